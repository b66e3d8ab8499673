import type { CallUsage } from "../call-usage.ts";
import type { Endpoint, Selection } from "./cache/entry.ts";
import { type IoPriority, ioPriority, type OnRoundTrip } from "./connections.ts";
import { createEndpoint, isUnavailable, maxRetryAfterMs, type SqlEndpoint } from "./endpoint.ts";
import type { SqlClient, SqlRow } from "./mysql.ts";
import { connect, createPlanetScaleClient } from "./planetscale.ts";
import type { RequestData } from "./request-data.ts";

export interface SqlEndpointsOptions {
  /** Of every statement. By default each has its own: a repeated one is less urgent. */
  readonly priority?: IoPriority;
  /** Where round trips are counted. Default: nowhere. */
  readonly usage?: CallUsage | undefined;
}

/** The replica and the primary for statements that end with one signal, each made when it is first used. */
export class SqlEndpoints {
  private readonly request: RequestData;
  private readonly signal: AbortSignal;
  private readonly priority: IoPriority | undefined;
  private readonly onRoundTrip: OnRoundTrip | undefined;
  private ownReader: SqlEndpoint | undefined;
  private ownWriter: SqlEndpoint | undefined;

  constructor(request: RequestData, signal: AbortSignal, { priority, usage }: SqlEndpointsOptions = {}) {
    this.request = request;
    this.signal = signal;
    this.priority = priority;
    this.onRoundTrip =
      usage === undefined ? undefined : (waitedMs, tookMs) => usage.countSql(waitedMs, tookMs);
  }

  get reader(): SqlEndpoint {
    this.ownReader ??= this.create("reader");
    return this.ownReader;
  }

  get writer(): SqlEndpoint {
    this.ownWriter ??= this.create("writer");
    return this.ownWriter;
  }

  /** Rows of a SELECT. Where the replica is not there, the primary, which has all of them, is asked. */
  async select(endpoint: Endpoint, { sql, values }: Selection): Promise<SqlRow[]> {
    const began = Date.now();
    try {
      return await this[endpoint].query(sql, values);
    } catch (error) {
      const isQuick = Date.now() - began <= maxRetryAfterMs;
      if (endpoint === "reader" && this.hasReplica && isQuick && isUnavailable(error)) {
        return this.writer.query(sql, values);
      }
      throw error;
    }
  }

  /** The primary for a write, whose statements end by themselves after so many milliseconds. */
  createWriter(leftMs: number): SqlClient {
    const { writer } = this;
    const client = createPlanetScaleClient(this.addressOf("writer"), {
      signal: AbortSignal.any([this.signal, AbortSignal.timeout(Math.max(0, leftMs))]),
      send: this.send(ioPriority.answer),
    });
    return {
      query: (sql, values) => writer.query(sql, values),
      execute: (sql, values) => writer.execute(sql, () => client.execute(sql, values)),
      transaction: (work) => writer.execute("BEGIN", () => client.transaction(work)),
    };
  }

  private create(endpoint: Endpoint): SqlEndpoint {
    const { parts } = this.request;
    return createEndpoint(
      (signal, priority) =>
        connect(this.addressOf(endpoint), { signal, send: this.send(this.priority ?? priority) }),
      {
        health: parts.health[endpoint],
        signal: this.signal,
        // The primary answers in its place.
        ...(endpoint === "reader" && this.hasReplica && { patienceMs: 0 }),
      },
    );
  }

  private send(priority: IoPriority): typeof fetch {
    const { gate, traceparent } = this.request;
    return gate.fetch(priority, { traceparent, onRoundTrip: this.onRoundTrip });
  }

  private get hasReplica(): boolean {
    const { reader, writer } = this.request.parts.urls;
    return reader !== writer;
  }

  private addressOf(endpoint: Endpoint): { url: string; statementTimeoutMs: number } {
    const { urls, statementTimeoutMs } = this.request.parts;
    return { url: urls[endpoint], statementTimeoutMs };
  }
}
