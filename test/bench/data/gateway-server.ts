import { createGateway } from "../../../src/gateway/gateway.ts";

// The gateway as a process of its own. Ends with its parent.

const gateway = await createGateway({
  port: 0,
  password: process.argv[2] ?? "",
  dataDir: process.argv[3] ?? "",
  readPoolSize: Number(process.argv[4]),
});
process.on("disconnect", () => {
  void gateway.close().then(() => process.exit(0));
});
process.send!({ port: gateway.port, socketPath: gateway.engines.mysql.socketPath });
