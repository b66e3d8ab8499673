import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRandom } from "../data/random.ts";
import { type Hurts, type LateProxy, startLateProxy } from "./late-proxy.ts";

let server: Server;
let proxy: LateProxy;
let hurts: Hurts;
let arrived: string[] = [];

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    arrived.push(await text(incoming));
    outgoing.setHeader("x-here", "yes").end(`answer to ${arrived.at(-1)}`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  proxy = await startLateProxy({
    target: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    random: createRandom(1),
    hurts: () => hurts,
    maxLateMs: 50,
    maxSlowMs: 20,
  });
  proxy.isOn = true;
});
afterAll(async () => {
  await proxy.close();
  server.close();
});
beforeEach(() => {
  arrived = [];
  hurts = { late: 0, unanswered: 0, slow: 0 };
});

const send = (body: string) => fetch(`${proxy.url}/path`, { method: "POST", body });

describe("a network that loses connections and no request", () => {
  it("passes on what is whole or slow, with its answer", async () => {
    for (const slow of [0, 1]) {
      hurts = { ...hurts, slow };
      const response = await send("one");
      expect([response.headers.get("x-here"), await response.text()]).toEqual(["yes", "answer to one"]);
    }
  });

  it("delivers what its client has given up", async () => {
    hurts = { ...hurts, late: 1 };
    await expect(send("late")).rejects.toThrow("fetch failed");
    await proxy.drain();
    expect(arrived).toEqual(["late"]);
  });

  it("delivers what it does not answer before it lets the client go", async () => {
    hurts = { ...hurts, unanswered: 1 };
    await expect(send("unanswered")).rejects.toThrow("fetch failed");
    expect(arrived).toEqual(["unanswered"]);
  });

  it("hurts nothing while it is off", async () => {
    hurts = { ...hurts, late: 1 };
    proxy.isOn = false;
    expect((await send("one")).status).toBe(200);
    proxy.isOn = true;
  });
});
