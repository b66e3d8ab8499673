import { connect } from "node:net";
import { connectTimeoutMs, type RedisAddress } from "./redis-address.ts";

/**
 * Resolves when a Redis answers there and has its data.
 *
 * @throws Error with what it says instead, or that it says nothing.
 */
export async function probeRedis(address: RedisAddress): Promise<void> {
  const reply = await ask(address);
  if (reply.startsWith("-LOADING")) {
    throw new Error(reply.trim());
  }
}

/** The first bytes of the answer to a PING. */
function ask({ path, host = "127.0.0.1", port = 6379 }: RedisAddress): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = path === undefined ? connect(port, host) : connect(path);
    const timer = setTimeout(() => socket.destroy(new Error("Redis does not answer")), connectTimeoutMs);
    socket.once("data", (chunk) => {
      resolve(chunk.toString("latin1"));
      socket.destroy();
    });
    socket.on("error", reject);
    socket.once("close", () => {
      clearTimeout(timer);
      reject(new Error("Redis closed the connection"));
    });
    socket.write("PING\r\n");
  });
}
