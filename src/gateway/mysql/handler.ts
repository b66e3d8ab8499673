import { createHash, randomUUID } from "node:crypto";
import { type BasicResult, parseBasic, type Role } from "../auth.ts";
import type { Exchange } from "../http/exchange.ts";
import { HttpError, parseJson, parseUrl } from "../http/http.ts";
import { enclose, type LongText } from "../http/long-text.ts";
import { requireJson } from "../http/media-type.ts";
import { ConnectionDropped } from "../seam.ts";
import { type ApiError, SessionError, toApiError } from "./errors.ts";
import { toResultText } from "./result.ts";
import type { SessionAnswer } from "./session-run.ts";
import type { Sessions } from "./sessions.ts";
import { createSessionState, type SessionState, type TokenSigner } from "./token.ts";

/** The service's path; its methods follow it. */
export const servicePath = "/psdb.v1alpha1.Database/";

/** The path of nearly every call. */
export const executePath = `${servicePath}Execute`;

/** What the protocol needs of the gateway. */
export interface PlanetscaleOptions {
  readonly sessions: Sessions;
  readonly signer: TokenSigner;
  readonly password: string;
  /** The database of credentials that name none. */
  readonly database: string;
  readonly maxBodyBytes: number;
}

interface Caller {
  readonly role: Role;
  readonly database: string;
}

/**
 * Serves one request to the PlanetScale protocol: Connect unary JSON, two methods. Nothing to wait for when
 * it is answered without.
 */
export function handlePlanetscale(
  options: PlanetscaleOptions,
  exchange: Exchange,
): Promise<void> | undefined {
  try {
    const path = readPath(exchange.target);
    const caller = requireCaller(
      parseBasic(exchange.header("authorization"), options.password),
      options.database,
    );
    const method = path.slice(servicePath.length);
    if (method !== "Execute" && method !== "CreateSession") {
      throw new HttpError(404, "unimplemented", `Method is not known: ${JSON.stringify(method)}`);
    }
    if (exchange.method !== "POST") {
      throw new HttpError(405, "unimplemented", `HTTP method is not POST: ${exchange.method}`);
    }
    exchange.trust();
    requireJson(exchange);
    const run = (bytes: Buffer): Promise<void> | undefined => {
      const body = parseJson(bytes);
      if (method === "Execute") {
        return execute(options, caller, { body, exchange });
      }
      createSession(options, caller, exchange);
      return undefined;
    };
    const read = exchange.readBody(options.maxBodyBytes);
    const running = Buffer.isBuffer(read) ? run(read) : read.then(run);
    return running?.catch((error: unknown) => sendFailure(exchange, error));
  } catch (error) {
    sendFailure(exchange, error);
    return undefined;
  }
}

function sendFailure(exchange: Exchange, error: unknown): void {
  if (error instanceof ConnectionDropped) {
    exchange.drop();
    return;
  }
  sendHttpError(exchange, error);
  exchange.discardBody();
}

/** Nearly every call is the same one, and reading a URL costs more than finding that. */
function readPath(target: string): string {
  return target === executePath ? executePath : parseUrl(target).pathname;
}

/**
 * Clients of two kinds read a refusal: those of PlanetScale look for `error`, those of Connect for `code`. An
 * answer that has neither is taken for one of a proxy on the way ("not a database error").
 */
function sendHttpError(exchange: Exchange, error: unknown): void {
  const { status, code, message, headers } =
    error instanceof HttpError ? error : new HttpError(500, "internal", "Internal error of the gateway");
  const challenge = status === 401 ? { "www-authenticate": 'Basic realm="naru"' } : {};
  exchange.send(status, JSON.stringify({ code, message, error: { code, message } }), {
    ...headers,
    ...challenge,
  });
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

function execute(
  options: PlanetscaleOptions,
  caller: Caller,
  { body, exchange }: { body: unknown; exchange: Exchange },
): Promise<void> | undefined {
  const { query, session } = requireExecuteRequest(body);
  const startedAt = performance.now();
  const isFirst = session === null || session === undefined;
  let state: SessionState;
  try {
    state = isFirst
      ? createSessionState(caller.role, caller.database)
      : requireState(options.signer, caller, session);
  } catch (error) {
    exchange.send(200, formatAnswer({ session: "null", error: toApiError(error), timing: 0 }));
    return undefined;
  }
  const statement = { state, isFirst, sql: query, signal: exchange.signal };
  return options.sessions.execute(statement, (answer) => {
    try {
      sendAnswer(options, exchange, { answer, startedAt });
    } catch (failure) {
      sendFailure(exchange, failure);
    }
  });
}

function sendAnswer(
  options: PlanetscaleOptions,
  exchange: Exchange,
  { answer, startedAt }: { answer: SessionAnswer; startedAt: number },
): void {
  if (answer.error instanceof ConnectionDropped) {
    throw answer.error;
  }
  const token = options.signer.format(answer.state);
  const timing = (performance.now() - startedAt) / 1000;
  const { outcome } = answer;
  if (outcome === undefined) {
    exchange.send(200, formatAnswer({ session: token, error: toApiError(answer.error), timing }));
    return;
  }
  exchange.send(200, formatAnswer({ session: token, result: toResultText(outcome), timing }));
}

/** The answer to Execute. `session` and `result` are JSON already. */
function formatAnswer(answer: {
  session: string;
  result?: LongText;
  error?: ApiError;
  timing: number;
}): LongText {
  const { session, result = "null", error, timing } = answer;
  const errorText = error === undefined ? "null" : JSON.stringify(error);
  return enclose(`{"session":${session},"result":`, result, `,"error":${errorText},"timing":${timing}}`);
}

function createSession(options: PlanetscaleOptions, caller: Caller, exchange: Exchange): void {
  const user = `${caller.role}.${caller.database}`;
  const psid = createHash("sha256").update(user).digest("hex").slice(0, 32);
  const answer = {
    branch: "main",
    user: { username: user, psid, role: caller.role, id: randomUUID() },
    session: options.signer.sign(createSessionState(caller.role, caller.database)),
  };
  exchange.send(200, JSON.stringify(answer));
}

function requireExecuteRequest(body: unknown): { query: string; session: unknown } {
  if (typeof body !== "object" || body === null || !("query" in body) || typeof body.query !== "string") {
    throw new HttpError(400, "invalid_argument", 'Request body has no string "query"');
  }
  return { query: body.query, session: "session" in body ? body.session : null };
}

function requireState(signer: TokenSigner, caller: Caller, session: unknown): SessionState {
  const state = signer.verify(session);
  if (state === undefined) {
    throw new SessionError("INVALID_ARGUMENT", "Session is not one that this gateway made");
  }
  if (state.role !== caller.role || state.home !== caller.database) {
    throw new SessionError("PERMISSION_DENIED", "Session belongs to other credentials");
  }
  return state;
}
