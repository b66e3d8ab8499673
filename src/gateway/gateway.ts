import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { isForeign } from "./auth.ts";
import { type Connections, type EngineInfo, openConnections } from "./connections.ts";
import { createFaults, type Faults } from "./faults/faults.ts";
import { faultsPath, handleFaults } from "./faults/handler.ts";
import { createHttpExchange, type Exchange, type ExchangeLimits } from "./http/exchange.ts";
import { createFront, type Front } from "./http/front.ts";
import { discardBody, sendJson } from "./http/http.ts";
import { createStrangers } from "./http/strangers.ts";
import { createMemory } from "./memory.ts";
import { handleMetricsStore, isMetricsPath } from "./metrics/handler.ts";
import { LazyMetricsStore } from "./metrics/metrics-store.ts";
import { executePath, handlePlanetscale, servicePath } from "./mysql/handler.ts";
import { createTokenSigner } from "./mysql/token.ts";
import { type GatewayOptions, validateGatewayOptions } from "./options.ts";
import { commandPaths, handleSubscription, handleUpstash, isSubscription } from "./redis/handler.ts";
import { createScriptRewriter } from "./redis/scripts.ts";
import { joinSeams } from "./seam.ts";
import { handleHealth, handleMetrics, handleStatus } from "./status/handler.ts";

export type { EngineInfo } from "./connections.ts";
export type { GatewayOptions } from "./options.ts";

/** A running gateway. */
export interface Gateway {
  /** "http://127.0.0.1:8788". */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly engines: { readonly mysql: EngineInfo; readonly redis: EngineInfo };
  /** The metrics of the workers that send theirs here. */
  readonly metrics: LazyMetricsStore;
  /** Ends requests, rolls back what is open, and stops the private engines. About 0.5 s. */
  close(): Promise<void>;
}

const keepAliveMs = 75_000;
/** Requests under way get this long to end by themselves when the gateway closes. */
const closeGraceMs = 500;

/**
 * Starts the data gateway: PlanetScale's HTTP protocol in front of a MySQL and Upstash's REST protocol in
 * front of a Redis, on one port. Engines that are not given are private child processes, ready when this
 * resolves.
 *
 * @throws Error when an option is out of range, the port is taken, or an engine cannot be had or started.
 */
export async function createGateway(options: Partial<GatewayOptions>): Promise<Gateway> {
  const given = validateGatewayOptions(options);
  const faults = given.faultControl ? createFaults(given.clock) : undefined;
  const settings = faults === undefined ? given : { ...given, seam: joinSeams(given.seam, faults.seam) };
  const limits = createLimits(settings);
  const connections = await openConnections(settings, limits.answers.memory);
  const store = new LazyMetricsStore({ path: join(settings.dataDir, "metrics.sqlite") });
  try {
    const services = createServices(settings, connections, limits);
    const server = createHttpServer(
      settings,
      createListener(settings, { connections, faults, services, limits, store }),
    );
    const front = putFrontBefore(server, settings, { services, limits });
    const address = await listen(server, settings);
    const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
    const url = `http://${host}:${address.port}`;
    connections.describe(url);
    let closing: Promise<void> | undefined;
    return {
      url,
      host: address.address,
      port: address.port,
      engines: connections.engines,
      metrics: store,
      close: () => {
        closing ??= closeGateway(server, front, { connections, store });
        return closing;
      },
    };
  } catch (error) {
    await connections.close();
    throw error;
  }
}

/** What requests, answers and connections may take, all together. */
function createLimits(settings: GatewayOptions): ExchangeLimits {
  const { clock, maxBytesInFlight: limitBytes, roomWaitMs: waitMs } = settings;
  const memory = (longestBytes: number) => createMemory({ limitBytes, longestBytes, waitMs, clock });
  return {
    bodies: { timeoutMs: settings.requestTimeoutMs, memory: memory(settings.maxBodyBytes) },
    answers: { timeoutMs: settings.answerTimeoutMs, memory: memory(settings.maxAnswerBytes) },
    strangers: createStrangers(settings.maxStrangers),
  };
}

function createHttpServer(settings: GatewayOptions, listener: Listener): Server {
  const { requestTimeoutMs } = settings;
  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: Math.min(requestTimeoutMs, settings.strangerIdleMs),
      // How often the two are looked at.
      connectionsCheckingInterval: 1000,
      // Longer than clients keep an idle connection, so that it is never the server that hangs up under a
      // request.
      keepAliveTimeout: keepAliveMs,
    },
    listener,
  );
  // A client that has sent all that it has to send may close its side, and gets its answer.
  (server as Server & { httpAllowHalfOpen: boolean }).httpAllowHalfOpen = true;
  return server;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The protocols, over whatever carries them. */
