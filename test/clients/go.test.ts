import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonValue } from "@bufbuild/protobuf";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { contract } from "../../src/gen/contract.ts";
import { announce } from "../announce.ts";
import { tokenFor } from "../client.ts";
import { type ExampleCall, emptyWhenWell, exampleCaller, readExampleCalls } from "../examples.ts";

const protocols = ["Connect binary", "Connect JSON", "Connect GET", "Connect gzip", "gRPC-Web"] as const;

/** As test/clients/go/main.go reads it. */
interface PlannedCall {
  readonly protocol: string;
  readonly name: string;
  readonly requests: readonly JsonValue[];
  readonly noToken?: boolean;
}

/** As test/clients/go/main.go writes it. */
interface GoResult {
  readonly code: string;
  readonly message: string;
  readonly answer?: JsonValue;
  readonly fields: readonly string[];
}

const source = join(import.meta.dirname, "go");
const calls = await readExampleCalls();

/** Runs a program to its end. Throws with what it wrote to its standard error when it fails. */
function run(command: string, args: readonly string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: source });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) {
        resolve(output);
      } else {
        reject(new Error(`${command} ${args.join(" ")} ended with ${status}: ${errors}`));
      }
    });
    child.stdin.end(input);
  });
}

const plan: readonly { readonly planned: PlannedCall; readonly example?: ExampleCall }[] = protocols.flatMap(
  (protocol) => [
    ...calls.map((example) => ({
      planned: { protocol, name: example.name, requests: toRequests(example) },
      example,
    })),
    { planned: { protocol, name: "naru.game.v1.UserService/GetUser", requests: [{ userId: -1 }] } },
    {
      planned: {
        protocol,
        name: "naru.game.v1.UserService/GetUser",
        requests: [{ userId: 7 }],
        noToken: true,
      },
    },
  ],
);

function toRequests({ request }: ExampleCall): readonly JsonValue[] {
  const value = request();
  return Array.isArray(value) ? value : [value];
}

const hasGo = spawnSync("go", ["version"]).status === 0;
if (!hasGo) {
  announce("SKIPPED connect-go: needs Go 1.24 or newer, which is not in PATH: see https://go.dev/dl");
}

describe.skipIf(!hasGo)(hasGo ? "connect-go" : "connect-go (needs Go in PATH: see https://go.dev/dl)", () => {
  const folder = mkdtempSync(join(tmpdir(), "naru-connect-go-"));
  let results: readonly GoResult[] = [];

  beforeAll(async () => {
    const program = join(folder, "clients");
    await run("go", ["build", "-o", program, "."]);
    const todo = {
      baseUrl: inject("workerUrl"),
      token: await tokenFor(exampleCaller),
      descriptors: contract,
      calls: plan.map(({ planned }) => planned),
    };
    results = JSON.parse(await run(program, [], JSON.stringify(todo))) as GoResult[];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [i, { planned, example }] of plan.entries()) {
    const by = `by ${planned.protocol}`;
    if (example !== undefined) {
      test(`calls ${planned.name} ${by}`, () => {
        expect(results[i]).toMatchObject(
          example.code === "ok"
            ? { code: "ok", message: "" }
            : { code: "unimplemented", message: `${planned.name} is not implemented` },
        );
        if (
          example.code === "ok" &&
          example.method.output.fields.length > 0 &&
          !emptyWhenWell.has(planned.name)
        ) {
          expect(results[i]?.answer).not.toEqual({});
        }
      });
    } else if (planned.noToken === true) {
      test(`is refused without a token ${by}`, () => {
        expect(results[i]).toMatchObject({ code: "unauthenticated", message: "This method needs a token" });
      });
    } else {
      test(`is told which field breaks a rule ${by}`, () => {
        expect(results[i]).toMatchObject({ code: "invalid_argument", fields: ["user_id"] });
      });
    }
  }
});
