import type { SideName } from "./sides.ts";

/** How a call travels. */
export type Wire =
  | "connect"
  | "connect-json"
  | "connect-get"
  | "grpc-web"
  | "connect-batch"
  | "connect-stream"
  | "grpc-web-stream";

/** One kind of call, answered by several sides. */
export interface BenchCase {
  readonly name: string;
  readonly title: string;
  readonly wire: Wire;
  /** Which room is asked for: it decides how large the answer is. */
  readonly room: number;
  /** Whether the client accepts gzip; where it does, the answer is long enough to be compressed. */
  readonly gzip: boolean;
  /** Messages in one answer. */
  readonly messages: number;
  /**
   * Calls in one round. A full garbage collection comes every 5,000 to 15,000 calls and costs as much as a
   * thousand of them: a round must be long enough to hold its share.
   */
  readonly callsPerRound: number;
  /** Whether throughput is measured too: a stream keeps its connection too long for 512 of them. */
  readonly hasLoad: boolean;
  readonly sides: readonly SideName[];
  /** The most CPU that Naru may take, as a multiple of another side's. */
  readonly goals: Partial<Record<SideName, number>>;
}

/** Players in the state of each room: answers of about 90 bytes, 562 bytes, 2 KiB and 100 KiB. */
export const playersByRoom: ReadonlyMap<number, number> = new Map([
  [1, 16],
  [2, 2],
  [3, 2942],
  [4, 64],
]);

/** Calls in a batch. */
export const batchedCalls = 10;

/** Messages of a stream. */
export const streamedMessages = 1000;

const everyone: readonly SideName[] = ["bare", "hono", "connect-es", "trpc", "naru"];
const grpcWebSides: readonly SideName[] = ["bare", "connect-es", "naru"];

function defineCase(name: string, title: string, rest: Partial<BenchCase>): BenchCase {
  return {
    name,
    title,
    wire: "connect",
    room: 1,
    gzip: false,
    messages: 1,
    callsPerRound: 10_000,
    hasLoad: true,
    sides: everyone,
    goals: {},
    ...rest,
  };
}

/** All cases. The first is the main one. hono and tRPC answer each by JSON, as they do. */
export const benchCases: readonly BenchCase[] = [
  defineCase("unary", "Connect unary, proto, 562 bytes", {
    sides: [...everyone, "metrics"],
    goals: { bare: 1.35, "connect-es": 0.33 },
  }),
  defineCase("unary-json", "Connect unary, JSON", { wire: "connect-json" }),
  defineCase("get", "Connect GET, proto", { wire: "connect-get" }),
  defineCase("grpc-web", "gRPC-Web unary, proto", {
    wire: "grpc-web",
    sides: grpcWebSides,
    goals: { bare: 1.6 },
  }),
  // Its peers are measured by bench:batch.
  defineCase("batch", "Connect batch of 10 unary calls, proto", {
    wire: "connect-batch",
    messages: batchedCalls,
    callsPerRound: 5000,
    sides: ["bare", "naru", "metrics"],
  }),
  defineCase("stream", "Connect server stream, 1,000 messages", {
    wire: "connect-stream",
    messages: streamedMessages,
    callsPerRound: 16,
    hasLoad: false,
    sides: grpcWebSides,
    goals: { "connect-es": 0.1 },
  }),
  defineCase("grpc-web-stream", "gRPC-Web server stream, 1,000 messages", {
    wire: "grpc-web-stream",
    messages: streamedMessages,
    callsPerRound: 16,
    hasLoad: false,
    sides: grpcWebSides,
    goals: { "connect-es": 0.1 },
  }),
  defineCase("small", "Connect unary, proto, 100 bytes", { room: 2 }),
  defineCase("large", "Connect unary, proto, 100 KiB", { room: 3, callsPerRound: 500 }),
  defineCase("gzip", "Connect unary, proto, 2 KiB, gzip accepted", {
    room: 4,
    gzip: true,
    callsPerRound: 5000,
    // tRPC has no compression.
    sides: ["bare", "hono", "connect-es", "naru"],
  }),
];

/** The case of a name. Throws if there is none. */
export function requireCase(name: string): BenchCase {
  const found = benchCases.find((each) => each.name === name);
  if (found === undefined) {
    throw new RangeError(`There is no case "${name}": ${benchCases.map((each) => each.name).join(", ")}`);
  }
  return found;
}