interface Services {
  planetscale(exchange: Exchange): Promise<void> | undefined;
  upstash(exchange: Exchange): Promise<void>;
  subscribe(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

function createServices(
  settings: GatewayOptions,
  connections: Connections,
  limits: ExchangeLimits,
): Services {
  const { password, maxBodyBytes } = settings;
  const planetscale = {
    sessions: connections.sessions,
    signer: createTokenSigner(password),
    password,
    database: settings.database,
    maxBodyBytes,
  };
  const upstash = {
    backend: connections.redis,
    subscriber: connections.subscriber,
    scripts: createScriptRewriter(),
    seam: settings.seam,
    password,
    maxBodyBytes,
    maxAnswerBytes: settings.maxAnswerBytes,
    limits,
    keepAliveMs: settings.keepAliveMs,
  };
  return {
    planetscale: (exchange) => handlePlanetscale(planetscale, exchange),
    upstash: (exchange) => handleUpstash(upstash, exchange),
    subscribe: (request, response) => handleSubscription(upstash, request, response),
  };
}

/** Lets the front read new connections first; what it does not read goes on to the server's own listener. */
function putFrontBefore(
  server: Server,
  settings: GatewayOptions,
  { services, limits }: { services: Services; limits: ExchangeLimits },
): Front {
  const [fallback] = server.listeners("connection") as ((socket: Socket) => void)[];
  const front = createFront({
    targets: new Set([executePath, ...commandPaths]),
    limits,
    idleMs: keepAliveMs,
    strangerIdleMs: settings.strangerIdleMs,
    serve: (exchange) =>
      (exchange.target === executePath ? services.planetscale : services.upstash)(exchange)?.catch(
        (error: unknown) => {
          settings.log("warn", `Request failed: ${String(error)}`);
          exchange.drop();
        },
      ),
    fallback: (socket) => fallback?.call(server, socket),
  });
  server.removeAllListeners("connection");
  server.on("connection", front.accept);
  return front;
}

function createListener(
  settings: GatewayOptions,
  {
    connections,
    faults,
    services,
    limits,
    store,
  }: {
    connections: Connections;
    faults: Faults | undefined;
    services: Services;
    limits: ExchangeLimits;
    store: LazyMetricsStore;
  },
): Listener {
  const { password } = settings;
  const serve = (request: IncomingMessage, response: ServerResponse): Promise<void> | undefined => {
    const path = request.url ?? "/";
    if (isForeign(request)) {
      return refuseForeign(request, response);
    }
    if (path === faultsPath) {
      return handleFaults({ faults, password, bodies: limits.bodies }, request, response);
    }
    if (path.startsWith(servicePath)) {
      return services.planetscale(createHttpExchange(request, response, limits));
    }
    if (path === "/healthz") {
      return handleHealth(connections, response);
    }
    if (isMetricsPath(path)) {
      return handleMetricsStore({ store, password, bodies: limits.bodies }, request, response);
    }
    if (path === "/metrics") {
      return handleMetrics({ connections, limits, password, store }, request, response);
    }
    if (path === "/status") {
      return handleStatus({ connections, limits, password, store }, request, response);
    }
    return isSubscription(path)
      ? services.subscribe(request, response)
      : services.upstash(createHttpExchange(request, response, limits));
  };
  return (request, response) => {
    serve(request, response)?.catch((error: unknown) => {
      settings.log("warn", `Request failed: ${String(error)}`);
      response.destroy();
    });
  };
}

async function refuseForeign(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const message = "Pages of another origin may not use the gateway";
  const code = "permission_denied";
  sendJson(response, 403, { code, message, error: { code, message } });
  discardBody(request);
}

function listen(server: Server, { host, port }: GatewayOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "the port is taken" : error.message;
      reject(new Error(`Cannot listen on ${host}:${port}: ${reason}`, { cause: error }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

async function closeGateway(
  server: Server,
  front: Front,
  { connections, store }: { connections: Connections; store: LazyMetricsStore },
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  front.closeIdle();
  // What takes longer is cut off, and with it its statement: a dropped client's statement is killed.
  const timer = setTimeout(() => {
    server.closeAllConnections();
    front.closeAll();
  }, closeGraceMs);
  await closed;
  clearTimeout(timer);
  await Promise.all([connections.close(), store.close()]);
}
