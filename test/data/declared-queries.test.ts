import { describe, expect, it } from "vitest";
import { versionsRead } from "../../src/data/cache/tags.ts";
import { findDeclaredQueries, placeholdersOf } from "./declared-queries.ts";
import { undeclaredTables } from "./declared-tags.ts";

const { queries, declarations } = await findDeclaredQueries();

describe("the declared queries of the services", () => {
  it("are all found", () => {
    expect(queries.length).toBe(declarations);
    expect(queries.length).toBeGreaterThan(10);
  });

  it.each(queries.map((declared) => [declared.name, declared.query] as const))(
    "%s names all its tables",
    (_, query) => {
      const args = Array.from({ length: placeholdersOf(query.sql) }, (__, i) => i + 1);
      const tags = query.tags(...args);
      expect(undeclaredTables(query.sql, tags)).toEqual([]);
      expect(() => versionsRead(tags)).not.toThrow();
      // Only what is asked of MySQL each time may hang on nothing.
      expect(tags.length > 0 || query.freshness.mode === "uncached").toBe(true);
    },
  );
});
