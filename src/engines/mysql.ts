import { createHash, randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { cp, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EngineBinary } from "./find.ts";
import { type Durability, listDataArgs, listServerArgs, type MysqlPlace, runBootstrap } from "./place.ts";

/**
 * Creates MySQL's system tables in an empty directory. Takes 2.5 s the first time; then there is a copy of
 * what was made in `templateDir`, and it takes 0.2 s.
 *
 * @throws Error with the server's own words.
 */
export async function bootstrapMysql(
  binary: EngineBinary,
  dataDir: string,
  templateDir: string,
): Promise<void> {
  const args = [...listOwnArgs(binary, dataDir), "--initialize-insecure"];
  const made = args.map((arg) => arg.replaceAll(dataDir, ""));
  const key = createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 12);
  const template = join(templateDir, `mysql-${binary.version}-${key}`);
  if (existsSync(template)) {
    await copyFolder(template, dataDir);
    return;
  }
  await runBootstrap(binary, args, "");
  // What names this one server. It makes itself another one.
  await rm(join(dataDir, "auto.cnf"), { force: true });
  try {
    await keepTemplate(dataDir, template);
  } catch {
    // A cache that cannot be written: the next data directory takes as long as this one.
  }
}

/** The arguments of a private MySQL. */
export function listMysqlArgs(place: MysqlPlace, durability: Durability): string[] {
  return [
    ...listOwnArgs(place.binary, place.dataDir),
    ...listServerArgs(place, durability),
    // With it, rights on all databases can leave out the server's own: see account.ts.
    "--partial-revokes=ON",
    "--secure-file-priv=NULL",
    "--persisted-globals-load=OFF",
    "--mysqlx=OFF",
    // As PlanetScale's version has it; newer ones answer EXPLAIN with a tree.
    "--loose-explain-format=TRADITIONAL",
    // Small: what follows takes 70 MB less than MySQL's own defaults. What an older server lacks it passes
    // over.
    "--loose-innodb-log-buffer-size=8M",
    "--loose-temptable-max-ram=64M",
    "--loose-table-open-cache=1000",
    "--loose-innodb-purge-threads=1",
    "--loose-innodb-read-io-threads=2",
    "--loose-innodb-write-io-threads=2",
    // Quick: nothing is read ahead at the start or written down at the end.
    "--loose-innodb-buffer-pool-load-at-startup=OFF",
    "--loose-innodb-buffer-pool-dump-at-shutdown=OFF",
    // The kernel's limit for it is shared by everything on the machine, and a server that reaches it does not
    // start.
    "--loose-innodb-use-native-aio=OFF",
  ];
}

function listOwnArgs(binary: EngineBinary, dataDir: string): string[] {
  const share = binary.shareDirs.find((dir) => existsSync(join(dir, "charsets", "Index.xml")));
  return [
    ...listDataArgs(dataDir),
    ...(binary.home === undefined ? [] : [`--basedir=${binary.home}`]),
    // MySQL knows where it was installed; what was unpacked is elsewhere.
    ...(binary.home === undefined || share === undefined
      ? []
      : [`--lc-messages-dir=${share}`, `--character-sets-dir=${join(share, "charsets")}`]),
    // Nobody comes by the network, so there is nothing to encrypt and no key to make.
    "--tls-version=",
    "--loose-auto-generate-certs=OFF",
    "--loose-caching-sha2-password-auto-generate-rsa-keys=OFF",
    "--loose-innodb-redo-log-capacity=32M",
  ];
}

async function keepTemplate(dataDir: string, template: string): Promise<void> {
  const draft = `${template}.${randomUUID()}`;
  try {
    await mkdir(join(template, ".."), { recursive: true, mode: 0o700 });
    await copyFolder(dataDir, draft);
    // Its name appears after its contents are on the disk, so that a power cut leaves a whole template or
    // none.
    await syncFolder(draft);
    await rename(draft, template);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function copyFolder(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const file = await open(join(entry.parentPath, entry.name), "r+");
      await file.sync();
      await file.close();
    }
  }
}
