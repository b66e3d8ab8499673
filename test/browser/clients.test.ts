import { join } from "node:path";
import { fromJson, type JsonValue } from "@bufbuild/protobuf";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createContractPlugin } from "../../src/dashboard/contract-plugin.ts";
import { TransferService } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { fronts, tokenFor } from "../client.ts";
import { emptyWhenWell, endless, exampleCaller, readExampleCalls } from "../examples.ts";
import { describeInChromium } from "./chromium.ts";
import type { BrowserClient, PageCall } from "./in-page.ts";

const clients: readonly BrowserClient[] = [
  "connect-web JSON",
  "connect-web binary",
  "connect-web GET",
  "connect-web gRPC-Web",
  "grpc-web text",
  "grpc-web binary",
];

/** The origin that test/setup.ts lets in. */
const otherOrigin = "http://other.example";

const calls = await readExampleCalls();

/**
 * Browsers cannot stream a request, so these libraries have no such calls: see page.test.ts for how the page
 * does it.
 */
const callable = calls.filter(({ method }) => method.methodKind !== "client_streaming");

/** What Stat and Download are then asked for. */
async function uploadExample(): Promise<void> {
  const upload = calls.find(({ name }) => name === "naru.transfer.v1.TransferService/Upload")!;
  const requests = upload.request() as JsonValue[];
  const client = fronts[0]!.client(TransferService, exampleCaller);
  await client.upload(
    (async function* () {
      yield* requests.map((request) => fromJson(TransferService.method.upload.input, request));
    })(),
  );
}

async function bundleClients(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "in-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2023",
    logLevel: "error",
    plugins: [createContractPlugin(root)],
  });
  return outputFiles[0]!.text;
}

/** What a call may have that others have not. */
type Extras = { readonly token?: undefined; readonly timeoutMs?: number };

describeInChromium("client libraries in Chromium", (browser) => {
  let script = "";
  let token = "";
  let page: Page;

  /** A page that holds the libraries, at an address of any origin. */
  async function openPage(address: string): Promise<Page> {
    const opened = await browser().newPage();
    await opened.addInitScript(script);
    if (address.startsWith(otherOrigin)) {
      await opened.route(`${otherOrigin}/**`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<title>Another site</title>" }),
      );
    }
    await opened.goto(address);
    return opened;
  }

  async function call(
    from: Page,
    { request, ...options }: Pick<PageCall, "client" | "name"> & { request: JsonValue } & Extras,
  ) {
    const answer = await from.evaluate((pageCall) => globalThis.callFromPage(pageCall), {
      baseUrl: inject("workerUrl"),
      token,
      take: 1,
      timeoutMs: 10_000,
      request: JSON.stringify(request),
      ...options,
    });
    return { ...answer, messages: answer.messages.map((text) => JSON.parse(text) as JsonValue) };
  }

  beforeAll(async () => {
    script = await bundleClients();
    token = await tokenFor(exampleCaller);
    await uploadExample();
    page = await openPage(`${inject("workerUrl")}/healthz`);
  });
  afterAll(() => page?.close());

  for (const client of clients) {
    describe(client, () => {
      for (const { name, method, code, request } of callable) {
        // In its binary form Google's library hands out messages when the stream has ended, so the worker
        // must end it.
        const waits = client === "grpc-web binary" && endless.has(name);
        test(`calls ${name}`, async () => {
          const answer = await call(page, {
            client,
            name,
            request: request(),
            ...(waits ? { timeoutMs: 500 } : {}),
          });
          expect({ code: answer.code, message: answer.message }).toEqual({
            code,
            message: code === "ok" ? "" : `${name} is not implemented`,
          });
          expect(answer.messages.length).toBeGreaterThanOrEqual(code === "ok" ? 1 : 0);
          if (code === "ok" && method.output.fields.length > 0 && !emptyWhenWell.has(name)) {
            expect(answer.messages[0]).not.toEqual({});
          }
        });
      }

      test("says which field breaks a rule", async () => {
        const answer = await call(page, {
          client,
          name: "naru.game.v1.UserService/GetUser",
          request: { userId: -1 },
        });
        expect(answer).toMatchObject({ code: "invalid_argument", messages: [], fields: ["user_id"] });
      });

      test("is refused without a token", async () => {
        const answer = await call(page, {
          client,
          name: "naru.game.v1.UserService/GetUser",
          request: { userId: 7 },
          token: undefined,
        });
        expect(answer).toMatchObject({ code: "unauthenticated", message: "This method needs a token" });
      });

      test("gets an error in the middle of its own protocol from a stream", async () => {
        const answer = await call(page, {
          client,
          name: "naru.game.v1.GameService/WatchRoom",
          request: { roomId: 2_000_000_000 },
        });
        expect(answer).toMatchObject({ code: "not_found", message: "There is no room 2000000000" });
      });

      test("reads what every other client reads", async () => {
        const ask = (each: BrowserClient) =>
          call(page, {
            client: each,
            name: "naru.booking.v1.BookingService/GetSlot",
            request: { slotId: 9 },
          });
        const [mine, json] = [await ask(client), await ask("connect-web JSON")];
        expect(mine.messages).toEqual(json.messages);
        expect(mine.messages[0]).toMatchObject({ slot: { slotId: 9 } });
      });
    });
  }

  describe("from a page of another origin", () => {
    let other: Page;
    beforeAll(async () => {
      other = await openPage(`${otherOrigin}/`);
    });
    afterAll(() => other?.close());

    for (const client of clients) {
      test(`lets ${client} in after a preflight`, async () => {
        const answer = await call(other, {
          client,
          name: "naru.game.v1.UserService/GetUser",
          request: { userId: 7 },
        });
        expect(answer).toMatchObject({ code: "ok", messages: [{ user: { userId: 7 } }] });
      });

      test(`lets ${client} read why it was refused`, async () => {
        const answer = await call(other, {
          client,
          name: "naru.game.v1.UserService/GetUser",
          request: { userId: -1 },
        });
        expect(answer).toMatchObject({ code: "invalid_argument", fields: ["user_id"] });
      });
    }

    for (const client of clients) {
      test(`lets ${client} read a status that came in the headers`, async () => {
        const name = "naru.game.v1.UserService/GetUser";
        const answer = await call(other, { client, name, request: { userId: 7 }, token: undefined });
        expect(answer).toMatchObject({ code: "unauthenticated", message: "This method needs a token" });
      });
    }

    test("keeps out a page that no rule lets in", async () => {
      const stranger = await browser().newPage();
      await stranger.addInitScript(script);
      await stranger.route("http://stranger.example/**", (route) =>
        route.fulfill({ contentType: "text/html", body: "<title>A stranger</title>" }),
      );
      await stranger.goto("http://stranger.example/");
      const answer = await call(stranger, {
        client: "connect-web JSON",
        name: "naru.booking.v1.BookingService/GetSlot",
        request: { slotId: 9 },
      });
      expect(answer).toMatchObject({ code: "unknown", message: "Failed to fetch", messages: [] });
      await stranger.close();
    });
  });
});
