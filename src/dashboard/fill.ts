/** What the placeholders of an example stand for. */
export interface Fill {
  /** User id of the token, or one of the demo data. */
  readonly callerId: number;
  readonly now: () => number;
  readonly uuid: () => string;
}

/** Puts values in the place of "{uuid}", "{random}", "{now}" and "{caller}" in every text of an example. */
export function fillExample(value: unknown, fill: Fill): unknown {
  if (value === "{caller}") {
    return fill.callerId;
  }
  if (typeof value === "string") {
    return value
      .replaceAll("{uuid}", () => fill.uuid())
      .replaceAll("{random}", () => fill.uuid().slice(0, 6))
      .replaceAll("{now}", () => String(fill.now()))
      .replaceAll("{caller}", String(fill.callerId));
  }
  if (Array.isArray(value)) {
    return value.map((item) => fillExample(item, fill));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillExample(item, fill)]));
  }
  return value;
}
