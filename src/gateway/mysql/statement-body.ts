import { isHarmlessCall, type Natives } from "./builtin-functions.ts";
import { hashWord, type Lexer } from "./lexer.ts";
import { readLockName } from "./named-locks.ts";

/** A call, `sql.slice(start, end)`, whose value the session knows. */
export interface Substitution {
  readonly start: number;
  readonly end: number;
  readonly value: "insertId" | "rowCount" | "foundRows";
}

/** What the text of a SELECT, INSERT and so on has in it. */
export interface Body {
  /** None of what follows but `writes`, `isSlow` and `usesTables`. */
  isUsual: boolean;
  readonly length: number;
  /** It calls what may do anything, or servers may read it in two ways. */
  isOpaque: boolean;
  isUnsure: boolean;
  /** It has a word that only statements have which write, or lock rows. */
  writes: boolean;
  usesTables: boolean;
  /** It may take long by design, or wait for locks. */
  isSlow: boolean;
  /** `@a` or `@@a`. */
  variables: boolean;
  /** Those of the session's own, by name. */
  userVariables: Set<string>;
  /** `:=`, or INTO a variable. */
  assigns: boolean;
  intoFile: boolean;
  locks: "nothing" | "takes" | "releases";
  /** What GET_LOCK is given, as far as that is always the same. */
  lockNames: string[];
  hasUnknownLock: boolean;
  /** @@warning_count and its like. */
  diagnostics: boolean;
  asksInsertId: boolean;
  asksFoundRows: boolean;
  substitutions: Substitution[];
}

/** `before` is the word before it, in capitals; "" where there is none. */
type Effect = (body: Body, lexer: Lexer, before: () => string) => void;

const write: Effect = (body, lexer) => {
  // REPLACE( and INSERT( are functions of strings.
  body.writes ||= lexer.peek() !== "(";
};
const toFile: Effect = (body) => {
  body.intoFile = true;
};
const words: Readonly<Record<string, Effect>> = {
  INSERT: write,
  UPDATE: write,
  DELETE: write,
  REPLACE: write,
  INTO: (body, lexer) => {
    body.assigns ||= lexer.peek() === "@";
  },
  OUTFILE: toFile,
  DUMPFILE: toFile,
  FROM: (body) => {
    body.usesTables = true;
  },
  SHARE: (body, _lexer, before) => {
    // FOR SHARE, LOCK IN SHARE MODE: others cannot write what it reads. A column may have the name.
    body.writes ||= ["FOR", "IN"].includes(before());
  },
  SQL_CALC_FOUND_ROWS: (body) => {
    body.asksFoundRows = true;
  },
};
/**
 * What follows these words is a name, also before a bracket: a table's columns, not a function's arguments.
 */
const naming = new Set(["INTO", "AS", "WITH", "RECURSIVE"]);
const known = new Uint8Array(1024);
for (const word of [...Object.keys(words), ...naming, "VALUE", "FOR"]) {
  known[hashWord(word) & 1023] = 1;
}

const noNames: Set<string> = new Set();
const noLockNames: string[] = [];

/** The name of the user variable that the lexer is at, with its `@`; undefined for a system variable. */
export function toUserVariable(lexer: Lexer): string | undefined {
  const text = lexer.sql.slice(lexer.start, lexer.end);
  return text.startsWith("@@") || text === "@" ? undefined : text;
}

const carried: Readonly<Record<string, Substitution["value"]>> = {
  LAST_INSERT_ID: "insertId",
  ROW_COUNT: "rowCount",
  FOUND_ROWS: "foundRows",
};
const carriedVariables: Readonly<Record<string, Substitution["value"]>> = {
  "@@LAST_INSERT_ID": "insertId",
  "@@IDENTITY": "insertId",
};

