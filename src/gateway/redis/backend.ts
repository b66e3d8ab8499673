import type { Command } from "./commands.ts";
import type { Reply } from "./reply.ts";

/** Redis cannot be reached, or the connection was lost while a command was under way. */
export class RedisUnavailable extends Error {
  override readonly name = "RedisUnavailable";
}

/** The connection to Redis that all requests share. */
export interface RedisBackend {
  /**
   * Sends the commands in one write, so that those of one request stay together. A command's own failure is
   * an Error in its place.
   *
   * @throws RedisUnavailable at once when there is no connection: nothing is queued.
   */
  run(commands: readonly Command[]): Promise<Reply[]>;
  /**
   * The same inside MULTI and EXEC.
   *
   * @throws Error with Redis's text when the transaction as a whole is refused.
   */
  runAtomic(commands: readonly Command[]): Promise<Reply[]>;
  /** @throws RedisUnavailable */
  ping(): Promise<void>;
  readonly isConnected: boolean;
  /** Resolves when there is a connection, or after `timeoutMs` without one. */
  waitUntilConnected(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** What a subscription gets. */
export interface SubscriptionListener {
  message(channel: string, payload: Buffer): void;
  /** The connection to Redis is lost: messages may be missed from here on, so the subscription is over. */
  lost(): void;
}

/** A second connection, for subscriptions: one for all clients. */
export interface RedisSubscriber {
  /** Resolves when Redis has confirmed. @throws RedisUnavailable */
  subscribe(
    kind: "subscribe" | "psubscribe",
    channel: string,
    listener: SubscriptionListener,
  ): Promise<{ readonly count: number; close(): void }>;
  readonly listeners: number;
  /** Resolves when there is a connection, or after `timeoutMs` without one. */
  waitUntilConnected(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}
