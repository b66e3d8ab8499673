import type { DescService } from "@bufbuild/protobuf";
import {
  type CallOptions,
  type Client,
  createClient as createConnectClient,
  type Transport,
} from "@connectrpc/connect";
import { getAbortSignalReason } from "@connectrpc/connect/protocol";
import { onAbort } from "./resilience/environment.ts";

type StreamingMethod = (request: unknown, options?: CallOptions) => AsyncIterable<unknown>;

/**
 * connect's own client, but for one thing: who leaves the loop over a stream, by `break`, `return` or an
 * error, ends its request. connect's keeps the request open until the server ends it, unless it is given a
 * signal that is aborted.
 */
export function createClient<Service extends DescService>(
  service: Service,
  transport: Transport,
): Client<Service> {
  const client = createConnectClient(service, transport);
  const methods = client as Record<string, StreamingMethod>;
  for (const { methodKind, localName } of service.methods) {
    const call = methods[localName];
    if (methodKind === "server_streaming" && call !== undefined) {
      methods[localName] = (request, options) => endWithLoop(call, request, options);
    }
  }
  return client;
}

/** Calls at once, as connect's client does, and cancels the call when the loop over its answer is left. */
function endWithLoop(
  call: StreamingMethod,
  request: unknown,
  options: CallOptions | undefined,
): AsyncIterable<unknown> {
  const controller = new AbortController();
  const signal = options?.signal;
  const unlink = onAbort(signal, () => controller.abort(getAbortSignalReason(signal!)));
  const messages = call(request, { ...options, signal: controller.signal })[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]: () => ({
      next: () =>
        messages.next().then(
          (result) => {
            if (result.done) {
              unlink();
            }
            return result;
          },
          (error) => {
            unlink();
            throw error;
          },
        ),
      return: async (value) => {
        unlink();
        controller.abort();
        return { done: true, value };
      },
    }),
  };
}
