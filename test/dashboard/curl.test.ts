import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { toCurl } from "../../src/dashboard/curl.ts";
import { announce } from "../announce.ts";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl) {
  announce('SKIPPED the curl commands of the playground: needs curl in PATH ("apt-get install curl")');
}

interface Arrived {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** What the command wrote. */
  readonly output: string;
}

/** Runs the command for a request in a shell, and returns what a server saw of it. */
async function runCommand(method: string, headers: HeadersInit, body: Uint8Array): Promise<Arrived> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/a.B/C?message=${encodeURIComponent(`{"it's":1}`)}`;
    const command = toCurl({ url, method, headers: new Headers(headers), body });
    const shell = promisify(execFile)("sh", ["-c", command], {
      env: { ...process.env, NARU_TOKEN: "t.o.k" },
    });
    const [incoming, outgoing] = (await once(server, "request")) as [IncomingMessage, ServerResponse];
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) {
      chunks.push(chunk as Buffer);
    }
    outgoing.end("done");
    const { stdout } = await shell;
    const line = `${incoming.method} ${incoming.url}`;
    return { line, headers: incoming.headers, body: Buffer.concat(chunks), output: stdout };
  } finally {
    server.close();
  }
}

describe.skipIf(!hasCurl)("the curl command", () => {
  test("sends JSON as it is, whatever quotes are in it", async () => {
    const text = JSON.stringify({ nickname: `It's "$HOME" \\ @here \`id\`` });
    const arrived = await runCommand(
      "POST",
      { "content-type": "application/json", authorization: "Bearer secret" },
      new TextEncoder().encode(text),
    );
    expect(arrived.body.toString()).toBe(text);
    expect(arrived.headers).toMatchObject({
      "content-type": "application/json",
      authorization: "Bearer t.o.k",
    });
    expect(arrived.output).toBe("done");
  });

  test("sends every byte of a binary body", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const arrived = await runCommand("POST", { "content-type": "application/grpc-web+proto" }, bytes);
    expect(arrived.body).toEqual(Buffer.from(bytes));
    expect(arrived.headers["content-type"]).toBe("application/grpc-web+proto");
    expect(arrived.output).toMatch(/d\s+o\s+n\s+e/);
  });

  test("keeps the address of a GET", async () => {
    const arrived = await runCommand("GET", {}, new Uint8Array());
    expect(arrived.line).toBe("GET /a.B/C?message=%7B%22it's%22%3A1%7D");
    expect(arrived.body).toHaveLength(0);
  });

  test("never has the token in it", () => {
    const headers = new Headers({ authorization: "Bearer secret", "content-type": "application/json" });
    const command = toCurl({
      url: "http://localhost/a.B/C",
      method: "POST",
      headers,
      body: new Uint8Array(),
    });
    expect(command).toContain('"authorization: Bearer $NARU_TOKEN"');
    expect(command).not.toContain("secret");
  });
});
