import { createRandom, type Random } from "../codec/random.ts";
import { judge } from "./judge.ts";
import { type Mutation, mutations } from "./mutate.ts";
import { validRequest, type WireRequest } from "./requests.ts";
import { send } from "./send.ts";

export interface FuzzOptions {
  readonly url: URL;
  readonly token: string;
  readonly seed: number;
  /** Ends after so many requests, or after so many milliseconds, whichever is first. */
  readonly requests: number;
  readonly durationMs: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  readonly onProgress?: (sent: number) => void;
}

export interface Finding {
  /** Gives the same request again, together with the seed of the run. */
  readonly index: number;
  readonly mutation: string;
  readonly request: WireRequest;
  readonly problem: string;
}

export interface FuzzReport {
  readonly sent: number;
  readonly findings: readonly Finding[];
  /** Answers by status; 0 where the connection closed without one. */
  readonly statuses: ReadonlyMap<number, number>;
}

const maxAttempts = 5;

/**
 * A longer body is still on its way when it is refused unread, and the local workerd resets the connection
 * under it: the answer is lost with that. What is judged of such a request is that the worker goes on.
 */
const bufferedBytes = 4096;

/** Longer than any timeout that a request asks for. */
const patienceMs = 10_000;

/** For a request that promises a body which never comes: whoever waits for it is right. */
const brokenPatienceMs = 1_000;

/** Sends requests that were valid once, and judges what comes back. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const endAt = Date.now() + options.durationMs;
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  let sent = 0;
  const work = async () => {
    while (sent < options.requests && Date.now() < endAt) {
      const index = sent++;
      const { request, mutation } = requestAt(options, index);
      const { status, problem } = await probe(options.url, request, mutation);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (problem !== undefined) {
        findings.push({ index, mutation: mutation.name, request, problem });
      }
      if (sent % 500 === 0) {
        options.onProgress?.(sent);
      }
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return { sent, findings, statuses };
}

/** The request of an index does not depend on those before it, so that a finding can be repeated alone. */
export function requestAt({ seed, token }: Pick<FuzzOptions, "seed" | "token">, index: number) {
  const random: Random = createRandom(seed * 2 ** 32 + index);
  const mutation = random.pick(mutations);
  return { mutation, request: mutation.apply(random, validRequest(random, token)) };
}

async function probe(
  url: URL,
  request: WireRequest,
  mutation: Mutation,
): Promise<{ status: number; problem: string | undefined }> {
  const patience = mutation.breaksHttp === true ? brokenPatienceMs : patienceMs;
  try {
    let response = await send(url, request, patience);
    // The local workerd hangs up on a sender whose request was answered before its body was read, and the
    // answer may be lost with the connection: by chance, so asking again tells it from a worker that never
    // answers.
    for (
      let attempt = 1;
      response === undefined && mutation.breaksHttp !== true && attempt < maxAttempts;
      attempt++
    ) {
      response = await send(url, request, patience);
    }
    if (mutation.breaksHttp === true) {
      // Whoever reads HTTP in front of the worker answers this, or hangs up.
      return { status: response?.status ?? 0, problem: undefined };
    }
    if (response === undefined && request.body.length > bufferedBytes) {
      return { status: 0, problem: undefined };
    }
    return response === undefined
      ? { status: 0, problem: "closed without an answer" }
      : { status: response.status, problem: judge(request, response) };
  } catch (error) {
    return { status: 0, problem: mutation.breaksHttp === true ? undefined : String(error) };
  }
}
