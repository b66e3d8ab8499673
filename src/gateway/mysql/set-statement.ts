import type { Lexer } from "./lexer.ts";

/** A change that a session carries from connection to connection: `SET ${sql}` makes it again. */
export interface Setting {
  /** A later setting of the same name takes the place of an earlier one. */
  readonly name: string;
  /** Undefined where it is what a connection has anyway. */
  readonly sql: string | undefined;
}

/** What a SET statement changes. */
export interface SetTraits {
  /** Literal values, which the session carries. */
  readonly settings: readonly Setting[];
  /** System variables whose new values only the server knows. */
  readonly computed: readonly string[];
  /** The same of user variables. */
  readonly userVariables: readonly string[];
  /** Meant for the next transaction alone. */
  readonly nextTransaction: readonly Setting[];
  readonly insertId: string | undefined;
  readonly isForReaders: boolean;
  /** It is for PlanetScale alone, and means nothing here. */
  readonly isIgnored: boolean;
  readonly needsHeld?: string;
  readonly refusal?: string;
}

type Draft = { -readonly [Name in keyof SetTraits]: SetTraits[Name] } & {
  settings: Setting[];
  computed: string[];
  userVariables: string[];
  nextTransaction: Setting[];
};

interface Token {
  readonly kind: string;
  readonly text: string;
}

