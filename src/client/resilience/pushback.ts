/**
 * What the server says of a retry: milliseconds to wait, -1 for none, undefined when it says nothing. `date`
 * is the time, in milliseconds since 1970. Sources: gRPC proposal A6, "Pushback"; RFC 9110, section 10.2.3.
 */
export function parsePushback(metadata: Headers, date: number): number | undefined {
  const ms = metadata.get("grpc-retry-pushback-ms");
  if (ms !== null) {
    return /^\d{1,10}$/.test(ms) ? Number(ms) : -1;
  }
  const after = metadata.get("retry-after");
  if (after === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - date;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
