import type { HandlerContext } from "@connectrpc/connect";
import type { DataPlane } from "./data/data-plane.ts";
import type { StoreFetch } from "./metrics/store-fetch.ts";
import type { Snapshot } from "./ops/diagnosis/snapshot.ts";
import { waitUntilKey } from "./rpc/lifetime.ts";

/** What of a snapshot the worker finds out by itself; how calls went, the metrics tell. */
export type PartsSnapshot = Omit<Snapshot, "calls">;

/** Milliseconds for the gateway's status. */
const timeoutMs = 3_000;

/** Of the gateway's `/status`, what is looked at. */
interface GatewayStatus {
  readonly limits: Readonly<
    Record<"requests" | "answers", { usedBytes: number; limitBytes: number; waiting: number }>
  >;
  readonly mysql: {
    readonly pools: Readonly<Record<string, GatewayPool>>;
  };
  readonly process?: { readonly residentBytes: number };
  readonly metrics?: { readonly failure?: string };
}

interface GatewayPool {
  readonly size: number;
  readonly active: number;
  readonly queued: number;
  readonly lastMinute: { readonly utilisation: number; readonly meanWaitMs: number };
}

/** Asks every part for a sign of life, and the gateway, where there is one, how it is. */
export async function takeSnapshot(
  data: DataPlane,
  store: StoreFetch | undefined,
  context: HandlerContext,
): Promise<PartsSnapshot> {
  const waitUntil = context.values.get(waitUntilKey) ?? (() => undefined);
  const source = data.open({ readAfterWrite: null, waitUntil });
  const [{ probes, clockOffsetMs }, status] = await Promise.all([
    source.probe(context.signal),
    store === undefined ? undefined : readStatus(store).catch(() => undefined),
  ]);
  return {
    probes,
    clockOffsetMs,
    pools: Object.entries(status?.mysql.pools ?? {}).map(([role, pool]) => ({
      role,
      size: pool.size,
      active: pool.active,
      queued: pool.queued,
      utilisation: pool.lastMinute.utilisation,
      meanWaitMs: pool.lastMinute.meanWaitMs,
    })),
    buffers:
      status === undefined
        ? []
        : (["requests", "answers"] as const).map((kind) => ({ kind, ...status.limits[kind] })),
    gatewayMemoryBytes: status?.process?.residentBytes,
    storeFailure: status?.metrics?.failure,
  };
}

async function readStatus(store: StoreFetch): Promise<GatewayStatus> {
  const response = await store("/status", {
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The gateway answered ${response.status}`);
  }
  return (await response.json()) as GatewayStatus;
}
