import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startLoadGenerator } from "../../src/load/generator.ts";
import { compatibility } from "./rpc/bundle.ts";
import { type BenchCase, benchCases, requireCase } from "./rpc/cases.ts";
import { startContender, verifyContender, withContenders } from "./rpc/contenders.ts";
import { measureCase } from "./rpc/measure.ts";
import { checkGoals } from "./rpc/report.ts";
import type { SideName } from "./rpc/sides.ts";
import { sendCall, verifyAnswer } from "./rpc/verify-answer.ts";

describe("the benchmark of RPC", () => {
  test.each(benchCases)("every side answers $name rightly", async (benchCase) => {
    await withContenders(benchCase, benchCase.sides, async (contenders) => {
      expect(contenders.map(({ side }) => side)).toEqual(benchCase.sides);
    });
  });

  test("a side that answers something else is not measured", async () => {
    const contender = await startContender(requireCase("unary"), "bare");
    try {
      await expect(verifyContender(requireCase("small"), contender)).rejects.toThrow(
        "bare answers small wrongly",
      );
    } finally {
      await contender.server.close();
    }
  });

  test.each<SideName>(["connect-es", "naru"])("%s refuses a call without a good token", async (side) => {
    const contender = await startContender(requireCase("unary"), side);
    try {
      const headers = {
        ...contender.call.headers,
        authorization: `${contender.call.headers["authorization"]}x`,
      };
      const answer = await sendCall(contender.server.port, { ...contender.call, headers });
      expect(answer.status).toBe(401);
      expect(() => verifyAnswer(requireCase("unary"), side, answer)).toThrow("with 401");
    } finally {
      await contender.server.close();
    }
  });

  test("figures name each side once, with every round", async () => {
    const generator = startLoadGenerator();
    try {
      const benchCase: BenchCase = { ...requireCase("get"), callsPerRound: 40, sides: ["bare", "hono"] };
      const figures = await measureCase(benchCase, generator, {
        rounds: 2,
        scale: 1,
        loadRounds: 1,
        loadMs: 50,
        sides: ["bare", "hono", "naru"],
      });
      expect(figures.map(({ side }) => side)).toEqual(["bare", "hono"]);
      for (const each of figures) {
        expect(each.rounds).toHaveLength(2);
        expect(each.cpuUsPerCall).toBeGreaterThan(1);
        expect(each.loads.map(({ connections }) => connections)).toEqual([32, 512]);
        expect(each.callsPerSec).toBeGreaterThan(100);
      }
    } finally {
      await generator.close();
    }
  });

  test("a goal is missed when Naru takes more than its share of another side", () => {
    // The second round was slow for everyone, the third for Naru alone.
    const rounds = { bare: [100, 1000, 100], "connect-es": [500, 5000, 500], naru: [140, 1400, 900] };
    const figures = (["bare", "connect-es", "naru"] as const).map((side) => ({
      case: "unary",
      side,
      messagesPerCall: 1,
      cpuUsPerCall: 0,
      generatorUsPerCall: 10,
      loads: [],
      rounds: rounds[side],
    }));
    expect(checkGoals(requireCase("unary"), figures)).toEqual([
      { goal: "unary: CPU ÷ bare handler ≤ 1.35", ratio: 1.4, isMet: false },
      { goal: "unary: CPU ÷ connect-es router ≤ 0.33", ratio: 0.28, isMet: true },
    ]);
  });

  test("the workers run with the compatibility of wrangler.toml", () => {
    const toml = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
    expect(toml).toContain(`compatibility_date = "${compatibility.date}"`);
    expect(toml).toContain(
      `compatibility_flags = ${JSON.stringify(["nodejs_compat", ...compatibility.flags]).replaceAll(",", ", ")}`,
    );
  });
});
