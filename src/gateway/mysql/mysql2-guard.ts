import type { Share } from "../memory.ts";
import type { BackendError } from "./backend.ts";
import { createExcessError, type Excess, type ResultLimits } from "./result-limits.ts";

/** What a guard uses of a connection's socket. */
export interface GuardedStream {
  pause(): void;
  resume(): void;
  on(event: "data", listener: (chunk: Buffer) => void): void;
  on(event: "close", listener: () => void): void;
}

/**
 * What holds the results of one connection against their limits while they arrive. It reads one at a time.
 */
export interface ResultGuard {
  readonly limits: ResultLimits;
  /** Told of every packet that is whole. */
  notePacket(): void;
  /** Stops reading until there is room for more. Refuses the result when there is none in time. */
  hold(share: Share, refuse: (excess: Excess) => void): void;
  /**
   * A result is refused: the server is told to end its statement, and what still comes of it is thrown away.
   */
  refuse(excess: Excess): void;
}

/** What a guard does to its connection. */
export interface GuardedConnection {
  readonly stream: () => GuardedStream;
  /** Ends the statement whose result is refused. */
  end(error: BackendError): void;
  /** Closes the connection: its statement fails with this error. */
  cut(error: BackendError): void;
}

/** A row of which so much has come and that is not whole yet is counted, bytes. */
const longCellBytes = 1024 * 1024;
/** mysql2 keeps a long row in the pieces in which it comes, and then once more as a whole. */
const copies = 2;
/** Base64 makes four bytes of three. */
const base64Ratio = 3 / 4;

export interface Guard extends ResultGuard {
  /** To be called when the connection is open, TLS included. */
  watch(): void;
}

/** Begins to guard a connection. */
export function createGuard(limits: ResultLimits, connection: GuardedConnection): Guard {
  let packets = 0;
  let seen = 0;
  /** Of a packet that is not whole yet. */
  let partBytes = 0;
  let part: Share | undefined;
  let isHeld = false;

  const hold: ResultGuard["hold"] = (share, refuse) => {
    if (isHeld) {
      return;
    }
    isHeld = true;
    connection.stream().pause();
    share.wait((hasRoom) => {
      isHeld = false;
      if (!hasRoom) {
        refuse("memory");
      }
      connection.stream().resume();
    });
  };

  const cut = (excess: Excess): void => {
    connection.cut(createExcessError(excess, limits));
  };

  /** A row is only seen when it is whole: what there is of it before is seen here. */
  const onData = (chunk: Buffer): void => {
    if (packets !== seen) {
      seen = packets;
      partBytes = 0;
      part?.release();
      part = undefined;
      return;
    }
    partBytes += chunk.length;
    if (partBytes > limits.maxBytes * base64Ratio) {
      cut("cell");
    } else if (partBytes > longCellBytes) {
      part ??= limits.memory.open();
      if (!part.take(copies * (part.bytes === 0 ? partBytes : chunk.length))) {
        hold(part, cut);
      }
    }
  };

  return {
    limits,
    notePacket: () => {
      packets++;
    },
    hold,
    refuse: (excess) => connection.end(createExcessError(excess, limits)),
    watch: () => {
      const stream = connection.stream();
      stream.on("data", onData);
      stream.on("close", () => part?.release());
    },
  };
}
