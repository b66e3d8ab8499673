import { createGateway } from "../../../src/gateway/gateway.ts";
import { readTraits } from "../../../src/gateway/mysql/statement.ts";
import type { BackendCounts, BackendSettings } from "./backend.ts";

// The gateway as a process of its own. Ends with its parent.

const { count, ...settings } = JSON.parse(process.argv[2] ?? "{}") as BackendSettings;
const counts: BackendCounts = { requests: 0, selects: 0, writes: 0, redis: 0 };
const gateway = await createGateway({
  port: 0,
  ...settings,
  log: () => undefined,
  // A gateway that is measured itself is not watched.
  ...(count && {
    seam: {
      before: (operation) => {
        if (operation.protocol === "redis") {
          counts.redis++;
          return;
        }
        counts.requests++;
        if (readTraits(operation.sql).isRead) {
          counts.selects++;
        } else {
          counts.writes++;
        }
      },
    },
  }),
});
process.on("message", () => process.send!(counts));
process.on("disconnect", () => {
  void gateway.close().then(() => process.exit(0));
});
const { socketPath, pid: mysqlPid } = gateway.engines.mysql;
process.send!({ url: gateway.url, port: gateway.port, socketPath, mysqlPid });
