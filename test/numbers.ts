const digits = `(${Array.from({ length: 10 }, (_, digit) => `SELECT ${digit} AS n`).join(" UNION ALL ")})`;

/**
 * A table of the integers from 1 to `count` in a column `seq`, to stand after FROM: in MySQL and in MariaDB
 * alike.
 */
export function numbersUpTo(count: number): string {
  const places = Array.from({ length: String(count - 1).length }, (_, place) => `d${place}`);
  const sum = places.map((name, place) => `${name}.n * ${10 ** place}`).join(" + ");
  const tables = places.map((name) => `${digits} ${name}`).join(", ");
  return `(SELECT 1 + ${sum} AS seq FROM ${tables} WHERE ${sum} < ${count}) AS numbers`;
}
