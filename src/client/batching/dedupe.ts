import { clone } from "@bufbuild/protobuf";
import { Code, ConnectError, type UnaryResponse } from "@connectrpc/connect";
import { isRead } from "../resilience/idempotency.ts";
import { callUnary, createCaller, toUnary, type UnaryCall } from "../transport/caller.ts";
import { type Clock, systemClock } from "../transport/clock.ts";
import { valuesForInterceptors } from "../transport/context.ts";
import type { Layer } from "../transport/layer.ts";
import { toTimeoutMs } from "../transport/timeout.ts";
import { toText } from "./message-text.ts";

export interface DedupeOptions {
  /**
   * Requests that are longer as JSON, with the type of each value in it, are not compared. 4,096 characters
   * by default: reads are small.
   */
  readonly maxLength: number;
  readonly clock: Clock;
}

/** A request that one or more callers wait for. */
interface Flight {
  /** As the first caller made it. */
  readonly call: UnaryCall;
  /** Its headers and message as text, once another call was compared with it. */
  key?: string;
  readonly response: Promise<UnaryResponse>;
  /** Ends the request. */
  readonly abort: () => void;
  callers: number;
}

/**
 * Asks once for identical reads that are in flight together: the same method, message, headers and context
 * values. Each caller has an answer, a deadline and a cancellation of its own; the request ends when the last
 * of them has gone. A message must not be changed before its call has ended.
 */
export function withDedupe(options: Partial<DedupeOptions> = {}): Layer {
  const { maxLength = 4096, clock = systemClock } = options;
  return (transport) => {
    // A list: what each call enters and leaves as a Map or Set holds on to them all until a full collection.
    const flights: Flight[] = [];

    const takeOff = (call: UnaryCall): Flight => {
      // The first caller stays to the end if it has no signal, and so does the request: signals are dear.
      const controller = call.signal && new AbortController();
      const timeoutMs = toTimeoutMs(call.timeoutMs);
      const response = callUnary(transport, { ...call, signal: controller?.signal, timeoutMs });
      const land = (): void => {
        flights.splice(flights.indexOf(flight) >>> 0, 1);
      };
      const abort = (): void => {
        // Who has none never leaves.
        controller!.abort();
        land();
      };
      const flight: Flight = { call, response, abort, callers: 0 };
      flights.push(flight);
      // The first to hear of it: who asks after it is over does not join.
      response.then(land, land);
      return flight;
    };

    /** Empty where it is too long to be compared. */
    const toKey = ({ header, input }: UnaryCall): string => {
      const message = toText(input);
      return message.length > maxLength ? "" : message + toText([...new Headers(header)]);
    };

    const answer = (call: UnaryCall): Promise<UnaryResponse> => {
      const { method, signal, timeoutMs = 0, contextValues } = call;
      if (!isRead(method) || signal?.aborted) {
        return callUnary(transport, call);
      }
      let key: string | undefined;
      const known = flights.find((flight) => {
        if (flight.call.method !== method) {
          return false;
        }
        key ??= toKey(call);
        flight.key ??= toKey(flight.call);
        return (
          key &&
          flight.key === key &&
          valuesForInterceptors(flight.call.contextValues) === valuesForInterceptors(contextValues)
        );
      });
      const flight = known ?? takeOff(call);
      flight.callers++;
      if (!known && !signal) {
        return flight.response;
      }
      const caller = createCaller(call, clock);
      caller.onLeave = () => {
        if (--flight.callers === 0) {
          flight.abort();
        }
      };
      if (known && timeoutMs > 0) {
        caller.expireAfter(timeoutMs);
      }
      flight.response.then(
        (response) => caller.resolve(known ? copyResponse(response) : response),
        (reason) => {
          const error = ConnectError.from(reason);
          if (known && !caller.isSettled && error.code === Code.DeadlineExceeded) {
            // The first one had less time.
            caller.resolve(answer({ ...call, timeoutMs: caller.remainingMs() }));
          } else {
            caller.reject(error);
          }
        },
      );
      return caller.promise;
    };
    return {
      unary: toUnary(answer),
      stream: (...call) => transport.stream(...call),
    };
  };
}

/** Callers may change what they get. */
function copyResponse(response: UnaryResponse): UnaryResponse {
  return {
    ...response,
    header: new Headers(response.header),
    trailer: new Headers(response.trailer),
    message: clone(response.method.output, response.message),
  };
}
