import type { Transport } from "@connectrpc/connect";
import { type Clock, systemClock } from "./clock.ts";
import { withHeader } from "./header.ts";
import type { Layer } from "./layer.ts";

/** What the server says of a caller's own writes, and wants to be told again. */
export const headerReadAfterWrite = "naru-read-after-write";

/** No server's token holds for longer, ms. */
const keptMs = 400_000;

/**
 * Lets a caller see its own writes in its next reads, whichever isolate of the server answers them: the
 * header that a write is answered with goes with the calls that follow. Belongs outside of batching, and to
 * one caller: the server ignores what was said to another.
 */
export function withReadAfterWrite({ clock = systemClock }: { readonly clock?: Clock } = {}): Layer {
  return (transport) => {
    let token = "";
    let tokenEnd = 0;
    let keptUntil = 0;

    const bring = (header: HeadersInit | undefined): HeadersInit | undefined => {
      return keptUntil > 0 && clock.now() < keptUntil
        ? withHeader(header, headerReadAfterWrite, token)
        : header;
    };

    const note = <T extends { readonly header: Headers }>(response: T): T => {
      const said = response.header.get(headerReadAfterWrite);
      // Answers may overtake one another: the one that holds for longest covers the others.
      if (said !== null && (clock.now() >= keptUntil || endOf(said) >= tokenEnd)) {
        token = said;
        tokenEnd = endOf(said);
        keptUntil = clock.now() + keptMs;
      }
      return response;
    };

    const layer: Transport = {
      unary: (method, signal, timeoutMs, header, ...rest) =>
        transport.unary(method, signal, timeoutMs, bring(header), ...rest).then(note),
      stream: (method, signal, timeoutMs, header, ...rest) =>
        transport.stream(method, signal, timeoutMs, bring(header), ...rest).then(note),
    };
    return layer;
  };
}

/** "strict.bypass.signature": two times of the server's clock, to the base of 36. */
function endOf(token: string): number {
  const [strict = "", bypass = ""] = token.split(".");
  return Math.max(Number.parseInt(strict, 36) || 0, Number.parseInt(bypass, 36) || 0);
}
