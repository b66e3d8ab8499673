import type { Compression, CompressionName, Compressions } from "./compression.ts";

/**
 * Messages up to this length are never compressed: at 512 bytes gzip saves 7 % for 20 µs, at 256 it only
 * makes them longer. See `chooseLevel` for the measurement.
 */
export const compressMinBytes = 1024;

/** What is known of the way to the caller. */
export interface Link {
  /** Absent when it is not known. */
  readonly bytesPerSec?: number;
  /** The caller asks for few bytes, by the header Save-Data. Default false. */
  readonly saveData?: boolean;
}

export interface ResponseFacts {
  /** Of the message, in bytes, before it is compressed. */
  readonly size: number;
  /** The caller's own list. Null when it sent none: then nothing is compressed. */
  readonly accept: string | null;
  readonly supported: Compressions;
  readonly link?: Link | undefined;
}

/** With what, and how hard. */
export interface CompressionChoice {
  readonly compression: Compression;
  readonly level: number;
}

/** How a response is compressed. Undefined when it travels as it is. */
export function chooseResponse({
  size,
  accept,
  supported,
  link,
}: ResponseFacts): CompressionChoice | undefined {
  if (size <= compressMinBytes) {
    return undefined;
  }
  const compression = supported.get(negotiate(accept, [...supported.keys()]) ?? "");
  const level = compression && chooseLevel(compression.name, size, link);
  return compression === undefined || level === undefined ? undefined : { compression, level };
}

/**
 * The supported name that the caller ranks highest. Among equals brotli wins where it is supported: by the
 * table at `chooseLevel` it is smaller than gzip and takes no longer, and every browser names gzip before it,
 * out of habit. All others are taken in the caller's own order; "*" stands for those of `supported` that are
 * not named, in their order.
 *
 * Undefined when the caller accepts none of them, or would rather have the message as it is. "identity;q=0"
 * does not make short messages compressed: RFC 9110, 12.5.3, lets a server answer such a caller without a
 * coding.
 */
export function negotiate(accept: string | null, supported: readonly string[]): string | undefined {
  if (accept === null) {
    return undefined;
  }
  const ranks = parseAccept(accept);
  let best: string | undefined;
  let bestRank = 0;
  const consider = (name: string, rank: number): void => {
    if (rank > bestRank || (rank === bestRank && rank > 0 && name === "br")) {
      best = name;
      bestRank = rank;
    }
  };
  for (const [name, rank] of ranks) {
    if (name === "*") {
      for (const other of supported) {
        if (!ranks.has(other)) {
          consider(other, rank);
        }
      }
    } else if (supported.includes(name)) {
      consider(name, rank);
    }
  }
  return (ranks.get("identity") ?? 0) > bestRank ? undefined : best;
}

/** Names of codings have no case, and "x-gzip" is the old name of gzip (RFC 9110, 8.4.1). */
export function toCodingName(name: string): string {
  const lower = name.toLowerCase();
  return lower === "x-gzip" ? "gzip" : lower;
}

/** Names in lower case with their quality from 0 to 1. What is malformed counts as not there. */
function parseAccept(accept: string): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const item of accept.split(",")) {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const rank =
      quality === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
    if (name !== "") {
      ranks.set(toCodingName(name), rank);
    }
  }
  return ranks;
}

/** 5 Mbit/s: below, a byte less is worth more than the time to find it. */
const slowBytesPerSec = 625_000;

/** 100 Mbit/s: above, a small message is sent faster than it is compressed. */
const fastBytesPerSec = 12_500_000;

/** What a fast link is not worth. */
const fastMinBytes = 8 * 1024;

/** Above, the strong levels take more than the 10 ms of CPU that a request has on the free plan. */
const strongMaxBytes = 128 * 1024;

/** Up to here a second step of brotli pays: it is 4 to 7 % smaller at 4 to 16 KiB, and 2 % at 64 KiB. */
const secondStepMaxBytes = 32 * 1024;

/**
 * The level for a message of `size` bytes, undefined when it should not be compressed at all. A level is
 * taken when what it saves takes longer to send than four times what it costs: that CPU is every other
 * caller's too.
 *
 * Game states in workerd, µs of CPU and what is left, by `npm run bench:compress`:
 *
 *            2 KiB    4 KiB    16 KiB    64 KiB    1 MiB
 * br 1     25 70%   34 64%   118 58%   322 52%    6.2 ms 51% br 2     31 70%   46 60%   198 51%   575 50%
 * 12.0 ms 49% br 5     72 63%  113 55%   646 47%  1975 44%   41.0 ms 42% gzip 1   34 67%   50 61%   201 55%
 * 688 53%   14.8 ms 52% gzip 6   36 66%   50 60%   325 51%  1590 48%   29.6 ms 46% CompressionStream gzip, at
 * its leanest 100 66%  107 60%   480 51%  1952 48%   34.4 ms 46%
 *
 * A response that the runtime compresses of its own accord takes gzip 6 and brotli 5: 1900 and 2300 µs at 64
 * KiB.
 */
export function chooseLevel(name: CompressionName, size: number, link: Link = {}): number | undefined {
  const { bytesPerSec, saveData = false } = link;
  if (size <= compressMinBytes) {
    return undefined;
  }
  const isBrotli = name === "br";
  if (saveData || (bytesPerSec !== undefined && bytesPerSec <= slowBytesPerSec)) {
    return size > strongMaxBytes ? 1 : isBrotli ? 5 : 6;
  }
  if (bytesPerSec !== undefined && bytesPerSec >= fastBytesPerSec) {
    return size < fastMinBytes ? undefined : 1;
  }
  return isBrotli && size <= secondStepMaxBytes ? 2 : 1;
}

/** The message compressed. Undefined when that would not be shorter, or fails: then it travels as it is. */
export function compressIfShorter(
  bytes: Uint8Array,
  { compression, level }: CompressionChoice,
): Uint8Array<ArrayBuffer> | undefined {
  try {
    const compressed = compression.compress(bytes, level);
    return compressed.length < bytes.length ? compressed : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