/** Reads the rest of a statement of which the lexer is at the first word. */
export function scanBody(lexer: Lexer, head: string, natives: Natives): Body {
  const { sql } = lexer;
  const body: Body = {
    isUsual: true,
    length: sql.length,
    isOpaque: false,
    isUnsure: false,
    writes: false,
    usesTables: head !== "SELECT" && head !== "DO",
    isSlow: false,
    variables: false,
    userVariables: noNames,
    assigns: false,
    intoFile: false,
    locks: "nothing",
    lockNames: noLockNames,
    hasUnknownLock: false,
    diagnostics: false,
    asksInsertId: false,
    asksFoundRows: false,
    substitutions: [],
  };
  /** 1 where a name is due, 2 after it. */
  let nameDue = naming.has(head) ? 1 : 0;
  /** Of the token before, when it is a name. */
  let isName = false;
  let isMember = false;
  let start = 0;
  let end = 0;
  let isAfterValue = false;
  let hasEnded = false;
  const before = (): string => (wasName ? sql.slice(beforeStart, beforeEnd).toUpperCase() : "");
  let wasName = false;
  let beforeStart = 0;
  let beforeEnd = 0;
  for (let kind = lexer.next(); kind !== "end"; kind = lexer.next()) {
    body.isUnsure ||= hasEnded;
    if (kind === "symbol") {
      const code = sql.charCodeAt(lexer.start);
      if (code === 40 && isName && nameDue !== 2) {
        noteCall(body, lexer, { start, end, isMember, natives });
      } else if (code === 59) {
        hasEnded = true;
      } else if (code === 58 && sql.charCodeAt(lexer.end) === 61) {
        body.assigns = true;
      }
      nameDue = code === 46 && nameDue === 2 ? 1 : 0;
      isName = false;
      continue;
    }
    wasName = isName;
    beforeStart = start;
    beforeEnd = end;
    isName = kind === "word" || kind === "quoted";
    isMember = kind === "quoted" || lexer.isMember;
    start = lexer.start;
    end = lexer.end;
    nameDue = nameDue === 1 ? 2 : 0;
    if (kind === "variable") {
      noteVariable(body, lexer);
    } else if (kind === "word" && known[lexer.hash & 1023] === 1 && !lexer.isMember) {
      const { word } = lexer;
      words[word]?.(body, lexer, before);
      nameDue = naming.has(word) ? 1 : nameDue;
      // NEXT VALUE FOR a sequence.
      body.isOpaque ||= word === "FOR" && isAfterValue;
      isAfterValue = word === "VALUE";
    }
  }
  body.isUnsure ||= lexer.isUnsure;
  body.isOpaque ||= body.isUnsure;
  body.isUsual =
    !body.isOpaque &&
    !body.variables &&
    !body.assigns &&
    !body.intoFile &&
    body.locks === "nothing" &&
    !body.asksFoundRows &&
    body.substitutions.length === 0;
  return body;
}

function noteCall(
  body: Body,
  lexer: Lexer,
  { start, end, isMember, natives }: { start: number; end: number; isMember: boolean; natives: Natives },
): void {
  const name = lexer.sql.slice(start, end).toUpperCase();
  const value = isMember ? undefined : carried[name];
  if (value !== undefined && lexer.peek() === ")") {
    lexer.next();
    body.substitutions.push({ start, end: lexer.end, value });
  } else if (!isMember && name === "GET_LOCK") {
    body.isOpaque = true;
    body.locks = "takes";
    const lock = readLockName(lexer.sql, lexer.end);
    body.hasUnknownLock ||= lock === undefined;
    body.lockNames = lock === undefined ? body.lockNames : [...body.lockNames, lock];
  } else if (!isMember && (name === "RELEASE_LOCK" || name === "RELEASE_ALL_LOCKS")) {
    body.isOpaque = true;
    body.locks = body.locks === "takes" ? "takes" : "releases";
  } else if (isMember || !isHarmlessCall(name, end !== lexer.start, natives)) {
    body.isOpaque = true;
    body.asksInsertId = true;
  } else {
    body.isSlow ||= name === "SLEEP" || name === "BENCHMARK";
  }
}

function noteVariable(body: Body, lexer: Lexer): void {
  const name = lexer.word.replace(/^@@(?:SESSION|LOCAL)\./, "@@").replaceAll("`", "");
  const value = carriedVariables[name];
  if (value !== undefined) {
    body.substitutions.push({ start: lexer.start, end: lexer.end, value });
    return;
  }
  body.variables = true;
  const user = toUserVariable(lexer);
  if (user !== undefined) {
    body.userVariables = new Set(body.userVariables).add(user);
  }
  body.diagnostics ||= name === "@@WARNING_COUNT" || name === "@@ERROR_COUNT";
}
