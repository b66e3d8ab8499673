import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import { tokenFor } from "../../../client.ts";
import { newUsername, signUp } from "../../../functions/players.ts";
import { type Fate, startFaultyProxy } from "../../resilience/faulty-proxy.ts";
import { createApi } from "../examples/react-native.ts";
import { fetchOfReactNative } from "../react-native.ts";

/** What React Native has not, or only with a polyfill. */
const absent = [
  "AbortSignal",
  "CompressionStream",
  "DecompressionStream",
  "ReadableStream",
  "TransformStream",
  "crypto",
];

describe("the client in React Native", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("calls, stores and fetches without streams, through connections that break", async () => {
    const [player] = await signUp(1);
    const token = await tokenFor(player!);
    const bytes = randomBytes(700_000);
    const fates: Fate[] = ["lost before", "passes", "lost after", "passes", "cut"];
    const proxy = await startFaultyProxy(inject("workerUrl"), () => fates.shift() ?? "passes");
    vi.stubGlobal("fetch", fetchOfReactNative);
    // Its answers have no body to read.
    vi.stubGlobal("Response", class {});
    for (const name of absent) {
      vi.stubGlobal(name, undefined);
    }
    const api = createApi(proxy.url, token);
    expect((await api.user(player!.userId)).user?.userId).toBe(player!.userId);
    const username = newUsername();
    expect((await api.register(username)).user?.username).toBe(username);
    const shares: number[] = [];
    const { chunkId, checksum } = await api.store(bytes, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(bytes.equals(await api.fetch(chunkId, checksum))).toBe(true);
    await proxy.close();
    expect(fates).toEqual([]);
  });
});

describe("docs/client/react-native.md", () => {
  it("shows the code that was run", () => {
    const root = join(import.meta.dirname, "../../../..");
    const code = readFileSync(join(import.meta.dirname, "../examples/react-native.ts"), "utf8");
    const shown = code.replaceAll("../../../../src/gen/", "./gen/");
    expect(readFileSync(join(root, "docs/client/react-native.md"), "utf8")).toContain(shown);
  });
});
