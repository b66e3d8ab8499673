/** The options that were given over the defaults. Throws a RangeError for a number outside of its range. */
export function completeOptions<T extends object>(
  defaults: T,
  given: Partial<T>,
  ranges: { readonly [K in keyof T]?: readonly [min: number, max: number] },
): Readonly<T> {
  const options = { ...defaults, ...given };
  for (const name in ranges) {
    const value: unknown = options[name];
    const [min, max] = ranges[name]!;
    if (typeof value === "number" && !(value >= min && value <= max)) {
      throw new RangeError(`${name} must be ${min} to ${max}: ${value}`);
    }
  }
  return options;
}
