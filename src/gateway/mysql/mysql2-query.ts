import type { Share } from "../memory.ts";
import type { Outcome, SessionChanges } from "./backend.ts";
import type { ResultGuard } from "./mysql2-guard.ts";
import { type RawPacket, RowEncoder, readLength } from "./mysql2-rows.ts";
import { createExcessError, type Excess } from "./result-limits.ts";

/** What a command uses of mysql2's connection. */
export interface RawTransport {
  readonly config: { readonly clientFlags: number };
  readonly serverCapabilityFlags: number;
  readonly clientEncoding: string;
  readonly _mariadbExtendedMetadata: boolean;
  _resetSequenceId(): void;
  _bumpSequenceId(count: number): void;
  write(bytes: Buffer): void;
}

/**
 * A command of mysql2: it is called without a packet to begin, then with each packet, until it says that it
 * is done.
 */
export interface RawCommand {
  execute(packet: RawPacket | undefined, connection: RawTransport): boolean;
  /** Called by mysql2 when the connection breaks. */
  onResult(error: Error | null): void;
}

/** What a refused result comes to: its error is given in its place. */
const nothing: Outcome = { kind: "done", rowsAffected: "0", insertId: "0", inTransaction: false };
const serverStatus = { inTransaction: 1, moreResults: 8, sessionChanged: 0x4000 } as const;
/** Kinds of change that an OK packet can tell (MySQL's `enum_session_state_type`). */
const change = { database: 1, state: 2 } as const;
const clientQueryAttributes = 0x0800_0000;
const maxPacketBytes = 0xff_ffff;
const comQuery = 3;
const plainHead = [comQuery];
const attributesHead = [comQuery, 0, 1];

/** A statement, and what its result may be; that of the gateway's own statements needs no limit. */
export interface Query {
  readonly sql: string;
  readonly guard?: ResultGuard | undefined;
}

/**
 * A statement in MySQL's text protocol, whose rows become the text of an answer as they arrive. mysql2's own
 * command makes an object of each row and column first, which costs as much again as all else that is done
 * for a statement.
 *
 * A result that grows beyond its limits is refused at once; `done` is called with the reason when the server
 * has ended it.
 */
export function createQuery(
  query: Query,
  done: (error: Error | null, outcome?: Outcome) => void,
): RawCommand {
  return new QueryCommand(query, done);
}

class QueryCommand implements RawCommand {
  readonly #sql: string;
  readonly #guard: ResultGuard | undefined;
  readonly #done: (error: Error | null, outcome?: Outcome) => void;
  #next: "start" | "header" | "columns" | "rows" = "start";
  #columnsLeft = 0;
  /** Of the result that is being read; undefined when nothing is kept of it. */
  #encoder: RowEncoder | undefined;
  /** The first result with rows of a procedure that gives several: it is the answer, as in Vitess. */
  #first: (Outcome & { readonly kind: "rows" }) | undefined;
  /** Of all results. */
  #rowCount = 0;
  /** What the result takes, once that is worth counting. */
  #share: Share | undefined;
  #excess: Excess | undefined;

  constructor({ sql, guard }: Query, done: (error: Error | null, outcome?: Outcome) => void) {
    this.#sql = sql;
    this.#guard = guard;
    this.#done = done;
  }

  onResult(error: Error | null): void {
    this.#fail(error ?? new Error("The connection was closed"));
  }

  execute(packet: RawPacket | undefined, connection: RawTransport): boolean {
    if (packet === undefined) {
      send(this.#sql, connection);
      this.#next = "header";
      return false;
    }
    this.#guard?.notePacket();
    if (packet.isError()) {
      return this.#fail(packet.asError(connection.clientEncoding));
    }
    switch (this.#next) {
      case "start":
      case "header":
        return this.#readHeader(packet);
      case "columns":
        if (this.#columnsLeft-- > 0) {
          this.#encoder?.addColumn(packet, connection._mariadbExtendedMetadata);
        } else {
          // The packet that ends the columns.
          this.#next = "rows";
        }
        return false;
      case "rows":
        return this.#readRow(packet);
    }
  }

  #finish(outcome: Outcome): true {
    this.#share?.release();
    if (this.#excess !== undefined && this.#guard !== undefined) {
      this.#done(createExcessError(this.#excess, this.#guard.limits));
    } else {
      this.#done(null, outcome);
    }
    return true;
  }

