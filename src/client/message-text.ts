/**
 * A message as text that is the same only for messages of its type that are the same. Its binary form is at most four times as long: the worst
 * are negative numbers, ten bytes for "-1".
 */
export function toText(message: unknown): string {
  return JSON.stringify(message, (_, value) =>
    // JSON knows neither bigint nor what is not finite, and no -0. What a field holds tells a number from its text.
    typeof value === "number" || typeof value === "bigint"
      ? `${Object.is(value, -0) ? "-" : ""}${value}`
      : value,
  );
}
