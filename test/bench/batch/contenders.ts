import { bundleWorker } from "../rpc/bundle.ts";
import { encodeCall } from "../rpc/requests.ts";
import { variablesOf } from "../rpc/sides.ts";
import { sendCall } from "../rpc/verify-answer.ts";
import { startWorkerd, type Workerd } from "../rpc/workerd.ts";
import { createRequest, entryOf, firstUsers, type Side } from "./sides.ts";
import { verifyBatch } from "./verify-batch.ts";
import { requireUser } from "./workers/answers.ts";

/** A side with a workerd process of its own. */
export interface Contender {
  readonly side: Side;
  readonly server: Workerd;
  readonly requestBase64: string;
}

const bundles = new Map<string, Promise<string>>();

export async function startServer(side: Side): Promise<Workerd> {
  const entry = entryOf(side);
  const code = bundles.get(entry) ?? bundleWorker(entry);
  bundles.set(entry, code);
  return startWorkerd({ code: await code, variables: variablesOf("batch") });
}

/** Starts sides, checks their answers, runs `use` and stops them, whatever happens. */
export async function withContenders<T>(
  sides: readonly Side[],
  use: (contenders: readonly Contender[]) => Promise<T>,
): Promise<T> {
  const contenders: Contender[] = [];
  try {
    for (const side of sides) {
      const server = await startServer(side);
      const request = await createRequest(side, firstUsers.slice(0, side.calls));
      contenders.push({ side, server, requestBase64: encodeCall(request).toString("base64") });
      await verify(side, server.port);
    }
    return await use(contenders);
  } finally {
    await Promise.all(contenders.map(({ server }) => server.close()));
  }
}

/** Throws unless the answer holds every user that was asked for, whole. */
async function verify(side: Side, port: number): Promise<void> {
  const users = firstUsers.slice(0, side.calls);
  const { status, body } = await sendCall(port, await createRequest(side, users));
  if (status !== 200) {
    throw new Error(`${side.title} answers with ${status}: ${body.subarray(0, 200)}`);
  }
  if (side.name === "execute") {
    verifyBatch(body, users);
    return;
  }
  for (const userId of users) {
    const { username = "" } = requireUser(userId).user ?? {};
    if (!body.includes(username)) {
      throw new Error(`${side.title} does not answer for user ${userId}`);
    }
  }
}
