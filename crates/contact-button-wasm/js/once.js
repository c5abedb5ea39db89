/** What loads once however often it is called, and once more after it failed. */
export function once(load) {
  let loading;
  return () =>
    (loading ||= load().catch((error) => {
      loading = undefined;
      throw error;
    }));
}
