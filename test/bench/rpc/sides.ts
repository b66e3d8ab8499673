import { fileURLToPath } from "node:url";

/** What is compared. */
export type SideName = "bare" | "hono" | "connect-es" | "trpc" | "naru";

/** The secret that all sides verify tokens with. */
export const jwtSecret = "the benchmark signs its tokens with this secret";

export const sideTitles: Readonly<Record<SideName, string>> = {
  bare: "bare handler",
  hono: "hono, JSON",
  "connect-es": "connect-es router",
  trpc: "tRPC, JSON",
  naru: "Naru",
};

/** The script of a side. */
export function entryOf(side: SideName): string {
  return fileURLToPath(new URL(`./workers/${side}.ts`, import.meta.url));
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
