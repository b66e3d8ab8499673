import { type CacheTimes, defaultCacheTimes } from "./data/times.ts";
import { contradictionsOf } from "./times.ts";

/** The environment of the worker as Cloudflare hands it over: variables, secrets and bindings by name. */
export type Environment = Readonly<Record<string, unknown>>;

/** What the strings of the environment mean, checked once for each isolate. */
export interface Config {
  /** "local", "staging" or "production": what the health page and the metrics are labelled with. */
  readonly environment: string;
  readonly database: {
    readonly writerUrl: string;
    readonly readerUrl: string;
    readonly statementTimeoutMs: number;
  };
  readonly redis: {
    readonly url: string;
    readonly token: string;
    readonly timeoutMs: number;
    readonly lookupTimeoutMs: number;
    readonly subscriptionIdleMs: number;
  };
  readonly auth: {
    /** One of the two is set: a shared secret for HS256, or the address of the issuer's public keys. */
    readonly secret: string | undefined;
    readonly jwksUrl: string | undefined;
    readonly issuer: string | undefined;
    readonly audience: string | undefined;
  };
  /** As in CacheTimes. */
  readonly cache: CacheTimes;
  readonly rpc: {
    /** The longest that a unary call may take, also when the client allows more. */
    readonly maxTimeoutMs: number;
    /** The same for streams, which are meant to live long. */
    readonly maxStreamTimeoutMs: number;
    /** The largest message after decompression, in bytes. */
    readonly readMaxBytes: number;
    /**
     * Whether JSON with fields or enum names that the server does not know is refused, and not passed over.
     */
    readonly refusesUnknownJson: boolean;
  };
  readonly queues: {
    /** How long the consumer of a queue tries a message before it gives it up, in milliseconds. */
    readonly retryForMs: number;
  };
  /** Origins of pages that may call from a browser; "*" for any. Pages of the worker itself always may. */
  readonly corsOrigins: readonly string[];
}

/** Something that is missing from the environment or wrong in it. */
export interface ConfigProblem {
  readonly name: string;
  readonly problem: string;
  /** What to type to mend it. */
  readonly remedy: string;
}

export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(
      `The configuration has ${problems.length} problem(s):\n${problems
        .map(({ name, problem, remedy }) => `  ${name} ${problem}. ${remedy}`)
        .join("\n")}`,
    );
    this.problems = problems;
  }
}

const bindings = {
  OBJECTS: { what: "an R2 bucket", table: "[[r2_buckets]]" },
  EVENTS: { what: "a queue", table: "[[queues.producers]]" },
  INVALIDATIONS: { what: "a queue", table: "[[queues.producers]]" },
} as const;

/** What services may need beside MySQL and Redis. */
export type BindingName = keyof typeof bindings;

/**
 * Reads the environment, which must hold the bindings that are `needed`. Throws ConfigError, which names
 * everything that is wrong and how to set it.
 */
