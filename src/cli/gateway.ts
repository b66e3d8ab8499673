import { defineCommand } from "citty";
import { createGateway } from "../gateway/gateway.ts";
import { gatewayOptions, untilStopped } from "./local-gateway.ts";
import { requirePort } from "./port.ts";

export const gateway = defineCommand({
  meta: {
    name: "gateway",
    description: "Runs the data gateway alone: PlanetScale HTTP and Upstash REST in front of MySQL and Redis",
  },
  args: {
    host: { type: "string", description: "Address to listen at", default: "127.0.0.1" },
    "fault-control": {
      type: "boolean",
      description: "Let tests inject faults at /control/faults (with the gateway's password)",
      default: false,
    },
  },
  async run({ args }) {
    const options = gatewayOptions();
    await requirePort("GATEWAY_PORT", options.port ?? 0, args.host);
    const running = await createGateway({
      ...options,
      host: args.host,
      faultControl: args["fault-control"],
    });
    console.log(`Data gateway at ${running.url}`);
    await untilStopped();
    await running.close();
  },
});
