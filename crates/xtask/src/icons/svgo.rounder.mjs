// Coordinates to a tenth of a field of 24: at 96 pixels less than half of one. Curves stay curves, so that none has a corner.
export default {
  multipass: true,
  plugins: [{ name: "convertPathData", params: { floatPrecision: 1, convertToQ: false, straightCurves: false } }],
};