export function parseConfig(env: Environment, needed: readonly BindingName[] = []): Config {
  const problems: ConfigProblem[] = [];
  const text = (name: string): string | undefined => textOf(env, name);
  const secret = (name: string, what: string): string => {
    const value = text(name);
    if (value === undefined) {
      problems.push({ name, problem: "is missing", remedy: remedyFor(name, what) });
    }
    return value ?? "";
  };
  const url = (name: string, value: string | undefined): string => {
    if (value !== undefined && value !== "" && !/^https?:$/.test(URL.parse(value)?.protocol ?? "")) {
      problems.push({ name, problem: "is not an http(s) address", remedy: remedyFor(name, "an address") });
    }
    return value ?? "";
  };
  const integer = (name: string, fallback: number, max: number): number => {
    const written = text(name);
    // `Number` would also take "0x10", "1e3" and " 5 ".
    const value =
      written === undefined ? fallback : /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
    if (!(value >= 1 && value <= max)) {
      problems.push({
        name,
        problem: `is not a whole number from 1 to ${max}: ${text(name)}`,
        remedy: `Leave it out for ${fallback}.`,
      });
    }
    return value;
  };

  const flag = (name: string, fallback: boolean): boolean => {
    const value = text(name) ?? String(fallback);
    if (value !== "true" && value !== "false") {
      problems.push({
        name,
        problem: `is neither true nor false: ${value}`,
        remedy: `Leave it out for ${fallback}.`,
      });
    }
    return value === "true";
  };
  const binding = (name: BindingName): void => {
    if (typeof env[name] !== "object" || env[name] === null) {
      const { what, table } = bindings[name];
      problems.push({
        name,
        problem: "is not bound",
        remedy: `Bind ${what} to it in wrangler.toml, under ${table} of the environment.`,
      });
    }
  };

  const writerUrl = url("DATABASE_URL", secret("DATABASE_URL", "https://user:password@host of the database"));
  const jwtSecret = text("JWT_SECRET");
  const jwksUrl = text("JWKS_URL");
  if (jwtSecret === undefined && jwksUrl === undefined) {
    problems.push({
      name: "JWT_SECRET or JWKS_URL",
      problem: "is missing",
      remedy: remedyFor("JWT_SECRET", "at least 32 random characters"),
    });
  }
  if (jwtSecret !== undefined && jwtSecret.length < 32) {
    problems.push({
      name: "JWT_SECRET",
      problem: "is shorter than 32 characters",
      remedy: remedyFor("JWT_SECRET", "at least 32 random characters"),
    });
  }

  for (const name of needed) {
    binding(name);
  }

  const config: Config = {
    environment: parseEnvironment(env),
    database: {
      writerUrl,
      readerUrl: url("DATABASE_READER_URL", text("DATABASE_READER_URL")) || writerUrl,
      statementTimeoutMs: integer("DATABASE_TIMEOUT_MS", 10_000, 300_000),
    },
    redis: {
      url: url("UPSTASH_REDIS_REST_URL", secret("UPSTASH_REDIS_REST_URL", "the address of the REST API")),
      token: secret("UPSTASH_REDIS_REST_TOKEN", "its token"),
      timeoutMs: integer("REDIS_TIMEOUT_MS", 2_000, 60_000),
      lookupTimeoutMs: integer("REDIS_LOOKUP_TIMEOUT_MS", 200, 60_000),
      subscriptionIdleMs: integer("REDIS_SUBSCRIPTION_IDLE_MS", 5_000, 60_000),
    },
    auth: {
      secret: jwtSecret,
      jwksUrl: jwksUrl === undefined ? undefined : url("JWKS_URL", jwksUrl),
      issuer: text("JWT_ISSUER"),
      audience: text("JWT_AUDIENCE"),
    },
    cache: {
      leaseMs: integer("CACHE_LEASE_MS", defaultCacheTimes.leaseMs, 3_600_000),
      lagMs: integer("CACHE_LAG_MS", defaultCacheTimes.lagMs, 3_600_000),
      maxTtlMs: integer("CACHE_MAX_TTL_MS", defaultCacheTimes.maxTtlMs, 86_400_000),
    },
    rpc: {
      maxTimeoutMs: integer("RPC_MAX_TIMEOUT_MS", 30_000, 3_600_000),
      maxStreamTimeoutMs: integer("RPC_MAX_STREAM_TIMEOUT_MS", 3_600_000, 86_400_000),
      readMaxBytes: integer("RPC_READ_MAX_BYTES", 4 * 1024 * 1024, 100 * 1024 * 1024),
      refusesUnknownJson: flag("RPC_REFUSE_UNKNOWN_JSON", false),
    },
    // Up to what a queue keeps its messages for by default.
    queues: { retryForMs: 3_600_000 * integer("QUEUE_RETRY_HOURS", 24, 96) },
    corsOrigins: parseOrigins(env),
  };
  if (problems.length === 0) {
    problems.push(
      ...contradictionsOf({
        RPC_MAX_TIMEOUT_MS: config.rpc.maxTimeoutMs,
        DATABASE_TIMEOUT_MS: config.database.statementTimeoutMs,
        REDIS_TIMEOUT_MS: config.redis.timeoutMs,
        CACHE_LEASE_MS: config.cache.leaseMs,
      }),
    );
  }
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  return config;
}

/** The environment's name, by itself: it is asked for where the rest is wrong too. */
export function parseEnvironment(env: Environment): string {
  return textOf(env, "NARU_ENVIRONMENT") ?? "local";
}

/** The origins whose pages may call, by themselves. */
export function parseOrigins(env: Environment): readonly string[] {
  return (textOf(env, "CORS_ORIGINS") ?? "").split(/[\s,]+/).filter((origin) => origin !== "");
}

function textOf(env: Environment, name: string): string | undefined {
  const value = env[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function remedyFor(name: string, what: string): string {
  return `Set it to ${what}: "npx wrangler secret put ${name}" for a deployment, a line in .dev.vars for "wrangler dev"; "npm start" sets it by itself.`;
}
