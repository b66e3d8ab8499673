import { readFileSync } from "node:fs";
import { createServer, Server } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Connection } from "@planetscale/database";
import mysql from "mysql2";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { createRowChannel } from "../../src/data/row-channel.ts";

// What Naru uses of other packages beyond what they document. Each is in one file of src/, which its sentence
// names. docs/dependencies.md says why.

const require = createRequire(import.meta.url);

/** The members that an object has not, by name and type. */
function missing(of: object, members: Readonly<Record<string, string>>): string[] {
  return Object.entries(members)
    .filter(([name, type]) => typeof (of as Record<string, unknown>)[name] !== type)
    .map(([name, type]) => `${name}: ${type}`);
}

describe("@upstash/redis", () => {
  const file = "node_modules/@upstash/redis/chunk-4WQYU7T6.mjs";
  const advice =
    `src/data/upstash-http.ts imports HttpClient from ${file}. A version of the package names its chunks anew: ` +
    "look in its cloudflare.mjs for the chunk that exports HttpClient, and change the import";

  it("has the client of its HTTP in the chunk that is imported", async () => {
    const { HttpClient } = await import(join(projectRoot, file)).catch(() => ({ HttpClient: undefined }));
    expect(typeof HttpClient, advice).toBe("function");
    const client = new HttpClient({
      baseUrl: "http://localhost",
      headers: { authorization: "Bearer token" },
      retry: { retries: 0 },
      responseEncoding: false,
    });
    expect(missing(client, { request: "function" }), advice).toEqual([]);
  });

  it("takes a function for a signal, and tells of each message of a stream", () => {
    const text = readFileSync(join(projectRoot, file), "utf8");
    const uses = /typeof (this\.options\.)?signal === "function"/.test(text) && /onMessage/.test(text);
    expect(uses, `${advice}. Its request() takes no function for a signal, or no onMessage, any more`).toBe(
      true,
    );
  });
});

describe("mysql2", () => {
  const mysql2 = join(projectRoot, "node_modules/mysql2/lib");
  const advice =
    "src/gateway/mysql/mysql2-query.ts, mysql2-pipeline.ts and mysql2-connection.ts write and read packets " +
    "through these members of a mysql2 connection: see in the package's lib/base/connection.js what became of " +
    "them, and run test/gateway on both engines";

  it("has the members of a connection by which statements are written", () => {
    const { Connection: RawConnection } = mysql as unknown as { Connection: { prototype: object } };
    const members = {
      addCommand: "function",
      _resetSequenceId: "function",
      _bumpSequenceId: "function",
      write: "function",
      reset: "function",
      ping: "function",
    };
    expect(missing(RawConnection.prototype, members), advice).toEqual([]);
  });

  it.each(["_isMariaDB", "_mariadbExtendedMetadata", "serverCapabilityFlags", "clientEncoding", "stream"])(
    "keeps %s on a connection",
    (name) => {
      const text = readFileSync(join(mysql2, "base/connection.js"), "utf8");
      expect(text.includes(`this.${name} =`), `${name} is gone. ${advice}`).toBe(true);
    },
  );

  it("gives commands packets whose bytes can be read in place", () => {
    const Packet = require(join(mysql2, "packets/packet.js"));
    const packet = new Packet(0, Buffer.from([1, 0, 0, 0, 0]), 0, 5);
    const members = { offset: "number", end: "number", isError: "function", asError: "function" };
    expect(missing(packet, members), advice).toEqual([]);
    expect(Buffer.isBuffer(packet.buffer), advice).toBe(true);
  });

  it("has the connection that calls back inside of the one that promises", () => {
    const { PromiseConnection } = require("mysql2/promise");
    const raw = Object.create(
      (mysql as unknown as { Connection: { prototype: object } }).Connection.prototype,
    );
    raw.on = raw.once = () => raw;
    expect(
      new PromiseConnection(raw, Promise).connection,
      "src/engines/copy-rows.ts streams through it",
    ).toBe(raw);
  });
});

describe("@planetscale/database", () => {
  it("reads an answer by its text, its status and `ok`, and hands on rows as they are", async () => {
    const advice =
      "src/data/row-channel.ts answers the driver's fetch with an object that has these alone, and finds its " +
      "rows again by the cell that it has put in their place";
    const wire = {
      session: null,
      result: {
        fields: [{ name: "id", type: "INT64" }],
        rows: [{ lengths: ["2"], values: btoa("42") }],
      },
    };
    const channel = createRowChannel(async () => Response.json(wire));
    const connection = new Connection({ url: "http://user:password@localhost", fetch: channel.fetch });
    const executed = await connection.execute("SELECT id FROM t");
    expect(channel.take(executed), advice).toEqual([{ id: 42n }]);
  });
});

describe("node:http", () => {
  it("has one listener for connections, which takes them when it is called", () => {
    const advice =
      "src/gateway/gateway.ts takes this listener off, so that its own front reads first, and calls it with the " +
      "connections that the front leaves. See what this version of Node listens with in its lib/_http_server.js";
    const server = createServer();
    expect(server, advice).toBeInstanceOf(Server);
    expect(server.listeners("connection"), advice).toHaveLength(1);
    expect(typeof server.listeners("connection")[0], advice).toBe("function");
  });
});
