import type { IncomingMessage, ServerResponse } from "node:http";
import {
  chooseExposition,
  Exposition,
  type ExpositionFormat,
  expositionTypes,
} from "../../metrics/exposition.ts";
import { requirePassword } from "../auth.ts";
import type { Connections } from "../connections.ts";
import type { ExchangeLimits } from "../http/exchange.ts";
import { HttpError, sendJson } from "../http/http.ts";
import type { Memory } from "../memory.ts";
import type { LazyMetricsStore } from "../metrics/metrics-store.ts";
import { writeGatewayFamilies } from "./metrics.ts";
import { pageHeaders, statusPage } from "./page.ts";
import { writeProcessFamilies } from "./process-metrics.ts";

/** An engine that has not answered by then counts as down. */
const healthTimeoutMs = 1000;

/** What the status needs of the gateway. */
export interface StatusOptions {
  readonly connections: Connections;
  readonly limits: ExchangeLimits;
  readonly password: string;
}

/** Checks under way: anyone may ask, so that those who ask at once share one. */
const checks = new WeakMap<Connections, Promise<["up" | "down", "up" | "down"]>>();

/** `/healthz`, for anyone: 200 when both engines answer, otherwise 503, and which does not. */
export async function handleHealth(connections: Connections, response: ServerResponse): Promise<void> {
  let checking = checks.get(connections);
  if (checking === undefined) {
    checking = Promise.all([
      checkUp(connections.pools.writer.ping()),
      checkUp(connections.redis.ping()),
    ]).finally(() => checks.delete(connections));
    checks.set(connections, checking);
  }
  const [mysql, redis] = await checking;
  const isUp = mysql === "up" && redis === "up";
  sendJson(response, isUp ? 200 : 503, { status: isUp ? "ok" : "degraded", mysql, redis });
}

/**
 * `/status`, with the password: pools, sessions, subscriptions, engines; as a page that keeps itself up to
 * date for who accepts HTML, as JSON otherwise.
 */
export async function handleStatus(
  options: StatusOptions & { readonly store: LazyMetricsStore },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAllowed(options, request, response)) {
    return;
  }
  if (request.headers.accept?.includes("text/html") === true) {
    response.writeHead(200, { ...pageHeaders, "content-length": statusPage.length });
    response.end(statusPage);
    return;
  }
  const metrics = await options.store.ifOpen?.then((store) => store.status()).catch(describeFailure);
  sendJson(response, 200, { ...readStatus(options), metrics }, { vary: "accept" });
}

/**
 * `/metrics`, with the password: the same for Prometheus, this process, and the calls of all workers that
 * send their points here. As OpenMetrics 1.0 for who accepts it, in Prometheus's text format 0.0.4 otherwise.
 */
export async function handleMetrics(
  options: StatusOptions & { readonly store: LazyMetricsStore },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAllowed(options, request, response)) {
    return;
  }
  const { pools, sessions, queries, redis, subscriber } = options.connections;
  const format = chooseExposition(request.headers.accept);
  const out = new Exposition(format);
  writeGatewayFamilies(out, {
    pools: { writer: pools.writer.stats(), reader: pools.reader.stats() },
    queries: { writer: queries.read("writer"), reader: queries.read("reader") },
    sessions: sessions.stats(),
    redis: { connected: redis.isConnected, subscriptions: subscriber.listeners },
  });
  writeProcessFamilies(out, options.limits);
  const calls = await readCalls(options.store, format);
  response.writeHead(200, {
    "content-type": expositionTypes[format],
    "cache-control": "no-store",
    vary: "accept",
  });
  response.end(`${out}${calls}${format === "openmetrics" ? "# EOF\n" : ""}`);
}

/** Of a store that does not answer nothing is told: to a scraper, no data is not zero. */
async function readCalls(store: LazyMetricsStore, format: ExpositionFormat): Promise<string> {
  try {
    return await (await store.open()).prometheus(format);
  } catch {
    return "";
  }
}

/** Browsers ask their user for the password: any name will do. */
function isAllowed({ password }: StatusOptions, request: IncomingMessage, response: ServerResponse): boolean {
  try {
    requirePassword(request.headers.authorization, password);
    return true;
  } catch (error) {
    if (!(error instanceof HttpError)) {
      throw error;
    }
    const challenge = { "www-authenticate": 'Basic realm="naru gateway", charset="UTF-8"' };
    sendJson(response, error.status, { code: error.code, message: error.message }, challenge);
    return false;
  }
}

function describeFailure(error: unknown): { readonly failure: string } {
  return { failure: error instanceof Error ? error.message : String(error) };
}

function readStatus({ connections, limits }: StatusOptions): object {
  const { pools, sessions, queries, redis, subscriber, engines } = connections;
  const describeMemory = ({ usedBytes, limitBytes, waiting }: Memory) => ({ usedBytes, limitBytes, waiting });
  return {
    process: { residentBytes: process.memoryUsage.rss() },
    limits: {
      requests: describeMemory(limits.bodies.memory),
      answers: describeMemory(limits.answers.memory),
      strangers: limits.strangers.count,
    },
    mysql: {
      engine: describe(engines.mysql),
      pools: { writer: pools.writer.stats(), reader: pools.reader.stats() },
      sessions: sessions.stats(),
      queries: { writer: queries.read("writer"), reader: queries.read("reader") },
    },
    redis: {
      engine: describe(engines.redis),
      connected: redis.isConnected,
      subscriptions: subscriber.listeners,
    },
  };
}

function describe(engine: Connections["engines"]["mysql"]): Record<string, unknown> {
  return {
    kind: engine.kind,
    url: engine.url,
    version: engine.version ?? null,
    pid: engine.pid ?? null,
    restarts: engine.restarts,
  };
}

async function checkUp(ping: Promise<void>): Promise<"up" | "down"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"down">((resolve) => {
    timer = setTimeout(() => resolve("down"), healthTimeoutMs);
  });
  try {
    return await Promise.race([
      ping.then(
        () => "up" as const,
        () => "down" as const,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
