import type { Any } from "@bufbuild/protobuf/wkt";
import type { ConnectError } from "@connectrpc/connect";
import type { BatchRequest } from "../gen/naru/batch/v1/batch_service_pb.ts";
import type { BatchedRecord, BatchHost } from "./host.ts";
import type { Unit } from "./plan.ts";

/**
 * What is counted of the calls of one batch, by their places. A call of which nobody wants to hear has no
 * record.
 */
export class BatchRecords {
  private readonly records: (BatchedRecord | undefined)[] = [];
  private readonly batch: BatchRequest;
  private readonly host: BatchHost;

  constructor(batch: BatchRequest, host: BatchHost) {
    this.batch = batch;
    this.host = host;
  }

  /** Begins the record of every call: of those that will run, and of those that are refused before. */
  openAll(units: readonly Unit[]): void {
    const served = new Map(units.flatMap((unit) => placesOf(unit).map((index) => [index, unit])));
    for (let index = 0; index < this.batch.requests.length; index++) {
      this.open(index, served.get(index));
    }
  }

  /** Who let a call in wants to hear of its end. */
  onLeave(unit: Unit, leave: Parameters<BatchedRecord["onEnd"]>[0]): void {
    const record = this.records[unit.index] ?? this.open(unit.index, unit);
    record.onEnd(leave);
  }

  /** Where the call counts what it uses, if anybody wants to know. */
  usageOf(unit: Unit): BatchedRecord["usage"] | undefined {
    return this.records[unit.index]?.usage;
  }

  /** The message of a call has been read, which is that of all calls that share its answer. */
  decoded(unit: Unit): void {
    if (this.records.length > 0) {
      for (const index of placesOf(unit)) {
        const record = this.records[index];
        if (record !== undefined) {
          record.messagesIn = 1;
        }
      }
    }
  }

  answered(index: number, bytes: number): void {
    const record = this.records[index];
    if (record !== undefined) {
      record.bytesOut = bytes;
      record.messagesOut = 1;
      record.end();
    }
  }

  failed(index: number, error: ConnectError): void {
    this.records[index]?.end(error);
  }

  /** Nobody waits for the answer any more. */
  abandon(unit: Unit, error: ConnectError): void {
    for (const index of placesOf(unit)) {
      this.failed(index, error);
    }
  }

  private open(index: number, unit: Unit | undefined): BatchedRecord {
    const request = this.batch.requests[index] as Any;
    const named = this.batch.calls[index]?.method ?? "";
    const method = unit?.target.rpc ?? this.host.targets.find(named)?.rpc;
    const name = method?.name ?? (named === "" ? request.typeUrl : named);
    const record = this.host.openRecord(name, method?.method);
    record.bytesIn = request.value.length;
    this.records[index] = record;
    return record;
  }
}

function placesOf({ index, others = [] }: Unit): readonly number[] {
  return [index, ...others];
}
