/** A message as text that is the same only for messages that are the same. */
export function toText(message: unknown): string {
  return JSON.stringify(message, (_, value) =>
    // What JSON does not know.
    typeof value === "bigint" ||
    Object.is(value, -0) ||
    (typeof value === "number" && !Number.isFinite(value))
      ? `${Object.is(value, -0) ? "-" : ""}${value}`
      : value,
  );
}
