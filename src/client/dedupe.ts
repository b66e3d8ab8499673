import { clone, type DescMethodUnary } from "@bufbuild/protobuf";
import {
  Code,
  ConnectError,
  type ContextValues,
  type Transport,
  type UnaryResponse,
} from "@connectrpc/connect";
import { createCaller, type UnaryCall } from "./caller.ts";
import { type Clock, systemClock } from "./clock.ts";
import { valuesForInterceptors } from "./context.ts";
import type { Layer } from "./layer.ts";
import { toText } from "./message-text.ts";
import { isRead } from "./resilience/idempotency.ts";

export interface DedupeOptions {
  /** Requests that are longer as JSON are not compared. 4,096 characters by default: reads are small. */
  readonly maxLength: number;
  readonly clock: Clock;
}

/** A request that one or more callers wait for. */
interface Flight {
  readonly response: Promise<UnaryResponse>;
  readonly contextValues: ContextValues | undefined;
  /** Ends the request. */
  readonly abort: () => void;
  callers: number;
}

/**
 * Asks once for identical reads that are in flight together: the same method, message, headers and context values. Each
 * caller has an answer, a deadline and a cancellation of its own; the request ends when the last of them has gone.
 */
export function withDedupe(options: Partial<DedupeOptions> = {}): Layer {
  const { maxLength = 4096, clock = systemClock } = options;
  return (transport) => {
    const flights = new Map<string, Flight>();

    const takeOff = (key: string, call: UnaryCall): Flight => {
      const [method, signal, timeoutMs, header, input, values] = call;
      // The first caller stays to the end if it has no signal, and so does the request: signals are dear.
      const controller = signal === undefined ? undefined : new AbortController();
      const flight: Flight = {
        response: transport.unary(method, controller?.signal, timeoutMs, header, input, values),
        contextValues: valuesForInterceptors(values),
        abort: () => {
          controller?.abort();
          land();
        },
        callers: 0,
      };
      const land = (): void => {
        if (flights.get(key) === flight) {
          flights.delete(key);
        }
      };
      flights.set(key, flight);
      flight.response.then(land, land);
      return flight;
    };

    const join = (key: string, call: UnaryCall): Promise<UnaryResponse> => {
      const [method, , timeoutMs = 0, , , values] = call;
      const known = flights.get(key);
      if (known !== undefined && known.contextValues !== valuesForInterceptors(values)) {
        return transport.unary(...call);
      }
      const flight = known ?? takeOff(key, call);
      const caller = createCaller(call, clock);
      flight.callers++;
      caller.onLeave = () => {
        flight.callers--;
        if (flight.callers === 0) {
          flight.abort();
        }
      };
      if (known !== undefined && timeoutMs > 0) {
        caller.expireAfter(timeoutMs);
      }
      flight.response.then(
        (response) => caller.settle(known === undefined ? response : copyResponse(response, method)),
        (reason) => {
          const error = ConnectError.from(reason);
          const hadLessTime = known !== undefined && error.code === Code.DeadlineExceeded;
          caller.settle(hadLessTime && !caller.isSettled ? join(key, caller.rest()) : error);
        },
      );
      return caller.promise;
    };

    const unary = (...call: UnaryCall): Promise<UnaryResponse> => {
      const [method, signal, , header, input] = call;
      if (isRead(method) && !signal?.aborted) {
        const message = toText(input);
        if (message.length <= maxLength) {
          const headers = header === undefined ? "" : [...new Headers(header)].join("\n");
          return join([method.parent.typeName, method.name, headers, message].join("\n\n"), call);
        }
      }
      return transport.unary(...call);
    };
    return {
      unary: unary as unknown as Transport["unary"],
      stream: (...call) => transport.stream(...call),
    };
  };
}

/** Callers may change what they get. */
function copyResponse(response: UnaryResponse, method: DescMethodUnary): UnaryResponse {
  return {
    ...response,
    header: new Headers(response.header),
    trailer: new Headers(response.trailer),
    message: clone(method.output, response.message),
  };
}
