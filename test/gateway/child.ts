import { createGateway, type GatewayOptions } from "../../src/gateway/gateway.ts";
import { password } from "./setup.ts";

/**
 * A gateway in a process of its own, for tests that end that process. Prints where it is, once it is ready.
 */
const options = JSON.parse(process.argv[3] ?? "{}") as Partial<GatewayOptions>;
const gateway = await createGateway({ port: 0, password, dataDir: process.argv[2] ?? "", ...options });
process.on("SIGTERM", () => {
  void gateway.close();
});
const { mysql, redis } = gateway.engines;
console.log(JSON.stringify({ url: gateway.url, mysqlPid: mysql.pid, redisPid: redis.pid }));
