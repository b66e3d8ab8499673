import { atTurnEnd } from "../http/turn.ts";
import type { BackendError, BackendPipeline, Outcome } from "./backend.ts";
import type { ResultGuard } from "./mysql2-guard.ts";
import { createQuery, encodeQueries, type RawCommand, type RawTransport } from "./mysql2-query.ts";

/** A pipeline whose connection can break. */
export interface Pipeline extends BackendPipeline {
  /** Whether there is a statement without an answer. */
  readonly isBusy: boolean;
  /** Every statement without an answer gets this one; that whose answer is under way may get another. */
  fail(error: BackendError, first?: BackendError): void;
}

interface Statement {
  /** Reads the answer's packets. */
  readonly reader: RawCommand;
  readonly done: (error: BackendError | undefined, outcome?: Outcome) => void;
}

/**
 * One command to mysql2 for as long as there is an answer to come. MySQL reads one statement after the other
 * from its socket whether or not it has answered those before; what is saved is that both sides are woken up
 * for each.
 */
export function createPipeline({
  addCommand,
  toBackendError,
  guard,
}: {
  addCommand: (command: RawCommand) => void;
  toBackendError: (error: Error, sql: string) => BackendError;
  guard: ResultGuard | undefined;
}): Pipeline {
  /** Without an answer yet, oldest first. */
  let statements: Statement[] = [];
  let unsent: string[] = [];
  /** Set while the command is under way. */
  let transport: RawTransport | undefined;

  const send = (connection: RawTransport): void => {
    const queries = unsent;
    unsent = [];
    connection.write(encodeQueries(queries, connection));
  };
  const flush = (): void => {
    if (unsent.length === 0) {
      return;
    }
    if (transport === undefined) {
      addCommand(command);
    } else {
      send(transport);
    }
  };
  const fail = (error: BackendError, first = error): void => {
    const failed = statements;
    statements = [];
    unsent = [];
    transport = undefined;
    for (const [index, { reader }] of failed.entries()) {
      reader.onResult(index === 0 ? first : error);
    }
  };

  const command: RawCommand = {
    onResult: (error) => fail(toBackendError(error ?? new Error("The connection was closed"), "")),
    execute: (packet, connection) => {
      if (packet === undefined) {
        transport = connection;
        connection._resetSequenceId();
        connection._bumpSequenceId(1);
        send(connection);
        return false;
      }
      if (statements.length === 0) {
        // The connection was cut; what had come before is still handed out.
        return false;
      }
      const isAnswered = statements[0]!.reader.execute(packet, connection);
      if (!isAnswered) {
        return false;
      }
      connection._resetSequenceId();
      connection._bumpSequenceId(1);
      if (statements.length > unsent.length) {
        return false;
      }
      transport = undefined;
      return true;
    },
  };

  return {
    get isBusy() {
      return statements.length > 0;
    },
    add: (sql, done) => {
      const reader = createQuery({ sql, guard }, (error, outcome) => {
        statements.shift();
        if (error === null) {
          done(undefined, outcome);
        } else {
          done(toBackendError(error, sql));
        }
      });
      statements.push({ reader, done });
      unsent.push(sql);
      if (unsent.length === 1) {
        atTurnEnd(flush);
      }
    },
    fail,
  };
}