  #fail(error: Error): true {
    const excess = this.#excess;
    this.#share?.release();
    this.#done(
      excess === undefined || this.#guard === undefined
        ? error
        : createExcessError(excess, this.#guard.limits),
    );
    return true;
  }

  #refuse(reason: Excess): void {
    if (this.#excess === undefined) {
      this.#excess = reason;
      this.#encoder = undefined;
      this.#first = undefined;
      this.#share?.release();
      this.#guard?.refuse(reason);
    }
  }

  #readHeader(packet: RawPacket): boolean {
    const marker = packet.buffer[packet.offset];
    if (marker === 0) {
      const { outcome, moreResults } = readOk(packet);
      if (moreResults) {
        return false;
      }
      const { inTransaction, changes } = outcome;
      return this.#finish(
        this.#first === undefined ? outcome : { ...this.#first, inTransaction, ...(changes && { changes }) },
      );
    }
    if (marker === 0xfb) {
      throw new Error("The server asks for a file, which it was told not to do");
    }
    this.#columnsLeft = Number(readLength(packet.buffer, packet.offset).value);
    // Only the first result is the answer; the rows of the others are counted.
    const isKept = this.#excess === undefined && this.#first === undefined;
    this.#encoder = isKept ? new RowEncoder() : undefined;
    this.#next = "columns";
    return false;
  }

  #readRow({ buffer, offset, end }: RawPacket): boolean {
    if (buffer[offset] !== 0xfe || end - offset >= 9) {
      this.#rowCount++;
      this.#encoder?.addRow(buffer, offset, end);
      if (this.#excess === undefined && this.#guard !== undefined) {
        this.#countRow(this.#guard);
      }
      return false;
    }
    const status = buffer.readUInt16LE(offset + 3);
    if ((status & serverStatus.moreResults) !== 0) {
      this.#first ??= this.#encoder?.finish();
      this.#next = "header";
      return false;
    }
    return this.#finish(this.#first ?? this.#encoder?.finish() ?? nothing);
  }

  /** Counts a row that has come: there may be too many of them, or too much in them. */
  #countRow({ limits, hold }: ResultGuard): void {
    if (this.#rowCount > limits.maxRows) {
      this.#refuse("rows");
      return;
    }
    const longBytes = this.#encoder?.longBytes ?? 0;
    if (longBytes > limits.maxBytes) {
      this.#refuse("bytes");
    } else if (longBytes > (this.#share?.bytes ?? 0)) {
      this.#share ??= limits.memory.open();
      if (!this.#share.take(longBytes - this.#share.bytes)) {
        hold(this.#share, (reason) => this.#refuse(reason));
      }
    }
  }
}

/** Statements that fit into a packet each, one after the other. */
export function encodeQueries(queries: readonly string[], connection: RawTransport): Buffer {
  const head = makeHead(connection);
  let size = 0;
  for (const sql of queries) {
    size += 4 + head.length + Buffer.byteLength(sql);
  }
  const packets = Buffer.allocUnsafe(size);
  let at = 0;
  for (const sql of queries) {
    const start = at + 4;
    packets.set(head, start);
    const end = start + head.length + packets.write(sql, start + head.length, "utf8");
    packets.writeUInt32LE(end - start, at);
    at = end;
  }
  return packets;
}

/** A statement has no attributes here; where they are negotiated, their number is still to be said. */
function makeHead(connection: RawTransport): readonly number[] {
  const flags = connection.config.clientFlags & connection.serverCapabilityFlags;
  return (flags & clientQueryAttributes) === 0 ? plainHead : attributesHead;
}

/**
 * Writes a statement, in several packets when it is too long for one (MySQL's protocol, "Sending More Than
 * 16Mb").
 */
function send(sql: string, connection: RawTransport): void {
  const head = makeHead(connection);
  connection._resetSequenceId();
  if (head.length + Buffer.byteLength(sql) < maxPacketBytes) {
    connection._bumpSequenceId(1);
    connection.write(encodeQueries([sql], connection));
    return;
  }
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(sql)]);
  // One that fills its packet is followed by another, be it empty.
  for (let at = 0, sequence = 0; at <= payload.length; at += maxPacketBytes, sequence++) {
    const part = payload.subarray(at, at + maxPacketBytes);
    const header = Buffer.allocUnsafe(4);
    header.writeUInt32LE((part.length | ((sequence & 0xff) << 24)) >>> 0);
    connection._bumpSequenceId(1);
    connection.write(Buffer.concat([header, part]));
  }
}

const comPing = 14;

/** Asks for nothing but the server's status, which tells whether a transaction is open. */
export function createPing(done: (error: Error | null, inTransaction?: boolean) => void): RawCommand {
  return {
    onResult: (error) => done(error ?? new Error("The connection was closed")),
    execute: (packet, connection) => {
      if (packet === undefined) {
        connection._resetSequenceId();
        connection._bumpSequenceId(1);
        connection.write(Buffer.from([1, 0, 0, 0, comPing]));
        return false;
      }
      if (packet.isError()) {
        done(packet.asError(connection.clientEncoding));
      } else {
        done(null, readOk(packet).outcome.inTransaction);
      }
      return true;
    },
  };
}

function readOk({ buffer, offset, end }: RawPacket) {
  const affected = readLength(buffer, offset + 1);
  const insertId = readLength(buffer, affected.next);
  const status = buffer.readUInt16LE(insertId.next);
  const outcome: Outcome & { readonly kind: "done" } = {
    kind: "done",
    rowsAffected: String(affected.value),
    insertId: String(insertId.value),
    inTransaction: (status & serverStatus.inTransaction) !== 0,
    ...((status & serverStatus.sessionChanged) !== 0 && {
      changes: readChanges(buffer, insertId.next + 4, end),
    }),
  };
  return { outcome, moreResults: (status & serverStatus.moreResults) !== 0 };
}

/**
 * What follows an OK packet's status and warnings: a text for people, then the changes, each with its kind
 * and length.
 */
function readChanges(buffer: Buffer, start: number, end: number): SessionChanges {
  const info = readLength(buffer, start);
  let at = readLength(buffer, info.next + Number(info.value)).next;
  let database: string | undefined;
  let hasState = false;
  while (at < end) {
    const kind = buffer[at];
    const size = readLength(buffer, at + 1);
    const next = size.next + Number(size.value);
    if (kind === change.database) {
      const name = readLength(buffer, size.next);
      database = buffer.toString("utf8", name.next, next);
    }
    hasState ||= kind === change.state;
    at = next;
  }
  return database === undefined ? { hasState } : { database, hasState };
}
