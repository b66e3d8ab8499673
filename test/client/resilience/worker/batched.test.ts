import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { afterEach, expect, inject, it } from "vitest";
import type { Attempt } from "../../../../src/client/resilience/attempts.ts";
import { platform } from "../../../../src/client/resilience/environment.ts";
import { createNaruTransport } from "../../../../src/client/transport/naru-transport.ts";
import { UserService } from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { tokenFor } from "../../../client.ts";
import { newUsername, signUp } from "../../../functions/players.ts";
import { type FaultyProxy, startFaultyProxy } from "../faulty-proxy.ts";

let proxy: FaultyProxy | undefined;
afterEach(() => proxy?.close());

for (const fate of ["refused", "lost before", "lost after", "cut", "ended"] as const) {
  it(`a shared request that was ${fate} twice fails none of its 60 calls, and counts as two failures`, async () => {
    const paths: string[] = [];
    proxy = await startFaultyProxy(inject("workerUrl"), (number, path) => {
      paths.push(path);
      return number <= 2 ? fate : "passes";
    });
    const attempts: Attempt[] = [];
    const transport = createNaruTransport(
      createConnectTransport({ baseUrl: proxy.url, useBinaryFormat: true }),
      {
        retries: {
          environment: { ...platform, random: () => 0.5, sleep: async () => undefined },
          onAttempt: (attempt) => attempts.push(attempt),
        },
        batching: { maxWindowMs: 10 },
      },
    );
    const users = createClient(UserService, transport);
    const [player] = await signUp(1);
    const headers = { authorization: `Bearer ${await tokenFor(player!)}` };
    const names = Array.from({ length: 60 }, newUsername);
    const answers = await Promise.all(
      names.map((username) => users.createUser({ username, nickname: "Shared" }, { headers })),
    );
    expect(answers.map(({ user }) => user?.username)).toEqual(names);
    expect(new Set(answers.map(({ user }) => user?.userId)).size).toBe(60);
    expect(paths.length).toBeLessThanOrEqual(8);
    expect(paths[0]).toContain("BatchService");
    // Of an answer that is cut or ends early, the calls at its beginning are answered.
    const failures = attempts.filter(({ error }) => error !== undefined);
    expect(failures.length).toBeGreaterThanOrEqual(fate === "cut" || fate === "ended" ? 30 : 120);
  });
}
