import { createHmac, createSecretKey, randomUUID, timingSafeEqual } from "node:crypto";
import type { Role } from "../auth.ts";
import type { Setting } from "./set-statement.ts";

/**
 * What the client carries from one statement to the next. All of a session that is not bound to a connection
 * is in here, so idle sessions cost the gateway nothing.
 */
export interface SessionState {
  /** Random, 122 bits: a session cannot be guessed, and without the signature not be used either. */
  readonly id: string;
  readonly role: Role;
  /** The database of the credentials; a session cannot be carried over to another one. */
  readonly home: string;
  /** The default database now (`USE`). */
  readonly database: string;
  readonly inTransaction: boolean;
  /** The session keeps something on its connection: when that is gone, so is the session. */
  readonly bound: boolean;
  readonly lastInsertId: string;
  /** What was SET, made again on whichever connection the session gets. */
  readonly settings: readonly Setting[];
  /** SET TRANSACTION: the same, for the next transaction alone. */
  readonly nextTransaction: readonly Setting[];
  /** ROW_COUNT() and FOUND_ROWS(). They are not signed: a client that changes them misleads itself alone. */
  readonly rowCount: number;
  readonly foundRows: number;
}

/** The session as it travels: opaque to clients. */
export interface SessionToken extends SessionState {
  readonly signature: string;
}

/** Makes and checks session tokens. */
export interface TokenSigner {
  sign(state: SessionState): SessionToken;
  /** The token in JSON: a blank session's is that of the one before it, but for the id. */
  format(state: SessionState): string;
  /** The state, when the token is one that this gateway made; otherwise undefined. */
  verify(token: unknown): SessionState | undefined;
}

/** Signatures of blank sessions that are kept. */
const maxBlank = 1000;

/**
 * The key comes from the password, so tokens stay valid over a restart: a client whose transaction ended with
 * the old gateway is told so, and one without a transaction goes on.
 */
export function createTokenSigner(password: string): TokenSigner {
  // As a KeyObject: with bytes for a key, createHmac takes five times as long.
  const key = createSecretKey(createHmac("sha256", password).update("naru session").digest());
  /** By role and home. */
  const blank = new Map<string, Buffer>();
  /** The same in JSON, from after the id. */
  const blankTexts = new Map<string, string>();
  const compute = (state: SessionState): Buffer => {
    if (!isBlank(state)) {
      return computeState(state);
    }
    // There is nothing in it to be changed; it is the id alone that nobody can guess.
    const name = `${state.role} ${state.home}`;
    let mac = blank.get(name);
    if (mac === undefined) {
      mac = computeState({ ...state, id: "" });
      if (blank.size >= maxBlank) {
        blank.clear();
      }
      blank.set(name, mac);
    }
    return mac;
  };
  const computeState = (state: SessionState): Buffer => {
    const text = JSON.stringify([
      state.id,
      state.role,
      state.home,
      state.database,
      state.inTransaction,
      state.bound,
      state.lastInsertId,
      state.settings,
      state.nextTransaction,
    ]);
    return createHmac("sha256", key).update(text).digest();
  };
  const sign = (state: SessionState): SessionToken => ({
    ...state,
    signature: compute(state).toString("base64url"),
  });
  return {
    sign,
    format: (state) => {
      if (!isBlank(state)) {
        return JSON.stringify(sign(state));
      }
      const name = `${state.role} ${state.home}`;
      let rest = blankTexts.get(name);
      if (rest === undefined) {
        const { id: _, rowCount: __, foundRows: ___, ...others } = sign(state);
        rest = JSON.stringify(others).slice(1);
        if (blankTexts.size >= maxBlank) {
          blankTexts.clear();
        }
        blankTexts.set(name, rest);
      }
      const { id, rowCount, foundRows } = state;
      return `{"id":${JSON.stringify(id)},"rowCount":${rowCount},"foundRows":${foundRows},${rest}`;
    },
    verify: (token) => {
      if (!isToken(token)) {
        return undefined;
      }
      const { id, role, home, database, inTransaction, bound, lastInsertId, signature } = token;
      const { settings, nextTransaction, rowCount, foundRows } = token;
      const own = { id, role, home, database, inTransaction, bound, lastInsertId };
      const state: SessionState = { ...own, settings, nextTransaction, rowCount, foundRows };
      const given = Buffer.from(signature, "base64url");
      const expected = compute(state);
      return given.length === expected.length && timingSafeEqual(given, expected) ? state : undefined;
    },
  };
}

/** Whether a session has nothing that a new one would not have, other than its id. */
function isBlank(state: SessionState): boolean {
  return (
    !state.inTransaction &&
    !state.bound &&
    state.database === state.home &&
    state.lastInsertId === "0" &&
    state.settings.length === 0 &&
    state.nextTransaction.length === 0
  );
}

/** The state of a session that has run nothing yet. */
export function createSessionState(role: Role, database: string): SessionState {
  return {
    id: randomUUID(),
    role,
    home: database,
    database,
    inTransaction: false,
    bound: false,
    lastInsertId: "0",
    settings: [],
    nextTransaction: [],
    rowCount: 0,
    foundRows: 0,
  };
}

function isToken(value: unknown): value is SessionToken {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const token = value as Record<string, unknown>;
  return (
    ["id", "role", "home", "database", "lastInsertId", "signature"].every(
      (name) => typeof token[name] === "string",
    ) &&
    typeof token.inTransaction === "boolean" &&
    typeof token.bound === "boolean" &&
    Number.isSafeInteger(token.rowCount) &&
    Number.isSafeInteger(token.foundRows) &&
    isSettings(token.settings) &&
    isSettings(token.nextTransaction)
  );
}

function isSettings(value: unknown): value is readonly Setting[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const { name, sql } = (one ?? {}) as Record<string, unknown>;
      return typeof name === "string" && typeof sql === "string";
    })
  );
}
