// Coordinates to a hundredth of a field of 24: at 96 pixels that is less than half of one.
export default {
  multipass: true,
  plugins: [{ name: "convertPathData", params: { floatPrecision: 2, convertToQ: false } }],
};
