import { Buffer } from "node:buffer";
import type { CallRecord } from "../observer.ts";

/** What makes a Response: its body, and the fields of its ResponseInit. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer> | string | null;
  /** Not to be changed: many answers share them. */
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly status?: number;
  /** "manual" where the body is compressed already, and the runtime must not do it again. */
  readonly encodeBody?: "manual";
}

/** Makes the response, and counts its bytes where somebody wants to know. */
export function toResponse(answer: Answer, record: CallRecord | undefined): Response {
  if (record !== undefined && answer.body !== null) {
    record.bytesOut += Buffer.byteLength(answer.body);
  }
  return new Response(answer.body, answer);
}
