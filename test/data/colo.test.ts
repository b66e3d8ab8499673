import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openDatabase } from "../../src/cli/database.ts";
import { localVariables } from "../../src/cli/local-worker.ts";
import { applyMigrations, readMigrations } from "../../src/cli/migrate.ts";
import { signToken } from "../../src/cli/token.ts";
import { readAfterWriteHeader } from "../../src/data/read-after-write.ts";
import type { Operation } from "../../src/gateway/seam.ts";
import { bundleWorker } from "../conformance/local-workerd.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

const jwtSecret = "the tests sign their tokens with this secret";
const isolates = ["a", "b", "c", "d", "e", "f", "g"] as const;
/**
 * Hands each request to the isolate that it names, with its URL as it is: all of them are one Worker to its
 * callers.
 */
const front = `export default { fetch: (request, env) => env[request.headers.get("x-isolate")].fetch(request) }`;

let gateway: TestGateway;
let miniflare: Miniflare;
let url: URL;
let folder: string;
let operations: Operation[] = [];
let userId = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "naru-colo-"));
  gateway = await startGateway({ seam: { before: (operation) => void operations.push(operation) } });
  const variables = localVariables(gateway.url, { gatewayPassword: password, jwtSecret });
  await applyMigrations(openDatabase(variables.DATABASE_URL, 10_000), readMigrations());
  // As a Redis that has been there for longer than a lease.
  await gateway.redis().set("naru:cache:epoch", Date.now() - 60_000);
  const bundle = join(folder, "worker.js");
  await bundleWorker("test/data/colo-worker.ts", bundle);
  const compatibility = {
    compatibilityDate: "2026-10-15",
    compatibilityFlags: ["nodejs_compat", "enable_request_signal"],
  };
  const toModule = (contents: string) => [{ type: "ESModule" as const, path: "worker.js", contents }];
  const code = toModule(readFileSync(bundle, "utf8"));
  const serviceBindings = Object.fromEntries(isolates.map((name) => [name, name]));
  miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      workers: [
        { name: "front", modules: toModule(front), serviceBindings, ...compatibility },
        ...isolates.map((name) => ({ name, modules: code, bindings: variables, ...compatibility })),
      ],
    }),
  );
  url = await miniflare.ready;
});
afterAll(async () => {
  await miniflare?.dispose();
  await gateway?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly body: { readonly user?: { readonly nickname?: string; readonly email?: string } };
  readonly token: string | null;
  readonly redis: number;
  readonly mysql: number;
}

interface Ask {
  readonly isolate: (typeof isolates)[number];
  readonly verb?: "GET" | "POST";
  readonly headers?: Record<string, string>;
  readonly as?: number;
}

/** A call, and what it and all that it left to do asked for. */
async function ask(method: string, message: unknown, given: Ask): Promise<Asked> {
  const { isolate, verb = "GET", headers = {}, as = 1_000_000 } = given;
  operations = [];
  const target = new URL(`/naru.${method}`, url);
  const json = JSON.stringify(message);
  if (verb === "GET") {
    target.search = new URLSearchParams({ connect: "v1", encoding: "json", message: json }).toString();
  }
  const response = await fetch(target, {
    method: verb,
    headers: {
      "x-isolate": isolate,
      authorization: `Bearer ${await signToken(jwtSecret, { userId: as, roles: [], lifetimeSeconds: 600 })}`,
      ...(verb === "POST" && { "content-type": "application/json" }),
      ...headers,
    },
    ...(verb === "POST" && { body: json }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return {
    body: JSON.parse(text),
    token: response.headers.get(readAfterWriteHeader),
    redis: operations.filter(({ protocol }) => protocol === "redis").length,
    mysql: operations.filter(({ protocol }) => protocol === "mysql").length,
  };
}

const getUser = (given: Ask) => ask("game.v1.UserService/GetUser", { userId }, given);

/** By the account itself, elsewhere. */
const rename = () =>
  ask(
    "game.v1.UserService/UpdateUser",
    { user: { userId, nickname: "Second" }, updateMask: "nickname" },
    { isolate: "d", verb: "POST", as: userId },
  );

/**
 * Begins with an account that isolate "a" has just been asked for. Each test has isolates that have never
 * heard of it.
 */
beforeEach(async () => {
  const created = await ask(
    "game.v1.UserService/CreateUser",
    {
      username: `user_${Math.random().toString(36).slice(2)}`,
      nickname: "First",
      email: "first@example.com",
    },
    { isolate: "g", verb: "POST" },
  );
  userId = Number((created.body.user as { userId?: number }).userId);
  expect((await getUser({ isolate: "a" })).body.user?.nickname).toBe("First");
});

it("another isolate answers a GET from the data centre's cache, and asks Redis for nothing", async () => {
  expect(await getUser({ isolate: "b" })).toMatchObject({
    body: { user: { nickname: "First" } },
    redis: 0,
    mysql: 0,
  });
});

it("each caller sees what is its own to see", async () => {
  const [others, own] = [await getUser({ isolate: "b" }), await getUser({ isolate: "c", as: userId })];
  expect([others.redis, own.redis]).toEqual([0, 0]);
  expect([others.body.user?.email, own.body.user?.email]).toEqual([undefined, "first@example.com"]);
});

it("an answer that is older than a second is renewed behind it", async () => {
  await rename();
  const older = await getUser({ isolate: "b", headers: { "x-clock": "3000" } });
  expect(older).toMatchObject({ body: { user: { nickname: "First" } }, redis: 1, mysql: 0 });
  expect((await getUser({ isolate: "b" })).body.user?.nickname).toBe("Second");
});

it("an answer that may be beyond the bound is not given", async () => {
  await rename();
  const within = await getUser({ isolate: "b", headers: { "x-clock": "4500" } });
  expect(within).toMatchObject({ body: { user: { nickname: "Second" } }, redis: 1, mysql: 0 });
});

it("a POST asks Redis", async () => {
  expect(await getUser({ isolate: "b", verb: "POST" })).toMatchObject({ redis: 1 });
});

it("a caller who has written sees it, and others see it within the bound", async () => {
  const { token } = await rename();
  const headers = { [readAfterWriteHeader]: token ?? "" };
  const own = await getUser({ isolate: "b", as: userId, headers });
  expect(own).toMatchObject({ body: { user: { nickname: "Second" } }, redis: 1, mysql: 0 });
  expect((await getUser({ isolate: "c" })).body.user?.nickname).toBe("Second");
});

it("what is strict is asked of Redis", async () => {
  const now = Date.now();
  const slot = { title: "Slot", startsAt: String(now + 60_000), endsAt: String(now + 90_000), capacity: 1 };
  const admin = await signToken(jwtSecret, { userId: 1, roles: ["admin"], lifetimeSeconds: 600 });
  const made = await ask("booking.v1.BookingService/CreateSlot", slot, {
    isolate: "g",
    verb: "POST",
    headers: { authorization: `Bearer ${admin}` },
  });
  const { slotId } = (made.body as { slot: { slotId: number } }).slot;
  for (const isolate of ["a", "b"] as const) {
    expect(await ask("booking.v1.BookingService/GetSlot", { slotId }, { isolate })).toMatchObject({
      redis: 1,
      mysql: 0,
    });
  }
});
