import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type BasicResult, parseBasic, type Role } from "../auth.ts";
import {
  createClientSignal,
  discardBody,
  HttpError,
  parseJson,
  parseUrl,
  readBody,
  sendJson,
} from "../http.ts";
import { ConnectionDropped } from "../seam.ts";
import type { Outcome } from "./backend.ts";
import { type ApiError, SessionError, toApiError } from "./errors.ts";
import { toApiResult } from "./result.ts";
import type { Sessions } from "./sessions.ts";
import { createSessionState, type SessionState, type TokenSigner } from "./token.ts";

/** The service's path; its methods follow it. */
export const servicePath = "/psdb.v1alpha1.Database/";

const executePath = `${servicePath}Execute`;

/** What the protocol needs of the gateway. */
export interface PlanetscaleOptions {
  readonly sessions: Sessions;
  readonly signer: TokenSigner;
  readonly password: string;
  /** The database of credentials that name none. */
  readonly database: string;
  readonly maxBodyBytes: number;
  /** PlanetScale's limit of 100,000 rows, or another one. */
  readonly maxRows: number;
}

interface Caller {
  readonly role: Role;
  readonly database: string;
}

/** Serves one request to the PlanetScale protocol: Connect unary JSON, two methods. */
export async function handlePlanetscale(
  options: PlanetscaleOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const path = readPath(request.url ?? "/");
    const caller = requireCaller(
      parseBasic(request.headers.authorization, options.password),
      options.database,
    );
    const method = path.slice(servicePath.length);
    if (method !== "Execute" && method !== "CreateSession") {
      throw new HttpError(404, "unimplemented", `Method is not known: ${JSON.stringify(method)}`);
    }
    if (request.method !== "POST") {
      throw new HttpError(405, "unimplemented", `HTTP method is not POST: ${request.method}`);
    }
    const body = parseJson(await readBody(request, options.maxBodyBytes));
    if (method === "Execute") {
      await execute(options, caller, { body, response });
    } else {
      createSession(options, caller, response);
    }
  } catch (error) {
    if (error instanceof ConnectionDropped) {
      response.destroy();
      return;
    }
    sendHttpError(response, error);
    discardBody(request);
  }
}

/** Nearly every call is the same one, and reading a URL costs more than finding that. */
function readPath(target: string): string {
  return target === executePath ? executePath : parseUrl(target).pathname;
}

/**
 * Clients of two kinds read a refusal: those of PlanetScale look for `error`, those of Connect for `code`. An answer
 * that has neither is taken for one of a proxy on the way ("not a database error").
 */
function sendHttpError(response: ServerResponse, error: unknown): void {
  const { status, code, message } =
    error instanceof HttpError ? error : new HttpError(500, "internal", "Internal error of the gateway");
  const headers = status === 401 ? { "www-authenticate": 'Basic realm="naru"' } : undefined;
  sendJson(response, status, { code, message, error: { code, message } }, headers);
}

function requireCaller(basic: BasicResult, database: string): Caller {
  switch (basic.kind) {
    case "ok":
      return { role: basic.role, database: basic.database ?? database };
    case "missing":
      throw new HttpError(401, "unauthenticated", "Basic credentials are missing");
    case "wrong_password":
      throw new HttpError(401, "unauthenticated", "Password is wrong");
    case "unknown_role":
      throw new HttpError(
        401,
        "unauthenticated",
        `User name is not a role ("writer", "reader", or with a database "writer.name"): ${JSON.stringify(basic.user)}`,
      );
  }
}

async function execute(
  options: PlanetscaleOptions,
  caller: Caller,
  call: { body: unknown; response: ServerResponse },
): Promise<void> {
  const { query, session } = requireExecuteRequest(call.body);
  const startedAt = performance.now();
  let state: SessionState;
  try {
    state = requireState(options.signer, caller, session);
  } catch (error) {
    sendJson(call.response, 200, { session: null, result: null, error: toApiError(error), timing: 0 });
    return;
  }
  const answer = await options.sessions.execute(state, query, createClientSignal(call.response));
  if (answer.error instanceof ConnectionDropped) {
    throw answer.error;
  }
  const token = options.signer.sign(answer.state);
  const timing = (performance.now() - startedAt) / 1000;
  const tooMany = countRows(answer.outcome) > options.maxRows;
  if (answer.outcome === undefined || tooMany) {
    const error = tooMany ? createTooManyRows(options.maxRows) : toApiError(answer.error);
    sendJson(call.response, 200, { session: token, result: null, error, timing });
    return;
  }
  sendJson(call.response, 200, { session: token, result: toApiResult(answer.outcome), error: null, timing });
}

function createSession(options: PlanetscaleOptions, caller: Caller, response: ServerResponse): void {
  const psid = createHash("sha256").update(`${caller.role}.${caller.database}`).digest("hex").slice(0, 32);
  sendJson(response, 200, {
    branch: "main",
    user: { username: `${caller.role}.${caller.database}`, psid, role: caller.role, id: randomUUID() },
    session: options.signer.sign(createSessionState(caller.role, caller.database)),
  });
}

function requireExecuteRequest(body: unknown): { query: string; session: unknown } {
  if (typeof body !== "object" || body === null || !("query" in body) || typeof body.query !== "string") {
    throw new HttpError(400, "invalid_argument", 'Request body has no string "query"');
  }
  return { query: body.query, session: "session" in body ? body.session : null };
}

function requireState(signer: TokenSigner, caller: Caller, session: unknown): SessionState {
  if (session === null || session === undefined) {
    return createSessionState(caller.role, caller.database);
  }
  const state = signer.verify(session);
  if (state === undefined) {
    throw new SessionError("INVALID_ARGUMENT", "Session is not one that this gateway made");
  }
  if (state.role !== caller.role || state.home !== caller.database) {
    throw new SessionError("PERMISSION_DENIED", "Session belongs to other credentials");
  }
  return state;
}

function countRows(outcome: Outcome | undefined): number {
  return outcome?.kind === "rows" ? outcome.rows.length : 0;
}

function createTooManyRows(maxRows: number): ApiError {
  return {
    code: "RESOURCE_EXHAUSTED",
    message: `Row count exceeded ${maxRows} (errno 10001) (sqlstate HY000)`,
  };
}
