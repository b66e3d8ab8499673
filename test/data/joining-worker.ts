import { createCache } from "../../src/data/cache/cache.ts";
import { strict } from "../../src/data/cache/freshness.ts";
import { createSimulatedStore, noSelect, toCacheStore } from "./simulated-store.ts";

let age = 0;
const store = createSimulatedStore(() => Date.now() + age);
const cache = createCache({ joinMs: 1_000 });
let statements = 0;

/**
 * Reads one key through the cache, by a statement that takes `?ms`. Requests share the isolate's cache and
 * nothing else.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (age === 0) {
      // Begins the epoch, and leaves its lease behind.
      store.lookup({ key: "", versions: [], known: undefined, id: "" });
      age = 60_000;
    }
    if (url.pathname === "/log") {
      console.log("the last entry");
      return new Response("logged");
    }
    if (url.pathname === "/statements") {
      return new Response(String(statements));
    }
    const session = cache.createSession({
      select: noSelect,
      store: toCacheStore(store),
      enqueue: async () => undefined,
      waitUntil: () => undefined,
    });
    const entry = { key: url.pathname, tags: ["t"], freshness: strict, ttlMs: 60_000 };
    const result = await session.read(entry, async () => {
      const number = ++statements;
      await new Promise((resolve) => setTimeout(resolve, Number(url.searchParams.get("ms"))));
      return { payload: `statement ${number}`, keep: true };
    });
    return new Response(result.payload);
  },
};
