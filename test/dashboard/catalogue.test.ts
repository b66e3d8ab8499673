import { join } from "node:path";
import { createRegistry, type DescMessage, fromJson, type JsonValue } from "@bufbuild/protobuf";
import { createValidator } from "@bufbuild/protovalidate";
import { describe, expect, test } from "vitest";
import { readContract } from "../../src/dashboard/catalogue/catalogue.ts";
import { parseComments } from "../../src/dashboard/catalogue/comments.ts";
import { createExample } from "../../src/dashboard/catalogue/example.ts";
import { withRules } from "../../src/dashboard/catalogue/rules.ts";
import { fillExample } from "../../src/dashboard/fill.ts";
import { readExampleCalls } from "../examples.ts";

const generated = join(import.meta.dirname, "../../src/gen");
const { services, catalogue } = await readContract(generated, {});
const calls = await readExampleCalls();
const validator = createValidator();
const registry = createRegistry(...services.map(({ file }) => file));

/** Against the contract as it is in the .proto files: the generated descriptors go without the rules. */
function validate(input: DescMessage, message: JsonValue) {
  const ruled = withRules(input);
  if (ruled === undefined) {
    throw new Error(`The contract has no message ${input.typeName}`);
  }
  return validator.validate(ruled, fromJson(ruled, message, { registry }));
}

const fill = {
  callerId: 7,
  now: () => 1_795_000_000_000,
  uuid: () => "6f1c2f7e-9d0a-4c1b-8e4d-2b7a90c3d5e1",
};

function fieldOf(method: string, path: string) {
  return catalogue.methods[method]?.fields.find((field) => field.path === path);
}

describe("examples", () => {
  for (const { name, method, request } of calls) {
    test(`of ${name} keep the rules of the contract`, () => {
      const written = request();
      for (const message of Array.isArray(written) ? written : [written]) {
        const result = validate(method.input, message);
        expect(result.kind === "valid" ? [] : result.violations?.map(String)).toEqual([]);
      }
    });
  }

  test("are made from the rules where nobody wrote one", () => {
    const broken = calls.flatMap(({ name, method }) => {
      const made = fillExample(createExample(method), fill) as JsonValue;
      const messages = Array.isArray(made) ? made : [made];
      return messages
        .map((message) => validate(method.input, message))
        .flatMap((result) => (result.kind === "valid" ? [] : [`${name}: ${result.error?.message}`]));
    });
    // What no rule of a field can tell: a mask needs names, a batch needs calls.
    expect(broken.map((text) => text.slice(0, text.indexOf(":")))).toEqual([
      "naru.batch.v1.BatchService/Execute",
      "naru.batch.v1.BatchService/ExecuteStream",
    ]);
  });

  test("name the caller and fresh ids", () => {
    const made = (name: string) =>
      fillExample(createExample(calls.find((call) => call.name === name)!.method), fill);
    expect(made("naru.game.v1.UserService/CreateUser")).toEqual({
      username: "username_6f1c2f",
      nickname: "example",
      idempotencyKey: fill.uuid(),
    });
    expect(made("naru.game.v1.UserService/GetUser")).toEqual({ userId: 7 });
    expect(made("naru.game.v1.GameService/Act")).toMatchObject({
      roomId: 1,
      actionId: 1,
      type: "ACTION_TYPE_MOVE",
    });
  });

  test("of a method that does not exist are refused", async () => {
    await expect(readContract(generated, { "naru.game.v1.UserService/Gone": {} })).rejects.toThrow(
      'Cannot use an example of a method that does not exist: "naru.game.v1.UserService/Gone"',
    );
  });
});

describe("what the page says of a field", () => {
  test("is its type, its comment and its rules in words", () => {
    expect(fieldOf("naru.game.v1.UserService/ListUsers", "pageSize")).toEqual({
      path: "pageSize",
      type: "int32",
      rules: "0 to 500",
      comment: "50 when 0.",
    });
    expect(fieldOf("naru.booking.v1.BookingService/Reserve", "idempotencyKey")?.rules).toBe(
      "8 to 64 characters",
    );
    expect(fieldOf("naru.game.v1.GameService/GetState", "roomId")?.rules).toBe("over 0");
    expect(fieldOf("naru.game.v1.GameService/RecordEvents", "event")?.rules).toBe("required");
    expect(fieldOf("naru.game.v1.UserService/CreateUser", "email")?.rules).toBe(
      "at most 254 characters, an email address",
    );
    expect(fieldOf("naru.batch.v1.BatchService/Execute", "requests")).toMatchObject({
      type: "Any[]",
      rules: "1 to 100 items",
    });
    expect(fieldOf("naru.batch.v1.BatchService/Execute", "calls[].headers")).toMatchObject({
      type: "map<string, string>",
      rules: "at most 32 pairs",
    });
  });

  test("names the values of an enum as JSON writes them, without those that are refused", () => {
    const { type, rules } = fieldOf("naru.game.v1.GameService/Act", "type")!;
    expect(type).toBe("ActionType");
    expect(rules).toMatch(/^ACTION_TYPE_MOVE \| ACTION_TYPE_ATTACK \| /);
  });

  test("follows messages inside of messages", () => {
    expect(fieldOf("naru.game.v1.UserService/UpdateUser", "user.nickname")?.rules).toBe(
      "at most 48 characters",
    );
  });
});

test("comments are taken from the generated code as they were written in the contract", () => {
  expect(catalogue.services["naru.batch.v1.BatchService"]?.comment).toMatch(
    /^Many calls in one request, each with its own fate\. /,
  );
  expect(catalogue.methods["naru.game.v1.GameService/CreateRoom"]?.comment).toBe(
    "Opens a room and puts the caller in it.",
  );
  const comments = parseComments(`
/**
 * First line.
 * Second line.
 *
 * @generated from message a.B
 */
export type B = {
  /**
   * @generated from field: repeated string names = 3;
   */
  names: string[];
};
`);
  expect(Object.fromEntries(comments)).toEqual({ "a.B": "First line.\nSecond line.", "a.B.names": "" });
});
