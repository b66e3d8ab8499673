import { createConnectTransport } from "@connectrpc/connect-web";
import { createClient, createNaruTransport } from "naru/client";
import { download, upload, withBufferedStreams } from "naru/client/transfer";
import { UserService } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { TransferService } from "../../../../src/gen/naru/transfer/v1/transfer_service_pb.ts";

export function createApi(baseUrl: string, token: string) {
  const transport = createNaruTransport(
    withBufferedStreams({ baseUrl })(
      createConnectTransport({ baseUrl, useBinaryFormat: true, useHttpGet: true }),
    ),
    { retries: { defaultTimeoutMs: 20_000, attemptTimeoutMs: 8_000 } },
  );
  const headers = { authorization: `Bearer ${token}` };
  const users = createClient(UserService, transport);
  const transfers = createClient(TransferService, transport);
  return {
    user: (userId: number) => users.getUser({ userId }, { headers }),
    register: (username: string) => users.createUser({ username, nickname: username }),
    store: (bytes: Uint8Array, onProgress: (share: number) => void) =>
      upload(transfers, bytes, {
        headers,
        onProgress: ({ chunks, totalChunks }) => onProgress(chunks / totalChunks),
      }),
    fetch: (chunkId: string, checksum: number) => download(transfers, chunkId, { headers, checksum }),
  };
}
