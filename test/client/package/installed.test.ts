import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packClient } from "../../../src/cli/client.ts";
import { projectRoot } from "../../../src/cli/project.ts";

const run = promisify(execFile);
const bin = (name: string) => join(projectRoot, "node_modules", name);

/** An app that has installed the client, and what it needs, from a tarball. */
let app = "";
let tarball = "";

const calls = `
import { createServer } from "node:http";
import { createClient } from "@connectrpc/connect";
import { connectNodeAdapter, createConnectTransport } from "@connectrpc/connect-node";
import { HealthCheckService } from "./service.js";
import { createNaruTransport } from "naru/client";

const routes = (router) => router.service(HealthCheckService, { check: ({ value }) => ({ value }) });
const server = createServer(connectNodeAdapter({ routes })).listen(0, "127.0.0.1", async () => {
  const baseUrl = \`http://127.0.0.1:\${server.address().port}\`;
  const transport = createConnectTransport({ baseUrl, httpVersion: "1.1", useBinaryFormat: true });
  const client = createClient(HealthCheckService, createNaruTransport(transport));
  const answers = await Promise.all(["a", "b"].map((value) => client.check({ value })));
  console.log(answers.map(({ value }) => value).join());
  server.close();
  server.closeAllConnections();
});
`;

/** A service of two messages, by the descriptors that protobuf-es has. */
const service = `
import { StringValueSchema } from "@bufbuild/protobuf/wkt";

const parent = { typeName: "test.v1.EchoService", method: {}, methods: [] };
const check = { kind: "rpc", name: "Check", localName: "check", parent, methodKind: "unary",
  input: StringValueSchema, output: StringValueSchema, idempotency: 0 };
parent.method.check = check;
parent.methods.push(check);
export const HealthCheckService = parent;
`;

const typed = `
import type { Transport } from "@connectrpc/connect";
import { createNaruTransport, type NaruTransportOptions } from "naru/client";
import { gzipByFflate } from "naru/client/fflate";
import { download } from "naru/client/transfer";

const options: Partial<NaruTransportOptions> = { hedging: {}, batching: { maxWindowMs: 5 } };
export const wrap = (transport: Transport): Transport => createNaruTransport(transport, options);
// @ts-expect-error: a window is a number
createNaruTransport({} as Transport, { batching: { maxWindowMs: "5" } });
export { download, gzipByFflate };
`;

beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), "naru-app-"));
  tarball = packClient(app);
  await run("tar", ["-xzf", tarball], { cwd: app });
  const modules = join(app, "node_modules");
  mkdirSync(modules);
  symlinkSync(join(app, "package"), join(modules, "naru"));
  for (const name of ["@bufbuild", "@connectrpc", "fflate"]) {
    symlinkSync(bin(name), join(modules, name));
  }
  // The package is looked up by its real path, which sees these too.
  writeFileSync(join(app, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(app, "calls.js"), calls);
  writeFileSync(join(app, "service.js"), service);
  writeFileSync(join(app, "typed.ts"), typed);
});

afterAll(() => rmSync(app, { recursive: true, force: true }));

describe("the client, installed from a tarball", () => {
  it("calls a server from plain JavaScript in Node", async () => {
    const { stdout } = await run(process.execPath, ["calls.js"], { cwd: app });
    expect(stdout.trim()).toBe("a,b");
  });

  it("has types that a strict consumer can use without sources", async () => {
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", ""];
    const tsc = [bin("typescript/bin/tsc"), ...flags, "--lib", "es2024,dom,dom.iterable", "typed.ts"];
    await run(process.execPath, tsc, { cwd: app }).catch((error: { stdout: string }) => {
      throw new Error(error.stdout);
    });
  });

  it("is bundled for a browser, and not at all where it is not used", async () => {
    const bundle = (contents: string) =>
      build({
        stdin: { contents, resolveDir: app },
        bundle: true,
        minify: true,
        write: false,
        format: "esm",
        platform: "browser",
        logLevel: "silent",
      });
    const used = await bundle(`export { createNaruTransport } from "naru/client";`);
    expect(used.outputFiles[0]?.text).toContain("transport writes JSON");
    const unused = await bundle(`import "naru/client";`);
    expect(unused.outputFiles[0]?.text).toBe("");
  });

  it("brings nothing of the server", async () => {
    const { stdout } = await run("tar", ["-tzf", tarball], { cwd: app });
    const others = stdout
      .trim()
      .split("\n")
      .filter(
        (path) =>
          !/^package\/(lib\/(client|codec|compress|gen)\/|package\.json$|README\.md$|LICENSE$)/.test(path),
      );
    expect(others).toEqual([]);
  });
});
