import { relative } from "node:path";
import { defineCommand } from "citty";
import { listCandidates } from "../engines/choose.ts";
import type { MysqlFamily } from "../engines/data-folder.ts";
import { migrateEngine } from "../engines/migrate.ts";
import { executeOnce } from "../gateway/mysql/mysql2-admin.ts";
import { engineDataDir } from "./local-gateway.ts";

const migrate = defineCommand({
  meta: {
    name: "migrate",
    description: "Copies this checkout's data from MariaDB to MySQL, or to what NARU_ENGINE names",
  },
  async run() {
    try {
      await migrateTo(process.env["NARU_ENGINE"] === "mariadb" ? "mariadb" : "mysql");
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  },
});

async function migrateTo(to: MysqlFamily): Promise<void> {
  const done = await migrateEngine({
    dataDir: engineDataDir,
    to,
    durability: "process",
    onProgress: (text) => console.log(`  ${text}`),
    log: (_level, text) => console.error(text),
    probeMysql: (socketPath) => executeOnce({ user: "root", socketPath }, "DO 0"),
  });
  const show = (path: string): string => relative(process.cwd(), path);
  console.log(`Copied ${done.tables} tables and ${done.rows} rows from ${done.from} to ${to}`);
  for (const program of done.leftOut) {
    console.log(`  Left out, because ${to} refuses it: ${program}`);
  }
  if (done.aside !== undefined) {
    console.log(`  What ${to} had before is in ${show(done.aside)}`);
  }
  console.log(`  The data of ${done.from} is as it was`);
}

const fetch = defineCommand({
  meta: {
    name: "fetch",
    description: "Finds MySQL on this machine, or fetches it for later starts without a network",
  },
  async run() {
    const onMissed = (text: string): void => console.error(text);
    const onProgress = (text: string): void => console.log(text);
    const request = { choice: "mysql", dataDir: engineDataDir, onProgress, onMissed } as const;
    for await (const { binary, source } of listCandidates(request)) {
      console.log(`MySQL ${binary.version} (${source})`);
      return;
    }
    process.exitCode = 1;
  },
});

export const engine = defineCommand({
  meta: { name: "engine", description: "The private server behind this checkout's gateway" },
  subCommands: { fetch, migrate },
});
