import type { MysqlFamily } from "./data-folder.ts";

/** What stands for MySQL's collations in MariaDB, and the other way round; the rest both know. */
export interface Collations {
  /** MariaDB's counterpart of utf8mb4_0900_ai_ci: it depends on the version. */
  readonly mariadb: string;
}

/**
 * Rewrites a CREATE statement that the other family has printed, where the two write the same thing
 * differently.
 */
export function translateDdl(ddl: string, to: MysqlFamily, { mariadb }: Collations): string {
  const plain = ddl.replace(/\sDEFINER=`(?:[^`]|``)*`@`(?:[^`]|``)*`/, "");
  return to === "mysql" ? toMysql(plain) : toMariadb(plain, mariadb);
}

function toMysql(ddl: string): string {
  return (
    ddl
      .replace(
        /\butf8mb4_(?:uca1400(?:_nopad)?|unicode_520(?:_nopad)?|unicode|general_nopad)_(?:ai_)?ci\b/g,
        "utf8mb4_0900_ai_ci",
      )
      .replace(/\butf8mb4_uca1400(?:_nopad)?_as_c[is]\b/g, "utf8mb4_0900_as_cs")
      .replace(/\butf8mb4_nopad_bin\b/g, "utf8mb4_0900_bin")
      // MariaDB's JSON is text that is checked.
      .replace(
        /(`(?:[^`]|``)+`) longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin( NOT NULL)?( DEFAULT (?:NULL|'(?:[^']|'')*'))?( COMMENT '(?:[^']|'')*')? CHECK \(json_valid\(\1\)\)/g,
        (_all, name: string, notNull = "", value = "", comment = "") =>
          `${name} json${notNull}${value}${comment}`,
      )
      // MySQL takes the default of a text, a blob or a JSON only as an expression.
      .replace(
        /^(\s*`(?:[^`]|``)+` (?:(?:tiny|medium|long)?(?:text|blob)|json)\b.*?) DEFAULT ('(?:[^']|'')*')/gim,
        "$1 DEFAULT ($2)",
      )
      .replace(/\bENGINE=Aria\b/g, "ENGINE=InnoDB")
      .replace(/ PAGE_CHECKSUM=\d/g, "")
  );
}

function toMariadb(ddl: string, collation: string): string {
  const caseSensitive = collation.startsWith("utf8mb4_uca1400")
    ? "utf8mb4_uca1400_nopad_as_cs"
    : "utf8mb4_nopad_bin";
  return (
    ddl
      .replace(/\butf8mb4_0900_ai_ci\b/g, collation)
      .replace(/\butf8mb4_0900_as_c[is]\b/g, caseSensitive)
      .replace(/\butf8mb4_0900_bin\b/g, "utf8mb4_nopad_bin")
      // Of text literals in expressions; MariaDB writes none and knows all of them.
      .replace(/\b_utf8mb4'/g, "'")
      .replace(/\b_utf8mb4\\'/g, "\\'")
  );
}
