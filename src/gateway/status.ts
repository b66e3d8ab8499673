import type { IncomingMessage, ServerResponse } from "node:http";
import { isBearer, parseBasic } from "./auth.ts";
import type { Connections } from "./connections.ts";
import { sendJson } from "./http.ts";

/** An engine that has not answered by then counts as down. */
const healthTimeoutMs = 1000;

/** `/healthz`, for anyone: 200 when both engines answer, otherwise 503, and which does not. */
export async function handleHealth(connections: Connections, response: ServerResponse): Promise<void> {
  const [mysql, redis] = await Promise.all([
    checkUp(connections.pools.writer.ping()),
    checkUp(connections.redis.ping()),
  ]);
  const isUp = mysql === "up" && redis === "up";
  sendJson(response, isUp ? 200 : 503, { status: isUp ? "ok" : "degraded", mysql, redis });
}

/** `/status`, with either protocol's credentials: pools, sessions, subscriptions, engines. */
export async function handleStatus(
  gateway: { connections: Connections; password: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { authorization } = request.headers;
  if (
    !isBearer(authorization, gateway.password) &&
    parseBasic(authorization, gateway.password).kind !== "ok"
  ) {
    sendJson(response, 401, { code: "unauthenticated", message: "Credentials are missing or wrong" });
    return;
  }
  const { pools, sessions, redis, subscriber, engines } = gateway.connections;
  sendJson(response, 200, {
    mysql: {
      engine: describe(engines.mysql),
      pools: { writer: pools.writer.stats(), reader: pools.reader.stats() },
      sessions: sessions.stats(),
    },
    redis: {
      engine: describe(engines.redis),
      connected: redis.isConnected,
      subscriptions: subscriber.listeners,
    },
  });
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
