import { defineCommand } from "citty";
import type { Diagnosis, Outcome } from "../ops/diagnosis/snapshot.ts";
import { openDatabase } from "./database.ts";
import { readMigrations } from "./migrate.ts";
import { readLocalSecrets, readPort } from "./project.ts";
import { addressArgs, addressOf, callWorker } from "./worker-address.ts";

const marks: Readonly<Record<Outcome, string>> = { pass: "ok", warning: "!", fail: "✗", error: "?" };

/** Diagnoses a running worker and what it stands on. */
export const doctor = defineCommand({
  meta: {
    name: "doctor",
    description: "What is wrong with the running worker and what it stands on, and what to do",
  },
  args: {
    ...addressArgs,
    json: { type: "boolean", description: "As a JSON array", default: false },
  },
  async run({ args }) {
    const isLocal = args.url === undefined;
    const results = [
      ...(await diagnoseWorker(args)),
      ...(isLocal || process.env["DATABASE_URL"] !== undefined ? [await diagnoseMigrations()] : []),
    ];
    if (args.json) {
      console.log(JSON.stringify(results, null, 2));
    } else {
      results.forEach(print);
    }
    process.exitCode = results.some(({ outcome }) => outcome === "fail" || outcome === "error") ? 1 : 0;
  },
});

async function diagnoseWorker(args: {
  url?: string | undefined;
  token?: string | undefined;
}): Promise<readonly Diagnosis[]> {
  const worker = await addressOf(args);
  try {
    const { results = [] } = (await callWorker(worker, "naru.ops.v1.OpsService/Diagnose", {})) as {
      results?: readonly (Partial<Omit<Diagnosis, "outcome">> & { readonly outcome?: string })[];
    };
    return results.map(
      ({ check = "", finding = "", impact = "", action = "", expectedResult = "", outcome }) => ({
        check,
        outcome: toOutcome(outcome),
        finding,
        impact,
        action,
        expectedResult,
      }),
    );
  } catch (error) {
    return [
      {
        check: "connectivity: worker",
        outcome: "fail",
        finding: error instanceof Error ? error.message : String(error),
        impact: "Nobody is answered, or an administrator is not let in",
        action: "Start it (npm start), and see that --url and --token are those of this worker",
        expectedResult: "The worker answers",
      },
    ];
  }
}

/** "CHECK_OUTCOME_PASS" is a pass. What a newer worker may say beside the four is no pass. */
function toOutcome(given = ""): Outcome {
  const outcome = given.replace("CHECK_OUTCOME_", "").toLowerCase();
  return outcome in marks ? (outcome as Outcome) : "error";
}

/** Whether the database has all migrations of this checkout. */
async function diagnoseMigrations(): Promise<Diagnosis> {
  const check = "configuration: migrations";
  const known = readMigrations();
  const url =
    process.env["DATABASE_URL"] ??
    `http://writer:${encodeURIComponent(readLocalSecrets().gatewayPassword)}@127.0.0.1:${readPort("GATEWAY_PORT", 8788)}`;
  try {
    const rows = await openDatabase(url).query<{ version: number; finished_at: unknown }>(
      "SELECT version, finished_at FROM naru_migrations",
    );
    const finished = new Set(
      rows.filter((row) => row.finished_at !== null).map((row) => Number(row.version)),
    );
    const missing = known.filter(({ version }) => !finished.has(version));
    return missing.length === 0
      ? {
          check,
          outcome: "pass",
          finding: `All ${known.length} migrations are applied`,
          impact: "",
          action: "",
          expectedResult: "",
        }
      : {
          check,
          outcome: "fail",
          finding: `Migrations are missing, or were not finished: ${missing.map(({ name }) => name).join(", ")}`,
          impact: "Statements that need their tables or columns fail",
          action: "npm run naru -- migrate",
          expectedResult: "All migrations are applied",
        };
  } catch (error) {
    return {
      check,
      outcome: "error",
      finding: `The migrations can't be read: ${error instanceof Error ? error.message : String(error)}`,
      impact: "It is not known whether the tables are those that the code expects",
      action: "Mend the connection to MySQL first",
      expectedResult: "The migrations can be read",
    };
  }
}

function print({ check, outcome, finding, impact, action, expectedResult }: Diagnosis): void {
  console.log(`${marks[outcome].padEnd(3)}${check}: ${finding}`);
  if (action !== "") {
    console.log(`     impact    ${impact}`);
    console.log(`     do        ${action}`);
    console.log(`     expected  ${expectedResult}`);
  }
}
