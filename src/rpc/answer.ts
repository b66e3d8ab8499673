import { Buffer } from "node:buffer";
import type { CallRecord } from "../observer.ts";
import { headerContentEncoding, headerContentType, headerVary } from "./header-names.ts";

/** What makes a Response: its body, and the fields of its ResponseInit. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer> | string | null;
  /** Not to be changed: many answers share them. They say what the answer varies by. */
  readonly headers: Headers;
  readonly status?: number;
  /** "manual" where the body is compressed already, and the runtime must not do it again. */
  readonly encodeBody?: "manual";
}

/** Makes the response, and counts its bytes where somebody wants to know. */
export function toResponse(answer: Answer, record: CallRecord | undefined): Response {
  if (record !== undefined && answer.body !== null) {
    record.bytesOut +=
      typeof answer.body === "string" ? Buffer.byteLength(answer.body) : answer.body.byteLength;
  }
  return new Response(answer.body, answer);
}

/**
 * What the answer to any call depends on beside what was asked: whether the page may read it. A cache must
 * not give one that was kept for another origin, or for none.
 */
export const varyByOrigin = "Origin";

/**
 * The same of an answer whose body may be compressed: also of one that was not, which some clients would get
 * otherwise.
 */
export const varyByCoding = "Accept-Encoding, Origin";

/**
 * Headers of an answer in one piece that nothing was added to: nearly all. Made once, for each call has its
 * copy from C++.
 */
export interface UsualHeaders {
  readonly plain: Headers;
  /** By the name of what the body is compressed with. */
  compressed(coding: string): Headers;
}

/** @param contentType - Of the answer. */
export function createUsualHeaders(contentType: string): UsualHeaders {
  const fields = { [headerContentType]: contentType, [headerVary]: varyByCoding };
  const byCoding = new Map<string, Headers>();
  return {
    plain: new Headers(fields),
    compressed(coding) {
      let headers = byCoding.get(coding);
      if (headers === undefined) {
        headers = new Headers({ ...fields, [headerContentEncoding]: coding });
        byCoding.set(coding, headers);
      }
      return headers;
    },
  };
}
