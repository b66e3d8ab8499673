import { join } from "node:path";
import { projectRoot } from "../../../src/cli/project.ts";
import type { BenchCase } from "./cases.ts";

/** What is compared. */
export type SideName = "bare" | "hono" | "connect-es" | "trpc" | "before" | "naru" | "metrics";

/** The secret that all sides verify tokens with. */
export const jwtSecret = "the benchmark signs its tokens with this secret";

export const sideTitles: Readonly<Record<SideName, string>> = {
  bare: "bare handler",
  hono: "hono, JSON",
  "connect-es": "connect-es router",
  trpc: "tRPC, JSON",
  before: "Naru before",
  naru: "Naru",
  metrics: "Naru with metrics",
};

/** Where the earlier commit is checked out that Naru is measured against; none at first. */
let checkoutBefore: string | undefined;

/** Makes the side "before" that of a checkout of an earlier commit. */
export function measureAgainst(folder: string): void {
  checkoutBefore = folder;
}

/** The sides of a case: those that it names, and Naru before, if it is to be measured. */
export function sidesOf({ sides }: { readonly sides: readonly SideName[] }): readonly SideName[] {
  return checkoutBefore === undefined ? sides : [...sides, "before"];
}

/** The script of a side in a case. @throws Error for "before" when no earlier commit is checked out. */
export function entryOf(side: SideName, { wire }: Pick<BenchCase, "wire">): string {
  const name = side === "before" || side === "metrics" ? "naru" : side;
  const file = `test/bench/${wire === "connect-batch" && name === "naru" ? "batch" : "rpc"}/workers/${name}.ts`;
  if (side !== "before") {
    return join(projectRoot, file);
  }
  if (checkoutBefore === undefined) {
    throw new Error("No earlier commit is checked out to measure against");
  }
  return join(checkoutBefore, file);
}

/** Variables of a side's worker. Nothing listens at the addresses: the methods under test use no data. */
export function variablesOf(caseName: string): Readonly<Record<string, string>> {
  return {
    CASE: caseName,
    JWT_SECRET: jwtSecret,
    DATABASE_URL: "http://writer:none@127.0.0.1:9",
    UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
    UPSTASH_REDIS_REST_TOKEN: "none",
  };
}
