import { ConnectError } from "@connectrpc/connect";
import { ioPriority } from "./connections.ts";
import { connect } from "./planetscale.ts";
import type { RequestData } from "./request-data.ts";
import { createRedisHealth, createUpstash } from "./upstash.ts";

/** A part that was asked for a sign of life. */
export interface PartProbe {
  readonly part: string;
  /** The quickest of three round trips in milliseconds; undefined when one failed. */
  readonly tookMs: number | undefined;
  /** What it failed with, its causes included. */
  readonly error: string | undefined;
}

export interface ProbedParts {
  readonly probes: readonly PartProbe[];
  /** MySQL's clock minus this one's, milliseconds; undefined where MySQL did not answer. */
  readonly clockOffsetMs: number | undefined;
}

/** Round trips to each part: the first makes the connection. */
const trips = 3;

/** Milliseconds for all of those to one part. */
const timeoutMs = 3_000;

/** An object that there need not be. */
const probedKey = "naru-doctor/probe";

/**
 * Asks MySQL, Redis and the object store for a sign of life, past breakers and caches: what counts is how
 * they are now.
 */
export async function probeParts(request: RequestData, signal: AbortSignal): Promise<ProbedParts> {
  const { urls, redis: redisOptions, objects } = request.parts;
  let clockOffsetMs: number | undefined;
  const askMysql = async (url: string, until: AbortSignal) => {
    const session = connect(
      { url, statementTimeoutMs: timeoutMs },
      { signal: until, send: request.gate.fetch(ioPriority.answer) },
    );
    const sentAt = Date.now();
    const [row] = await session.query<{ now: unknown }>("SELECT UNIX_TIMESTAMP(NOW(3)) AS now");
    if (url === urls.writer) {
      clockOffsetMs = Number(row?.now) * 1000 - (sentAt + Date.now()) / 2;
    }
  };
  const openRedis = createUpstash(redisOptions, createRedisHealth(), { gate: request.gate });
  const probes = await Promise.all([
    probe("mysql writer", signal, (until) => askMysql(urls.writer, until)),
    ...(urls.reader === urls.writer
      ? []
      : [probe("mysql reader", signal, (until) => askMysql(urls.reader, until))]),
    probe("redis", signal, (until) =>
      openRedis({ signal: until, priority: ioPriority.answer }).command("PING"),
    ),
    ...(objects === undefined ? [] : [probe("objects", signal, () => objects.head(probedKey))]),
  ]);
  return { probes, clockOffsetMs };
}

async function probe(
  part: string,
  signal: AbortSignal,
  ask: (until: AbortSignal) => Promise<unknown>,
): Promise<PartProbe> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let tookMs = Number.POSITIVE_INFINITY;
  try {
    for (let trip = 0; trip < trips; trip++) {
      const began = Date.now();
      await ask(until);
      tookMs = Math.min(tookMs, Date.now() - began);
    }
    return { part, tookMs, error: undefined };
  } catch (error) {
    return { part, tookMs: undefined, error: describeChain(error) };
  }
}

/** The texts of an error and of its causes, the outermost first, each once. */
export function describeChain(error: unknown): string {
  const texts: string[] = [];
  for (let each = error; each instanceof Error && texts.length < 5; each = each.cause) {
    const text = each instanceof ConnectError ? each.rawMessage : each.message;
    if (text !== "" && !texts.some((known) => known.includes(text))) {
      texts.push(text);
    }
  }
  return texts.length === 0 ? String(error) : texts.join(": ");
}
