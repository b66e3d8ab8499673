import type { MetricsReader } from "../../metrics/reader.ts";
import type { Channel } from "./channels.ts";
import { type DeliveryOptions, deliver } from "./deliver.ts";
import { type Checked, check } from "./incidents.ts";
import type { KeptState, OutboxEntry, StateStore } from "./keep-state.ts";
import { lastWholeMinute, readMeasurements } from "./read-measurements.ts";
import type { AlertSettings } from "./rules.ts";

export interface CheckParts extends DeliveryOptions {
  readonly reader: Pick<MetricsReader, "query">;
  readonly store: StateStore;
  readonly channels: readonly Channel[];
  readonly settings: AlertSettings;
  /** Is told what went wrong beside the alerts themselves. */
  readonly onError: (text: string) => void;
}

/** Milliseconds that whoever is about to send has for it; after them another may. */
const claimMs = 50_000;

/** Notifications that no channel took for as long are given up. */
const giveUpMs = 3_600_000;

/** What a check came to: the state that it left, or found where another was faster. */
export type CheckOutcome = Omit<Checked, "state"> & { readonly state: KeptState };

/**
 * One check: reads the metrics, moves the rules on, and sends what is to be told. Any number may run at once:
 * whoever replaces the state first sends, the others do nothing.
 *
 * @throws Error when the state can't be read or replaced.
 */
export async function runCheck(parts: CheckParts): Promise<CheckOutcome> {
  const { reader, store, settings, channels, now, onError } = parts;
  const toMs = lastWholeMinute(now());
  const [measurements, { state, token }] = await Promise.all([
    readMeasurements(reader, toMs, (error) => onError(`The metrics can't be read: ${textOf(error)}`)),
    store.read(),
  ]);
  const checked = check(state, measurements, settings);
  const nowMs = now();
  const [claimed, left] = claim(
    [
      ...state.outbox,
      ...checked.notifications.map((notification) => ({
        notification,
        channels: channels.map(({ name }) => name),
        firstTriedAtMs: nowMs,
        claimedUntilMs: 0,
      })),
    ],
    nowMs,
  );
  const next: KeptState = { ...checked.state, outbox: [...claimed, ...left] };
  const isNew = checked.state !== state || claimed.length > 0;
  if (!isNew || !(await store.replace(token, next))) {
    // Somebody has checked this minute, or is doing it.
    return { ...checked, notifications: [], state };
  }
  if (claimed.length > 0) {
    const outcomes = await Promise.all(claimed.map((entry) => send(entry, parts)));
    await putBack(store, claimed, outcomes);
  }
  return { ...checked, state: next };
}

/** Those that this check is going to send, and those that another is sending. */
function claim(
  entries: readonly OutboxEntry[],
  nowMs: number,
): readonly [claimed: readonly OutboxEntry[], left: readonly OutboxEntry[]] {
  // What is claimed for longer than anybody claims was claimed by a clock that was wrong.
  const isFree = ({ claimedUntilMs }: OutboxEntry) =>
    claimedUntilMs <= nowMs || claimedUntilMs > nowMs + 2 * claimMs;
  return [
    entries.filter(isFree).map((entry) => ({ ...entry, claimedUntilMs: nowMs + claimMs })),
    entries.filter((entry) => !isFree(entry)),
  ];
}

/** What is left to be sent of an entry; undefined when nothing is. */
async function send(entry: OutboxEntry, parts: CheckParts): Promise<OutboxEntry | undefined> {
  const { notification, firstTriedAtMs } = entry;
  const failed = await Promise.all(
    parts.channels
      .filter(({ name }) => entry.channels.includes(name))
      .map(async (channel) => {
        const reason = await deliver(channel, notification, parts);
        if (reason !== undefined) {
          parts.onError(`${notification.id} was not told: ${reason}`);
        }
        return reason === undefined ? [] : [channel.name];
      }),
  );
  const left = failed.flat();
  if (left.length === 0) {
    return undefined;
  }
  if (parts.now() - firstTriedAtMs > giveUpMs) {
    parts.onError(`${notification.id} is given up: ${left.join(", ")} took it for an hour in vain`);
    return undefined;
  }
  return { ...entry, channels: left, claimedUntilMs: 0 };
}

/** Attempts at replacing a state that others replace too. */
const maxAttempts = 5;

/**
 * Takes what was sent out of the outbox. Where that fails it is sent once more, under the same id, which
 * receivers know it by.
 */
async function putBack(
  store: StateStore,
  claimed: readonly OutboxEntry[],
  outcomes: readonly (OutboxEntry | undefined)[],
): Promise<void> {
  const after = new Map(claimed.map((entry, i) => [entry.notification.id, outcomes[i]]));
  for (let i = 0; i < maxAttempts; i++) {
    const { state, token } = await store.read();
    const outbox = state.outbox.flatMap((entry) =>
      after.has(entry.notification.id) ? (after.get(entry.notification.id) ?? []) : [entry],
    );
    if (await store.replace(token, { ...state, outbox })) {
      return;
    }
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
