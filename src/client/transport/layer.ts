import type { DescMethod } from "@bufbuild/protobuf";
import type { Transport } from "@connectrpc/connect";

/** A feature of the client: takes a transport and gives one that does more. */
export type Layer = (transport: Transport) => Transport;

/** How a call travels. */
export type Route = "get" | "batch" | "alone" | "stream";

/** What was decided for a call, and why. */
export interface Decision {
  readonly method: DescMethod;
  readonly route: Route;
  /** In words, such as "longer than 16384 bytes". The same words for the same reason. */
  readonly why: string;
  /** How many calls travel in the same request. Only of a batch. */
  readonly calls?: number;
}

/**
 * Is told of every decision, before the request is sent. What it throws is reported and changes nothing for
 * the call.
 */
export type Explain = (decision: Decision) => void;
