import { Agent, request } from "node:http";
import { type DataBench, type Outcome, toOutcome } from "../data/outcome.ts";
import type { HttpCall } from "../rpc/requests.ts";
import { type Contender, withContenders } from "./contenders.ts";
import { createRequest, requireSide } from "./sides.ts";
import { readUserId, requireUser, slowUserId } from "./workers/answers.ts";

/** How long a caller waits for the first answer of a batch in which another call takes two seconds. */
export const firstReplyBench: DataBench = {
  name: "first-reply",
  title: "The first answer, while another call of the batch takes 2 s (loopback, kept-alive connections)",
  run: ({ quick }) =>
    withContenders(["single", "execute-stream", "trpc-stream"].map(requireSide), async (contenders) => [
      ...(await compare(contenders, {
        userId: readUserId,
        what: "a call of 10 ms",
        rounds: quick ? 5 : 21,
        bound: 1.2,
      })),
      ...(await compare(contenders, { userId: 1, what: "a call from memory", rounds: quick ? 5 : 21 })),
    ]),
};

/** Compares a call by itself with the same call beside a slow one. */
async function compare(
  contenders: readonly Contender[],
  { userId, what, rounds, bound }: { userId: number; what: string; rounds: number; bound?: number },
): Promise<Outcome[]> {
  const times = new Map(contenders.map(({ side }) => [side.name, [] as number[]]));
  // Rounds before the first are there to warm up.
  for (let round = -2; round < rounds; round++) {
    for (const { side, server } of contenders) {
      const request = await createRequest(side, side.calls === 1 ? [userId] : [slowUserId, userId]);
      const ms = await firstAnswerMs(server.port, request, requireUser(userId).user?.username ?? "");
      if (round >= 0) {
        times.get(side.name)?.push(ms);
      }
    }
  }
  const [alone = [], naru = [], trpc = []] = times.values();
  const ratios = naru.map((ms, round) => ms / (alone[round] ?? Number.NaN));
  return [
    toOutcome({ name: `${what}, by itself`, unit: "ms", rounds: alone }),
    toOutcome({ name: `${what}, by ExecuteStream`, unit: "ms", rounds: naru }),
    toOutcome({ name: `${what}, by tRPC's httpBatchStreamLink`, unit: "ms", rounds: trpc }),
    toOutcome(
      { name: `${what}: ExecuteStream ÷ by itself`, unit: "", rounds: ratios },
      bound === undefined ? undefined : { is: "at most", bound },
    ),
  ];
}

/** Milliseconds until `text` has come. The rest is not waited for. */
async function firstAnswerMs(port: number, call: HttpCall, text: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    // Any request before it opens the connection.
    await send(agent, port, { call: { ...call, path: "/healthz" }, text: "" });
    return await send(agent, port, { call, text });
  } finally {
    agent.destroy();
  }
}

function send(agent: Agent, port: number, { call, text }: { call: HttpCall; text: string }): Promise<number> {
  const { method, path, headers, body } = call;
  return new Promise((resolve, reject) => {
    const beganAt = performance.now();
    const sent = request({ agent, host: "127.0.0.1", port, method, path, headers }, (response) => {
      response.on("data", (chunk: Buffer) => {
        if (text !== "" && chunk.includes(text)) {
          resolve(performance.now() - beganAt);
          sent.destroy();
        }
      });
      response.on("end", () =>
        text === "" ? resolve(0) : reject(new Error(`The answer does not hold ${text}`)),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
