import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { createResponseReader } from "../../../src/load/response-reader.ts";
import { type DataBench, toOutcome } from "../data/outcome.ts";
import { encodeCall } from "../rpc/requests.ts";
import { withContenders } from "./contenders.ts";
import { createRequest, firstUsers, requireSide } from "./sides.ts";

/** What a browser sends with each request, in HTTP/1.1. */
const browserHeaders = {
  accept: "*/*",
  "accept-language": "en-GB,en;q=0.9",
  origin: "https://game.example",
  referer: "https://game.example/",
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
};

/** Bytes that a hundred calls take, both ways, headers included. */
export const wireBench: DataBench = {
  name: "wire",
  title: "Bytes of 100 GetUser in HTTP/1.1, both ways, headers included",
  run: () =>
    withContenders([requireSide("single"), requireSide("execute")], async ([single, batch]) => {
      const lone = requireSide("single");
      let separate = 0;
      for (const userId of firstUsers) {
        const request = await createRequest(lone, [userId], {
          ...browserHeaders,
          "accept-encoding": "gzip, br",
        });
        separate += await countBytes(single!.server.port, encodeCall(request));
      }
      const plain = await createRequest(requireSide("execute"), firstUsers, browserHeaders);
      const inBatch = async (encoding: "gzip" | "br") => {
        const body = gzipSync(plain.body);
        const headers = {
          ...plain.headers,
          "accept-encoding": encoding,
          "content-encoding": "gzip",
          "content-length": String(body.length),
        };
        return countBytes(batch!.server.port, encodeCall({ ...plain, headers, body }));
      };
      const gzip = await inBatch("gzip");
      const brotli = await inBatch("br");
      const uncompressed = await countBytes(batch!.server.port, encodeCall(plain));
      const bound = { is: "at most", bound: 0.15 } as const;
      return [
        toOutcome({ name: "100 calls by themselves", unit: "bytes", rounds: [separate] }),
        toOutcome({ name: "one batch, uncompressed", unit: "bytes", rounds: [uncompressed] }),
        toOutcome({ name: "one batch, gzip both ways", unit: "bytes", rounds: [gzip] }),
        toOutcome({ name: "one batch, gzip there and brotli back", unit: "bytes", rounds: [brotli] }),
        toOutcome(
          { name: "bytes: batch with gzip ÷ by themselves", unit: "", rounds: [gzip / separate] },
          bound,
        ),
        toOutcome(
          { name: "bytes: batch with brotli ÷ by themselves", unit: "", rounds: [brotli / separate] },
          bound,
        ),
      ];
    }),
};

/** Of a request and its response, on a connection of its own. */
function countBytes(port: number, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let received = 0;
    const socket = connect({ host: "127.0.0.1", port, noDelay: true }, () => socket.write(request));
    const read = createResponseReader((status) => {
      socket.destroy();
      if (status === 200) {
        resolve(request.length + received);
      } else {
        reject(new Error(`A call was answered with status ${status}`));
      }
    });
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      received += chunk.length;
      read(chunk);
    });
  });
}