/** The one variable that is a session's `transaction_read_only` or the level, under all its names. */
const transactionVariables: Readonly<Record<string, string>> = {
  TX_ISOLATION: "isolation",
  TRANSACTION_ISOLATION: "isolation",
  TX_READ_ONLY: "access",
  TRANSACTION_READ_ONLY: "access",
};
/** What the gateway itself speaks, and what belongs to replication or to the connection. */
const refused: Readonly<Record<string, string>> = {
  CHARACTER_SET_CLIENT: "the gateway speaks utf8mb4",
  CHARACTER_SET_CONNECTION: "the gateway speaks utf8mb4",
  CHARACTER_SET_RESULTS: "the gateway speaks utf8mb4",
  PSEUDO_THREAD_ID: "it is for replication alone",
  PSEUDO_SLAVE_MODE: "it is for replication alone",
  PSEUDO_REPLICA_MODE: "it is for replication alone",
  SQL_LOG_BIN: "it is for replication alone",
  GTID_NEXT: "it is for replication alone",
  GTID_SEQ_NO: "it is for replication alone",
  GTID_DOMAIN_ID: "it is for replication alone",
  SERVER_ID: "it is for replication alone",
  SKIP_REPLICATION: "it is for replication alone",
  SESSION_TRACK_SCHEMA: "the gateway itself needs it",
  SESSION_TRACK_STATE_CHANGE: "the gateway itself needs it",
  SESSION_TRACK_SYSTEM_VARIABLES: "the gateway itself needs it",
  SESSION_TRACK_TRANSACTION_INFO: "the gateway itself needs it",
};
/** They are for the very next statement, which has to be on the same connection. */
const forNextStatement = new Set(["INSERT_ID", "RAND_SEED1", "RAND_SEED2"]);
/** What every connection of the gateway has. */
const isAutocommit = /^(1|ON|TRUE|DEFAULT|['"]ON['"])$/i;
const utf8 = /^['"]?(utf8|utf8mb3|utf8mb4|default)['"]?$/i;
/**
 * Modes that change nothing in how a text is cut into words; others would hide from the gateway what a
 * statement does.
 */
const usualModes = new Set(
  `ONLY_FULL_GROUP_BY STRICT_TRANS_TABLES STRICT_ALL_TABLES NO_ZERO_IN_DATE NO_ZERO_DATE ERROR_FOR_DIVISION_BY_ZERO
  NO_ENGINE_SUBSTITUTION TRADITIONAL NO_AUTO_VALUE_ON_ZERO NO_UNSIGNED_SUBTRACTION ALLOW_INVALID_DATES PAD_CHAR_TO_FULL_LENGTH
  NO_AUTO_CREATE_USER TIME_TRUNCATE_FRACTIONAL TIME_ROUND_FRACTIONAL SIMULTANEOUS_ASSIGNMENT NO_DIR_IN_CREATE`.split(
    /\s+/,
  ),
);

/** Reads a SET after its first word; undefined where it is of a form that is not known for certain. */
export function readSet(lexer: Lexer): SetTraits | undefined {
  const { sql } = lexer;
  if (/boost_cached_queries/i.test(sql)) {
    // PlanetScale's query cache, which neither MySQL nor MariaDB knows.
    return { ...createDraft(), isIgnored: true };
  }
  const parts = readParts(lexer);
  const first = parts?.[0];
  if (parts === undefined || first === undefined || lexer.isUnsure) {
    return undefined;
  }
  const draft = createDraft();
  const [one = "", two = ""] = first.map(({ text }) => text.toUpperCase());
  if (one === "TRANSACTION") {
    return addTransaction(draft, parts, "");
  }
  if ((one === "SESSION" || one === "LOCAL") && two === "TRANSACTION") {
    return addTransaction(draft, parts, "SESSION ");
  }
  if (one === "RESOURCE" && two === "GROUP") {
    draft.refusal = "Cannot set a resource group: it would stay with the connection";
    return draft;
  }
  if (one === "PASSWORD") {
    draft.refusal = accountRefusal;
    return draft;
  }
  if (one === "ROLE" && first[1]?.text !== "=") {
    draft.settings.push({
      name: "role",
      sql: joinTokens([...first, ...parts.slice(1).flatMap((part) => [comma, ...part])]),
    });
    return draft;
  }
  if (["GLOBAL", "PERSIST", "PERSIST_ONLY"].includes(one)) {
    // Of several, what follows may be meant for all sessions too.
    return parts.length === 1 ? forAll(draft) : undefined;
  }
  if (one === "DEFAULT" && two === "ROLE") {
    return forAll(draft);
  }
  return parts.every((part) => addPart(draft, part)) ? draft : undefined;
}

/** Nothing of this session's. */
function forAll(draft: Draft): Draft {
  draft.isForReaders = false;
  return draft;
}

/** An account may change its own password, which would shut the gateway's other connections out. */
export const accountRefusal =
  "Cannot change an account through the gateway, which could shut itself out: do it on the server";

const comma: Token = { kind: "symbol", text: "," };

function createDraft(): Draft {
  return {
    settings: [],
    computed: [],
    userVariables: [],
    nextTransaction: [],
    insertId: undefined,
    isForReaders: true,
    isIgnored: false,
  };
}

/** The tokens between the commas that are in no bracket. */
function readParts(lexer: Lexer): Token[][] | undefined {
  const parts: Token[][] = [[]];
  let depth = 0;
  while (lexer.next() !== "end") {
    if (lexer.is(";")) {
      return lexer.next() === "end" ? parts : undefined;
    }
    depth += lexer.is("(") ? 1 : lexer.is(")") ? -1 : 0;
    if (depth === 0 && lexer.is(",")) {
      parts.push([]);
    } else {
      parts.at(-1)?.push({ kind: lexer.kind, text: lexer.sql.slice(lexer.start, lexer.end) });
    }
  }
  return parts;
}

/** `SET [SESSION] TRANSACTION ISOLATION LEVEL …, READ …`. */
function addTransaction(draft: Draft, parts: readonly Token[][], scope: string): Draft | undefined {
  const target = scope === "" ? draft.nextTransaction : draft.settings;
  for (const [index, part] of parts.entries()) {
    const words = part.map(({ text }) => text.toUpperCase()).slice(index > 0 ? 0 : scope === "" ? 1 : 2);
    const text = words.join(" ");
    if (/^ISOLATION LEVEL (READ (UN)?COMMITTED|REPEATABLE READ|SERIALIZABLE)$/.test(text)) {
      target.push({ name: "isolation", sql: `${scope}TRANSACTION ${text}` });
    } else if (/^READ (ONLY|WRITE)$/.test(text)) {
      target.push({ name: "access", sql: `${scope}TRANSACTION ${text}` });
      draft.isForReaders &&= text === "READ ONLY";
    } else {
      return undefined;
    }
  }
  return draft;
}

/** One assignment. False where it is not known what it does. */
function addPart(draft: Draft, part: readonly Token[]): boolean {
  const [first, second] = part;
  if (first === undefined) {
    return false;
  }
  const word = first.text.toUpperCase();
  if (
    word === "NAMES" ||
    word === "CHARSET" ||
    (word === "CHARACTER" && second?.text.toUpperCase() === "SET")
  ) {
    return addCharset(draft, part, word === "CHARACTER" ? 2 : 1);
  }
  if (first.kind === "variable" && !word.startsWith("@@")) {
    return addUserVariable(draft, part);
  }
  if (/^@@(GLOBAL|PERSIST|PERSIST_ONLY)\./.test(word)) {
    forAll(draft);
    return true;
  }
  const isScoped = word === "SESSION" || word === "LOCAL";
  const target = isScoped ? second : first;
  if (target === undefined || !["word", "quoted", "variable"].includes(target.kind)) {
    return false;
  }
  const match = /^(?:@@(?:(SESSION|LOCAL)\.)?)?`?([A-Z0-9_]+)`?$/.exec(target.text.toUpperCase());
  const value = readValue(part.slice(isScoped ? 2 : 1));
  if (match === null || value === undefined) {
    return false;
  }
  const isForNext = target.text.startsWith("@@") && match[1] === undefined && !isScoped;
  return addVariable(draft, match[2] ?? "", value, isForNext);
}

/** What follows `=` or `:=`. */
function readValue(tokens: readonly Token[]): readonly Token[] | undefined {
  const isEqual = tokens[0]?.text === "=";
  const value = isEqual ? tokens.slice(1) : tokens.slice(2);
  return (isEqual || (tokens[0]?.text === ":" && tokens[1]?.text === "=")) && value.length > 0
    ? value
    : undefined;
}

function addCharset(draft: Draft, part: readonly Token[], skip: number): boolean {
  const [name, collate, collation] = part.slice(skip);
  const isPlain = part.length === skip + 1;
  if (
    name === undefined ||
    !(isPlain || (collate?.text.toUpperCase() === "COLLATE" && collation !== undefined))
  ) {
    return false;
  }
  if (!utf8.test(name.text)) {
    draft.refusal = `Cannot change the character set to ${JSON.stringify(name.text)}: the gateway speaks utf8mb4`;
  }
  draft.settings.push({ name: "names", sql: joinTokens(part) });
  return true;
}

function addUserVariable(draft: Draft, part: readonly Token[]): boolean {
  const value = readValue(part.slice(1));
  if (value === undefined) {
    return false;
  }
  const name = part[0]?.text ?? "";
  if (isLiteral(value, /^(TRUE|FALSE|NULL)$/i)) {
    draft.settings.push({ name: toVariableKey(name), sql: `${name} = ${joinTokens(value)}` });
  } else {
    draft.userVariables.push(name);
    draft.isForReaders &&= !value.some(({ text }) => /^(OUTFILE|DUMPFILE)$/i.test(text));
  }
  return true;
}

function addVariable(draft: Draft, name: string, value: readonly Token[], isForNext: boolean): boolean {
  const literal = isLiteral(value) ? joinTokens(value) : undefined;
  const reason = refused[name];
  if (reason !== undefined && !(name.startsWith("CHARACTER_SET_") && utf8.test(literal ?? ""))) {
    draft.refusal = `Cannot set ${name.toLowerCase()}: ${reason}`;
  }
  if (forNextStatement.has(name)) {
    draft.needsHeld = `${name.toLowerCase()}, which is meant for the statement after it`;
    return true;
  }
  if (name === "LAST_INSERT_ID" || name === "IDENTITY") {
    if (literal === undefined || !/^\d{1,20}$/.test(literal)) {
      return false;
    }
    draft.insertId = literal;
    return true;
  }
  const characteristic = transactionVariables[name];
  if (characteristic === "access") {
    draft.isForReaders &&= literal !== undefined && /^(1|ON|TRUE|'ON'|"ON")$/i.test(literal);
  }
  if (name === "SQL_MODE") {
    draft.isForReaders &&= literal !== undefined && isUsualMode(literal);
  }
  const key = characteristic ?? name.toLowerCase();
  if (characteristic !== undefined && isForNext) {
    if (literal === undefined) {
      return false;
    }
    draft.nextTransaction.push({ name: key, sql: `@@${name} = ${literal}` });
  } else if (literal === undefined) {
    draft.computed.push(name.toLowerCase());
  } else {
    const isUsual = name === "AUTOCOMMIT" && isAutocommit.test(literal);
    draft.settings.push({ name: key, sql: isUsual ? undefined : `SESSION ${name} = ${literal}` });
  }
  return true;
}

/** What a user variable is known by: its name is the same in capitals and in quotes. */
export function toVariableKey(name: string): string {
  return name.toLowerCase().replace(/^@[`'"](.*)[`'"]$/, "@$1");
}

/** Whether text is cut into words in this sql_mode as in the usual one. */
export function isUsualMode(literal: string): boolean {
  const modes = /^(['"])(.*)\1$/.exec(literal)?.[2];
  return (
    /^DEFAULT$/i.test(literal) ||
    (modes?.split(",").every((mode) => mode === "" || usualModes.has(mode.toUpperCase())) ?? false)
  );
}

/**
 * One value that is the same wherever it is set. A bare word is one for system variables (`ON`), else it may
 * be a function.
 */
function isLiteral(tokens: readonly Token[], words = /^\w+$/): boolean {
  const [first, second] = tokens;
  if (tokens.length === 1) {
    return (
      first?.kind === "string" ||
      first?.kind === "number" ||
      (first?.kind === "word" && words.test(first.text))
    );
  }
  const isSigned = first?.text === "-" || first?.text === "+";
  return (
    tokens.length === 2 &&
    ((isSigned && second?.kind === "number") || (isIntroducer(first) && second?.kind === "string"))
  );
}

/** Of a string: `x'41'`, `_utf8mb4'a'`. */
function isIntroducer(token: Token | undefined): boolean {
  return token?.kind === "word" && /^(_\w+|[xbn])$/i.test(token.text);
}

function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (isIntroducer(token) ? token.text : `${token.text} `))
    .join("")
    .trim();
}
