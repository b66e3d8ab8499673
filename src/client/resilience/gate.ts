import type { DescMethod } from "@bufbuild/protobuf";
import type { ConnectError, Transport } from "@connectrpc/connect";
import { toFailure } from "./failure.ts";

/** Learns how a call that was let through ended: undefined when it was answered. */
export type Settle = (error?: ConnectError) => void;

/** Lets a call through, or throws. */
export type Admit = (signal: AbortSignal | undefined) => Settle;

/** What a group is by default. */
export function byService({ parent }: DescMethod): string {
  return parent.typeName;
}

/**
 * A transport whose calls are each let through, or refused, by what was created for their group. A stream
 * counts as answered with its first message.
 */
export function createGate(
  transport: Transport,
  groupOf: (method: DescMethod) => string,
  create: (group: string) => Admit,
): Transport {
  const admits = new Map<string, Admit>();
  const admit = (method: DescMethod, signal: AbortSignal | undefined) => {
    const group = groupOf(method);
    let known = admits.get(group);
    if (known === undefined) {
      known = create(group);
      admits.set(group, known);
    }
    return known(signal);
  };
  return {
    unary(...call) {
      try {
        const settle = admit(call[0], call[1]);
        return report(transport.unary(...call), settle, settle);
      } catch (refusal) {
        return Promise.reject(refusal);
      }
    },
    async stream(method, signal, timeoutMs, header, input, contextValues) {
      const settle = admit(method, signal);
      const response = await report(
        transport.stream(method, signal, timeoutMs, header, input, contextValues),
        settle,
      );
      let isSettled = false;
      const settleOnce: Settle = (error) => {
        if (!isSettled) {
          isSettled = true;
          settle(error);
        }
      };
      return {
        ...response,
        message: {
          [Symbol.asyncIterator]() {
            const messages = response.message[Symbol.asyncIterator]();
            return { next: () => report(messages.next(), settleOnce, settleOnce) };
          },
        },
      };
    },
  };
}

function report<T>(promise: Promise<T>, failed: Settle, answered?: Settle): Promise<T> {
  return promise.then(
    (value) => {
      answered?.();
      return value;
    },
    (reason) => {
      const error = toFailure(reason);
      failed(error);
      throw error;
    },
  );
}
