import type { Endpoint, Selection } from "./cache/entry.ts";
import { type IoPriority, ioPriority } from "./connections.ts";
import { createEndpoint, isUnavailable, maxRetryAfterMs, type SqlEndpoint } from "./endpoint.ts";
import type { SqlClient, SqlRow } from "./mysql.ts";
import { connect, createPlanetScaleClient } from "./planetscale.ts";
import type { RequestData } from "./request-data.ts";

/** The replica and the primary for statements that end with one signal, each made when it is first used. */
export class SqlEndpoints {
  private readonly request: RequestData;
  private readonly signal: AbortSignal;
  private readonly priority: IoPriority | undefined;
  private ownReader: SqlEndpoint | undefined;
  private ownWriter: SqlEndpoint | undefined;

  /** @param priority - Of every statement. By default each has its own: a repeated one is less urgent. */
  constructor(request: RequestData, signal: AbortSignal, priority?: IoPriority) {
    this.request = request;
    this.signal = signal;
    this.priority = priority;
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
      send: this.request.gate.fetch(ioPriority.answer),
    });
    return {
      query: (sql, values) => writer.query(sql, values),
      execute: (sql, values) => writer.execute(sql, () => client.execute(sql, values)),
      transaction: (work) => writer.execute("BEGIN", () => client.transaction(work)),
    };
  }

  private create(endpoint: Endpoint): SqlEndpoint {
    const { gate, parts } = this.request;
    return createEndpoint(
      (signal, priority) =>
        connect(this.addressOf(endpoint), { signal, send: gate.fetch(this.priority ?? priority) }),
      {
        health: parts.health[endpoint],
        signal: this.signal,
        // The primary answers in its place.
        ...(endpoint === "reader" && this.hasReplica && { patienceMs: 0 }),
      },
    );
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
