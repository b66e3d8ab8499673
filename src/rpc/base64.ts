const padding = 64;
const blank = 65;
const invalid = 255;

/** By the character's code: its six bits, or one of the constants above. */
const values = new Uint8Array(256).fill(invalid);
for (const [i, char] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
  values[char.charCodeAt(0)] = i;
}
values["=".charCodeAt(0)] = padding;
for (const char of " \t\r\n") {
  values[char.charCodeAt(0)] = blank;
}

/**
 * Decodes a sequence of base64 texts, each with its own padding, as gRPC-Web's text form allows: pieces end
 * wherever the sender flushed. Blanks and line ends mean nothing, and the last text may leave its padding
 * out. The pieces that it is given may be cut anywhere.
 */
export class Base64Decoder {
  private bits = 0;
  /** Characters of the current group of four. */
  private count = 0;
  /** "=" that still belong to the group that has ended. */
  private missing = 0;

  /** The bytes that are complete. Throws for what is not base64. */
  push(text: Uint8Array): Uint8Array<ArrayBuffer> {
    // Three bytes for four characters, up to three of which may be of an earlier piece.
    const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 3);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const value = values[text[i]!]!;
      if (value < padding) {
        if (this.missing > 0) {
          throw new RangeError("Unexpected data within padding");
        }
        this.bits = (this.bits << 6) | value;
        if (++this.count > 1) {
          bytes[length++] = this.bits >> (8 - 2 * this.count);
        }
        if (this.count === 4) {
          this.count = 0;
        }
      } else if (value === padding) {
        this.pad();
      } else if (value === invalid) {
        throw new RangeError("Unexpected character");
      }
    }
    return bytes.subarray(0, length);
  }

  /** Throws when the text ends with a lone character, which is no byte. */
  finish(): void {
    if (this.count === 1) {
      throw new RangeError("Unexpected end");
    }
  }

  private pad(): void {
    if (this.missing > 0) {
      this.missing--;
    } else if (this.count < 2) {
      throw new RangeError("Unexpected padding");
    } else {
      this.missing = 3 - this.count;
      this.count = 0;
    }
  }
}

/** Throws when `text` is not a sequence of base64 texts. */
export function decodeBase64Texts(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new Base64Decoder();
  const bytes = decoder.push(new TextEncoder().encode(text));
  decoder.finish();
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
