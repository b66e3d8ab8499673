import { type AlertConfig, readAlertConfig } from "./alerting.ts";
import { type CacheTimes, defaultCacheTimes } from "./data/times.ts";
import {
  type ConfigProblem,
  type Environment,
  EnvironmentReader,
  readText,
  remedyFor,
} from "./environment.ts";
import { contradictionsOf } from "./times.ts";

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
  readonly metrics: {
    /** A data gateway that keeps the metrics; undefined where another store does, or none. */
    readonly url: string | undefined;
    /** What Prometheus says it is; undefined where it is not let in. */
    readonly token: string | undefined;
    /** How Analytics Engine is read; undefined where it is not. */
    readonly analytics:
      | { readonly accountId: string; readonly token: string; readonly dataset: string }
      | undefined;
  };
  readonly alerts: AlertConfig;
  /** Origins of pages that may call from a browser; "*" for any. Pages of the worker itself always may. */
  readonly corsOrigins: readonly string[];
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
  const reader = new EnvironmentReader(env);
  const writerUrl = reader.url(
    "DATABASE_URL",
    reader.secret("DATABASE_URL", "https://user:password@host of the database"),
  );
  const auth = readAuth(reader);
  for (const name of needed) {
    requireBinding(env, name, reader.problems);
  }
  const config: Config = {
    environment: parseEnvironment(env),
    database: {
      writerUrl,
      readerUrl: reader.url("DATABASE_READER_URL", reader.text("DATABASE_READER_URL")) || writerUrl,
      statementTimeoutMs: reader.integer("DATABASE_TIMEOUT_MS", 10_000, 300_000),
    },
    redis: {
      url: reader.url(
        "UPSTASH_REDIS_REST_URL",
        reader.secret("UPSTASH_REDIS_REST_URL", "the address of the REST API"),
      ),
      token: reader.secret("UPSTASH_REDIS_REST_TOKEN", "its token"),
      timeoutMs: reader.integer("REDIS_TIMEOUT_MS", 2_000, 60_000),
      lookupTimeoutMs: reader.integer("REDIS_LOOKUP_TIMEOUT_MS", 200, 60_000),
      subscriptionIdleMs: reader.integer("REDIS_SUBSCRIPTION_IDLE_MS", 5_000, 60_000),
    },
    auth,
    cache: {
      leaseMs: reader.integer("CACHE_LEASE_MS", defaultCacheTimes.leaseMs, 3_600_000),
      lagMs: reader.integer("CACHE_LAG_MS", defaultCacheTimes.lagMs, 3_600_000),
      maxTtlMs: reader.integer("CACHE_MAX_TTL_MS", defaultCacheTimes.maxTtlMs, 86_400_000),
    },
    rpc: {
      maxTimeoutMs: reader.integer("RPC_MAX_TIMEOUT_MS", 30_000, 3_600_000),
      maxStreamTimeoutMs: reader.integer("RPC_MAX_STREAM_TIMEOUT_MS", 3_600_000, 86_400_000),
      readMaxBytes: reader.integer("RPC_READ_MAX_BYTES", 4 * 1024 * 1024, 100 * 1024 * 1024),
      refusesUnknownJson: reader.flag("RPC_REFUSE_UNKNOWN_JSON", false),
    },
    // Up to what a queue keeps its messages for by default.
    queues: { retryForMs: 3_600_000 * reader.integer("QUEUE_RETRY_HOURS", 24, 96) },
    metrics: {
      url: reader.url("METRICS_URL", reader.text("METRICS_URL")) || undefined,
      token: reader.text("METRICS_TOKEN"),
      analytics: readAnalytics(reader, parseEnvironment(env)),
    },
    alerts: readAlertConfig(reader, parseEnvironment(env)),
    corsOrigins: parseOrigins(env),
  };
  const problems = reader.problems.length > 0 ? reader.problems : findContradictions(config);
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  return config;
}

/** Both or none: the account, and a token of its API that may read its analytics. */
export function readAnalytics(
  reader: EnvironmentReader,
  environment: string,
): Config["metrics"]["analytics"] {
  const accountId = reader.text("CLOUDFLARE_ACCOUNT_ID");
  const token = reader.text("CLOUDFLARE_API_TOKEN");
  return accountId === undefined || token === undefined
    ? undefined
    : {
        accountId,
        token,
        dataset: environment === "local" ? "naru_calls" : `naru_calls_${environment}`,
      };
}

function findContradictions({ rpc, database, redis, cache }: Config): readonly ConfigProblem[] {
  return contradictionsOf({
    RPC_MAX_TIMEOUT_MS: rpc.maxTimeoutMs,
    DATABASE_TIMEOUT_MS: database.statementTimeoutMs,
    REDIS_TIMEOUT_MS: redis.timeoutMs,
    CACHE_LEASE_MS: cache.leaseMs,
  });
}

/** One of a secret and an issuer's address has to be there, and the secret cannot be a short one. */
function readAuth(reader: EnvironmentReader): Config["auth"] {
  const secret = reader.text("JWT_SECRET");
  const jwksUrl = reader.text("JWKS_URL");
  const remedy = remedyFor("JWT_SECRET", "at least 32 random characters");
  if (secret === undefined && jwksUrl === undefined) {
    reader.problems.push({ name: "JWT_SECRET or JWKS_URL", problem: "is missing", remedy });
  }
  if (secret !== undefined && secret.length < 32) {
    reader.problems.push({ name: "JWT_SECRET", problem: "is shorter than 32 characters", remedy });
  }
  return {
    secret,
    jwksUrl: jwksUrl === undefined ? undefined : reader.url("JWKS_URL", jwksUrl),
    issuer: reader.text("JWT_ISSUER"),
    audience: reader.text("JWT_AUDIENCE"),
  };
}

function requireBinding(env: Environment, name: BindingName, problems: ConfigProblem[]): void {
  if (typeof env[name] !== "object" || env[name] === null) {
    const { what, table } = bindings[name];
    const remedy = `Bind ${what} to it in wrangler.toml, under ${table} of the environment.`;
    problems.push({ name, problem: "is not bound", remedy });
  }
}

/** The environment's name, by itself: it is asked for where the rest is wrong too. */
export function parseEnvironment(env: Environment): string {
  return readText(env, "NARU_ENVIRONMENT") ?? "local";
}

/** The origins whose pages may call, by themselves. */
export function parseOrigins(env: Environment): readonly string[] {
  return (readText(env, "CORS_ORIGINS") ?? "").split(/[\s,]+/).filter((origin) => origin !== "");
}
