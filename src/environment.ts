/** The environment of the worker as Cloudflare hands it over: variables, secrets and bindings by name. */
export type Environment = Readonly<Record<string, unknown>>;

/** Something that is missing from the environment or wrong in it. */
export interface ConfigProblem {
  readonly name: string;
  readonly problem: string;
  /** What to type to mend it. */
  readonly remedy: string;
}

/** A text of the environment. An empty one is as good as none. */
export function readText(env: Environment, name: string): string | undefined {
  const value = env[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What to type for a variable that is to be set to `what`. */
export function remedyFor(name: string, what: string): string {
  return `Set it to ${what}: "npx wrangler secret put ${name}" for a deployment, a line in .dev.vars for "wrangler dev"; "npm start" sets it by itself.`;
}

/** Reads variables of the environment, and keeps what is wrong with them. */
export class EnvironmentReader {
  readonly problems: ConfigProblem[] = [];
  private readonly env: Environment;

  constructor(env: Environment) {
    this.env = env;
  }

  text(name: string): string | undefined {
    return readText(this.env, name);
  }

  /** One that has to be there; empty where it is not. `what` it is to be set to. */
  secret(name: string, what: string): string {
    const value = this.text(name);
    if (value === undefined) {
      this.problems.push({ name, problem: "is missing", remedy: remedyFor(name, what) });
    }
    return value ?? "";
  }

  /** `value` as an address; empty where it is none. */
  url(name: string, value: string | undefined): string {
    if (value !== undefined && value !== "" && !/^https?:$/.test(URL.parse(value)?.protocol ?? "")) {
      const remedy = remedyFor(name, "an address");
      this.problems.push({ name, problem: "is not an http(s) address", remedy });
    }
    return value ?? "";
  }

  /** A whole number from 1 to `max`. */
  integer(name: string, fallback: number, max: number): number {
    const written = this.text(name);
    // `Number` would also take "0x10", "1e3" and " 5 ".
    const value =
      written === undefined ? fallback : /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
    if (!(value >= 1 && value <= max)) {
      this.problems.push({
        name,
        problem: `is not a whole number from 1 to ${max}: ${written}`,
        remedy: `Leave it out for ${fallback}.`,
      });
    }
    return value;
  }

  /** A number over 0 and under 100, with at most three digits behind the point. */
  percent(name: string, fallback: number): number {
    const written = this.text(name);
    const value =
      written === undefined ? fallback : /^\d{1,2}(\.\d{1,3})?$/.test(written) ? Number(written) : Number.NaN;
    if (!(value > 0 && value < 100)) {
      this.problems.push({
        name,
        problem: `is not a number between 0 and 100: ${written}`,
        remedy: `Leave it out for ${fallback}.`,
      });
    }
    return value;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name) ?? String(fallback);
    if (value !== "true" && value !== "false") {
      this.problems.push({
        name,
        problem: `is neither true nor false: ${value}`,
        remedy: `Leave it out for ${fallback}.`,
      });
    }
    return value === "true";
  }
}
