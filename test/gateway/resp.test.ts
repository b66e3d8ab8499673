import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/gateway/redis/reply.ts";
import { createReplyReader, encodeCommands, RedisReplyError } from "../../src/gateway/redis/resp.ts";

/** Reads bytes in pieces, each reply within so many bytes. */
function read(pieces: readonly Buffer[], maxBytes = Number.POSITIVE_INFINITY): Reply[] {
  const replies: Reply[] = [];
  let bytes = 0;
  const budget = {
    take: (more: number) => {
      bytes += more;
      return bytes <= maxBytes;
    },
    refuse: () => new RedisReplyError("too large"),
  };
  const reader = createReplyReader(budget, (reply) => {
    replies.push(reply);
    bytes = 0;
  });
  for (const piece of pieces) {
    reader.read(Buffer.from(piece));
  }
  return replies;
}

/** What is compared: buffers are reused by nobody, but their identity does not matter. */
function show(reply: Reply): unknown {
  if (Array.isArray(reply)) {
    return reply.map(show);
  }
  return reply instanceof Error
    ? `error ${reply.message}`
    : Buffer.isBuffer(reply)
      ? `bytes ${reply.toString("latin1")}`
      : reply;
}

const bytes = Buffer.from(
  "+OK\r\n:42\r\n:-9223372036854775808\r\n$-1\r\n$0\r\n\r\n$6\r\na\r\nb\r\n\r\n-ERR no\r\n*0\r\n*-1\r\n" +
    "*3\r\n$1\r\na\r\n*2\r\n:1\r\n*1\r\n-ERR deep\r\n$-1\r\n+last\r\n",
);
const meant = [
  "bytes OK",
  "42",
  "-9223372036854775808",
  null,
  "bytes ",
  "bytes a\r\nb\r\n",
  "error ERR no",
  [],
  null,
  ["bytes a", ["1", ["error ERR deep"]], null],
  "bytes last",
];

describe("replies of Redis", () => {
  it("mean the same wherever they are cut", () => {
    for (let at = 0; at <= bytes.length; at++) {
      expect(read([bytes.subarray(0, at), bytes.subarray(at)]).map(show)).toEqual(meant);
    }
    expect(read([...bytes].map((byte) => Buffer.from([byte]))).map(show)).toEqual(meant);
  });

  it.each([
    ["a string", `$1000\r\n${"x".repeat(1000)}\r\n`],
    ["a list of strings", `*10\r\n${`$100\r\n${"x".repeat(100)}\r\n`.repeat(10)}`],
    ["a list of so many that it cannot fit", `*1000\r\n${":1\r\n".repeat(1000)}`],
    ["a list in a list", `*2\r\n:1\r\n*2\r\n:2\r\n$1000\r\n${"x".repeat(1000)}\r\n`],
    ["a list with more after what is too large", `*3\r\n$1000\r\n${"x".repeat(1000)}\r\n*1\r\n+a\r\n:3\r\n`],
  ])("that are too large are an error each, and what follows them is read: %s", (_name, large) => {
    const all = Buffer.from(`+before\r\n${large}+after\r\n`);
    for (let at = 0; at <= all.length; at += 7) {
      expect(read([all.subarray(0, at), all.subarray(at)], 500).map(show)).toEqual([
        "bytes before",
        "error too large",
        "bytes after",
      ]);
    }
  });

  it.each(["hello\r\n", "%1\r\n+a\r\n+b\r\n", `:${"1".repeat(100_000)}`])(
    "that are none are an error: %.10s",
    (text) => {
      expect(() => read([Buffer.from(text)])).toThrow("Cannot read a reply of Redis");
    },
  );

  it.each([
    ["to be kept", `*2\r\n${"*1\r\n".repeat(5000)}:1\r\n`],
    ["and empty", `*2\r\n${"*1\r\n".repeat(1500)}*0\r\n`],
    ["and cut off", `*2\r\n${"*2\r\n$-1\r\n".repeat(1500)}:1\r\n`],
  ])("that are nested too deep are an error each, and what follows them is read: %s", (_name, deep) => {
    const all = Buffer.from(`+before\r\n${deep}:2\r\n+after\r\n`);
    for (let at = 0; at <= all.length; at += 101) {
      expect(read([all.subarray(0, at), all.subarray(at)]).map(show)).toEqual([
        "bytes before",
        "error ERR response is nested deeper than allowed: 1000 lists; the command was run",
        "bytes after",
      ]);
    }
  });

  it.each(["+", "-"])("whose %s line is very long are cut short, and what follows them is read", (sign) => {
    const all = Buffer.from(`*2\r\n${sign}${"x".repeat(200_000)}\r\n:1\r\n+after\r\n`);
    for (const at of [0, 100, 65_000, 70_000, 200_004, 200_005, 200_006, 200_007, all.length]) {
      const [list, after] = read([all.subarray(0, at), all.subarray(at)]).map(show) as [string[], string];
      expect(list[0]).toMatch(/^(bytes|error) x{65535}$/);
      expect(list[1]).toBe("1");
      expect(after).toBe("bytes after");
    }
  });
});

describe("commands", () => {
  it("are sent with the lengths of their bytes", () => {
    const pieces = encodeCommands([
      ["SET", "größe", Buffer.from([0, 255, 13, 10])],
      ["GET", "x".repeat(20_000)],
    ]);
    const sent = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    const expected = Buffer.concat([
      Buffer.from("*3\r\n$3\r\nSET\r\n$7\r\ngröße\r\n$4\r\n"),
      Buffer.from([0, 255, 13, 10]),
      Buffer.from(`\r\n*2\r\n$3\r\nGET\r\n$20000\r\n${"x".repeat(20_000)}\r\n`),
    ]);
    expect(sent.equals(expected)).toBe(true);
  });
});
