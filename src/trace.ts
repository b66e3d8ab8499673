/** The header by which callers name the trace that a call belongs to (W3C Trace Context). */
export const traceHeader = "traceparent";

/**
 * Version 00, the id of the trace, the id of the caller's span, flags. Neither id may be nothing but zeros.
 */
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The header as it is passed on to what the call reaches; undefined when there is none that can be read. */
export function readTraceparent(headers: Headers): string | undefined {
  const value = headers.get(traceHeader);
  return value !== null && traceparent.test(value) ? value : undefined;
}

/** The id of the trace, 32 hexadecimal digits; undefined when the call belongs to none. */
export function readTraceId(headers: Headers): string | undefined {
  const value = headers.get(traceHeader);
  return value === null ? undefined : traceparent.exec(value)?.[1];
}
