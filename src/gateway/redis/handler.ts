import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isBearer, isPassword } from "../auth.ts";
import { createHttpExchange, type Exchange, type ExchangeLimits } from "../http/exchange.ts";
import { HttpError, parseUrl } from "../http/http.ts";
import { readJsonWithDigits } from "../http/json.ts";
import { countBytes, type LongText } from "../http/long-text.ts";
import { requireCommandJson, requireUncompressed } from "../http/media-type.ts";
import { ConnectionDropped, passSeam, type Seam } from "../seam.ts";
import { type RedisBackend, type RedisSubscriber, RedisUnavailable } from "./backend.ts";
import { type Command, type CommandResult, checkCommand, isReadCommand, parseCommand } from "./commands.ts";
import { explainMissing } from "./missing-commands.ts";
import type { Reply } from "./reply.ts";
import { formatResult, formatResults } from "./reply-text.ts";
import { isLoad, type ScriptRewriter } from "./scripts.ts";
import { streamSubscription } from "./subscription.ts";

/** What the protocol needs of the gateway. */
export interface UpstashOptions {
  readonly backend: RedisBackend;
  readonly subscriber: RedisSubscriber;
  readonly scripts: ScriptRewriter;
  readonly seam: Seam;
  readonly password: string;
  readonly maxBodyBytes: number;
  readonly maxAnswerBytes: number;
  readonly limits: ExchangeLimits;
  readonly keepAliveMs: number;
}

interface Call {
  readonly exchange: Exchange;
  readonly url: Pick<URL, "pathname" | "search" | "searchParams">;
}

/** Where nearly all commands go. */
export const commandPaths: readonly string[] = ["/", "/pipeline", "/multi-exec"];

const commandUrls = new Map(commandPaths.map((path) => [path, parseUrl(path)]));
const subscriptionPath = /^\/(subscribe|psubscribe)\/(.+)$/;

/** Whether a request asks for a stream of messages; the others are commands. */
export function isSubscription(target: string): boolean {
  return /^\/p?subscribe\/./.test(target);
}

/** Serves one command, pipeline or transaction of the Upstash protocol. */
export async function handleUpstash(options: UpstashOptions, exchange: Exchange): Promise<void> {
  try {
    // Reading a URL costs more than finding that it is one of those.
    const call: Call = { exchange, url: commandUrls.get(exchange.target) ?? parseUrl(exchange.target) };
    requireToken(options.password, exchange.header("authorization"), call.url);
    exchange.trust();
    await route(options, call);
  } catch (error) {
    if (error instanceof ConnectionDropped) {
      exchange.drop();
      return;
    }
    sendError(exchange, error);
  }
}

/** Serves one subscription of the Upstash protocol. */
export async function handleSubscription(
  options: UpstashOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const exchange = createHttpExchange(request, response, options.limits);
  try {
    const url = parseUrl(exchange.target);
    requireToken(options.password, exchange.header("authorization"), url);
    exchange.trust();
    const [, kind, channel = ""] = subscriptionPath.exec(url.pathname) ?? [];
    // The body is not needed, but an unread one would keep the connection from being used again.
    request.resume();
    await streamSubscription(
      {
        memory: options.limits.answers.memory,
        subscriber: options.subscriber,
        keepAliveMs: options.keepAliveMs,
        kind: kind === "psubscribe" ? "psubscribe" : "subscribe",
        channel: decodeChannel(channel),
      },
      response,
    );
  } catch (error) {
    sendError(exchange, error);
  }
}

async function route(options: UpstashOptions, call: Call): Promise<void> {
  const { pathname } = call.url;
  const { exchange } = call;
  if (!["GET", "HEAD", "POST", "PUT"].includes(exchange.method)) {
    throw new HttpError(405, "unimplemented", `HTTP method is not supported: ${exchange.method}`);
  }
  const hasBody = exchange.method === "POST" || exchange.method === "PUT";
  if (hasBody && commandUrls.has(pathname)) {
    requireCommandJson(exchange);
  } else if (hasBody) {
    requireUncompressed(exchange);
  }
  const body = await exchange.readBody(options.maxBodyBytes);
  if (pathname === "/pipeline" || pathname === "/multi-exec") {
    await runMany(options, call, {
      commands: parseList(parseCommandJson(body)),
      atomic: pathname === "/multi-exec",
    });
    return;
  }
  const command = pathname === "/" ? parseCommand(parseCommandJson(body)) : readPathCommand(call.url, body);
  await runOne(options, call, command);
}

async function runOne(options: UpstashOptions, call: Call, parsed: CommandResult): Promise<void> {
  if (parsed.kind === "refused") {
    throw new HttpError(400, "invalid_argument", parsed.error);
  }
  const [reply = null] = await runCommands(options, [parsed.command], false);
  if (reply instanceof Error) {
    throw new HttpError(400, "invalid_argument", reply.message);
  }
  send(options, call, { text: formatResult(reply, wantsBase64(call)), commands: [parsed.command] });
}

async function runMany(
  options: UpstashOptions,
  call: Call,
  list: { commands: readonly CommandResult[]; atomic: boolean },
): Promise<void> {
  const refused = list.commands.find((parsed) => parsed.kind === "refused");
  if (list.atomic && refused !== undefined) {
    throw new HttpError(400, "invalid_argument", refused.error);
  }
  const commands = list.commands.flatMap((parsed) => (parsed.kind === "ok" ? [parsed.command] : []));
  const replies = commands.length === 0 ? [] : await runCommands(options, commands, list.atomic);
  let next = 0;
  const answers = list.commands.map((parsed) =>
    parsed.kind === "refused" ? new Error(parsed.error) : (replies[next++] ?? null),
  );
  send(options, call, { text: formatResults(answers, wantsBase64(call)), commands });
}

