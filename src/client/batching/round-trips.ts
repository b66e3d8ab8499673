/** What one request and its answer take on the way, as measured. */
export interface RoundTrips {
  add(roundTripMs: number): void;
  /** Undefined until something was measured. */
  get(): number | undefined;
}

/**
 * The shortest of the last `size` samples (8 by default): the others have the server's work, queues and lost
 * packets in them. It follows a change of network within as many calls.
 */
export function createRoundTrips(size = 8): RoundTrips {
  const samples: number[] = [];
  let shortest: number | undefined;
  return {
    add: (roundTripMs) => {
      samples.push(roundTripMs);
      if (samples.length > size) {
        samples.shift();
      }
      shortest = Math.min(...samples);
    },
    get: () => shortest,
  };
}
