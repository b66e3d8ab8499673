import { create, type DescMethod, toBinary } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel as Level } from "@bufbuild/protobuf/wkt";
import type { Transport, UnaryResponse } from "@connectrpc/connect";
import { isRead } from "../resilience/idempotency.ts";
import { callUnary, toUnary, type UnaryCall } from "../transport/caller.ts";
import { containMaybe } from "../transport/contain.ts";
import { isKept } from "../transport/header.ts";
import type { Explain, Layer } from "../transport/layer.ts";

export interface PlannerOptions {
  /** What lets calls share a request, such as `withBatching()`. By default every call travels alone. */
  readonly batch: Layer | undefined;
  /**
   * The longest path and query of a GET. 2,048 characters by default: browsers and servers take more, some
   * proxies between them do not.
   */
  readonly maxUrlLength: number;
  /**
   * Whether a read of this method is worth a GET even when others wait to share a request, because a cache
   * may have the answer. By default where an earlier answer said that it may be kept (`cache-control` with a
   * `max-age` above 0).
   */
  readonly cacheable: ((method: DescMethod) => boolean) | undefined;
  /** A call that could have shared a request gets two decisions: that it did not, and how it travels then. */
  readonly explain: Explain | undefined;
}

/**
 * Sends each read that fits into a URL as Connect GET, where it may be answered by a cache, and everything
 * else by POST: together with others, or alone. The transport below must have `useHttpGet` set, as it writes
 * the GET.
 *
 * A read whose answers are kept goes as GET at once; another one shares a request if others wait too, and is
 * a GET if none do.
 */
export function withPlanner(options: Partial<PlannerOptions> = {}): Layer {
  const { batch, maxUrlLength = 2048 } = options;
  const cacheable = containMaybe(options.cacheable);
  const explain = containMaybe(options.explain);
  return (transport) => {
    const kept = new Set<DescMethod>();

    const sendAlone = (call: UnaryCall, why: string): Promise<UnaryResponse> => {
      const { method } = call;
      if (!isRead(method)) {
        explain?.({ method, route: "alone", why: "may have side effects" });
      } else if (fitsInUrl(call, maxUrlLength)) {
        explain?.({ method, route: "get", why });
      } else {
        explain?.({ method, route: "alone", why: `longer than a URL of ${maxUrlLength}` });
        // The same method without what makes it a GET.
        const post = { ...method, idempotency: Level.IDEMPOTENT } as const;
        return callUnary(transport, { ...call, method: post }).then((response) => ({ ...response, method }));
      }
      return callUnary(transport, call);
    };

    const plan = (call: UnaryCall): Promise<UnaryResponse> => {
      const { method } = call;
      if (isRead(method) && (cacheable?.(method) ?? kept.has(method)) && fitsInUrl(call, maxUrlLength)) {
        return sendAlone(call, "a cache may have it");
      }
      const answer = callUnary(together, call);
      return isRead(method) && !cacheable ? answer.then(learn) : answer;
    };

    const learn = (response: UnaryResponse): UnaryResponse => {
      if (isKept(response.header)) {
        kept.add(response.method);
      }
      return response;
    };

    const alone: Transport = {
      unary: toUnary((call) => sendAlone(call, "a read without company")),
      stream: (...call) => transport.stream(...call),
    };
    const together = batch?.(alone) ?? alone;
    return { unary: toUnary(plan), stream: (...call) => together.stream(...call) };
  };
}

function fitsInUrl({ method, input }: UnaryCall, maxUrlLength: number): boolean {
  const path = `/${method.parent.typeName}/${method.name}?connect=v1&base64=1&encoding=proto&message=`;
  const maxBytes = ((maxUrlLength - path.length) * 3) / 4;
  // Most are short and flat, and no buffer is needed to see that: 15 bytes for a tag and a number or a
  // length, 3 for a character.
  let most = 0;
  for (const value of Object.values(input)) {
    most += typeof value === "object" ? Infinity : 15 + 3 * ((value as string | undefined)?.length || 0);
  }
  try {
    return most <= maxBytes || toBinary(method.input, create(method.input, input)).length <= maxBytes;
  } catch {
    // The transport has the error for it.
    return false;
  }
}
