import { join } from "node:path";
import type { GatewayOptions } from "../gateway/gateway.ts";
import { readLocalSecrets, readPort, stateFolder } from "./project.ts";

/** Where the private engines of this checkout keep their data. */
export const engineDataDir = join(stateFolder, "data");

/** The gateway of this checkout: the engines of MYSQL_URL and REDIS_URL, or private ones. */
export function gatewayOptions(): Partial<GatewayOptions> {
  const mysqlUrl = process.env["MYSQL_URL"];
  const readerUrl = process.env["MYSQL_READER_URL"];
  const redisUrl = process.env["REDIS_URL"];
  return {
    port: readPort("GATEWAY_PORT", 8788),
    password: process.env["GATEWAY_PASSWORD"] ?? readLocalSecrets().gatewayPassword,
    dataDir: engineDataDir,
    onProgress: (text) => console.log(`  ${text}`),
    ...(mysqlUrl === undefined ? {} : { mysqlUrl }),
    ...(readerUrl === undefined ? {} : { readerUrl }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
  };
}

/**
 * Resolves at Ctrl-C, SIGTERM or SIGHUP, and when the process that started this one has gone: npm passes no
 * signal on that is sent to it alone. A second Ctrl-C ends the process at once.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), 1000).unref();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (stopping && signal === "SIGINT") {
          process.exit(130);
        }
        stopping = true;
        resolve();
      });
    }
  });
}
