import type { BackendError, BackendPipeline, Outcome } from "./backend.ts";
import { type Natives, noNatives, ofSomeServers } from "./builtin-functions.ts";
import { readResult } from "./outcome-rows.ts";
import { hidesMore, readTraits, type StatementTraits } from "./statement.ts";

/**
 * What the texts of statements do not tell: which functions are the server's own, and which names stand for
 * more than they say.
 */
export interface Catalogue {
  readonly natives: Natives;
  /**
   * Whether a statement may use a view that calls functions, which may do anything to the session that reads
   * it, or write to a table whose trigger does.
   */
  hidesMore(sql: string, database: string, traits: StatementTraits): boolean;
}

/** Knows nothing: every name of a table may stand for a view, or have a trigger. */
export const unknownCatalogue: Catalogue = {
  natives: noNatives,
  hidesMore: (_sql, _database, { usesTables }) => usesTables,
};

/**
 * What a server says of its own functions when they are given too much: not so many arguments (1582, 1583),
 * not such ones (1210, 1241), or, of those that are words of the language, that it cannot read this (1064).
 * Of a function that somebody has made it says something else, and runs none with so many arguments.
 */
const ofNatives = new Set([1064, 1210, 1241, 1582, 1583]);
const probeArguments = Array.from({ length: 41 }, () => "0").join();

const viewsQuery = `SELECT TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS
  WHERE TABLE_SCHEMA NOT IN ('sys', 'mysql', 'performance_schema', 'information_schema')`;
const triggersQuery = `SELECT EVENT_OBJECT_TABLE, ACTION_STATEMENT FROM information_schema.TRIGGERS
  WHERE TRIGGER_SCHEMA NOT IN ('sys', 'mysql')`;

/** Views of `sys` call functions that set user variables. */
const sysName = "sys";

/** Asks a server, in one round trip. @throws BackendError */
export async function readCatalogue(pipeline: BackendPipeline): Promise<Catalogue> {
  const ask = (sql: string): Promise<Outcome | BackendError> =>
    new Promise((resolve) => {
      pipeline.add(sql, (error, outcome) => resolve(error ?? (outcome as Outcome)));
    });
  const [views, triggers, ...probes] = await Promise.all([
    ask(viewsQuery),
    ask(triggersQuery),
    ...ofSomeServers.map((name) => ask(`DO ${name}(${probeArguments})`)),
  ]);
  const natives = new Set(ofSomeServers.filter((_, index) => isNative(probes[index])));
  const viewRows = readRows(views!);
  const suspects = findViews(viewRows, natives);
  const triggered = new Set(
    readRows(triggers!)
      .filter(([, body]) => body === undefined || hidesMore(body, natives))
      .map(([table]) => table ?? ""),
  );
  const inReads = matchNames([sysName, ...suspects]);
  const inWrites = matchNames([sysName, ...suspects, ...triggered]);
  return {
    natives,
    hidesMore: (sql, database, { isRead, usesTables }) =>
      usesTables && (database.toLowerCase() === sysName || (isRead ? inReads : inWrites).test(sql)),
  };
}

function isNative(answer: Outcome | BackendError | undefined): boolean {
  if (answer instanceof Error) {
    if (answer.connectionLost) {
      throw answer;
    }
    return ofNatives.has(answer.errno);
  }
  return answer !== undefined;
}

type Row = readonly [name: string | undefined, text: string | undefined];

/** @throws BackendError */
function readRows(answer: Outcome | BackendError): readonly Row[] {
  if (answer instanceof Error) {
    throw answer;
  }
  return readResult(answer).rows.map(([name, text]) => [name?.toString(), text?.toString()]);
}

/** The names of views that may do more than read, by themselves or by a view that they read. */
function findViews(views: readonly Row[], natives: Natives): ReadonlySet<string> {
  const suspects = new Set<string>();
  const harmless: (readonly [name: string, text: string])[] = [];
  for (const [name = "", text = ""] of views) {
    // Without the right to see it, a definition is empty.
    const { isRead, isPlain } = readTraits(text, natives);
    if (isRead && isPlain) {
      harmless.push([name, text]);
    } else {
      suspects.add(name);
    }
  }
  for (let before = -1; before < suspects.size; ) {
    before = suspects.size;
    const usesSuspect = matchNames([sysName, ...suspects]);
    for (const [name, text] of harmless) {
      if (usesSuspect.test(text)) {
        suspects.add(name);
      }
    }
  }
  return suspects;
}

/** Finds names wherever they stand, in strings too. */
function matchNames(names: readonly string[]): RegExp {
  const patterns = names.map((name) => {
    const escaped = name.replaceAll("`", "``").replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return /^\w+$/.test(name) ? `\\b${escaped}\\b` : escaped;
  });
  return new RegExp(patterns.join("|"), "iu");
}
