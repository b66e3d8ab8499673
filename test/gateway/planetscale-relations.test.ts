import { relations } from "drizzle-orm";
import { bigint, int, json, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { drizzle as drizzleProxy } from "drizzle-orm/mysql-proxy";
import { drizzle } from "drizzle-orm/planetscale-serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catchError, startGateway, type TestGateway } from "./setup.ts";

// What an object mapper asks for with its relations: MySQL answers it in one statement with LATERAL, which
// MariaDB lacks.

const users = mysqlTable("users", {
  id: bigint({ mode: "number" }).primaryKey(),
  name: varchar({ length: 50 }).notNull(),
  invitedBy: bigint("invited_by", { mode: "number" }),
});
const posts = mysqlTable("posts", {
  id: bigint({ mode: "number" }).primaryKey(),
  ownerId: bigint("owner_id", { mode: "number" }),
  title: varchar({ length: 50 }).notNull(),
  meta: json().$type<{ stars: number }>(),
});
const groups = mysqlTable("groups", { id: int().primaryKey(), name: varchar({ length: 50 }).notNull() });
const memberships = mysqlTable(
  "memberships",
  { userId: bigint("user_id", { mode: "number" }).notNull(), groupId: int("group_id").notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.groupId] })],
);
const usersRelations = relations(users, ({ one, many }) => ({
  inviter: one(users, { fields: [users.invitedBy], references: [users.id] }),
  posts: many(posts),
  memberships: many(memberships),
}));
const postsRelations = relations(posts, ({ one }) => ({
  owner: one(users, { fields: [posts.ownerId], references: [users.id] }),
}));
const groupsRelations = relations(groups, ({ many }) => ({ memberships: many(memberships) }));
const membershipsRelations = relations(memberships, ({ one }) => ({
  user: one(users, { fields: [memberships.userId], references: [users.id] }),
  group: one(groups, { fields: [memberships.groupId], references: [groups.id] }),
}));
const schema = {
  users,
  posts,
  groups,
  memberships,
  usersRelations,
  postsRelations,
  groupsRelations,
  membershipsRelations,
};

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
  for (const sql of [
    "CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL, invited_by BIGINT)",
    "CREATE TABLE posts (id BIGINT PRIMARY KEY, owner_id BIGINT, title VARCHAR(50) NOT NULL, meta JSON)",
    "CREATE TABLE `groups` (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL)",
    "CREATE TABLE memberships (user_id BIGINT NOT NULL, group_id INT NOT NULL, PRIMARY KEY (user_id, group_id))",
    "INSERT INTO users VALUES (1, 'Ada', NULL), (2, 'Bob', 1), (3, 'Cid', 1)",
    `INSERT INTO posts VALUES (1, 1, 'One', '{"stars": 5}'), (2, 1, 'Two', NULL), (3, 2, 'Three 😀', '{"stars": 1}')`,
    "INSERT INTO `groups` VALUES (1, 'Red'), (2, 'Blue')",
    "INSERT INTO memberships VALUES (1, 1), (1, 2), (2, 2)",
  ]) {
    expect([sql, (await server.execute(sql)).error]).toEqual([sql, null]);
  }
});

afterAll(() => server.stop());

/** For PlanetScale drizzle writes subqueries. */
const openSubqueries = () => drizzle(server.client("reader"), { schema });

/** For MySQL it writes LATERAL; this driver of it sends statements as we like. */
const openLateral = () =>
  drizzleProxy(
    async (sql, params) => {
      const { rows } = await server.client("reader").execute(sql, params, { as: "array" });
      return { rows };
    },
    { schema },
  );

