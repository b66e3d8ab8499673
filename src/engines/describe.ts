import { relative } from "node:path";
import type { Candidate, EngineChoice } from "./choose.ts";
import { findMadeFolder, type MysqlFamily } from "./data-folder.ts";

const titles = { mysql: "MySQL", mariadb: "MariaDB", redis: "Redis" } as const;

/** Says which server was chosen, why, and where the data of the other one is. One line each. */
export function describeChoice(
  { binary, source }: Candidate,
  { dataDir, choice }: { dataDir: string; choice: EngineChoice },
): string {
  const title = `${titles[binary.family]} ${binary.version} (${source})`;
  const isMysql = binary.family === "mysql";
  const why =
    choice !== undefined
      ? `: NARU_ENGINE is ${choice}`
      : isMysql
        ? ": what production has. NARU_ENGINE=mariadb takes MariaDB"
        : " in place of MySQL, which production has: it lacks some of MySQL's SQL, LATERAL among it";
  return [`${title}${why}`, ...describeOther(dataDir, isMysql ? "mariadb" : "mysql")].join("\n  ");
}

function describeOther(dataDir: string, family: MysqlFamily): string[] {
  const folder = findMadeFolder(dataDir, family);
  if (folder === undefined) {
    return [];
  }
  const place = relative(process.cwd(), folder.path);
  return [
    `The data of ${titles[family]} is left as it is, in ${place}: "npm run naru -- engine migrate" copies it over,`,
    `and NARU_ENGINE=${family} opens it`,
  ];
}

/** What to do about a server that is neither here nor can be fetched. */
export function describeMissing(engine: "mysql" | "redis"): string {
  const ways = {
    mysql: [
      "MySQL: set MYSQL_URL=mysql://user:password@host:3306/database to use a server that you have, or install one:",
      "  macOS: brew install mysql    Fedora: dnf install mysql-server    Debian, Ubuntu: fetched by itself when there is a network",
      "  or MariaDB: apt-get install mariadb-server-core, apk add mariadb, pacman -S mariadb, brew install mariadb",
    ],
    redis: [
      "Redis: set REDIS_URL=redis://host:6379 to use a server that you have, or install one:",
      "  Debian, Ubuntu: apt-get install redis-server    Fedora: dnf install valkey",
      "  macOS: brew install redis    Alpine: apk add redis    Arch: pacman -S valkey",
    ],
  };
  return ["Cannot find a server program, and cannot fetch one.", ...ways[engine]].join("\n");
}
