import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasApt } from "../../src/engines/apt.ts";
import { type EngineChoice, listCandidates } from "../../src/engines/choose.ts";
import { canOpen, findDataFolder, type MysqlFamily } from "../../src/engines/data-folder.ts";
import { describeChoice } from "../../src/engines/describe.ts";
import { fetchMysql, findFetchedMysql } from "../../src/engines/fetch-mysql.ts";
import { type EngineBinary, findLoader, findServer } from "../../src/engines/find.ts";
import { prepareServer } from "../../src/engines/server.ts";
import { validateGatewayOptions } from "../../src/gateway/options.ts";
import { catchError } from "./setup.ts";

let folder: string;
let dirs: string[];
let cacheDir: string;
let dataDir: string;
let mirrors: Server[];
let missed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "naru-choice-"));
  dirs = [join(folder, "bin")];
  cacheDir = join(folder, "cache");
  dataDir = join(folder, "data");
  mirrors = [];
  missed = [];
  for (const dir of [...dirs, cacheDir, dataDir]) {
    mkdirSync(dir);
  }
});

afterEach(() => {
  for (const mirror of mirrors) {
    mirror.closeAllConnections();
    mirror.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const says = {
  mysql: (version: string) => `mysqld  Ver ${version} for Linux on x86_64 (MySQL Community Server - GPL)`,
  mariadb: (version: string) => `mariadbd  Ver ${version}-MariaDB for Linux on x86_64`,
};

function writeProgram(path: string, text: string): void {
  writeFileSync(
    path,
    `#!/bin/sh\ncase "$*" in *--version) echo '${text}' ;; *) echo "not allowed" >&2; exit 1 ;; esac\n`,
  );
  chmodSync(path, 0o755);
}

function writeServer(name: string, text: string): void {
  writeProgram(join(folder, "bin", name), text);
}

function writeMarker(name: string, family: string, version: string): void {
  mkdirSync(join(dataDir, name));
  writeFileSync(join(dataDir, name, "naru-engine.json"), JSON.stringify({ family, version }));
}

/** A mirror of Debian as nobody wants it. */
async function startMirror(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  mirrors.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/debian`;
}

/** An address that nothing listens at: a machine without a network. */
const nowhere = "http://127.0.0.1:1/debian";

async function choose(choice: EngineChoice, mirror = nowhere): Promise<string[]> {
  const places = { dirs, cacheDir, mirror };
  const onMissed = (text: string): number => missed.push(text);
  const found: string[] = [];
  for await (const { binary } of listCandidates({
    choice,
    dataDir,
    onProgress: () => {},
    onMissed,
    places,
  })) {
    found.push(`${binary.family} ${binary.version}`);
    break;
  }
  return found;
}

describe("the private server", () => {
  it("is the machine's MySQL, though MariaDB is there too", async () => {
    writeServer("mariadbd", says.mariadb("11.4.2"));
    writeServer("mysqld", says.mysql("8.4.3"));
    expect(await choose(undefined)).toEqual(["mysql 8.4.3"]);
    expect(await choose("mariadb")).toEqual(["mariadb 11.4.2"]);
    expect(missed).toEqual([]);
  });

  it("is not the machine's MySQL when that is too old", async () => {
    writeServer("mysqld", says.mysql("5.7.44"));
    expect(findServer("mysql", { dirs })).toBeUndefined();
    writeServer("mysqld", says.mysql("8.0.18"));
    expect(findServer("mysql", { dirs })).toBeUndefined();
    writeServer("mysqld", says.mysql("8.0.19"));
    expect(findServer("mysql", { dirs })?.version).toBe("8.0.19");
  });

  it("is not MariaDB under MySQL's name", async () => {
    writeServer("mysqld", says.mariadb("10.11.19"));
    expect(findServer("mysql", { dirs })).toBeUndefined();
    expect(findServer("mariadb", { dirs })?.version).toBe("10.11.19");
  });

  it("is MySQL that was fetched before what would have to be fetched", async () => {
    for (const dir of ["sbin", "lib", "share"]) {
      mkdirSync(join(cacheDir, "mysql", dir), { recursive: true });
    }
    writeProgram(join(cacheDir, "mysql/sbin/mysqld"), "");
    // Half of a cache: a server without the loader that it came with.
    expect(findFetchedMysql(cacheDir)).toBeUndefined();
    writeProgram(join(cacheDir, "mysql/lib/ld-linux-aarch64.so.1"), says.mysql("9.7.4"));
    expect(findFetchedMysql(cacheDir)?.command).toEqual([
      join(cacheDir, "mysql/lib/ld-linux-aarch64.so.1"),
      "--library-path",
      join(cacheDir, "mysql/lib"),
      join(cacheDir, "mysql/sbin/mysqld"),
    ]);
    expect(await choose(undefined)).toEqual(["mysql 9.7.4"]);
  });

  it.each(["ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "ld64.so.2", "ld-linux-riscv64-lp64d.so.1"])(
    "is run by %s, whichever loader it came with",
    (name) => {
      writeFileSync(join(folder, "bin", "libldap.so.2"), "");
      writeFileSync(join(folder, "bin", name), "");
      expect(findLoader(join(folder, "bin"))).toBe(join(folder, "bin", name));
    },
  );

  it("is refused under another name than the two", () => {
    process.env["NARU_ENGINE"] = "postgres";
    try {
      expect(() => validateGatewayOptions({ password: "long enough" })).toThrow(
        'Gateway option engine (NARU_ENGINE) is not "mysql" or "mariadb": "postgres"',
      );
      process.env["NARU_ENGINE"] = "mariadb";
      expect(validateGatewayOptions({ password: "long enough" }).engine).toBe("mariadb");
      expect(validateGatewayOptions({ password: "long enough", engine: "mysql" }).engine).toBe("mysql");
    } finally {
      delete process.env["NARU_ENGINE"];
    }
  });

  it("that cannot make a data folder is passed over, aloud", async () => {
    writeServer("mysqld", says.mysql("8.4.3"));
    const log = (_level: string, text: string): number => missed.push(text);
    const places = { dirs, cacheDir, mirror: nowhere };
    const error = await catchError(
      prepareServer({ engine: "mysql", dataDir, onProgress: () => {}, log, places }),
    );
    expect(error.message).toContain("Cannot find a server program, and cannot fetch one.");
    expect(missed[0]).toBe(`Cannot create a data directory with ${join(folder, "bin/mysqld")}:\nnot allowed`);
    expect(readdirSync(dataDir).filter((name) => !name.endsWith(".new"))).toEqual([]);
  });
});

describe("MySQL that has to be fetched, on a machine with apt", () => {
  if (!hasApt()) {
    console.warn("These tests are skipped: there is no apt-get here to fetch MySQL with");
  }

  it.skipIf(!hasApt())("and without a network gives way to MariaDB within seconds", async () => {
    writeServer("mariadbd", says.mariadb("10.11.19"));
    const startedAt = performance.now();
    expect(await choose(undefined)).toEqual(["mariadb 10.11.19"]);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(missed[0]).toMatch(/^MySQL cannot be had: Cannot fetch engines with apt-get update: /);
    // Neither a server nor what was begun.
    expect(readdirSync(cacheDir)).toEqual(["mysql-failed.json"]);
  });

  it.skipIf(!hasApt())("is not waited for again at the next start, unless it was asked for", async () => {
    writeServer("mariadbd", says.mariadb("10.11.19"));
    let asked = 0;
    const mirror = await startMirror((_request, response) => {
      asked++;
      response.writeHead(404).end();
    });
    await choose(undefined, mirror);
    const once = asked;
    expect(once).toBeGreaterThan(0);
    const startedAt = performance.now();
    expect(await choose(undefined, mirror)).toEqual(["mariadb 10.11.19"]);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(missed[1]).toContain("tried less than ten minutes ago");
    expect(asked).toBe(once);
    expect(await choose("mysql", mirror)).toEqual([]);
    expect(asked).toBeGreaterThan(once);
  });

  it.skipIf(!hasApt())("from a mirror that never answers is given up", async () => {
    const mirror = await startMirror(() => undefined);
    const startedAt = performance.now();
    const { message } = await catchError(
      fetchMysql({ cacheDir, mirror, insists: false, onProgress: () => {} }),
    );
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(message).toMatch(/nothing came for 10 s|Connection timed out|Could not connect/);
  });

  it.skipIf(!hasApt())("is not taken from a mirror whose lists are not signed by Debian", async () => {
    const lists =
      "Origin: Debian\nSuite: unstable\nCodename: sid\nArchitectures: amd64 arm64\nComponents: main\n";
    const asked: string[] = [];
    const mirror = await startMirror(({ url = "" }, response) => {
      asked.push(url);
      response.writeHead(/Release$/.test(url) ? 200 : 404).end(lists);
    });
    const { message } = await catchError(
      fetchMysql({ cacheDir, mirror, insists: false, onProgress: () => {} }),
    );
    expect(message).toMatch(/not signed|clearsigned|NO_PUBKEY|no longer signed|NOSPLIT/i);
    expect(asked.filter((url) => /Packages|\.deb/.test(url))).toEqual([]);
    expect(findFetchedMysql(cacheDir)).toBeUndefined();
  });

  it.skipIf(!hasApt())("is fetched once by two starts at once", async () => {
    const asked: string[] = [];
    const mirror = await startMirror(({ url = "" }, response) => {
      asked.push(url);
      response.writeHead(404).end();
    });
    const fetchOne = () => catchError(fetchMysql({ cacheDir, mirror, insists: false, onProgress: () => {} }));
    const errors = await Promise.all([fetchOne(), fetchOne()]);
    expect(errors.filter(({ message }) => message.includes("tried less than ten minutes ago"))).toHaveLength(
      1,
    );
    expect(asked.filter((url) => url.endsWith("/InRelease"))).toHaveLength(1);
  });
});

describe("a data folder", () => {
  const find = (family: MysqlFamily): string =>
    findDataFolder(dataDir, family).path.slice(dataDir.length + 1);

  it("has its family's name", () => {
    expect([find("mysql"), find("mariadb")]).toEqual(["mysql", "mariadb"]);
  });

  it("that MariaDB made under MySQL's name stays MariaDB's, and MySQL has one of its own", () => {
    writeMarker("mysql", "mariadb", "10.11.19");
    expect([find("mysql"), find("mariadb")]).toEqual(["mysql-server", "mysql"]);
    writeMarker("mysql-server", "mysql", "9.7.4");
    expect([find("mysql"), find("mariadb")]).toEqual(["mysql-server", "mysql"]);
  });

  it("that is nobody's is left alone", () => {
    mkdirSync(join(dataDir, "mysql"));
    expect(find("mysql")).toBe("mysql-server");
    mkdirSync(join(dataDir, "mysql-server"));
    expect(() => find("mysql")).toThrow("Cannot make a data directory for mysql: others are there already");
  });

  it.each([
    ["8.0.36", "8.0.40", true],
    ["8.0.36", "8.4.3", true],
    ["8.0.36", "9.7.4", false],
    ["8.4.3", "9.7.4", true],
    ["9.7.4", "9.7.1", true],
    ["9.7.4", "8.4.3", false],
    ["9.7.4", "8.0.36", false],
  ])("of MySQL %s can be opened by %s: %s", (version, other, expected) => {
    const made = { family: "mysql", version } as const;
    const binary = { family: "mysql", version: other } as EngineBinary;
    expect(canOpen({ path: "", made }, binary)).toBe(expected);
  });

  it("chooses the server that can open it", async () => {
    writeMarker("mysql", "mysql", "9.7.4");
    writeServer("mysqld", says.mysql("8.4.3"));
    expect(await choose("mysql")).toEqual([]);
    const newer = join(folder, "newer");
    mkdirSync(newer);
    dirs.push(newer);
    writeProgram(join(newer, "mysqld"), says.mysql("9.7.5"));
    expect(await choose("mysql")).toEqual(["mysql 9.7.5"]);
  });
});

describe("what is said at the start", () => {
  const sayChoice = (family: MysqlFamily, choice: EngineChoice): string => {
    const binary = { family, version: family === "mysql" ? "9.7.4" : "10.11.19" } as EngineBinary;
    return describeChoice({ binary, source: "from somewhere" }, { dataDir, choice });
  };

  it("is the server, its version, where it is from and why it is this one", () => {
    expect(sayChoice("mysql", undefined)).toBe(
      "MySQL 9.7.4 (from somewhere): what production has. NARU_ENGINE=mariadb takes MariaDB",
    );
    expect(sayChoice("mariadb", undefined)).toBe(
      "MariaDB 10.11.19 (from somewhere) in place of MySQL, which production has: it lacks some of MySQL's SQL, LATERAL among it",
    );
    expect(sayChoice("mariadb", "mariadb")).toBe("MariaDB 10.11.19 (from somewhere): NARU_ENGINE is mariadb");
  });

  it("is also where the data of the other one is, and how it comes over", () => {
    writeMarker("mysql", "mariadb", "10.11.19");
    expect(sayChoice("mysql", undefined)).toContain(
      '/data/mysql: "npm run naru -- engine migrate" copies it over,\n  and NARU_ENGINE=mariadb opens it',
    );
    expect(sayChoice("mariadb", "mariadb")).not.toContain("migrate");
  });
});
