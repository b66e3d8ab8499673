/** Signs of life of a stream: workerd learns that a client has gone by writing to it, and not before. */
export interface Beats {
  /** Resolves when the next one is due. */
  readonly due: Promise<undefined>;
  readonly isDue: boolean;
  /** Begins the time until the next one. */
  restart(): void;
  stop(): void;
}

/**
 * One clock for the whole of a stream. Whatever else the stream waits for, and however often that begins
 * anew, does not begin the time until the next sign of life anew: else a shorter wait would keep it from ever
 * coming.
 */
export function createBeats(ms: number): Beats {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: Promise<undefined>;
  let isDue = false;
  const restart = () => {
    clearTimeout(timer);
    isDue = false;
    due = new Promise((resolve) => {
      timer = setTimeout(() => {
        isDue = true;
        resolve(undefined);
      }, ms);
    });
  };
  restart();
  return {
    get due() {
      return due;
    },
    get isDue() {
      return isDue;
    },
    restart,
    stop: () => clearTimeout(timer),
  };
}

/**
 * The beat of the streams that watch something, ms: a client that is gone is noticed at the second or third.
 */
export const beatMs = 10_000;
