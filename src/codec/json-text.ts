import {
  type DescMessage,
  fromJson,
  fromJsonString,
  type JsonValue,
  type MessageShape,
} from "@bufbuild/protobuf";
import { settleNumbers } from "./json-exact.ts";
import { mayBeLoose } from "./json-loose.ts";
import { createMark, markRoundedNumbers } from "./json-numbers.ts";

/** The options that `fromJson` takes. */
export type JsonReadOptions = Parameters<typeof fromJson>[2];

/** As in protobuf-es. */
const defaultRecursionLimit = 100;

/** Escapes of surrogates: only by them can text that is UTF-8 have half of a pair. */
const escapedSurrogate = /\\u[dD][89a-fA-F]/;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * JSON text that was parsed, with what JSON.parse hides: that a member is there twice, or that a number was
 * rounded.
 */
export class JsonText {
  readonly value: JsonValue;
  /**
   * What the strings begin with that stand for numbers which no double holds exactly. Undefined: no field
   * need be looked at.
   */
  readonly #mark: string | undefined;
  readonly #hasSurrogates: boolean;

  /**
   * Throws the error of protobuf-es for text that is not JSON, or has an object with two members of one name;
   * and for nesting that no message of `desc` within the limit comes to, before anything recurses over it.
   */
  constructor(desc: DescMessage, text: string, options: JsonReadOptions) {
    const json = parse(text);
    if (json === undefined) {
      throw errorOf(desc, text);
    }
    const limit = options?.recursionLimit ?? defaultRecursionLimit;
    // A level of messages is an object, and at most a list or a map around it.
    const members = countMembers(json, 2 * limit + 2);
    if (members < 0) {
      throw new Error(`cannot decode ${desc} from JSON: maximum recursion depth of ${limit} reached`);
    }
    if (members !== countColons(text) && members !== countMembersOfText(text)) {
      throw errorOf(desc, text);
    }
    this.#hasSurrogates = escapedSurrogate.test(text);
    const marked = markRoundedNumbers(text);
    this.value = marked === undefined ? json : (JSON.parse(marked.text) as JsonValue);
    this.#mark = marked?.mark ?? (mayBeLoose(text) ? createMark() : undefined);
  }

  /**
   * Reads a message from the value, or from a part of it. Throws what protobuf-es throws, and for an integer
   * that would be rounded, and for text that UTF-8 cannot say.
   */
  read<Desc extends DescMessage>(
    desc: Desc,
    options: JsonReadOptions,
    part: JsonValue = this.value,
  ): MessageShape<Desc> {
    const mark = this.#mark;
    const json = mark === undefined ? part : settleNumbers(desc, part, { ...options, mark });
    const message = fromJson(desc, json, options);
    if (this.#hasSurrogates && hasLoneSurrogate(part)) {
      throw new Error(`cannot decode ${desc} from JSON: half of a surrogate pair is no text`);
    }
    return message;
  }
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The error that protobuf-es has for a text that it does not take. */
function errorOf(desc: DescMessage, text: string): unknown {
  try {
    fromJsonString(desc, text);
  } catch (error) {
    return error;
  }
  return new Error(`cannot decode ${desc} from JSON: an object has two members of one name`);
}

/** The members of all objects; less than 0 when they are nested deeper than `depth`. */
function countMembers(json: JsonValue, depth: number): number {
  if (typeof json !== "object" || json === null) {
    return 0;
  }
  if (depth === 0) {
    return Number.NEGATIVE_INFINITY;
  }
  let count = 0;
  if (Array.isArray(json)) {
    for (const item of json) {
      count += countMembers(item, depth - 1);
    }
  } else {
    for (const name of Object.keys(json)) {
      count += 1 + countMembers(json[name]!, depth - 1);
    }
  }
  return count;
}

/** As many as there are members, or more: text can have colons too. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    count++;
  }
  return count;
}

const colon = 0x3a;
const quote = 0x22;
const backslash = 0x5c;

/** The members of all objects in a text that JSON.parse has accepted. */
function countMembersOfText(text: string): number {
  let count = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      isInString = !isInString;
    } else if (code === backslash) {
      at++;
    } else if (code === colon && !isInString) {
      count++;
    }
  }
  return count;
}

/**
 * Whether a string or a name has half of a surrogate pair, which UTF-8 cannot say: it would be stored as
 * another.
 */
function hasLoneSurrogate(json: JsonValue): boolean {
  if (typeof json === "string") {
    return loneSurrogate.test(json);
  }
  if (typeof json !== "object" || json === null) {
    return false;
  }
  if (Array.isArray(json)) {
    return json.some(hasLoneSurrogate);
  }
  return Object.entries(json).some(([name, value]) => loneSurrogate.test(name) || hasLoneSurrogate(value));
}
