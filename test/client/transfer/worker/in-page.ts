import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { withRetries } from "../../../../src/client/resilience/retries.ts";
import { withBufferedStreams } from "../../../../src/client/transfer/buffered-streams.ts";
import { download } from "../../../../src/client/transfer/download.ts";
import type { Progress } from "../../../../src/client/transfer/recovery.ts";
import { upload } from "../../../../src/client/transfer/upload.ts";
import { UserService } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { TransferService } from "../../../../src/gen/naru/transfer/v1/transfer_service_pb.ts";

export interface PageTransfer {
  readonly isSame: boolean;
  readonly steps: readonly Progress[];
}

declare global {
  /** In the page: stores a file of so many bytes and fetches it again. */
  var transferFromPage: (baseUrl: string, token: string, size: number) => Promise<PageTransfer>;
  /** In the page: reads a user, asking again as often as it takes. How many requests that were. */
  var readFromPage: (baseUrl: string, token: string, userId: number) => Promise<number>;
}

globalThis.transferFromPage = async (baseUrl, token, size) => {
  const headers = { authorization: `Bearer ${token}` };
  const transport = withBufferedStreams({ baseUrl })(createConnectTransport({ baseUrl }));
  const client = createClient(TransferService, transport);
  const bytes = new Uint8Array(size).map((_, index) => (index * 31) ^ (index >> 8));
  const steps: Progress[] = [];
  const { chunkId, checksum } = await upload(client, new File([bytes], "film"), {
    headers,
    onProgress: (progress) => steps.push(progress),
  });
  const received = await download(client, chunkId, { headers, checksum });
  return { isSame: received.every((byte, index) => byte === bytes[index]), steps };
};

globalThis.readFromPage = async (baseUrl, token, userId) => {
  let requests = 0;
  const transport = withRetries({ initialBackoffMs: 1, onAttempt: () => requests++ })(
    createConnectTransport({ baseUrl, useHttpGet: true }),
  );
  await createClient(UserService, transport).getUser(
    { userId },
    { headers: { authorization: `Bearer ${token}` } },
  );
  return requests;
};
