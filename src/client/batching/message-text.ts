/** A message as text that is the same only for messages of its type that are the same. */
export function toText(message: unknown): string {
  return JSON.stringify(message, (_, value) =>
    // A Struct holds any kind of value in the same place, and JSON knows neither bigint nor what is not
    // finite, and no -0.
    typeof value === "object" ? value : `${typeof value}${Object.is(value, -0) ? "-" : ""}${value}`,
  );
}
