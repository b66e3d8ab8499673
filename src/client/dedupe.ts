import { clone, create, type DescMethodUnary, toBinary } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import {
  Code,
  ConnectError,
  type ContextValues,
  type Transport,
  type UnaryResponse,
} from "@connectrpc/connect";
import type { UnaryCall } from "./batched-call.ts";
import { type Clock, systemClock } from "./clock.ts";
import { valuesForInterceptors } from "./context.ts";
import type { Layer } from "./layer.ts";
import { isRead } from "./resilience/idempotency.ts";

export interface DedupeOptions {
  /** Longer requests are not compared. 4 KiB by default: reads are small. */
  readonly maxMessageBytes: number;
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
  const { maxMessageBytes = 4096, clock = systemClock } = options;
  return (transport) => {
    const flights = new Map<string, Flight>();

    const takeOff = (key: string, call: UnaryCall): Flight => {
      const [method, , timeoutMs, header, input, values] = call;
      const controller = new AbortController();
      const flight: Flight = {
        response: transport.unary(method, controller.signal, timeoutMs, header, input, values),
        contextValues: valuesForInterceptors(values),
        abort: () => {
          controller.abort();
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
      const [method, signal, timeoutMs = 0, , , values] = call;
      const startedAt = clock.now();
      const known = flights.get(key);
      if (known !== undefined && known.contextValues !== valuesForInterceptors(values)) {
        return transport.unary(...call);
      }
      const flight = known ?? takeOff(key, call);
      flight.callers++;
      return new Promise((resolve, reject) => {
        let stopTimer: (() => void) | undefined;
        const settle = (): void => {
          signal?.removeEventListener("abort", cancel);
          stopTimer?.();
        };
        const leave = (error: ConnectError): void => {
          settle();
          reject(error);
          if (--flight.callers === 0) {
            flight.abort();
          }
        };
        const cancel = (): void => leave(ConnectError.from(signal?.reason, Code.Canceled));
        signal?.addEventListener("abort", cancel);
        if (known !== undefined && timeoutMs > 0) {
          const expire = () => leave(new ConnectError("the operation timed out", Code.DeadlineExceeded));
          stopTimer = clock.schedule(expire, timeoutMs);
        }
        flight.response.then(
          (response) => {
            settle();
            resolve(known === undefined ? response : copyResponse(response, method));
          },
          (error) => {
            const leftMs = timeoutMs - (clock.now() - startedAt);
            settle();
            if (
              known !== undefined &&
              !signal?.aborted &&
              (timeoutMs <= 0 || leftMs > 1) &&
              ConnectError.from(error).code === Code.DeadlineExceeded
            ) {
              // The other caller had less time.
              const [, , , ...rest] = call;
              resolve(join(key, [method, signal, timeoutMs > 0 ? Math.floor(leftMs) : call[2], ...rest]));
            } else {
              reject(error);
            }
          },
        );
      });
    };

    const unary = (...call: UnaryCall): Promise<UnaryResponse> => {
      const [method, signal, , header, input] = call;
      if (isRead(method) && !signal?.aborted) {
        let key: string | undefined;
        try {
          const message = toBinary(method.input, create(method.input, input));
          if (message.length <= maxMessageBytes) {
            key = toKey(method, header, message);
          }
        } catch {
          // The transport has the error for it.
        }
        if (key !== undefined) {
          return join(key, call);
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

function toKey(method: DescMethodUnary, header: HeadersInit | undefined, message: Uint8Array): string {
  const headers = header === undefined ? [] : [...new Headers(header)];
  return JSON.stringify([method.parent.typeName, method.name, base64Encode(message), headers]);
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
