/**
 * Waits for all of it, then answers or throws like `Promise.all`. `Promise.all` alone returns at the first failure while
 * the rest runs on; on Forge that rest wakes up in a later invocation of the same process, perhaps another customer's.
 */
export async function inParallel<const Work extends readonly unknown[]>(work: readonly [...Work]) {
  await Promise.allSettled(work);
  return Promise.all(work);
}
