import type { DescMethod, Message } from "@bufbuild/protobuf";
import type { Any } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import type { BatchCall, BatchRequest } from "../gen/naru/batch/v1/batch_service_pb.ts";
import type { BatchedCall } from "./batched-call.ts";
import { UnreadableAny } from "./codec.ts";
import type { Deadline } from "./deadline.ts";
import { type BatchTarget, type BatchTargets, toTypeName } from "./targets.ts";

/** Larger requests are not compared with each other: reads are small. */
const comparedMaxBytes = 1024;

/** One execution. Identical reads share it. */
export class Unit {
  index: number;
  readonly target: BatchTarget;
  readonly request: Any;
  readonly deadline: Deadline;
  readonly headers: Readonly<Record<string, string>> | undefined;
  state: "waiting" | "running" | "done" = "waiting";
  /** The places of the other calls that it answers. */
  others: number[] | undefined;
  call: BatchedCall | undefined;
  /** What it will be called with when it is its turn, if it has to wait for another. */
  input: Message | undefined;
  /** Another read with the same hash. */
  sameHash: Unit | undefined;

  get method(): DescMethod {
    return this.target.rpc.method;
  }

  get isRead(): boolean {
    return this.target.isRead;
  }

  constructor(parts: Pick<Unit, "index" | "target" | "request" | "deadline" | "headers">) {
    this.index = parts.index;
    this.target = parts.target;
    this.request = parts.request;
    this.deadline = parts.deadline;
    this.headers = parts.headers;
  }

  /** Takes one of its calls out. False for the last: then the unit itself is not wanted any more. */
  leave(index: number): boolean {
    const others = this.others ?? [];
    const place = others.indexOf(index);
    if (place >= 0) {
      others.splice(place, 1);
      return true;
    }
    const next = others.shift();
    this.index = next ?? index;
    return next !== undefined;
  }
}

/** What is to be done, by priority, and what cannot be. */
export interface Plan {
  /** High, normal, low; each in the order given. */
  readonly queues: readonly [Unit[], Unit[], Unit[]];
  readonly refused: readonly { readonly index: number; readonly error: ConnectError }[];
}

export interface PlanOptions {
  readonly targets: BatchTargets;
  deadlineOf(target: BatchTarget, timeoutMs: number): Deadline;
  headersOf(call: BatchCall): Unit["headers"];
}

/**
 * Decides what a batch comes to, without looking into the messages of its calls. Throws `invalid_argument`
 * where the batch contradicts itself.
 */
export function planBatch(batch: BatchRequest, options: PlanOptions): Plan {
  const { requests, calls } = batch;
  if (calls.length > 0 && calls.length !== requests.length) {
    throw new ConnectError(
      `calls must be empty or one for each of ${requests.length} requests: got ${calls.length}`,
      Code.InvalidArgument,
    );
  }
  requireDistinctIds(calls);
  const queues: [Unit[], Unit[], Unit[]] = [[], [], []];
  const refused: { index: number; error: ConnectError }[] = [];
  for (let index = 0; index < requests.length; index++) {
    const request = requests[index] as Any;
    const call = calls[index];
    try {
      const target = findTarget(options.targets, request, call?.method ?? "");
      const deadline = options.deadlineOf(target, call?.timeoutMs ?? 0);
      const headers = call === undefined ? undefined : options.headersOf(call);
      const priority = call === undefined || call.priority === 0 ? batch.priority : call.priority - 1;
      queues[priority as 0 | 1 | 2].push(new Unit({ index, target, request, deadline, headers }));
    } catch (error) {
      refused.push({ index, error: ConnectError.from(error, Code.InvalidArgument) });
    }
  }
  const reads = new Map<number, Unit>();
  // By priority, so that the most urgent of those that are the same is the one that is asked.
  const [high, normal, low] = queues.map((queue) =>
    queue.filter((unit) => !unit.target.isRead || !joinSame(reads, unit)),
  ) as [Unit[], Unit[], Unit[]];
  return { queues: [high, normal, low], refused };
}

/** Ids are all 0, for the places, or all different: an answer could not be told from another. */
function requireDistinctIds(calls: readonly BatchCall[]): void {
  let isGrowing = true;
  for (let i = 1; i < calls.length && isGrowing; i++) {
    isGrowing = (calls[i] as BatchCall).id > (calls[i - 1] as BatchCall).id;
  }
  if (isGrowing || !hasIds(calls)) {
    return;
  }
  const seen = new Set<number>();
  for (const { id } of calls) {
    if (seen.has(id)) {
      throw new ConnectError(`Two calls have the id ${id}`, Code.InvalidArgument);
    }
    seen.add(id);
  }
}

/** Whether calls are named by ids of their own. */
export function hasIds(calls: readonly BatchCall[]): boolean {
  return calls.some(({ id }) => id !== 0);
}

function findTarget(targets: BatchTargets, request: Any, name: string): BatchTarget {
  const { typeUrl } = request;
  const target = name === "" ? findByType(targets, typeUrl) : targets.find(name);
  if (target === undefined) {
    throw new ConnectError(`There is no method ${name}`, Code.Unimplemented);
  }
  if (target.problem !== undefined) {
    throw new ConnectError(target.problem, Code.InvalidArgument);
  }
  if (typeUrl !== target.requestUrl && typeUrl !== "" && toTypeName(typeUrl) !== target.requestType) {
    throw new ConnectError(
      `${target.rpc.name} takes a ${target.requestType}, and not a ${JSON.stringify(toTypeName(typeUrl))}`,
      Code.InvalidArgument,
    );
  }
  if (request instanceof UnreadableAny) {
    throw request.error;
  }
  return target;
}

function findByType(targets: BatchTargets, typeUrl: string): BatchTarget {
  const typeName = toTypeName(typeUrl);
  const target = targets.findByRequestType(typeName);
  if (target === undefined) {
    throw new ConnectError(
      `No method takes a ${JSON.stringify(typeName)}: name the method`,
      Code.InvalidArgument,
    );
  }
  if (target === "ambiguous") {
    throw new ConnectError(`Several methods take a ${typeName}: name the method`, Code.InvalidArgument);
  }
  return target;
}

/**
 * Lets a read be answered by one that is the same in all that its answer can depend on. False when there is
 * none yet.
 */
function joinSame(reads: Map<number, Unit>, unit: Unit): boolean {
  const { value } = unit.request;
  if (value.length > comparedMaxBytes) {
    return false;
  }
  const hash = hashOf(value, unit.target.ordinal);
  const first = reads.get(hash);
  for (let other = first; other !== undefined; other = other.sameHash) {
    if (isSame(other, unit)) {
      other.others ??= [];
      other.others.push(unit.index);
      return true;
    }
  }
  unit.sameHash = first;
  reads.set(hash, unit);
  return false;
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < bytes.length; i++) {
    hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  }
  return hash;
}

function isSame(a: Unit, b: Unit): boolean {
  return (
    a.target === b.target &&
    a.deadline === b.deadline &&
    (a.request.typeUrl === "") === (b.request.typeUrl === "") &&
    isSameBytes(a.request.value, b.request.value) &&
    isSameHeaders(a.headers, b.headers)
  );
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function isSameHeaders(a: Unit["headers"], b: Unit["headers"]): boolean {
  if (a === undefined || b === undefined) {
    return a === b;
  }
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
