import { durationBounds } from "../call-families.ts";
import { labelColumns, type Point, valueColumns } from "../columns.ts";
import type { Exemplar } from "../exposition.ts";

const methodColumn = labelColumns.indexOf("method");
const traceColumn = labelColumns.indexOf("trace_id");
const durationColumn = valueColumns.indexOf("duration_ms");

/** Methods that examples are kept of. */
const maxMethods = 1_000;

/** The last call with a trace of each bucket of durations, by method. */
export class Examples {
  readonly all = new Map<string, (Exemplar | undefined)[]>();

  add({ at, blobs, doubles }: Point): void {
    const traceId = blobs[traceColumn] ?? "";
    const method = blobs[methodColumn] ?? "";
    let examples = this.all.get(method);
    if (traceId === "" || (examples === undefined && this.all.size >= maxMethods)) {
      return;
    }
    if (examples === undefined) {
      examples = [];
      this.all.set(method, examples);
    }
    const value = (doubles[durationColumn] ?? 0) / 1000;
    const bucket = durationBounds.findIndex((bound) => value <= bound);
    examples[bucket < 0 ? durationBounds.length : bucket] = { traceId, value, atMs: at };
  }
}
