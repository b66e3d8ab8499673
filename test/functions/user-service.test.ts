import { randomUUID } from "node:crypto";
import { Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { newUsername, signUp } from "./players.ts";

describeFronts("UserService", (front) => {
  const guest = front.client(UserService);
  const admin = front.client(UserService, { userId: 1, roles: ["admin"] });
  let player: Identity;
  let other: Identity;

  beforeAll(async () => {
    [player, other] = (await signUp(2)) as [Identity, Identity];
  });

  it("registers a player without a token and shows the account to its owner", async () => {
    const request = {
      username: newUsername(),
      nickname: "Nick 🎮",
      email: "nick@players.example",
      profileImage: "https://images.example/nick.webp",
      tags: ["scout", 'it\'s \\ "quoted" ?'],
    };
    const { user } = await guest.createUser(request);
    expect(user).toMatchObject({ ...request, level: 1, lastLogin: 0n, achievements: [], friendIds: [] });
    const own = front.client(UserService, { userId: user?.userId ?? 0 });
    expect((await own.getUser({ userId: user?.userId ?? 0 })).user).toEqual(user);
  });

  it("answers already_exists for a username that is taken", async () => {
    const request = { username: newUsername(), nickname: "First" };
    await guest.createUser(request);
    await expect(guest.createUser({ ...request, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: Code.AlreadyExists,
      rawMessage: `The username "${request.username}" is taken`,
    });
  });

  it("answers a write with what makes its caller's next read see it", async () => {
    const own = front.client(UserService, player);
    const headers: (string | null)[] = [];
    const onHeader = (header: Headers) => headers.push(header.get("naru-read-after-write"));
    const { userId } = player;
    await own.updateUser(
      { user: { userId, nickname: "Renamed" }, updateMask: { paths: ["nickname"] } },
      { onHeader },
    );
    const token = headers[0] ?? "";
    expect(token).toMatch(/^[\w.-]{20,60}$/);
    const next = await own.getUser({ userId }, { headers: { "naru-read-after-write": token }, onHeader });
    expect(next.user?.nickname).toBe("Renamed");
    expect(headers).toEqual([token, null]);
  });

  it("repeats the first answer to a retry with the same key, sent at once or later", async () => {
    const request = { username: newUsername(), nickname: "Twice", idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([guest.createUser(request), guest.createUser(request)]);
    expect(second).toEqual(first);
    expect(await guest.createUser(request)).toEqual(first);
  });

  it("refuses a key that created a user of another name", async () => {
    const request = { username: newUsername(), nickname: "One", idempotencyKey: randomUUID() };
    await guest.createUser(request);
    await expect(guest.createUser({ ...request, username: newUsername() })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "idempotency_key was used with another username",
    });
  });

  it("does not show the address to who knows the key but not the address", async () => {
    const request = { username: newUsername(), nickname: "Shy", idempotencyKey: randomUUID() };
    await guest.createUser({ ...request, email: "shy@players.example" });
    expect((await guest.createUser(request)).user?.email).toBe("");
  });

  it("shows the address to the player and to administrators only", async () => {
    const { user } = await guest.createUser({
      username: newUsername(),
      nickname: "Seen",
      email: "seen@players.example",
    });
    const userId = user?.userId ?? 0;
    const emailFor = async (client: typeof guest) => (await client.getUser({ userId })).user?.email;
    expect(await emailFor(front.client(UserService, { userId }))).toBe("seen@players.example");
    expect(await emailFor(admin)).toBe("seen@players.example");
    expect(await emailFor(front.client(UserService, other))).toBe("");
  });

  it("answers not_found for a user that there is not", async () => {
    await expect(admin.getUser({ userId: 2_000_000_000 })).rejects.toMatchObject({
      code: Code.NotFound,
      rawMessage: "There is no user 2000000000",
    });
  });

  it("changes the fields that the mask names and no others", async () => {
    const own = front.client(UserService, player);
    const friendIds = Array.from({ length: 5000 }, (_, i) => i + 1);
    const { user } = await own.updateUser({
      user: {
        userId: player.userId,
        nickname: "Renamed",
        tags: ["new"],
        friendIds,
        email: "unused@players.example",
      },
      updateMask: { paths: ["nickname", "tags", "friend_ids"] },
    });
    expect(user).toMatchObject({ nickname: "Renamed", tags: ["new"], friendIds, email: "", level: 1 });
    expect((await own.getUser({ userId: player.userId })).user).toEqual(user);
  });

  it("answers an update that changes nothing as one that does", async () => {
    const request = {
      user: { userId: player.userId, nickname: "Same" },
      updateMask: { paths: ["nickname"] },
    };
    const own = front.client(UserService, player);
    expect(await own.updateUser(request)).toEqual(await own.updateUser(request));
  });

  it("leaves level and achievements to administrators", async () => {
    const { userId } = player;
    const request = (path: string) => ({
      user: { userId, level: 7, achievements: [1, 2] },
      updateMask: { paths: [path] },
    });
    for (const path of ["level", "achievements"]) {
      await expect(front.client(UserService, player).updateUser(request(path))).rejects.toMatchObject({
        code: Code.PermissionDenied,
        rawMessage: `Only an administrator may change ${path}`,
      });
      await admin.updateUser(request(path));
    }
    expect((await admin.getUser({ userId })).user).toMatchObject({ level: 7, achievements: [1, 2] });
  });

  it("does not let a player change another's account", async () => {
    await expect(
      front.client(UserService, other).updateUser({
        user: { userId: player.userId, nickname: "Mine" },
        updateMask: { paths: ["nickname"] },
      }),
    ).rejects.toMatchObject({ code: Code.PermissionDenied });
  });

  it.each([
    [{ userId: 0, nickname: "x" }, ["nickname"], Code.InvalidArgument, "user.user_id must name the account"],
    [{ userId: 1, nickname: "" }, ["nickname"], Code.InvalidArgument, "user.nickname must not be empty"],
    [{ userId: 1 }, [], Code.InvalidArgument, "update_mask names no field"],
    [{ userId: 1 }, ["username"], Code.InvalidArgument, 'update_mask cannot name "username"'],
    [{ userId: 1 }, ["to_string"], Code.InvalidArgument, 'update_mask cannot name "to_string"'],
    [{ userId: 2_000_000_000, level: 2 }, ["level"], Code.NotFound, "There is no user 2000000000"],
  ])("refuses to update %j by the mask %j", async (user, paths, code, rawMessage) => {
    await expect(admin.updateUser({ user, updateMask: { paths } })).rejects.toMatchObject({
      code,
      rawMessage,
    });
  });

  it("pages through the players in the order of their ids", async () => {
    const own = front.client(UserService, { userId: 3 });
    const first = await own.listUsers({ pageSize: 4 });
    expect(first.users.map(({ userId }) => userId)).toEqual([1, 2, 3, 4]);
    expect(first.users.map(({ email }) => email !== "")).toEqual([false, false, true, false]);
    const second = await own.listUsers({ pageSize: 3, pageToken: first.nextPageToken });
    expect(second.users.map(({ userId }) => userId)).toEqual([5, 6, 7]);
    expect((await own.listUsers({})).users).toHaveLength(50);
  });

  it("ends the pages with the last player", async () => {
    const [last] = (await signUp(1)) as [Identity];
    let pageToken = Buffer.from(String(last.userId - 1)).toString("base64url");
    const seen: number[] = [];
    do {
      const page = await admin.listUsers({ pageSize: 500, pageToken });
      seen.push(...page.users.map(({ userId }) => userId));
      pageToken = page.nextPageToken;
    } while (pageToken !== "");
    expect(seen).toContain(last.userId);
  });

  it.each(["not a token", "MTIz,", "LTE", "MSwy", "e30"])("refuses the page token %j", async (pageToken) => {
    await expect(admin.listUsers({ pageToken })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: `Cannot parse page_token: "${pageToken}"`,
    });
  });
});
