import type { UnaryResponse } from "@connectrpc/connect";
import { createRoundTrips, type RoundTrips } from "../batching/round-trips.ts";
import { isRead } from "../resilience/idempotency.ts";
import { callUnary, toUnary, type UnaryCall } from "./caller.ts";
import { type Clock, systemClock } from "./clock.ts";
import { isKept, withHeader } from "./header.ts";
import type { Layer } from "./layer.ts";

/**
 * Tells a server about the client's network, as a dictionary of RFC 9651: `rtt=85, down=1200, ect=4g, save`.
 */
export const headerNetwork = "naru-network";

/** What is known of the way to the server. What is not known is absent. */
export interface NetworkCondition {
  /** Round trip, ms. */
  readonly rtt?: number;
  /** Rate of what comes in, kbit/s. */
  readonly down?: number;
  /** "slow-2g", "2g", "3g" or "4g", as the browser sees it. */
  readonly ect?: string;
  /** Whether the user asked for less data. */
  readonly save?: boolean;
}

/** https://wicg.github.io/netinfo/, where it exists. */
export interface ConnectionInfo {
  readonly rtt?: number;
  /** Mbit/s. */
  readonly downlink?: number;
  readonly effectiveType?: string;
  readonly saveData?: boolean;
}

export interface Network {
  readonly roundTrips: RoundTrips;
  /** Notes an answer of `bytes` that took `elapsedMs`, round trip and all. */
  addTransfer(bytes: number, elapsedMs: number): void;
  condition(): NetworkCondition;
  /** The condition as the header has it; empty while nothing is known. */
  report(): string;
}

/** Shorter answers say more about the round trip than about the rate. */
const minTransferBytes = 8192;

/** Of the calls that begin within this only the first is measured: the others say the same of the network. */
const quietMs = 10;

/** How much the latest rate counts. */
const rateShare = 0.3;

/** What the calls have measured, and what the browser says until they have. */
export function createNetwork(connection: ConnectionInfo | undefined = findConnection()): Network {
  const roundTrips = createRoundTrips();
  let rate: number | undefined;
  let report: string | undefined;
  const condition = (): NetworkCondition => {
    const rtt = roundTrips.get() ?? connection?.rtt;
    const down = rate ?? (connection?.downlink ?? 0) * 1000;
    return {
      ...(rtt && { rtt }),
      ...(down && { down }),
      ...(connection?.effectiveType && { ect: connection.effectiveType }),
      ...(connection?.saveData && { save: true }),
    };
  };
  return {
    roundTrips: {
      add: (roundTripMs) => {
        const before = roundTrips.get();
        roundTrips.add(roundTripMs);
        if (before === undefined || Math.round(roundTrips.get() ?? 0) !== Math.round(before)) {
          report = undefined;
        }
      },
      get: () => roundTrips.get() ?? (connection?.rtt || undefined),
    },
    addTransfer: (bytes, elapsedMs) => {
      const transferMs = elapsedMs - (roundTrips.get() ?? 0);
      if (bytes >= minTransferBytes && transferMs > 0) {
        const measured = (bytes * 8) / transferMs;
        rate = rate === undefined ? measured : rate + rateShare * (measured - rate);
        report = undefined;
      }
    },
    condition,
    report: () => {
      report ??= formatNetwork(condition());
      return report;
    },
  };
}

function findConnection(): ConnectionInfo | undefined {
  return (globalThis.navigator as { connection?: ConnectionInfo } | undefined)?.connection;
}

/**
 * The header's value. Figures are rounded to two digits, which is as good as they are: a value that stays the
 * same costs a byte over HTTP/2, and tells little about the user.
 */
function formatNetwork({ rtt, down, ect, save }: NetworkCondition): string {
  const round = (value: number) => Math.round(Number(value.toPrecision(2))) || 1;
  return [rtt && `rtt=${round(rtt)}`, down && `down=${round(down)}`, ect && `ect=${ect}`, save && "save"]
    .filter(Boolean)
    .join(", ");
}

export interface NetworkReportOptions {
  /** Where measurements go, for others to use. Its own by default. */
  readonly network: Network;
  readonly clock: Clock;
}

/**
 * Measures the network by the calls themselves and reports it to the server in the header `naru-network`.
 * Belongs right at the transport. Reads carry no header, so that as GETs they need no preflight and can be
 * shared by caches.
 */
export function withNetworkReport(options: Partial<NetworkReportOptions> = {}): Layer {
  const { network = createNetwork(), clock = systemClock } = options;
  const report = (header: HeadersInit | undefined): HeadersInit | undefined => {
    const value = network.report();
    return value ? withHeader(header, headerNetwork, value) : header;
  };
  return (transport) => {
    let measuredAt = -quietMs;
    const measure = (call: UnaryCall): Promise<UnaryResponse> => {
      const { method } = call;
      const startedAt = clock.now();
      const header = isRead(method) ? call.header : report(call.header);
      const answer = callUnary(transport, { ...call, header });
      if (startedAt - measuredAt < quietMs) {
        return answer;
      }
      measuredAt = startedAt;
      return answer.then((response) => {
        const elapsedMs = clock.now() - startedAt;
        if (!isRead(method) || !isKept(response.header)) {
          network.roundTrips.add(elapsedMs);
          network.addTransfer(Number(response.header.get("content-length")), elapsedMs);
        }
        return response;
      });
    };
    return {
      unary: toUnary(measure),
      stream: (method, signal, timeoutMs, header, ...rest) =>
        transport.stream(method, signal, timeoutMs, report(header), ...rest),
    };
  };
}
