import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** What a process is for. Servers share one core: only one of them works at a time. */
export type Role = "server" | "generator";

const coreOf: Readonly<Record<Role, number>> = { server: 0, generator: 1 };

/** Whether server and generator have a core each. */
export const canPin: boolean =
  process.platform === "linux" &&
  availableParallelism() > 1 &&
  spawnSync("taskset", ["-c", `${coreOf.server},${coreOf.generator}`, "true"]).status === 0;

/**
 * The command line that runs a command on the core of its role, where there is `taskset` and more than one
 * core.
 */
export function pinned(role: Role, command: readonly string[]): readonly string[] {
  return canPin ? ["taskset", "-c", String(coreOf[role]), ...command] : command;
}
