import type { DescMethod, DescMethodStreaming, DescMethodUnary, Message } from "@bufbuild/protobuf";
import { BinaryReader, BinaryWriter } from "@bufbuild/protobuf/wire";
import { AnySchema, ServiceOptionsSchema } from "@bufbuild/protobuf/wkt";
import { type Code, ConnectError } from "@connectrpc/connect";
import type { CallPriority } from "../transport/context.ts";

// naru/batch/v1/batch_service.proto, written by hand, which is smaller than its generated descriptor and what
// it takes to fill it. The envelope travels as the unknown fields of messages that every client has anyway:
// the binary format of any transport writes and reads those as they are. Of the fields that ServiceOptions
// has itself, 33 and up, an answer has none.

function createMethod<Method extends DescMethod>(name: string, methodKind: Method["methodKind"]): Method {
  const parent = { typeName: "naru.batch.v1.BatchService" };
  const method: unknown = { name, methodKind, parent, input: AnySchema, output: ServiceOptionsSchema };
  return method as Method;
}

export const executeMethod = /*@__PURE__*/ createMethod<
  DescMethodUnary<typeof AnySchema, typeof ServiceOptionsSchema>
>("Execute", "unary");

export const executeStreamMethod = /*@__PURE__*/ createMethod<
  DescMethodStreaming<typeof AnySchema, typeof ServiceOptionsSchema>
>("ExecuteStream", "server_streaming");

/** One call as BatchRequest holds it. Its id is its place, from 1. */
export interface BatchPart {
  readonly method: DescMethod;
  /** In binary. */
  message: Uint8Array;
  /** Normal by default. */
  readonly priority: CallPriority | undefined;
  readonly idempotencyKey: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** A BatchRequest on its way into a transport. */
export interface BatchMessage extends Message<"google.protobuf.Any"> {
  typeUrl: string;
  value: Uint8Array;
  /** Whether a transport has written it. One that writes JSON cannot, and fails before anything is sent. */
  written: boolean;
}

const priorities = { high: 1, normal: 2, low: 3 } as const;

/** Must have at least one call. `timeoutsMs` has 0 for a call that has the batch's own. */
export function encodeBatch(
  requestId: string,
  calls: readonly BatchPart[],
  timeoutsMs: readonly number[],
): BatchMessage {
  const writer = new BinaryWriter();
  calls.forEach(({ message, method, priority, idempotencyKey, headers }, index) => {
    if (index > 0) {
      writer.uint32(18);
    }
    // An Any without its type, which the name of the method stands for.
    writer.fork().uint32(18).bytes(message).join();
    writer
      .uint32(42)
      .fork()
      .uint32(8)
      .uint32(index + 1);
    writer.uint32(18).string(`${method.parent.typeName}/${method.name}`);
    writer.uint32(24).uint32(timeoutsMs[index] ?? 0);
    writer.uint32(32).uint32(priorities[priority ?? "normal"]);
    if (idempotencyKey) {
      writer.uint32(42).string(idempotencyKey);
    }
    for (const [name, value] of headers) {
      writer.uint32(130).fork().uint32(10).string(name).uint32(18).string(value).join();
    }
    writer.join();
  });
  // What follows the tag of the first request, and that is written in front of it.
  const $unknown = [{ no: 2, wireType: 2, data: writer.finish() }];
  return {
    $typeName: "google.protobuf.Any",
    // The first field, as in BatchRequest. No type of this name exists, so a transport of JSON refuses it.
    typeUrl: requestId,
    value: new Uint8Array(),
    written: false,
    get $unknown() {
      this.written = true;
      return $unknown;
    },
  };
}

/** What came of one call. */
export interface BatchedAnswer {
  readonly id: number;
  /** The answer and the name of its type, which may be empty; or the call's error. */
  readonly outcome: TypedMessage | ConnectError;
  readonly header: Headers;
  readonly trailer: Headers;
}

export interface TypedMessage {
  readonly type: string;
  readonly value: Uint8Array;
}

export interface BatchAnswer {
  readonly answers: readonly BatchedAnswer[];
  /** How long the server had it. */
  readonly processingMs: number;
}

/** Reads a BatchResponse. Throws when it is malformed. */
export function decodeBatch({ $unknown = [] }: Message): BatchAnswer {
  const batch: Fields = {};
  for (const { no, wireType, data } of $unknown) {
    addField(batch, new BinaryReader(data), [no, wireType]);
  }
  const ids: number[] = [];
  for (const packed of batch[5] ?? []) {
    // One by one, or many in one field.
    const reader = typeof packed === "number" ? undefined : new BinaryReader(packed);
    do {
      ids.push(reader?.uint32() ?? (packed as number));
    } while (reader && reader.pos < reader.len);
  }
  const metadata = new Map(
    bytesOf(batch, 16).map((bytes) => {
      const fields = readFields(bytes);
      return [fields[1]?.[0], [readHeaders(fields, 2), readHeaders(fields, 3)]];
    }),
  );
  const settle = (id: unknown, outcome: BatchedAnswer["outcome"]): BatchedAnswer => {
    const headers = metadata.get(id as number) ?? [];
    const [header = new Headers(), trailer = new Headers()] = headers;
    if (outcome instanceof ConnectError) {
      for (const each of headers) {
        each.forEach((value, name) => {
          outcome.metadata.append(name, value);
        });
      }
    }
    return { id: id as number, outcome, header, trailer };
  };
  return {
    answers: [
      ...bytesOf(batch, 2).map((bytes, index) => settle(ids[index], readAny(bytes))),
      ...bytesOf(batch, 3).map((bytes) => {
        const fields = readFields(bytes);
        const error = new ConnectError(readText(fields, 3), fields[2]?.[0] as Code);
        error.details = bytesOf(fields, 4).map(readAny);
        error.isWireError = true;
        return settle(fields[5]?.[0], error);
      }),
    ],
    processingMs: (batch[4]?.[0] as number) ?? 0,
  };
}

/** The fields of a message of any type, by number. */
type Fields = Record<number, (number | Uint8Array)[]>;

function addField(
  fields: Fields,
  reader: BinaryReader,
  [no, wireType]: [no: number, wireType: number],
): void {
  if (wireType === 0 || wireType === 2) {
    const values = fields[no] ?? [];
    fields[no] = values;
    values.push(wireType ? reader.bytes() : reader.uint32());
  } else {
    reader.skip(wireType, no);
  }
}

function readFields(bytes: Uint8Array): Fields {
  const fields: Fields = {};
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    addField(fields, reader, reader.tag());
  }
  return fields;
}

function bytesOf(fields: Fields, no: number): Uint8Array[] {
  return (fields[no] ?? []) as Uint8Array[];
}

// Text of protobuf is UTF-8, or the answer is malformed.
const utf8 = /*@__PURE__*/ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readText(fields: Fields, no: number): string {
  return utf8.decode(bytesOf(fields, no)[0]);
}

function readAny(bytes: Uint8Array): TypedMessage {
  const fields = readFields(bytes);
  const url = readText(fields, 1);
  return { type: url.slice(url.lastIndexOf("/") + 1), value: bytesOf(fields, 2)[0] ?? new Uint8Array() };
}

function readHeaders(fields: Fields, no: number): Headers {
  return new Headers(
    bytesOf(fields, no).map((entry): [string, string] => {
      const pair = readFields(entry);
      return [readText(pair, 1), readText(pair, 2)];
    }),
  );
}
