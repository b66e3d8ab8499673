import type { IncomingMessage, ServerResponse } from "node:http";
import { callsDataset } from "../../metrics/dataset.ts";
import { pointsPath, queryPath } from "../../metrics/paths.ts";
import { type MetricsStoreClient, StoreError } from "../../metrics/store/client.ts";
import { requirePassword } from "../auth.ts";
import { type BodyLimits, readBody } from "../http/body.ts";
import { discardBody, HttpError, parseJson, sendJson } from "../http/http.ts";
import type { LazyMetricsStore } from "./metrics-store.ts";
import { parseQuery } from "./parse-query.ts";

/** A full report of 10,000 points takes some 4 MB. */
const maxReportBytes = 16 * 1024 * 1024;
const maxQueryBytes = 64 * 1024;

/** Cloudflare's path of the SQL API, with any account, and the same without one. */
const sqlPath = /^(\/client\/v4\/accounts\/[\w-]+)?\/analytics_engine\/sql$/;

export interface MetricsEndpoint {
  readonly store: LazyMetricsStore;
  readonly password: string;
  readonly bodies: BodyLimits;
}

/** Whether a path is one of the metrics store's. */
export function isMetricsPath(target: string): boolean {
  const path = pathOf(target);
  return path === pointsPath || path === queryPath || sqlPath.test(path);
}

/**
 * `POST /metrics/points` takes points, `POST /metrics/query` answers a query, `POST …/analytics_engine/sql`
 * one in Analytics Engine's SQL. All of them ask for the password.
 */
export async function handleMetricsStore(
  { store, password, bodies }: MetricsEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    requirePassword(request.headers.authorization, password);
    const url = new URL(request.url ?? "/", "http://gateway");
    const statement = request.method === "GET" ? url.searchParams.get("query") : null;
    if (request.method !== "POST" && statement === null) {
      throw new HttpError(405, "unimplemented", `HTTP method is not POST: ${request.method}`);
    }
    const isReport = url.pathname === pointsPath;
    const body =
      statement === null
        ? (await readBody(request, isReport ? maxReportBytes : maxQueryBytes, bodies).whole).toString()
        : "";
    const opened = await store.open();
    if (isReport) {
      const dataset = readDataset(url);
      sendJson(response, 200, await opened.write(body, dataset));
    } else if (url.pathname === queryPath) {
      sendJson(response, 200, { rows: await opened.query(parseQuery(parseJson(Buffer.from(body)))) });
    } else {
      await answerSql(opened, statement ?? body, response);
    }
  } catch (error) {
    sendError(error, response);
    discardBody(request);
  }
}

async function answerSql(
  store: MetricsStoreClient,
  statement: string,
  response: ServerResponse,
): Promise<void> {
  const { body, type } = await store.sql(statement);
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

function readDataset(url: URL): string {
  const dataset = url.searchParams.get("dataset") ?? callsDataset;
  if (!/^\w{1,100}$/.test(dataset)) {
    throw new HttpError(
      400,
      "invalid_argument",
      `The name of a data set is letters, digits and "_": "${dataset}"`,
    );
  }
  return dataset;
}

function sendError(error: unknown, response: ServerResponse): void {
  const { status, code, message } = toHttpError(error);
  sendJson(response, status, { code, message });
}

/** What is wrong with a statement or a report is its sender's; anything else may be well later. */
function toHttpError(error: unknown): Pick<HttpError, "status" | "code" | "message"> {
  if (error instanceof HttpError) {
    return error;
  }
  const senders = ["AnalyticsSqlError", "ReportError", "UnknownLabelError"];
  const { message } = error as Error;
  return error instanceof StoreError && senders.includes(error.kind)
    ? { status: 400, code: "invalid_argument", message }
    : { status: 503, code: "unavailable", message: `The metrics store does not answer: ${message}` };
}

function pathOf(target: string): string {
  const end = target.indexOf("?");
  return end < 0 ? target : target.slice(0, end);
}