async function runCommands(
  options: UpstashOptions,
  commands: readonly Command[],
  atomic: boolean,
): Promise<readonly Reply[]> {
  return await passSeam(options.seam, { protocol: "redis", commands, atomic }, async () => {
    const sent = commands.map((command) => options.scripts.rewrite(command));
    let replies: Reply[];
    try {
      replies = await (atomic ? options.backend.runAtomic(sent) : options.backend.run(sent));
    } catch (error) {
      throw atomic && error instanceof Error && error.name === "ReplyError"
        ? new HttpError(400, "invalid_argument", error.message)
        : error;
    }
    return replies.map((reply, index) => {
      const command = commands[index] ?? [];
      if (reply instanceof Error) {
        return new Error(explainMissing(reply.message) ?? reply.message);
      }
      return Buffer.isBuffer(reply) && isLoad(command)
        ? Buffer.from(options.scripts.rewriteLoadedSha(command, reply.toString()))
        : reply;
    });
  });
}

function requireToken(password: string, header: string | undefined, url: Call["url"]): void {
  // Upstash accepts the token as a query parameter as well, for clients that cannot set headers.
  const parameter = url.searchParams.get("_token");
  const isRight = isBearer(header, password) || (parameter !== null && isPassword(password, parameter));
  if (!isRight) {
    throw new HttpError(401, "unauthenticated", "WRONGPASS invalid or missing auth token");
  }
}

function parseCommandJson(body: Buffer): unknown {
  try {
    return readJsonWithDigits(body);
  } catch {
    throw new HttpError(400, "invalid_argument", "ERR failed to parse the request body as JSON");
  }
}

function parseList(value: unknown): CommandResult[] {
  if (!Array.isArray(value)) {
    throw new HttpError(400, "invalid_argument", "ERR Request body is not a JSON array of commands");
  }
  return value.map(parseCommand);
}

/**
 * `/set/key/value?EX=10`: the path's parts, then the body as an argument, then the query's names and values.
 */
function readPathCommand(url: Call["url"], body: Buffer): CommandResult {
  const command: (string | Buffer)[] = url.pathname.slice(1).split("/").map(decodePart);
  if (body.length > 0) {
    command.push(body);
  }
  if (!isUtf8(url.search)) {
    throw new HttpError(400, "invalid_argument", "ERR failed to decode the query of the request");
  }
  for (const [name, value] of url.searchParams) {
    if (name !== "_token") {
      command.push(name, ...(value === "" ? [] : [value]));
    }
  }
  return checkCommand(command);
}

/**
 * Whether what is percent-encoded is text; the decoder of a query would put another character in place of
 * what is none.
 */
function isUtf8(query: string): boolean {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

/** Text, or bytes that are no UTF-8: Redis holds either. @throws HttpError 400 for "%" and no two digits. */
function decodePart(part: string): string | Buffer {
  try {
    return decodeURIComponent(part);
  } catch {
    if (/%(?![\da-f]{2})/i.test(part)) {
      throw new HttpError(400, "invalid_argument", "ERR failed to decode the path of the request");
    }
    const latin1 = part.replaceAll(/%(..)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return Buffer.from(latin1, "latin1");
  }
}

/** @throws HttpError 400 for bytes that are no text. */
function decodeChannel(part: string): string {
  const channel = decodePart(part);
  if (typeof channel !== "string") {
    throw new HttpError(400, "invalid_argument", "ERR name of a channel is not UTF-8");
  }
  return channel;
}

function wantsBase64({ exchange }: Call): boolean {
  return exchange.header("upstash-encoding") === "base64";
}

/** Sync tokens begin with something that no earlier gateway's begin with. */
const tokenStart = randomBytes(6).toString("base64url");
let lastToken = 0;

/**
 * The sync token says how far a client has read and written, so that whoever it asks next is at least as far.
 * There is one Redis here, so any token is right; clients hold it to be new after what may have written, and
 * to be there at all.
 */
function createSyncToken(given: string, commands: readonly Command[]): string {
  return given !== "" && commands.every(isReadCommand) ? given : `${tokenStart}:${++lastToken}`;
}

function send(
  { maxAnswerBytes }: UpstashOptions,
  { exchange }: Call,
  { text, commands }: { text: LongText; commands: readonly Command[] },
): void {
  // JSON and base64 are longer than what Redis sent.
  if (countBytes(text) > 2 * maxAnswerBytes) {
    const message = `ERR response is larger than allowed: ${maxAnswerBytes} bytes; the command was run`;
    throw new HttpError(400, "resource_exhausted", message);
  }
  const token = exchange.header("upstash-sync-token");
  exchange.send(
    200,
    text,
    token === undefined ? undefined : { "upstash-sync-token": createSyncToken(token, commands) },
  );
}

function sendError(exchange: Exchange, error: unknown): void {
  if (error instanceof HttpError) {
    exchange.send(error.status, JSON.stringify({ error: error.message }), error.headers);
    exchange.discardBody();
  } else if (error instanceof RedisUnavailable) {
    exchange.send(503, JSON.stringify({ error: `ERR ${error.message}` }));
  } else {
    exchange.send(500, JSON.stringify({ error: "ERR Internal error of the gateway" }));
  }
}