describe.each([
  ["lateral joins", openLateral],
  ["subqueries", openSubqueries],
])("drizzle's relational queries by %s", (_by, open) => {
  it("read many with their many", async ({ skip }) => {
    skip(server.family === "mariadb", "MariaDB lacks LATERAL, and references from subqueries in FROM");
    const rows = await open().query.users.findMany({
      columns: { name: true },
      with: { posts: { columns: { title: true, meta: true }, orderBy: (post, { desc }) => [desc(post.id)] } },
      orderBy: (user, { asc }) => [asc(user.id)],
    });
    expect(rows).toEqual([
      {
        name: "Ada",
        posts: [
          { title: "Two", meta: null },
          { title: "One", meta: { stars: 5 } },
        ],
      },
      { name: "Bob", posts: [{ title: "Three 😀", meta: { stars: 1 } }] },
      { name: "Cid", posts: [] },
    ]);
  });

  it("read one through its own table, with conditions, limits and computed columns", async ({ skip }) => {
    skip(server.family === "mariadb", "MariaDB lacks LATERAL, and references from subqueries in FROM");
    const row = await open().query.users.findFirst({
      where: (user, { eq }) => eq(user.id, 2),
      with: {
        inviter: {
          with: { posts: { limit: 1, where: (post, { gt }) => gt(post.id, 1) } },
          extras: (user, { sql }) => ({ shout: sql<string>`UPPER(${user.name})`.as("shout") }),
        },
      },
    });
    expect(row).toEqual({
      id: 2,
      name: "Bob",
      invitedBy: 1,
      inviter: {
        id: 1,
        name: "Ada",
        invitedBy: null,
        shout: "ADA",
        posts: [{ id: 2, ownerId: 1, title: "Two", meta: null }],
      },
    });
  });

  it("read many to many, four tables deep", async ({ skip }) => {
    skip(server.family === "mariadb", "MariaDB lacks LATERAL, and references from subqueries in FROM");
    const rows = await open().query.groups.findMany({
      with: { memberships: { with: { user: { with: { posts: true } } } } },
      orderBy: (group, { asc }) => [asc(group.id)],
    });
    expect(
      rows.map(({ name, memberships: all }) => [name, all.map(({ user }) => user.posts.length)]),
    ).toEqual([
      ["Red", [2]],
      ["Blue", [2, 1]],
    ]);
  });
});

it("drizzle's lateral joins are what MariaDB cannot read, and says so", async ({ skip }) => {
  skip(server.family === "mysql", "MySQL reads them");
  const error = await catchError(openLateral().query.users.findMany({ with: { posts: true } }));
  expect(String(error.cause)).toContain("(errno 1064)");
});

describe("the SQL of MySQL 8", () => {
  it.each([
    [
      "a lateral join",
      "SELECT u.name, p.title FROM users u LEFT JOIN LATERAL (SELECT title FROM posts WHERE owner_id = u.id ORDER BY id DESC LIMIT 1) p ON TRUE ORDER BY u.id",
      [
        { name: "Ada", title: "Two" },
        { name: "Bob", title: "Three 😀" },
        { name: "Cid", title: null },
      ],
    ],
    [
      "rows of JSON",
      `SELECT t.a FROM users u, JSON_TABLE('[{"a": 1}, {"a": 2}]', '$[*]' COLUMNS (a INT PATH '$.a')) t WHERE u.id = 1`,
      [{ a: 1 }, { a: 2 }],
    ],
    [
      "objects in correlated subqueries, as Prisma joins",
      "SELECT u.id, (SELECT COALESCE(JSON_ARRAYAGG(t.o), CAST('[]' AS JSON)) FROM (SELECT JSON_OBJECT('title', p.title) AS o FROM posts p WHERE p.owner_id = u.id) AS t) AS posts FROM users u WHERE u.id > 1 ORDER BY u.id",
      [
        { id: "2", posts: [{ title: "Three 😀" }] },
        { id: "3", posts: [] },
      ],
    ],
    [
      "a row that is named",
      "SELECT * FROM (VALUES ROW(1, 'a'), ROW(2, 'b')) AS t (n, s) WHERE n = 2",
      [{ n: "2", s: "b" }],
    ],
    ["a set difference", "SELECT id FROM users EXCEPT SELECT owner_id FROM posts", [{ id: "3" }]],
    [
      "membership in a JSON array",
      "SELECT id FROM users WHERE id MEMBER OF ('[1, 3]') ORDER BY id",
      [{ id: "1" }, { id: "3" }],
    ],
    ["an arrow into JSON", "SELECT meta->>'$.stars' AS stars FROM posts WHERE id = 1", [{ stars: "5" }]],
  ])("%s", async (_what, sql, expected) => {
    if (server.family === "mysql") {
      expect((await server.client().execute(sql)).rows).toEqual(expected);
    }
  });
});
