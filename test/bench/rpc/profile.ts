import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/project.ts";
import type { LoadGenerator } from "../../../src/load/generator.ts";
import type { BenchCase } from "./cases.ts";
import { bundleSide, type Contender, startContender, verifyContender } from "./contenders.ts";
import { openInspector } from "./inspector.ts";
import { type CpuProfile, formatCpuProfile } from "./profile-table.ts";
import type { SideName } from "./sides.ts";
import type { Workerd } from "./workerd.ts";

export interface ProfileOptions {
  readonly side: SideName;
  /** How long to sample, in milliseconds. */
  readonly durationMs: number;
  /**
   * "js": V8's own profiler, by function. "native": perf, which also sees the runtime in C++, the collector
   * and the kernel.
   */
  readonly by: "js" | "native";
}

/** What V8 is told so that perf can name JavaScript functions. */
const perfFlags = ["--perf-basic-prof", "--interpreted-frames-native-stack"];

/** Profiles a side under the load of a case, says where the time goes and where the whole profile lies. */
export async function profileSide(
  benchCase: BenchCase,
  generator: LoadGenerator,
  options: ProfileOptions,
): Promise<string> {
  const contender = await startContender(benchCase, options.side, {
    ...(options.by === "js" ? { inspector: true } : { v8Flags: perfFlags }),
    onLine: () => undefined,
  });
  try {
    await verifyContender(benchCase, contender);
    const load = (durationMs: number) =>
      generator.run({
        port: contender.server.port,
        requestBase64: contender.requestBase64,
        serverPid: contender.server.pid,
        connections: 16,
        durationMs,
      });
    await load(3000);
    const folder = join(projectRoot, "bench-results");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${benchCase.name}-${options.side}`);
    return options.by === "js"
      ? await profileByInspector(
          { map: (await bundleSide(benchCase, options.side)).map, server: contender.server },
          `${file}.cpuprofile`,
          () => load(options.durationMs),
        )
      : await profileByPerf(contender, `${file}.perf`, () => load(options.durationMs));
  } finally {
    await contender.server.close();
  }
}

async function profileByInspector(
  { map, server }: { readonly map: string; readonly server: Workerd },
  file: string,
  load: () => Promise<unknown>,
): Promise<string> {
  const inspector = await openInspector(server.inspectorPort!);
  try {
    await inspector.send("Profiler.enable");
    await inspector.send("Profiler.setSamplingInterval", { interval: 200 });
    await inspector.send("Profiler.start");
    await load();
    const { profile } = (await inspector.send("Profiler.stop")) as { profile: CpuProfile };
    writeFileSync(file, JSON.stringify(profile));
    return `${formatCpuProfile(profile, map)}\n\nWhole profile, for a browser's developer tools: ${file}`;
  } finally {
    inspector.close();
  }
}

async function profileByPerf(
  { server }: Contender,
  file: string,
  load: () => Promise<unknown>,
): Promise<string> {
  // V8 writes it where perf looks for it.
  const perfMap = `/tmp/perf-${server.pid}.map`;
  const args = ["record", "-q", "-F", "1999", "-g", "-o", file, "-p", String(server.pid)];
  const perf = spawn("perf", args, { stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(perf, "exit");
  await load();
  perf.kill("SIGINT");
  await ended;
  const lines = [
    "With what they called:",
    ...(await reportPerf(file, ["--children", "--percent-limit", "2"])),
    "Without:",
    ...(await reportPerf(file, ["--no-children", "--percent-limit", "0.7"])),
    `Callers: perf report -i ${file} -G`,
  ];
  rmSync(perfMap, { force: true });
  return lines.join("\n");
}

/** Frames that everything passes through. */
const boring =
  /kj_rs_tokio|kj::_::|kj::Function|runImpl|runSingle|runIn|workerd[_:$]+server|Invoke|Entry|RunMicrotasks/;

/** The lines of a report, each cut to a width that can be read. */
async function reportPerf(file: string, options: readonly string[]): Promise<string[]> {
  const args = ["report", "-i", file, "-g", "none", "--stdio", ...options];
  const report = spawn("perf", args, { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  report.stdout.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
  });
  await once(report, "close");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#") && !boring.test(line))
    .map((line) => line.replaceAll(/ +/g, " ").slice(0, 160));
}
