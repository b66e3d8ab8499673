import type { DescField } from "@bufbuild/protobuf";
import { isFieldSet } from "@bufbuild/protobuf";
import type { Printable } from "@bufbuild/protoplugin";
import {
  type BytesRules,
  BytesRulesSchema,
  KnownRegex,
  type StringRules,
  StringRulesSchema,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { code } from "../source.ts";
import { maxComparisons } from "../wide.ts";
import type { Check, CheckScope } from "./check.ts";

/** A well-known format: what a violation says of it, and the source of the condition that a text has it. */
interface Format {
  readonly name: string;
  readonly has: (scope: CheckScope, text: Printable) => Printable;
  /** Empty text has a rule of its own. */
  readonly isNeverEmpty: boolean;
}

const byFunction = (name: string, call: string, argumentList = ""): Format => ({
  name,
  has: (scope, text) => code`${scope.formats(call)}(${text}${argumentList})`,
  isNeverEmpty: true,
});
const byPattern = (name: string, pattern: string): Format => ({
  name,
  has: (scope, text) => code`${scope.constant(`/${pattern}/`)}.test(${text})`,
  isNeverEmpty: true,
});
const identifier = "[A-Za-z_][A-Za-z_0-9]*";

const formats: Readonly<Record<string, Format>> = {
  email: byFunction("email address", "isEmail"),
  hostname: byFunction("hostname", "isHostname"),
  ip: byFunction("IP address", "isIp"),
  ipv4: byFunction("IPv4 address", "isIp", ", 4"),
  ipv6: byFunction("IPv6 address", "isIp", ", 6"),
  uri: byFunction("URI", "isUri"),
  uriRef: { ...byFunction("URI Reference", "isUriRef"), isNeverEmpty: false },
  address: byFunction("hostname, or ip address", "isAddress"),
  uuid: byPattern("UUID", "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"),
  tuuid: byPattern("trimmed UUID", "^[0-9a-fA-F]{32}$"),
  ipWithPrefixlen: byFunction("IP prefix", "isIpPrefix"),
  ipv4WithPrefixlen: byFunction("IPv4 address with prefix length", "isIpPrefix", ", 4"),
  ipv6WithPrefixlen: byFunction("IPv6 address with prefix length", "isIpPrefix", ", 6"),
  ipPrefix: byFunction("IP prefix", "isIpPrefix", ", undefined, true"),
  ipv4Prefix: byFunction("IPv4 prefix", "isIpPrefix", ", 4, true"),
  ipv6Prefix: byFunction("IPv6 prefix", "isIpPrefix", ", 6, true"),
  hostAndPort: byFunction("host (hostname or IP address) and port pair", "isHostAndPort"),
  ulid: byPattern("ULID", "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$"),
  protobufFqn: byPattern("fully-qualified Protobuf name", `^${identifier}(?:\\.${identifier})*$`),
  protobufDotFqn: byPattern("fully-qualified Protobuf name with a leading dot", `^(?:\\.${identifier})+$`),
};

// Where the sentence for empty text does not follow from the other.
const emptyNames: Readonly<Record<string, string>> = { hostAndPort: "host and port pair" };

/** The checks of a text, in the order of protovalidate. */
export function stringChecks(rules: StringRules, path: readonly DescField[], scope: CheckScope): Check[] {
  const F = StringRulesSchema.field;
  const checks: Check[] = [];
  const add = (
    field: DescField,
    message: string,
    isBroken: Check["isBroken"],
    ruleId = `string.${field.name}`,
  ) => checks.push({ path: [...path, field], ruleId, message, isBroken });
  const quoted = (text: string) => JSON.stringify(text);
  const has = (field: DescField) => isFieldSet(rules, field);
  const call = (name: string, amount: bigint) => (value: string) =>
    code`${scope.rules(name)}(${value}, ${String(amount)})`;
  const compare = (count: string, operator: string, amount: bigint) => (value: string) =>
    code`${scope.rules(count)}(${value}) ${operator} ${String(amount)}`;
  if (has(F.const)) {
    add(F.const, `must equal \`${rules.const}\``, (v) => code`${v} !== ${quoted(rules.const)}`);
  }
  if (has(F.len)) {
    add(F.len, `must be ${rules.len} characters`, compare("countCodePoints", "!==", rules.len));
  }
  if (has(F.minLen)) {
    add(F.minLen, `must be at least ${rules.minLen} characters`, call("isShorter", rules.minLen));
  }
  if (has(F.maxLen)) {
    add(F.maxLen, `must be at most ${rules.maxLen} characters`, call("isLonger", rules.maxLen));
  }
  if (has(F.lenBytes)) {
    add(F.lenBytes, `must be ${rules.lenBytes} bytes`, compare("countUtf8Bytes", "!==", rules.lenBytes));
  }
  if (has(F.minBytes)) {
    add(
      F.minBytes,
      `must be at least ${rules.minBytes} bytes`,
      compare("countUtf8Bytes", "<", rules.minBytes),
    );
  }
  if (has(F.maxBytes)) {
    add(
      F.maxBytes,
      `must be at most ${rules.maxBytes} bytes`,
      compare("countUtf8Bytes", ">", rules.maxBytes),
    );
  }
  if (has(F.pattern)) {
    add(F.pattern, `does not match regex pattern \`${rules.pattern}\``, (v) =>
      scope.mismatch(rules.pattern, v),
    );
  }
  if (has(F.prefix)) {
    add(
      F.prefix,
      `does not have prefix \`${rules.prefix}\``,
      (v) => code`!${v}.startsWith(${quoted(rules.prefix)})`,
    );
  }
  if (has(F.suffix)) {
    add(
      F.suffix,
      `does not have suffix \`${rules.suffix}\``,
      (v) => code`!${v}.endsWith(${quoted(rules.suffix)})`,
    );
  }
  if (has(F.contains)) {
    const isBroken = (v: string) => code`!${v}.includes(${quoted(rules.contains)})`;
    add(F.contains, `does not contain substring \`${rules.contains}\``, isBroken);
  }
  if (has(F.notContains)) {
    const isBroken = (v: string) => code`${v}.includes(${quoted(rules.notContains)})`;
    add(F.notContains, `contains substring \`${rules.notContains}\``, isBroken);
  }
  const list = (texts: readonly string[]) => scope.constant(`${JSON.stringify(texts)} as readonly string[]`);
  if (rules.in.length > 0) {
    add(F.in, `must be in list [${rules.in.join(", ")}]`, (v) => code`!${list(rules.in)}.includes(${v})`);
  }
  if (rules.notIn.length > 0) {
    add(
      F.notIn,
      `must not be in list [${rules.notIn.join(", ")}]`,
      (v) => code`${list(rules.notIn)}.includes(${v})`,
    );
  }
  return [...checks, ...formatChecks(rules, path, scope)];
}

function formatChecks(rules: StringRules, path: readonly DescField[], scope: CheckScope): Check[] {
  const { wellKnown } = rules;
  if (wellKnown.case === undefined) {
    return [];
  }
  if (wellKnown.case === "wellKnownRegex") {
    return headerChecks(rules, path, scope);
  }
  const format = formats[wellKnown.case];
  // An explicit `email = false` is no rule.
  if (!wellKnown.value || format === undefined) {
    return [];
  }
  const field = StringRulesSchema.field[wellKnown.case];
  const emptyName = emptyNames[wellKnown.case] ?? format.name;
  return formatPair(format, scope, [...path, field], `string.${field.name}`, emptyName);
}

function formatPair(
  format: Format,
  scope: CheckScope,
  path: readonly DescField[],
  ruleId: string,
  emptyName: string,
): Check[] {
  const message = `must be a valid ${format.name}`;
  if (!format.isNeverEmpty) {
    return [{ path, ruleId, message, isBroken: (v) => code`!${format.has(scope, v)}` }];
  }
  return [
    {
      path,
      ruleId: `${ruleId}_empty`,
      message: `value is empty, which is not a valid ${emptyName}`,
      isBroken: (v) => code`${v} === ""`,
    },
    { path, ruleId, message, isBroken: (v) => code`${v} !== "" && !${format.has(scope, v)}` },
  ];
}

function headerChecks(rules: StringRules, path: readonly DescField[], scope: CheckScope): Check[] {
  const F = StringRulesSchema.field;
  const isStrict = !isFieldSet(rules, F.strict) || rules.strict;
  const rulePath = [...path, F.wellKnownRegex];
  const id = "string.well_known_regex.";
  if (rules.wellKnown.value === KnownRegex.HTTP_HEADER_NAME) {
    const pattern = isStrict ? "^:?[0-9a-zA-Z!#$%&'*+-.^_|~`]+$" : "^[^\\x00\\x0A\\x0D]+$";
    return formatPair(
      byPattern("HTTP header name", pattern),
      scope,
      rulePath,
      `${id}header_name`,
      "HTTP header name",
    );
  }
  if (rules.wellKnown.value !== KnownRegex.HTTP_HEADER_VALUE) {
    return [];
  }
  const pattern = isStrict ? "^[^\\x00-\\x08\\x0A-\\x1F\\x7F]*$" : "^[^\\x00\\x0A\\x0D]*$";
  const format = { ...byPattern("HTTP header value", pattern), isNeverEmpty: false };
  return formatPair(format, scope, rulePath, `${id}header_value`, "");
}

const byteFormats = {
  ip: { name: "IP address", isBroken: (v: string) => code`${v}.length !== 4 && ${v}.length !== 16` },
  ipv4: { name: "IPv4 address", isBroken: (v: string) => code`${v}.length !== 4` },
  ipv6: { name: "IPv6 address", isBroken: (v: string) => code`${v}.length !== 16` },
  uuid: { name: "UUID", isBroken: (v: string) => code`${v}.length !== 16` },
};

/** The checks of bytes, in the order of protovalidate. */
export function bytesChecks(rules: BytesRules, path: readonly DescField[], scope: CheckScope): Check[] {
  const F = BytesRulesSchema.field;
  const checks: Check[] = [];
  const add = (
    field: DescField,
    message: string,
    isBroken: Check["isBroken"],
    ruleId = `bytes.${field.name}`,
  ) => checks.push({ path: [...path, field], ruleId, message, isBroken });
  const has = (field: DescField) => isFieldSet(rules, field);
  const constant = (bytes: Uint8Array) =>
    scope.constant(`/*@__PURE__*/ new Uint8Array([${bytes.join(", ")}])`);
  const isSame = (v: string, bytes: Uint8Array) =>
    code`${scope.rules("isSameBytes")}(${v}, ${constant(bytes)})`;
  const isAny = (v: string, list: readonly Uint8Array[]) => {
    if (list.length <= maxComparisons) {
      return list.flatMap((bytes, i) => [i === 0 ? "" : " || ", ...isSame(v, bytes)]);
    }
    const sources = list.map((bytes) => `new Uint8Array([${bytes.join(", ")}])`);
    const all = scope.constant(`/*@__PURE__*/ [${sources.join(", ")}]`);
    return code`${all}.some((one) => ${scope.rules("isSameBytes")}(${v}, one))`;
  };
  const size = (operator: string, amount: bigint) => (v: string) =>
    code`${v}.length ${operator} ${String(amount)}`;
  if (has(F.const)) {
    add(F.const, `must be ${toHex(rules.const)}`, (v) => code`!${isSame(v, rules.const)}`);
  }
  if (has(F.len)) {
    add(F.len, `must be ${rules.len} bytes`, size("!==", rules.len));
  }
  if (has(F.minLen)) {
    add(F.minLen, `must be at least ${rules.minLen} bytes`, size("<", rules.minLen));
  }
  if (has(F.maxLen)) {
    add(F.maxLen, `must be at most ${rules.maxLen} bytes`, size(">", rules.maxLen));
  }
  if (has(F.pattern)) {
    const text = (v: string) => code`${scope.rules("decodeUtf8")}(${v})`;
    add(F.pattern, `must match regex pattern \`${rules.pattern}\``, (v) =>
      scope.mismatch(rules.pattern, text(v)),
    );
  }
  const hasAt = (v: string, bytes: Uint8Array, offset: Printable) =>
    code`!${scope.rules("hasBytesAt")}(${v}, ${constant(bytes)}, ${offset})`;
  if (has(F.prefix)) {
    add(F.prefix, `does not have prefix ${toHex(rules.prefix)}`, (v) => hasAt(v, rules.prefix, "0"));
  }
  if (has(F.suffix)) {
    const offset = (v: string) => code`${v}.length - ${String(rules.suffix.length)}`;
    add(F.suffix, `does not have suffix ${toHex(rules.suffix)}`, (v) => hasAt(v, rules.suffix, offset(v)));
  }
  if (has(F.contains)) {
    const isBroken = (v: string) => code`!${scope.rules("includesBytes")}(${v}, ${constant(rules.contains)})`;
    add(F.contains, `does not contain ${toHex(rules.contains)}`, isBroken);
  }
  const decode = (list: readonly Uint8Array[]) =>
    list.map((bytes) => new TextDecoder().decode(bytes)).join(", ");
  if (rules.in.length > 0) {
    add(F.in, `must be in list [${decode(rules.in)}]`, (v) => code`!(${isAny(v, rules.in)})`);
  }
  if (rules.notIn.length > 0) {
    add(F.notIn, `must not be in list [${decode(rules.notIn)}]`, (v) => isAny(v, rules.notIn));
  }
  const { wellKnown } = rules;
  if (wellKnown.case !== undefined && wellKnown.value) {
    const format = byteFormats[wellKnown.case];
    const field = F[wellKnown.case];
    const empty = `value is empty, which is not a valid ${format.name}`;
    add(field, empty, (v) => code`${v}.length === 0`, `bytes.${field.name}_empty`);
    add(field, `must be a valid ${format.name}`, (v) => code`${v}.length !== 0 && ${format.isBroken(v)}`);
  }
  return checks;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
