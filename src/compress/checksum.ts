let crcTable: Int32Array | undefined;

function createCrcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return crc;
  });
}

/**
 * CRC-32 of RFC 1952, as an unsigned number. Of bytes that follow others, with the CRC-32 `before` of those.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  crcTable ??= createCrcTable();
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[i]!) & 0xff]!;
  }
  return ~crc >>> 0;
}

/** The most bytes after which the sums of Adler-32 still fit into 31 bits. */
const adlerRun = 3800;
const adlerModulus = 65_521;

/** Adler-32 of RFC 1950, as an unsigned number. */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; ) {
    for (const end = Math.min(i + adlerRun, bytes.length); i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= adlerModulus;
    b %= adlerModulus;
  }
  return ((b << 16) | a) >>> 0;
}
