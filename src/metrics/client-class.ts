/** What calls, by how its User-Agent begins. Lower case. Others are "other". */
const classes: readonly (readonly [string, string])[] = [
  ["mozilla/", "browser"],
  ["connect-es", "connect-es"],
  ["connect-go", "connect-go"],
  ["connect-kotlin", "connect-kotlin"],
  ["connect-swift", "connect-swift"],
  ["connect-python", "connect-python"],
  ["connect-dart", "connect-dart"],
  ["grpc-", "grpc"],
  ["tonic/", "grpc"],
  ["okhttp", "okhttp"],
  ["dart/", "dart"],
  ["curl/", "curl"],
  ["buf/", "buf"],
  ["node", "node"],
  ["undici", "node"],
  ["python", "python"],
  ["go-http-client", "go"],
];

/** Agents that an isolate remembers: more are looked up anew. */
const maxRemembered = 200;

/** Longer ones are not remembered. */
const maxAgentLength = 300;

const remembered = new Map<string, string>();

/** The class of the client, one of some twenty: a label must not have as many values as there are clients. */
export function classifyClient(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") {
    return "none";
  }
  const known = remembered.get(userAgent);
  if (known !== undefined) {
    return known;
  }
  const agent = userAgent.slice(0, 40).toLowerCase();
  const found = classes.find(([start]) => agent.startsWith(start))?.[1] ?? "other";
  if (userAgent.length <= maxAgentLength && remembered.size < maxRemembered) {
    remembered.set(userAgent, found);
  }
  return found;
}
