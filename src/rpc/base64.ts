/** Throws when `text` is not a sequence of base64 texts, each with its own padding, as gRPC-Web's text form allows. */
export function decodeBase64Texts(text: string): Uint8Array<ArrayBuffer> {
  const end = text.indexOf("=");
  if (end === -1 || end >= text.length - 2) {
    return fromBinaryString(atob(text));
  }
  return fromBinaryString((text.match(/[^=]+={0,2}/g) ?? []).map((piece) => atob(piece)).join(""));
}

function fromBinaryString(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

/** Standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return btoa(binary);
}
