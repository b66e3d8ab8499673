/** Something that a session has on its connection, by a name: a statement makes it, or gives it up. */
export interface Thing {
  readonly change: "keeps" | "releases";
  readonly name: string;
}

const patterns: readonly (readonly [RegExp, Thing["change"], (name: string) => string])[] = [
  [/^LOCK TABLES?\b/, "keeps", () => "table locks"],
  [/^FLUSH\b.* (?:WITH READ LOCK|FOR EXPORT)\b/, "keeps", () => "table locks"],
  [/^UNLOCK TABLES?$/, "releases", () => "table locks"],
  [/^LOCK INSTANCE\b/, "keeps", () => "backup"],
  [/^UNLOCK INSTANCE$/, "releases", () => "backup"],
  [/^BACKUP (?:STAGE END|UNLOCK)$/, "releases", () => "backup"],
  [/^BACKUP\b/, "keeps", () => "backup"],
  [/^PREPARE (\S+) FROM\b/, "keeps", (name) => `prepared ${name}`],
  [/^(?:DEALLOCATE|DROP) PREPARE (\S+)$/, "releases", (name) => `prepared ${name}`],
  [/^HANDLER (?:\S+ \. )?(?:\S+) OPEN(?: AS)? (\S+)$/, "keeps", (name) => `handler ${name}`],
  [/^HANDLER (?:\S+ \. )?(\S+) OPEN$/, "keeps", (name) => `handler ${name}`],
  [/^HANDLER (\S+) CLOSE$/, "releases", (name) => `handler ${name}`],
  [/^XA (?:START|BEGIN|END|PREPARE)\b/, "keeps", () => "XA transaction"],
  [/^XA (?:COMMIT|ROLLBACK)\b/, "releases", () => "XA transaction"],
  [/^CREATE (?:OR REPLACE )?TEMPORARY (?!TABLE\b)/, "keeps", () => "something temporary"],
];

/** What a statement makes or gives up. `text` is its words in capitals with a space between. */
export function findThing(text: string): Thing | undefined {
  for (const [pattern, change, name] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) {
      return { change, name: name(match[1] ?? "") };
    }
  }
  return undefined;
}
