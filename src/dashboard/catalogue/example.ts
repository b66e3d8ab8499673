import { type DescField, type DescMessage, type DescMethod, ScalarType } from "@bufbuild/protobuf";
import { limitsOf, rulesOf } from "./rules.ts";

/**
 * A request as JSON that passes the rules of the contract. Texts in braces are filled in when the page shows
 * it: "{uuid}", "{random}", "{now}" (Unix milliseconds) and "{caller}" (the user id of the token).
 */
export type Example = Readonly<Record<string, unknown>>;

/** Rare fields are left out, which the contract numbers from here. */
const rareFrom = 16;
const maxDepth = 3;

/** Makes an example of what a method takes: one message, or several of a client stream. */
export function createExample(method: DescMethod): Example | readonly Example[] {
  const message = exampleOf(method.input, 0);
  return method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming"
    ? [message, message]
    : message;
}

function exampleOf(message: DescMessage, depth: number): Example {
  return Object.fromEntries(
    message.fields
      .filter((field) => isShown(field, depth))
      .map((field) => [field.jsonName, exampleValue(field, depth)]),
  );
}

function isShown(field: DescField, depth: number): boolean {
  if (rulesOf(field)?.required === true || limitsOf(rulesOf(field))["min_items"] !== undefined) {
    return true;
  }
  const isFirstOfChoice = field.oneof === undefined || field.oneof.fields[0] === field;
  return field.number < rareFrom && isFirstOfChoice && (field.fieldKind !== "message" || depth < maxDepth);
}

function exampleValue(field: DescField, depth: number): unknown {
  switch (field.fieldKind) {
    case "list":
      return exampleList(field);
    case "map":
      return {};
    case "enum": {
      const refused = limitsOf(rulesOf(field))["not_in"];
      const value = field.enum.values.find(
        ({ number }) => !(Array.isArray(refused) && refused.includes(number)),
      );
      return value?.name ?? 0;
    }
    case "message":
      return wellKnown(field.message) ?? exampleOf(field.message, depth + 1);
    case "scalar":
      return exampleScalar(field);
  }
}

/** Messages that JSON writes as something else than an object of their fields. */
function wellKnown(message: DescMessage): unknown {
  switch (message.typeName) {
    case "google.protobuf.FieldMask":
      return "";
    case "google.protobuf.Timestamp":
      return "2030-01-01T00:00:00Z";
    case "google.protobuf.Duration":
      return "1s";
    default:
      return undefined;
  }
}

/** Empty, unless the rules want more and an item can be told without knowing what it stands for. */
function exampleList(field: DescField & { fieldKind: "list" }): unknown[] {
  const isNumbers =
    field.listKind === "scalar" && field.scalar !== ScalarType.STRING && field.scalar !== ScalarType.BYTES;
  const least = Number(limitsOf(rulesOf(field))["min_items"] ?? 0);
  return isNumbers ? Array.from({ length: least }, (_, i) => i + 1) : [];
}

function exampleScalar(field: DescField & { fieldKind: "scalar" }): unknown {
  const limits = limitsOf(rulesOf(field));
  switch (field.scalar) {
    case ScalarType.BOOL:
      return false;
    case ScalarType.BYTES:
      return "";
    case ScalarType.STRING:
      return exampleText(field.name, limits);
    case ScalarType.INT64:
    case ScalarType.UINT64:
      return field.name.endsWith("_at") ? "{now}" : exampleNumber(limits);
    default:
      return field.name === "user_id" ? "{caller}" : exampleNumber(limits);
  }
}

/** The allowed number that is nearest to 0. */
function exampleNumber({ gt, gte, lt, lte }: Readonly<Record<string, unknown>>): number {
  const least = Math.max(Number(gte ?? -Infinity), Number(gt ?? -Infinity) + 1);
  const most = Math.min(Number(lte ?? Infinity), Number(lt ?? Infinity) - 1);
  return Math.min(Math.max(0, least), most);
}

function exampleText(name: string, limits: Readonly<Record<string, unknown>>): string {
  if (limits["email"] === true) {
    return "player@example.com";
  }
  const pattern = typeof limits["pattern"] === "string" ? new RegExp(limits["pattern"], "u") : undefined;
  if (pattern !== undefined) {
    const stem = name.replace(/_.*/, "");
    return ["{uuid}", `${stem}_{random}`].find((text) => pattern.test(fillSample(text))) ?? "";
  }
  if (name.endsWith("_key") || Number(limits["min_len"] ?? 0) >= 8) {
    return "{uuid}";
  }
  return Number(limits["min_len"] ?? 0) > 0 ? "example" : "";
}

/** What a placeholder may become, to hold a pattern against it. */
function fillSample(text: string): string {
  return text.replace("{uuid}", "6f1c2f7e-9d0a-4c1b-8e4d-2b7a90c3d5e1").replace("{random}", "k3v9qz");
}
