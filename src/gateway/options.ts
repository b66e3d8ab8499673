import type { EngineChoice } from "../engines/choose.ts";
import type { Durability } from "../engines/place.ts";
import { type Clock, systemClock } from "./pool/clock.ts";
import type { Seam } from "./seam.ts";

/** What a gateway can be told. Every option but `password` has a default. */
export interface GatewayOptions {
  /**
   * Default "127.0.0.1": the gateway gives full access to its databases, so it is not offered to the network
   * unasked.
   */
  readonly host: string;
  /** Default 8788; 0 takes a free one. */
  readonly port: number;
  /** Required: the password of Basic credentials and the bearer token. At least 8 characters. */
  readonly password: string;
  /**
   * A MySQL or MariaDB to use: `mysql://user:password@host:3306/database`, `?socketPath=` for a socket.
   * Default: a private one.
   */
  readonly mysqlUrl: string | undefined;
  /** Where readers go: a replica's URL. Default: the writer's server. */
  readonly readerUrl: string | undefined;
  /** A Redis to use: `redis://`, `rediss://` or `unix://`. Default: a private one. */
  readonly redisUrl: string | undefined;
  /**
   * Which private server there is for MySQL: "mysql" or "mariadb". Default: what NARU_ENGINE says, otherwise
   * MySQL where it can be had, and MariaDB where it cannot.
   */
  readonly engine: EngineChoice;
  /** Default ".naru/data": where private engines keep their data. One gateway at a time. */
  readonly dataDir: string;
  /**
   * Default "naru", or the path of `mysqlUrl`: the database of credentials that name none. A private server
   * creates it.
   */
  readonly database: string;
  /** Default true: statements of readers that write are refused, as they are by a replica. */
  readonly readerReadOnly: boolean;
  /**
   * Default true, as PlanetScale: rowsAffected counts the rows that a WHERE matched. False: those that
   * changed, as a MySQL client does that does not ask for CLIENT_FOUND_ROWS. For tests: nothing may depend on
   * it.
   */
  readonly countsMatchedRows: boolean;
  /**
   * Default "process": what private engines have acknowledged survives kill -9; "machine": a power cut as
   * well, slower.
   */
  readonly durability: Durability;
  /**
   * Default 20: connections to MySQL for writers at most, to begin with; the load decides later. An open
   * transaction has one.
   */
  readonly writePoolSize: number;
  /** Default 20: the same for readers. */
  readonly readPoolSize: number;
  /**
   * Default 70: what each of the two may grow to; both, and a few for people, fit in MySQL's default of 151.
   */
  readonly poolLimit: number;
  /** Default 300,000: how often the pools' sizes are adjusted, ms. */
  readonly poolAdjustMs: number;
  /** Default 60,000: how often idle connections are checked, ms. */
  readonly poolCheckMs: number;
  /** Default 5000: how long a statement waits for a free connection, ms. */
  readonly poolWaitMs: number;
  /** Default 30,000: how long a connection to MySQL may take to open, ms. */
  readonly connectTimeoutMs: number;
  /** Default 20,000 (PlanetScale's): a transaction that is silent this long is rolled back, ms. */
  readonly transactionIdleMs: number;
  /** Default 100,000 (PlanetScale's): a result with more rows is an error. */
  readonly maxRows: number;
  /** Default 16 MiB: longest request body, bytes. */
  readonly maxBodyBytes: number;
  /** Default 32 MiB: longest answer, bytes; an isolate of a worker has 128 MB for everything. */
  readonly maxAnswerBytes: number;
  /**
   * Default 64 MiB: what all long answers under way may take together, bytes, and as much again all long
   * requests.
   */
  readonly maxBytesInFlight: number;
  /** Default 10,000: how long a long request or answer waits for room among the others, ms. */
  readonly roomWaitMs: number;
  /** Default 30,000: how long a request may take to arrive whole, ms. */
  readonly requestTimeoutMs: number;
  /** Default 60,000: how long a client may take to read its answer, ms. */
  readonly answerTimeoutMs: number;
  /**
   * Default 256: connections at once whose clients have not shown within half a second that they know the
   * password.
   */
  readonly maxStrangers: number;
  /** Default 10,000: how long such a connection may be silent, ms. */
  readonly strangerIdleMs: number;
  /**
   * Default 5000: how long a command may keep Redis from answering; a script or function that takes longer is
   * ended, ms.
   */
  readonly redisTimeoutMs: number;
  /** Default 15,000: a private engine that gives no answer for so long is killed and started again, ms. */
  readonly stallTimeoutMs: number;
  /**
   * Default 15,000: how often a silent subscription gets a comment, ms; under the 100 s after which proxies
   * hang up.
   */
  readonly keepAliveMs: number;
  /** Default: warnings to stderr. */
  readonly log: (level: "info" | "warn", text: string) => void;
  /** Called with what takes long (a download), for a person to read. Default: nothing. */
  readonly onProgress: (text: string) => void;
  /** What every statement and command passes through. Default: nothing. */
  readonly seam: Seam;
  /**
   * Default false: whether `/control/faults` lets those with the password inject faults. For tests, never in
   * production.
   */
  readonly faultControl: boolean;
  /** The pools' time. Default: the machine's. */
  readonly clock: Clock;
}

