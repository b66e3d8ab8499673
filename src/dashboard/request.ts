import type { DescMethod, JsonValue, Message } from "@bufbuild/protobuf";
import { JsonText } from "../codec/json-text.ts";
import { infoOf, registry, takesStream } from "./contract.ts";
import { fillExample } from "./fill.ts";
import { parseToken } from "./token.ts";

/** A user of the demo data, for examples while there is no token. */
const demoUserId = 7;

export type ParsedRequest =
  | { readonly ok: true; readonly messages: readonly Message[] }
  /** In words for the reader. */
  | { readonly ok: false; readonly problem: string };

/** The example of a method as text, with fresh ids and times and the caller that the token names. */
export function exampleText(method: DescMethod, token: string): string {
  const example = fillExample(infoOf(method).example, {
    callerId: parseToken(token)?.userId ?? demoUserId,
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
  });
  return JSON.stringify(example, undefined, 2);
}

/** Reads what the reader typed: one message, or an array of them for a client stream. */
export function parseRequest(method: DescMethod, text: string): ParsedRequest {
  const written = text.trim() || "{}";
  let value: JsonValue;
  try {
    value = JSON.parse(written) as JsonValue;
  } catch (error) {
    return { ok: false, problem: `This is not JSON: ${textOf(error)}` };
  }
  if (takesStream(method) && !Array.isArray(value)) {
    return {
      ok: false,
      problem: "This method takes a stream: write its messages as an array, [{ … }, { … }]",
    };
  }
  let json: JsonText;
  try {
    json = new JsonText(method.input, written, { registry });
  } catch (error) {
    return { ok: false, problem: textOf(error) };
  }
  const items = takesStream(method) ? (json.value as JsonValue[]) : [json.value];
  if (items.length === 0) {
    return { ok: false, problem: "Write at least one message" };
  }
  const messages: Message[] = [];
  for (const [i, item] of items.entries()) {
    try {
      // Strict, unlike the server: what is misspelt here would be passed over there without a word.
      messages.push(json.read(method.input, { registry }, item));
    } catch (error) {
      const where = items.length > 1 ? `Message ${i + 1}: ` : "";
      return { ok: false, problem: `${where}${textOf(error)}` };
    }
  }
  return { ok: true, messages };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
