/** Families of commands that Upstash has and a plain Redis may lack, by how their names begin. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^JSON\./, "Upstash has the commands of RedisJSON"],
  [/^(BF|CF|CMS|TOPK|TDIGEST)\./, "Upstash has no such commands either"],
  [/^(FT|SEARCH)\./, "Upstash has its own Search in their place"],
  [
    /^(HEXPIRE|HPEXPIRE|HEXPIREAT|HPEXPIREAT|HTTL|HPTTL|HEXPIRETIME|HPEXPIRETIME|HPERSIST)$/,
    "Redis has it from 7.4",
  ],
  [/^(HGETDEL|HGETEX|HSETEX)$/, "Redis has it from 8.0"],
  [/^(XACKDEL|XDELEX)$/, "Redis has it from 8.2"],
];

/**
 * What is said besides when Redis does not know a command that Upstash knows, or may know: undefined for any
 * other error.
 */
export function explainMissing(message: string): string | undefined {
  const name = /^ERR unknown command '([^']*)'/.exec(message)?.[1]?.toUpperCase();
  if (name === undefined) {
    return undefined;
  }
  const family = families.find(([pattern]) => pattern.test(name));
  return family === undefined
    ? undefined
    : `${message.trimEnd()} (the Redis behind this gateway lacks it; ${family[1]})`;
}
