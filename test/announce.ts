/**
 * Says something whatever becomes of the test: what tests that pass write by `console` is kept from the
 * terminal.
 */
export function announce(text: string): void {
  process.stdout.write(`${text}\n`);
}
