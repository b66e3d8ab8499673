/**
 * What a query depends on or a write touches: a table (`users`), a part of it (`users/7`: a row by its key;
 * `room_players/7`: the rows of room 7; `reservations/user:7`), or, for a write, a row that is yet to get its
 * key (`users/+`). What is a part is up to those who write the queries: a write names every part that what it
 * changes belongs to.
 */
export type Tag = string;

const tagPattern = /^([A-Za-z_][\w$]*)(?:\/([^\s/*]+))?$/;

/** The tables that `tags` speak of. @throws RangeError for what is no tag. */
export function tablesOf(tags: readonly Tag[]): ReadonlySet<string> {
  return new Set(tags.map((tag) => parseTag(tag).table));
}

/**
 * The versions that a query's result hangs on. A row's result hangs on the row and on `users/*`, which stands
 * for all rows at once; a table's result on `users`, which every write to the table moves.
 *
 * @throws RangeError for what is no tag, and for a row without a key.
 */
export function versionsRead(tags: readonly Tag[]): string[] {
  return distinct(
    tags.flatMap((tag) => {
      const { table, id } = parseTag(tag);
      if (id === "+") {
        throw new RangeError(`Cannot depend on a row without a key: "${tag}"`);
      }
      return id === undefined ? [table] : [tag, `${table}/*`];
    }),
  );
}

/**
 * The versions that a write moves. One that names a row leaves the results of other rows in the cache; one
 * that names the table alone empties all of it; a new row changes what hangs on the table and no other row.
 *
 * @throws RangeError for what is no tag, or when there is none.
 */
export function versionsWritten(tags: readonly Tag[]): string[] {
  if (tags.length === 0) {
    throw new RangeError("Cannot write without naming what is touched");
  }
  return distinct(
    tags.flatMap((tag) => {
      const { table, id } = parseTag(tag);
      if (id === undefined) {
        return [table, `${table}/*`];
      }
      return id === "+" ? [table] : [tag, table];
    }),
  );
}

function parseTag(tag: Tag): { table: string; id: string | undefined } {
  const match = tagPattern.exec(tag);
  if (match === null) {
    throw new RangeError(`Cannot parse tag: "${tag}"`);
  }
  return { table: match[1] ?? "", id: match[2] };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