const defaults: Omit<GatewayOptions, "password"> = {
  host: "127.0.0.1",
  port: 8788,
  mysqlUrl: undefined,
  readerUrl: undefined,
  redisUrl: undefined,
  engine: undefined,
  dataDir: ".naru/data",
  database: "naru",
  readerReadOnly: true,
  countsMatchedRows: true,
  durability: "process",
  writePoolSize: 20,
  readPoolSize: 20,
  poolLimit: 70,
  poolAdjustMs: 300_000,
  poolCheckMs: 60_000,
  poolWaitMs: 5000,
  connectTimeoutMs: 30_000,
  transactionIdleMs: 20_000,
  maxRows: 100_000,
  maxBodyBytes: 16 * 1024 * 1024,
  maxAnswerBytes: 32 * 1024 * 1024,
  maxBytesInFlight: 64 * 1024 * 1024,
  roomWaitMs: 10_000,
  requestTimeoutMs: 30_000,
  answerTimeoutMs: 60_000,
  maxStrangers: 256,
  strangerIdleMs: 10_000,
  redisTimeoutMs: 5000,
  stallTimeoutMs: 15_000,
  keepAliveMs: 15_000,
  log: (level, text) => {
    if (level === "warn") {
      console.error(`gateway: ${text}`);
    }
  },
  onProgress: () => {},
  seam: {},
  faultControl: false,
  clock: systemClock,
};

const ranges = {
  port: [0, 65_535],
  writePoolSize: [1, 200],
  readPoolSize: [1, 200],
  poolLimit: [1, 10_000],
  poolAdjustMs: [1, 86_400_000],
  poolCheckMs: [1, 86_400_000],
  poolWaitMs: [1, 600_000],
  connectTimeoutMs: [1, 600_000],
  transactionIdleMs: [1, 3_600_000],
  maxRows: [1, 10_000_000],
  maxBodyBytes: [1024, 512 * 1024 * 1024],
  maxAnswerBytes: [1024, 512 * 1024 * 1024],
  maxBytesInFlight: [2048, 64 * 1024 * 1024 * 1024],
  roomWaitMs: [1, 600_000],
  requestTimeoutMs: [1, 600_000],
  answerTimeoutMs: [1, 3_600_000],
  maxStrangers: [1, 100_000],
  strangerIdleMs: [1, 600_000],
  redisTimeoutMs: [1, 600_000],
  stallTimeoutMs: [1000, 3_600_000],
  keepAliveMs: [1, 100_000],
} as const;

/**
 * Completes and checks a gateway's options.
 *
 * @throws Error naming the option and, unless it is secret, its value.
 */
export function validateGatewayOptions(options: Partial<GatewayOptions>): GatewayOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const engine = readEngine();
  const complete = { ...defaults, engine, password: "", ...given } as GatewayOptions;
  if (complete.password.length < 8) {
    throw new Error(`Gateway option password is shorter than 8 characters: ${complete.password.length}`);
  }
  for (const [name, [min, max]] of Object.entries(ranges)) {
    const value = complete[name as keyof typeof ranges];
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new Error(`Gateway option ${name} is not an integer from ${min} to ${max}: ${value}`);
    }
  }
  if (complete.durability !== "process" && complete.durability !== "machine") {
    throw new Error(
      `Gateway option durability is not "process" or "machine": ${JSON.stringify(complete.durability)}`,
    );
  }
  if (!["mysql", "mariadb", undefined].includes(complete.engine)) {
    throw new Error(
      `Gateway option engine (NARU_ENGINE) is not "mysql" or "mariadb": ${JSON.stringify(complete.engine)}`,
    );
  }
  const longest = Math.max(complete.maxAnswerBytes, complete.maxBodyBytes);
  if (complete.maxBytesInFlight < 2 * longest) {
    throw new Error(
      `Gateway option maxBytesInFlight is less than two of the longest requests or answers: ${complete.maxBytesInFlight} < 2 × ${longest}`,
    );
  }
  const path = complete.mysqlUrl === undefined ? "" : parseDatabase(complete.mysqlUrl);
  const database = options.database ?? (path === "" ? complete.database : path);
  if (database === "") {
    throw new Error("Gateway option database is empty");
  }
  return { ...complete, database };
}

function readEngine(): EngineChoice {
  const text = process.env["NARU_ENGINE"];
  return text === undefined || text === "" ? undefined : (text as EngineChoice);
}

function parseDatabase(mysqlUrl: string): string {
  let url: URL;
  try {
    url = new URL(mysqlUrl);
  } catch {
    throw new Error(
      "Gateway option mysqlUrl is not a URL of the form mysql://user:password@host:3306/database",
    );
  }
  if (url.protocol !== "mysql:" && url.protocol !== "mariadb:") {
    throw new Error(`Gateway option mysqlUrl does not begin with mysql://: "${url.protocol}//"`);
  }
  return decodeURIComponent(url.pathname.slice(1));
}
