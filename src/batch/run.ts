import type { Message } from "@bufbuild/protobuf";
import { Code, ConnectError, type HandlerContext } from "@connectrpc/connect";
import type { BatchCall, BatchRequest, BatchResponse } from "../gen/naru/batch/v1/batch_service_pb.ts";
import { BatchAnswers, type BatchOptions } from "./answers.ts";
import { type BatchContext, BatchedCall } from "./batched-call.ts";
import { watchCancelled } from "./cancellation.ts";
import { Deadline } from "./deadline.ts";
import { inheritHeaders, toOwnHeaders } from "./headers.ts";
import type { BatchHost } from "./host.ts";
import { CallOrder } from "./order.ts";
import { planBatch, type Unit } from "./plan.ts";
import { BatchRecords } from "./records.ts";
import { toAny } from "./reply.ts";
import type { BatchTarget } from "./targets.ts";

/** Calls of one batch that run at once. */
const maxActive = 50;

/** Answers that wait for a slow reader, from which on no further call is started. */
const maxWaitingBytes = 1024 * 1024;

/**
 * What is kept of a batch's time for its answer: a call that hangs must not take those of its neighbours with
 * it.
 */
const reservedShare = 0.1;
const reservedMaxMs = 100;

/**
 * Milliseconds between two messages of a stream: the first answer leaves at once, those on its heels share
 * one.
 */
const packMs = 10;

/** Turns of the microtask queue that answers from memory may take, before timers are set. */
const quickTurns = 16;

/** One batch, from its plan to its last answer. */
export class BatchRun implements BatchContext {
  readonly context: HandlerContext;
  private readonly host: BatchHost;
  private readonly streams: boolean;
  private readonly startedAt = Date.now();
  private readonly endsAt: number;
  private readonly deadlines: Deadline[] = [];
  private readonly order = new CallOrder();
  private readonly units: readonly Unit[];
  private readonly records: BatchRecords;
  private readonly answers: BatchAnswers;
  private nextUnit = 0;
  private active = 0;
  private left: number;
  private isPumping = false;
  private isArmed = false;
  private sharedHeader: Headers | undefined;
  private wake: (() => void) | undefined;
  /** Handlers whose promises are open, whether somebody waits for them or not. */
  private unsettled = 0;
  private drained: PromiseWithResolvers<void> | undefined;
  private startGrace: (() => void) | undefined;
  private unwatch: (() => void) | undefined;
  private nextMessageAt = 0;
  private packing: ReturnType<typeof setTimeout> | undefined;
  private readonly batch: BatchRequest;

  /** Throws `invalid_argument` where the batch contradicts itself. */
  constructor(batch: BatchRequest, { context, host, streams }: BatchOptions) {
    this.batch = batch;
    this.context = context;
    this.host = host;
    this.streams = streams;
    this.left = batch.requests.length;
    this.records = new BatchRecords(batch, host);
    this.answers = new BatchAnswers(batch, { context, host, streams, records: this.records });
    const remainingMs = context.timeoutMs() ?? Number.POSITIVE_INFINITY;
    this.endsAt = this.startedAt + remainingMs - Math.min(remainingMs * reservedShare, reservedMaxMs);
    const plan = planBatch(batch, {
      targets: host.targets,
      deadlineOf: (target, timeoutMs) => this.deadlineOf(target, timeoutMs),
      headersOf: (call) => this.headersOf(call),
    });
    this.units = plan.queues.flat();
    host.countCalls(batch.requests.length);
    if (host.isObserved) {
      this.records.openAll(this.units);
    }
    for (const { index, error } of plan.refused) {
      this.left--;
      this.answers.fail(index, error);
    }
  }

  get isDone(): boolean {
    return this.left === 0;
  }

  get hasAnswers(): boolean {
    return !this.answers.isEmpty;
  }

  inherited(): Headers {
    this.sharedHeader ??= inheritHeaders(this.context.requestHeader);
    return this.sharedHeader;
  }

