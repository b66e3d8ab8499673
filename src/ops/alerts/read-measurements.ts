import type { MetricsRow } from "../../metrics/query.ts";
import type { MetricsReader } from "../../metrics/reader.ts";
import {
  addUp,
  type CallSums,
  faultCodes,
  type Measurements,
  type Minute,
  type SlowMeasurements,
} from "./measurements.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Points come late by so much. */
const lateMs = 60_000;

/** Every so many minutes what takes long is read. */
const slowEvery = 10;

/** Days that are compared with. */
const comparedDays = 7;

/** The end of the last minute that all points have come of. */
export function lastWholeMinute(nowMs: number): number {
  return Math.floor((nowMs - lateMs) / minuteMs) * minuteMs;
}

/** Reads what the rules look at. What fails to be read is undefined. */
export async function readMeasurements(
  reader: Pick<MetricsReader, "query">,
  toMs: number,
  onError: (error: unknown) => void,
): Promise<Measurements> {
  const ifRead = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error: unknown) => {
      onError(error);
      return undefined;
    });
  const isSlowDue = (toMs / minuteMs) % slowEvery === 0;
  const [minutes, slow] = await Promise.all([
    ifRead(readMinutes(reader, toMs)),
    isSlowDue ? ifRead(readSlow(reader, toMs)) : undefined,
  ]);
  return { toMs, minutes, slow };
}

const groupBy = ["code", "protocol"] as const;

async function readMinutes(reader: Pick<MetricsReader, "query">, toMs: number): Promise<readonly Minute[]> {
  const range = { fromMs: toMs - 60 * minuteMs, toMs, stepMs: minuteMs };
  const rows = await reader.query({ ...range, groupBy: [...groupBy] });
  return [...Map.groupBy(rows, ({ atMs }) => atMs)].map(([atMs, group]) => ({
    atMs,
    ...addUp(group.map(toSums)),
  }));
}

async function readSlow(reader: Pick<MetricsReader, "query">, toMs: number): Promise<SlowMeasurements> {
  const read = async (fromMs: number, untilMs: number): Promise<CallSums> => {
    const rows = await reader.query({ fromMs, toMs: untilMs, groupBy: [...groupBy] });
    return addUp(rows.map(toSums));
  };
  const half = 30 * minuteMs;
  const days = Array.from({ length: comparedDays }, (_, i) => toMs - half - (i + 1) * dayMs);
  const [sixHours, threeDays, halfHour, ...earlier] = await Promise.all([
    read(toMs - dayMs / 4, toMs),
    read(toMs - 3 * dayMs, toMs),
    read(toMs - half, toMs),
    ...days.map((fromMs) => read(fromMs, fromMs + half)),
  ]);
  return { sixHours, threeDays, halfHour, earlierDays: earlier.filter(({ calls }) => calls > 0) };
}

/** Of a row by code and protocol. How long a stream lasts says nothing of how fast the server is. */
function toSums({ labels, sums }: MetricsRow): CallSums {
  const [code = "", protocol = ""] = labels;
  const isUnary = !protocol.endsWith("-stream");
  return {
    calls: sums.calls,
    faults: faultCodes.has(code) ? sums.calls : 0,
    unaryCalls: isUnary ? sums.calls : 0,
    unaryMs: isUnary ? sums.duration_ms : 0,
    bytes: sums.bytes_in + sums.bytes_out,
  };
}
