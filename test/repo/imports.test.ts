import { describe, expect, it } from "vitest";
import { importsOf, listFiles, readSource, stageOf } from "./source.ts";

/**
 * What each folder of src/ may import from others; what is not listed is passed in by app.ts and worker.ts.
 * Generated code may be imported by whoever speaks a contract.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  codec: [],
  compress: [],
  data: [],
  auth: [],
  batch: ["codec", "gen"],
  rpc: ["codec", "compress"],
  client: ["codec", "compress", "gen"],
  dashboard: ["client", "codec", "gen"],
  gateway: ["engines", "metrics"],
  engines: [],
  metrics: [],
  ops: ["metrics", "gen"],
  // Rooms whose rule was there before them: see CONTRIBUTING.md.
  limits: [],
  network: [],
  load: ["client", "codec", "gen"],
  gen: ["codec"],
};

/** The Node side, which no worker may pull in. */
const nodeOnly = ["gateway", "engines", "load", "cli"];

const sources = listFiles("src/*.ts", "src/**/*.ts");

describe("imports", () => {
  it("go from functions/ into src/ and never back", () => {
    const back = sources.filter((path) => importsOf(path).some((target) => target.startsWith("functions/")));
    expect(back).toEqual([]);
  });

  it("keep to what each stage may know of the others", () => {
    const wrong = sources.flatMap((path) => {
      const stage = stageOf(path) ?? "";
      const may = allowed[stage];
      return may === undefined
        ? []
        : importsOf(path)
            .filter((target) => {
              const other = stageOf(target);
              return other !== undefined && other !== "" && other !== stage && !may.includes(other);
            })
            .map((target) => `${path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("reach the gateway and the commands from the commands alone", () => {
    const wrong = sources
      .filter((path) => !nodeOnly.includes(stageOf(path) ?? ""))
      .filter((path) => importsOf(path).some((target) => nodeOnly.includes(stageOf(target) ?? "")));
    expect(wrong).toEqual([]);
  });

  it("reach the metrics store from the gateway alone: it needs Node", () => {
    const wrong = sources
      .filter((path) => !path.startsWith("src/metrics/store/") && stageOf(path) !== "gateway")
      .filter((path) => importsOf(path).some((target) => target.startsWith("src/metrics/store/")));
    expect(wrong).toEqual([]);
  });

  it("have no cycles", () => {
    const graph = new Map(sources.map((path) => [path, importsOf(path)]));
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") {
        return;
      }
      if (state.get(path) === "open") {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
        return;
      }
      state.set(path, "open");
      for (const target of graph.get(path) ?? []) {
        visit(target, [...trail, path]);
      }
      state.set(path, "done");
    };
    for (const path of sources) {
      visit(path, []);
    }
    expect(cycles).toEqual([]);
  });

  it("name each third-party data client in one file", () => {
    const users = (name: string) =>
      listFiles("src/**/*.ts", "functions/**/*.ts").filter((path) => importsPackage(path, name));
    expect(users("@planetscale/database")).toEqual(["src/data/planetscale.ts"]);
    expect(users("@upstash/redis")).toEqual(["src/data/upstash-http.ts"]);
  });
});

function importsPackage(path: string, name: string): boolean {
  // Its types may be named elsewhere: what is not there at run time binds nobody.
  return new RegExp(`^import (?!type )[^;]*from "([./]*/node_modules/)?${name}(/[^"]*)?"`, "m").test(
    readSource(path),
  );
}
