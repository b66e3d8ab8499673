import { SourceMap } from "node:module";

/** What `Profiler.stop` returns. Source: the Chrome DevTools Protocol, type Profile. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of nodes. */
  readonly samples: readonly number[];
  /** Microseconds between a sample and the one before. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

/** Lines of the table. */
const shown = 40;

/**
 * The functions that most of the time was spent in, without what they called, and with it. `map` is the
 * script's source map.
 */
export function formatCpuProfile(profile: CpuProfile, map: string): string {
  const sources = new SourceMap(JSON.parse(map));
  const nameOf = (node: ProfileNode) => formatFrame(node, sources);
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parentOf = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])),
  );
  const selfUs = new Map<string, number>();
  const totalUs = new Map<string, number>();
  let busyUs = 0;
  profile.samples.forEach((id, index) => {
    const us = profile.timeDeltas[index] ?? 0;
    const node = byId.get(id);
    if (node === undefined || node.callFrame.functionName === "(idle)") {
      return;
    }
    busyUs += us;
    add(selfUs, nameOf(node), us);
    const seen = new Set<string>();
    for (let each: ProfileNode | undefined = node; each !== undefined; each = parentOf.get(each.id)) {
      seen.add(nameOf(each));
    }
    for (const name of seen) {
      add(totalUs, name, us);
    }
  });
  const rows = [...selfUs].sort(([, a], [, b]) => b - a).slice(0, shown);
  const percent = (us: number) => `${((us / busyUs) * 100).toFixed(1)} %`.padStart(8);
  return [
    "    self    total  function",
    ...rows.map(([name, us]) => `${percent(us)} ${percent(totalUs.get(name) ?? 0)}  ${name}`),
  ].join("\n");
}

/** "readBody src/rpc/body.ts:38"; what V8 or the runtime does itself has no place. */
function formatFrame({ callFrame }: ProfileNode, sources: SourceMap): string {
  const name = callFrame.functionName === "" ? "(anonymous)" : callFrame.functionName;
  if (callFrame.lineNumber < 0) {
    return `${name} [native]`;
  }
  const origin = sources.findEntry(callFrame.lineNumber, callFrame.columnNumber);
  return "originalSource" in origin
    ? `${name} ${origin.originalSource.replace(/^.*node_modules\//, "")}:${origin.originalLine + 1}`
    : `${name} line ${callFrame.lineNumber + 1} of the bundle`;
}

function add(sums: Map<string, number>, name: string, us: number): void {
  sums.set(name, (sums.get(name) ?? 0) + us);
}
