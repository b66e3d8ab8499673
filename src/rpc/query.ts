const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The bytes of the first parameter of that name in a query, percent-decoded; undefined when there is none.
 * URLSearchParams decodes into text, and puts U+FFFD in the place of what is no UTF-8: in a message of bytes,
 * another message.
 */
export function queryBytes(query: string, name: string): Uint8Array | undefined {
  for (const pair of query.split("&")) {
    const equals = pair.indexOf("=");
    const key = equals === -1 ? pair : pair.slice(0, equals);
    if (key === name || (key.includes("%") && decoder.decode(percentDecode(key)) === name)) {
      return percentDecode(equals === -1 ? "" : pair.slice(equals + 1));
    }
  }
  return undefined;
}

/** As forms are decoded: "+" is a space, and a "%" that begins no byte stands for itself. */
function percentDecode(text: string): Uint8Array {
  const encoded = encoder.encode(text);
  const bytes = new Uint8Array(encoded.length);
  let length = 0;
  for (let i = 0; i < encoded.length; i++) {
    const code = encoded[i]!;
    const byte = code === percentSign ? hexByte(encoded, i + 1) : -1;
    if (byte >= 0) {
      i += 2;
    }
    bytes[length++] = byte >= 0 ? byte : code === plusSign ? spaceCode : code;
  }
  return bytes.subarray(0, length);
}

const percentSign = 0x25;
const plusSign = 0x2b;
const spaceCode = 0x20;

function hexByte(bytes: Uint8Array, at: number): number {
  const high = hexDigit(bytes[at]);
  const low = hexDigit(bytes[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) {
    return code - 0x30;
  }
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
