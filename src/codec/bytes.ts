/**
 * Bytes one after another, in a new array.
 *
 * @param size - The lengths of all pieces together, for who has counted them.
 */
export function joinBytes(
  pieces: readonly Uint8Array[],
  size: number = pieces.reduce((sum, { length }) => sum + length, 0),
): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
