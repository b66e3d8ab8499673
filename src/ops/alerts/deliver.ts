import type { Channel } from "./channels.ts";
import type { Notification } from "./incidents.ts";

export interface DeliveryOptions {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** Milliseconds for one attempt, and before each further one. */
const timeoutMs = 5_000;
const pausesMs = [500, 2_000];

/**
 * Sends one notification to one channel, and again when it is not taken.
 *
 * @returns Why it was not taken; undefined when it was.
 */
export async function deliver(
  channel: Channel,
  notification: Notification,
  options: DeliveryOptions,
): Promise<string | undefined> {
  let failure = await attempt(channel, notification, options);
  for (const pause of pausesMs) {
    if (failure === undefined || !failure.isWorthAgain) {
      break;
    }
    await options.sleep(pause);
    failure = await attempt(channel, notification, options);
  }
  return failure?.reason;
}

interface Failure {
  readonly reason: string;
  readonly isWorthAgain: boolean;
}

async function attempt(
  channel: Channel,
  notification: Notification,
  { fetch, now }: DeliveryOptions,
): Promise<Failure | undefined> {
  const { url, headers, body } = await channel.compose(notification, now());
  try {
    const response = await fetch(url, {
      method: "POST",
      headers,
      body,
      // Elsewhere nobody was meant to read it.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const { status } = response;
    return response.ok
      ? undefined
      : {
          reason: `${channel.name} answered ${status}`,
          isWorthAgain: status === 429 || status >= 500,
        };
  } catch (error) {
    const { name, message } = error as Error;
    const reason =
      name === "TimeoutError" ? `did not answer in ${timeoutMs / 1000} s` : `is away: ${message}`;
    return { reason: `${channel.name} ${reason}`, isWorthAgain: true };
  }
}
