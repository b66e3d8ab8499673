/**
 * What may be written before an answer, and says nothing (RFC 9110, 15.2: a client ignores one that it does
 * not expect).
 */
export const interimAnswer = "HTTP/1.1 100 Continue\r\n\r\n";

/**
 * When a client that has closed its side is asked whether it is there, ms: the second write is what finds
 * that it is not.
 */
const askAfterMs = [150, 100];
const askEveryMs = 1000;

/**
 * A client that has closed its side of the connection may have gone, or may have sent all that it had to send
 * and wait for the answer: TCP says the same of both. Only a write tells them apart: the system of one that
 * has gone refuses it, which closes the connection. So something is written now and then that means nothing.
 *
 * @returns What ends it: the answer is there.
 */
export function askWhetherThere(write: () => void): () => void {
  let asked = 0;
  let timer: NodeJS.Timeout;
  const ask = (): void => {
    timer = setTimeout(() => {
      write();
      asked++;
      ask();
    }, askAfterMs[asked] ?? askEveryMs);
    timer.unref();
  };
  ask();
  return () => clearTimeout(timer);
}
