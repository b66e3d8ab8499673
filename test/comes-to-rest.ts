/**
 * Waits until a count has been the same for fifty turns of the event loop: what goes on by itself would have
 * changed it.
 */
export async function comesToRest(count: () => number): Promise<number> {
  let last = count();
  for (let turns = 0; turns < 50; turns++) {
    await new Promise(setImmediate);
    if (count() !== last) {
      last = count();
      turns = 0;
    }
  }
  return last;
}
