import { createHash } from "node:crypto";
import type { Command } from "./commands.ts";

/** Makes Upstash's scripts run on a plain Redis. */
export interface ScriptRewriter {
  /** The command to send in a command's place. */
  rewrite(command: Command): Command;
  /** What SCRIPT LOAD has to answer: the hash of the text that the caller sent. */
  rewriteLoadedSha(command: Command, sha: string): string;
}

/** Hashes of rewritten scripts are kept for this many scripts, the ones used last. */
const maxScripts = 1000;

/**
 * Upstash's own scripts (@upstash/ratelimit) begin with `#!lua flags=allow-key-locking`, a flag that Redis
 * refuses. They are sent without it. A caller knows a script by the hash of its own text, so that hash is
 * translated as well; whether a script is loaded, Redis alone decides (NOSCRIPT), so a restart or SCRIPT
 * FLUSH needs no care.
 */
export function createScriptRewriter(): ScriptRewriter {
  const shas = new Map<string, string>();
  const remember = (original: string, rewritten: string): void => {
    const sha = computeSha(original);
    shas.delete(sha);
    shas.set(sha, computeSha(rewritten));
    const oldest = shas.size > maxScripts ? shas.keys().next().value : undefined;
    if (oldest !== undefined) {
      shas.delete(oldest);
    }
  };
  const replaceScript = (command: Command, index: number): Command => {
    const script = String(command[index] ?? "");
    const rewritten = removeKeyLocking(script);
    if (rewritten === script) {
      return command;
    }
    remember(script, rewritten);
    return command.with(index, rewritten);
  };
  const translate = (part: string | Buffer): string | Buffer => shas.get(String(part).toLowerCase()) ?? part;

  return {
    rewrite: (command) => {
      switch (String(command[0]).toUpperCase()) {
        case "EVAL":
        case "EVAL_RO":
          return replaceScript(command, 1);
        case "EVALSHA":
        case "EVALSHA_RO":
          return command.length > 1 ? command.with(1, translate(command[1] ?? "")) : command;
        case "SCRIPT":
          return isLoad(command)
            ? replaceScript(command, 2)
            : [...command.slice(0, 2), ...command.slice(2).map(translate)];
        default:
          return command;
      }
    },
    rewriteLoadedSha: (command, sha) => {
      const script = String(command[2] ?? "");
      return removeKeyLocking(script) === script ? sha : computeSha(script);
    },
  };
}

/** Whether a command is SCRIPT LOAD. */
export function isLoad(command: Command): boolean {
  return String(command[0]).toUpperCase() === "SCRIPT" && String(command[1]).toUpperCase() === "LOAD";
}

/**
 * The line stays, so that line numbers in error messages are right; `--` makes it a comment for servers
 * before 7.
 */
function removeKeyLocking(script: string): string {
  const shebang = /^#!lua[^\n]*/.exec(script)?.[0];
  if (shebang === undefined || !shebang.includes("allow-key-locking")) {
    return script;
  }
  const flags = (/flags=(\S+)/.exec(shebang)?.[1] ?? "")
    .split(",")
    .filter((flag) => flag !== "allow-key-locking");
  const rest = script.slice(shebang.length);
  return flags.length === 0 ? `--${shebang}${rest}` : `#!lua flags=${flags.join(",")}${rest}`;
}

function computeSha(script: string): string {
  return createHash("sha1").update(script).digest("hex");
}
