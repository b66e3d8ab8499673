import { Code, ConnectError } from "@connectrpc/connect";
import { deadlineExceeded } from "../connect-error.ts";

/**
 * The client's timeout in milliseconds, capped by the server's, which also stands in for a missing or empty
 * one.
 */
export function parseConnectTimeout(value: string | null, maxTimeoutMs: number): number {
  if (value === null || value === "") {
    return maxTimeoutMs;
  }
  if (!/^\d{1,10}$/.test(value)) {
    throw invalid(value);
  }
  return cap(Number(value), maxTimeoutMs);
}

const unitMs: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1000,
  m: 1,
  u: 0.001,
  n: 0.000_001,
};

/** The same in gRPC's form: up to 8 digits and a unit. */
export function parseGrpcTimeout(value: string | null, maxTimeoutMs: number): number {
  if (value === null || value === "") {
    return maxTimeoutMs;
  }
  const match = /^(\d{1,8})([HMSmun])$/.exec(value);
  if (match === null) {
    throw invalid(value);
  }
  return cap(Number(match[1]) * (unitMs[match[2] ?? ""] ?? 1), maxTimeoutMs);
}

/** A call without any time left is over before it begins. */
function cap(timeoutMs: number, maxTimeoutMs: number): number {
  if (timeoutMs === 0) {
    throw deadlineExceeded();
  }
  return Math.min(timeoutMs, maxTimeoutMs);
}

function invalid(value: string): ConnectError {
  return new ConnectError(`Cannot parse timeout header: ${JSON.stringify(value)}`, Code.InvalidArgument);
}
