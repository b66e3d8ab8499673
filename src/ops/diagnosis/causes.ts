/** What a failed probe may mean. */
interface Cause {
  /** What its error says. */
  readonly pattern: RegExp;
  readonly finding: string;
  readonly action: string;
}

/** From the most particular to the most general: the first that matches names it. */
const causes: readonly Cause[] = [
  {
    pattern:
      /credentials are missing or wrong|password is wrong|access denied|\b1045\b|wrongpass|unauthorized|unauthenticated/i,
    finding: "refuses the password",
    action: "Set the address with the right user and password: npx wrangler secret put",
  },
  {
    pattern: /unknown database|\b1049\b/i,
    finding: "has no database of this name",
    action: "Create the database, or name another in DATABASE_URL",
  },
  {
    pattern: /no space left|disk is full|\b1021\b|\b1114\b|misconf/i,
    finding: "has no room left on its disk",
    action: "Make room on its disk, or give it a larger one",
  },
  {
    pattern: /\boom\b|used memory > 'maxmemory'/i,
    finding: "has no memory left",
    action: "Give it more memory, or a policy that lets old keys go",
  },
  {
    pattern: /too many connections|\b1040\b|\b1203\b|no connection (was )?free|has too much to do|pool/i,
    finding: "has no free connection",
    action: "Find who holds connections (the gateway's /status), and enlarge the pool",
  },
  {
    pattern: /read.only|\b1290\b|\b1836\b|readonly/i,
    finding: "is read-only",
    action: "Point DATABASE_URL at the primary, or wait until another has taken over",
  },
  {
    pattern: /loading/i,
    finding: "is starting and reads its data",
    action: "Wait until it has loaded",
  },
  {
    pattern: /deadline|timed? ?out|took longer|timeout/i,
    finding: "does not answer in time",
    action: "Look at its load and at the network between: it takes the connection and says nothing",
  },
  {
    pattern: /injected fault|\b1105\b/i,
    finding: "answers every statement with an error",
    action: "Read the error beside this, and the server's own log",
  },
  {
    pattern: /refused|lost|reset|network|fetch failed|socket|not available|closed|enotfound/i,
    finding: "can't be reached",
    action: "See whether it runs, and whether the address is right",
  },
];

/** Names what a probe's error means. */
export function nameCause(error: string): { readonly finding: string; readonly action: string } {
  return (
    causes.find(({ pattern }) => pattern.test(error)) ?? {
      finding: "fails",
      action: "Read the error beside this",
    }
  );
}