  /** Starts as many calls as may run. */
  pump(): void {
    if (this.isPumping) {
      return;
    }
    this.isPumping = true;
    while (
      this.nextUnit < this.units.length &&
      this.active < maxActive &&
      (!this.streams || this.answers.waitingBytes < maxWaitingBytes)
    ) {
      const unit = this.units[this.nextUnit++] as Unit;
      if (unit.state === "waiting") {
        this.start(unit);
      }
    }
    this.isPumping = false;
  }

  /** Waits until there is something to answer: the next call that is done, or all of them. */
  async wait(): Promise<void> {
    for (let turn = 0; turn < quickTurns; turn++) {
      if (this.isDue()) {
        return;
      }
      await undefined;
    }
    this.arm();
    if (!this.isDue()) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.wake = resolve;
      this.wakeWhenDue();
      await promise;
    }
  }

  /** What is answered since the last time. */
  take(): BatchResponse {
    const now = Date.now();
    this.nextMessageAt = now + packMs;
    const response = this.answers.take(now - this.startedAt);
    this.pump();
    return response;
  }

  /** Ends what still runs. Nobody waits for its answer any more. */
  stop(reason: () => ConnectError): void {
    for (const unit of this.units) {
      if (unit.state !== "done") {
        this.records.abandon(unit, reason());
      }
      unit.state = "done";
      unit.call?.end(reason);
    }
    this.left = 0;
    for (const deadline of this.deadlines) {
      deadline.close();
    }
    this.unwatch?.();
    clearTimeout(this.packing);
    this.startGrace?.();
    this.settle();
    this.wake?.();
  }

  /** The batch is really over once its last handler is, which may be later than its answer. */
  private settle(): void {
    if (this.left === 0 && this.unsettled === 0) {
      this.drained?.resolve();
    }
  }

  private isDue(): boolean {
    return this.left === 0 || (this.streams && !this.answers.isEmpty && Date.now() >= this.nextMessageAt);
  }

  private wakeWhenDue(): void {
    if (this.isDue()) {
      this.wake?.();
    } else if (this.streams && !this.answers.isEmpty && this.packing === undefined) {
      this.packing = setTimeout(() => {
        this.packing = undefined;
        this.wakeWhenDue();
      }, this.nextMessageAt - Date.now());
    }
  }

  private deadlineOf({ rpc }: BatchTarget, timeoutMs: number): Deadline {
    const allowedMs =
      timeoutMs === 0 ? rpc.compiled.maxTimeoutMs : Math.min(timeoutMs, rpc.compiled.maxTimeoutMs);
    const atMs = Math.min(this.startedAt + allowedMs, this.endsAt);
    let deadline = this.deadlines.find((each) => each.atMs === atMs);
    if (deadline === undefined) {
      deadline = new Deadline(atMs);
      this.deadlines.push(deadline);
    }
    return deadline;
  }

  private headersOf(call: BatchCall): Unit["headers"] {
    for (const _ in call.headers) {
      return toOwnHeaders(call, this.context.requestHeader);
    }
    return call.idempotencyKey === "" ? undefined : toOwnHeaders(call, this.context.requestHeader);
  }

  /**
   * From here on the outside world is waited for: deadlines may pass, calls may be cancelled, and the client
   * may go away.
   */
  private arm(): void {
    if (this.isArmed || this.left === 0) {
      return;
    }
    this.isArmed = true;
    this.drained = Promise.withResolvers<void>();
    this.startGrace = this.host.keepAlive(this.drained.promise);
    for (const deadline of this.deadlines) {
      deadline.arm((error) => this.expire(deadline, error));
    }
    const { requestId } = this.batch;
    if (requestId !== "") {
      const { context, host } = this;
      this.unwatch = watchCancelled({ context, host, requestId }, (ids) => this.cancel(ids));
    }
    const { signal } = this.context;
    const onAbort = () => this.stop(() => ConnectError.from(signal.reason, Code.Canceled));
    if (signal.aborted) {
      onAbort();
    } else {
      signal.addEventListener("abort", onAbort, { once: true });
    }
  }

  private expire(deadline: Deadline, error: ConnectError): void {
    for (const unit of this.units) {
      if (unit.deadline === deadline) {
        this.fail(unit, error);
      }
    }
  }

  private cancel(ids: Iterable<number>): void {
    for (const id of ids) {
      const index = this.answers.indexOf(id);
      const unit = this.units.find((each) => each.index === index || each.others?.includes(index));
      if (unit === undefined || unit.state === "done") {
        continue;
      }
      const error = new ConnectError("The call was cancelled", Code.Canceled);
      if (unit.leave(index)) {
        this.left--;
        this.answers.fail(index, error);
      } else {
        this.fail(unit, error);
      }
    }
    this.wakeWhenDue();
  }

  private start(unit: Unit): void {
    try {
      const entered = this.host.enter(unit.target.rpc, (leave) => this.records.onLeave(unit, leave));
      if (entered instanceof Promise) {
        this.waitAtGate(unit, entered);
      } else {
        this.admit(unit, entered);
      }
    } catch (error) {
      this.fail(unit, error);
    }
  }

  /** A gate has to ask somebody. The call has its place among those that run, but no handler yet. */
  private waitAtGate(unit: Unit, entered: Promise<ConnectError | undefined>): void {
    unit.state = "running";
    this.active++;
    entered.then(
      (refusal) => {
        if (unit.state === "running") {
          this.active--;
          unit.state = "waiting";
          this.admit(unit, refusal);
          this.pump();
        }
      },
      (error) => this.fail(unit, error),
    );
  }

  private admit(unit: Unit, refusal: ConnectError | undefined): void {
    if (refusal !== undefined) {
      this.fail(unit, refusal);
      return;
    }
    const { rpc } = unit.target;
    try {
      const input = rpc.compiled.readBinary(unit.request.value);
      this.records.decoded(unit);
      if (rpc.orderKey === undefined) {
        this.launch(unit, input);
      } else if (this.order.enter(unit, input, `${rpc.orderKey(input as never)} ${rpc.name}`)) {
        this.launch(unit, input);
      }
    } catch (error) {
      this.fail(unit, error);
    }
  }

  private launch(unit: Unit, input: Message): void {
    const call = new BatchedCall(this, unit, this.records.usageOf(unit));
    unit.state = "running";
    unit.call = call;
    this.active++;
    try {
      const output = unit.target.rpc.compiled.invoke(input, call);
      if (output instanceof Promise) {
        this.unsettled++;
        output.then(
          (message) => {
            this.unsettled--;
            this.succeed(unit, message);
            this.settle();
          },
          (error) => {
            this.unsettled--;
            this.fail(unit, error);
            this.settle();
          },
        );
      } else {
        this.succeed(unit, output);
      }
    } catch (error) {
      this.fail(unit, error);
    }
  }

  private succeed(unit: Unit, output: Message): void {
    if (unit.state === "done") {
      return;
    }
    let value: Uint8Array;
    try {
      value = unit.target.rpc.compiled.output.encodeShared(output);
    } catch (error) {
      this.fail(unit, error);
      return;
    }
    // Who names the method knows the types.
    const answer = toAny(unit.request.typeUrl === "" ? "" : unit.target.responseUrl, value);
    unit.call?.end(isOver);
    this.answers.add(unit.index, answer, unit.call);
    for (const index of unit.others ?? []) {
      this.answers.add(index, answer, unit.call);
    }
    this.release(unit);
  }

  private fail(unit: Unit, thrown: unknown): void {
    if (unit.state === "done") {
      return;
    }
    const error = this.host.toError(thrown);
    unit.call?.end(() => error);
    this.answers.fail(unit.index, error, unit.call);
    for (const index of unit.others ?? []) {
      this.answers.fail(index, error, unit.call);
    }
    this.release(unit);
  }

  private release(unit: Unit): void {
    const hasRun = unit.state === "running";
    unit.state = "done";
    this.left -= 1 + (unit.others?.length ?? 0);
    if (hasRun) {
      this.active--;
      const next = this.order.leave(unit);
      if (next !== undefined) {
        this.launch(next, next.input as Message);
      }
    }
    if (this.left === 0) {
      this.stop(isOver);
    } else {
      this.wakeWhenDue();
    }
    this.pump();
  }
}

function isOver(): ConnectError {
  return new ConnectError("The call is over", Code.Canceled);
}
