import { Agent, request } from "node:http";
import { corpus } from "./corpus.ts";
import type { Subject } from "./measure.ts";
import { repeat, sides } from "./sides.ts";

/** The ways to compress a response as a whole; see worker.ts. */
const responders = [
  "as it is",
  "automatic gzip",
  "automatic br",
  "zlib gzip 1",
  "zlib brotli 1",
  "zlib brotli 4",
];

/** All sides, in this process. */
export const nodeSubjects: readonly Subject[] = sides.map((side) => ({
  runtime: "node",
  kind: side.direction,
  side: side.name,
  repeat: (message, count) => repeat(side, message.bytes, count),
}));

/** All sides, in the workerd at this port. */
export function createWorkerdSubjects(port: number): readonly Subject[] {
  // One connection, kept: what is measured is the answer, not the handshake.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (path: string, query: Record<string, string>) =>
    new Promise<Buffer>((resolve, reject) => {
      const search = new URLSearchParams(query);
      // The body stays as it was sent.
      request({ agent, host: "127.0.0.1", port, path: `/${path}?${search}` }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(chunks);
          if (response.statusCode === 200) {
            resolve(body);
          } else {
            reject(new Error(`workerd answered ${response.statusCode}: ${body}`));
          }
        });
      })
        .on("error", reject)
        .end();
    });
  return [
    ...sides.map(
      (side): Subject => ({
        runtime: "workerd",
        kind: side.direction,
        side: side.name,
        async repeat({ name }, count) {
          const body = await get(side.direction, { side: side.name, message: name, count: String(count) });
          return (JSON.parse(body.toString()) as { bytes: number }).bytes;
        },
      }),
    ),
    ...responders.map(
      (side): Subject => ({
        runtime: "workerd",
        kind: "respond",
        side,
        async repeat({ name }, count) {
          let length = 0;
          for (let i = 0; i < count; i++) {
            length = (await get("respond", { side, message: name })).length;
          }
          return length;
        },
      }),
    ),
  ];
}

/** The messages by name, or all. Throws for a name that there is not. */
export function selectMessages(names: readonly string[]) {
  const unknown = names.find((name) => corpus.every((message) => message.name !== name));
  if (unknown !== undefined) {
    throw new Error(`There is no message "${unknown}": ${corpus.map(({ name }) => name).join(", ")}`);
  }
  return names.length === 0 ? corpus : corpus.filter(({ name }) => names.includes(name));
}
