import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ maxBodyBytes: 100_000 });
});

afterAll(() => server.stop());

const credentials = `Basic ${Buffer.from(`writer:${password}`).toString("base64")}`;

/** A request as it is on the wire. */
function format(sql: string, fields: readonly string[] = []): string {
  const body = JSON.stringify({ query: sql, session: null });
  return [
    "POST /psdb.v1alpha1.Database/Execute HTTP/1.1",
    "Host: gateway",
    `Authorization: ${credentials}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...fields,
    "",
    body,
  ].join("\r\n");
}

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends pieces, each after the one before has gone out, and reads so many answers. */
async function talk(pieces: readonly string[], count: number): Promise<Answer[]> {
  const socket = connect(server.gateway.port, "127.0.0.1");
  try {
    const answers = readAnswers(socket, count);
    for (const piece of pieces) {
      await new Promise<void>((resolve) => socket.write(piece, "utf8", () => resolve()));
      await new Promise(setImmediate);
    }
    return await answers;
  } finally {
    socket.destroy();
  }
}

function readAnswers(socket: Socket, count: number): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    let rest = Buffer.alloc(0);
    const answers: Answer[] = [];
    socket.on("error", reject);
    socket.on("close", () => reject(new Error(`The connection was closed after ${answers.length} answers`)));
    socket.on("data", (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const end = rest.indexOf("\r\n\r\n");
        const head = rest.toString("latin1", 0, Math.max(0, end));
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
        if (end === -1 || rest.length < end + 4 + length) {
          return;
        }
        const body = rest.toString("utf8", end + 4, end + 4 + length);
        answers.push({ status: Number(head.split(" ")[1]), head, body });
        rest = rest.subarray(end + 4 + length);
        if (answers.length === count) {
          resolve(answers);
          return;
        }
      }
    });
  });
}

/** The only cell of an answer. */
function cell({ body }: Answer): string {
  const { result } = JSON.parse(body) as { result: { rows: { values: string }[] } };
  return Buffer.from(result.rows[0]?.values ?? "", "base64").toString();
}

describe("a connection", () => {
  it("answers requests that were sent ahead one after the other, in order", async () => {
    const sent = [format("SELECT SLEEP(0.05)"), format("SELECT 'two'"), format("SELECT 'three'")].join("");
    expect((await talk([sent], 3)).map(cell)).toEqual(["0", "two", "three"]);
  });

  it("understands a request that comes in pieces, wherever it is cut", async () => {
    const whole = format("SELECT 'größer'");
    const length = whole.length;
    for (const at of [1, 20, whole.indexOf("\r\n\r\n") + 2, whole.indexOf("\r\n\r\n") + 4, length - 3]) {
      const [answer] = await talk([whole.slice(0, at), whole.slice(at)], 1);
      expect(cell(answer!)).toBe("größer");
    }
  });

  it("understands a request whose second half comes with the next one", async () => {
    const whole = format("SELECT 'one'");
    const answers = await talk([whole.slice(0, -5), whole.slice(-5) + format("SELECT 'two'")], 2);
    expect(answers.map(cell)).toEqual(["one", "two"]);
  });

  it("goes on after a refusal and after a request of another kind", async () => {
    const wrong = format("SELECT 1").replace(credentials, "Basic d3Jvbmc6d3Jvbmc=");
    const health = "GET /healthz HTTP/1.1\r\nHost: gateway\r\n\r\n";
    const answers = await talk([wrong + format("SELECT 'a'"), health, format("SELECT 'b'")], 4);
    expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200]);
    expect([cell(answers[1]!), cell(answers[3]!)]).toEqual(["a", "b"]);
  });

  it("reads a body in chunks", async () => {
    const [head = "", body = ""] = format("SELECT 'chunks'").split("\r\n\r\n");
    const chunked = `${head.replace(/Content-Length: \d+/, "Transfer-Encoding: chunked")}\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const answers = await talk([chunked + format("SELECT 'after'")], 2);
    expect(answers.map(cell)).toEqual(["chunks", "after"]);
  });

  it("says the length of an answer in bytes", async () => {
    const [answer] = await talk([format("SELECT 1 AS `größe€`")], 1);
    expect(answer?.head).toContain(`content-length: ${Buffer.byteLength(answer?.body ?? "")}`);
    expect(answer?.body).toContain('"name":"größe€"');
  });

  it.each([
    ["two lengths", ["Content-Length: 5"]],
    ["a length and chunks", ["Transfer-Encoding: chunked"]],
    ["a space before a colon", ["X-Odd : 1"]],
    ["a folded field", ["X-Odd: 1", " 2"]],
    ["no name", [": 1"]],
    ["a control character", ["X-Odd: a\x01b"]],
  ])("refuses a request with %s", async (_name, fields) => {
    const [answer] = await talk([format("SELECT 1", fields)], 1).catch(() => [{ status: 400 }]);
    expect(answer?.status).toBe(400);
  });

  it("does not let a page of another origin in", async () => {
    const [answer] = await talk([format("SELECT 1", ["Origin: http://elsewhere.example"])], 1);
    expect(answer?.status).toBe(403);
  });

  it("that is cut ends its statement", async () => {
    const socket = connect(server.gateway.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(format("SELECT SLEEP(30) AS cut_off"));
    const count =
      "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE 'SELECT SLEEP(30) AS cut%'";
    const running = async () => cell((await talk([format(count)], 1))[0]!);
    await expect.poll(running).toBe("1");
    socket.destroy();
    await expect.poll(running).toBe("0");
  });

  it.each([
    ["the usual form", []],
    // A field that has node:http read it.
    ["another form", ["Expect: 100-continue"]],
  ])(
    "whose client closes its side after a whole request gets its answer: a request of %s",
    async (_name, fields) => {
      const socket = connect({ port: server.gateway.port, host: "127.0.0.1", allowHalfOpen: true });
      let received = "";
      socket.on("data", (chunk) => {
        received += chunk.toString("latin1");
      });
      const ended = once(socket, "end");
      // Longer than it takes until the gateway asks whether the client is there.
      socket.end(format("SELECT SLEEP(0.6) AS half", fields));
      await ended;
      const last = received.slice(received.lastIndexOf("HTTP/1.1"));
      expect(last).toMatch(/^HTTP\/1.1 200 OK/);
      expect(last).toContain('"name":"half"');
      // What comes before the answer says nothing.
      expect(received.slice(0, received.length - last.length)).toMatch(/^(HTTP\/1.1 100 Continue\r\n\r\n)*$/);
    },
  );

  it("goes on after its answer has begun, when its client had closed its side before", async () => {
    const socket = connect({ port: server.gateway.port, host: "127.0.0.1", allowHalfOpen: true });
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
    });
    socket.end(
      [
        "POST /subscribe/half HTTP/1.1",
        "Host: gateway",
        `Authorization: Bearer ${password}`,
        "Accept: text/event-stream",
        "Content-Length: 0",
        "",
        "",
      ].join("\r\n"),
    );
    await expect.poll(() => received).toContain("subscribe,half");
    // Longer than it takes until the gateway would ask whether the client is there.
    const asked = performance.now() + 300;
    const hear = async () => {
      await server.redis().publish("half", "a message");
      return performance.now() > asked && received.includes("message,half");
    };
    await expect.poll(hear, { timeout: 5_000 }).toBe(true);
    expect(received.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe("HTTP/1.1 200");
    socket.destroy();
  });

  it.each([
    ["the usual form", []],
    ["another form", ["Expect: 100-continue"]],
  ])(
    "whose client goes ends its statement, also when it had closed its side before: a request of %s",
    async (name, fields) => {
      const socket = connect({ port: server.gateway.port, host: "127.0.0.1", allowHalfOpen: true });
      socket.on("error", () => undefined);
      socket.resume();
      const marker = `gone_${name.split(" ")[0]}`;
      socket.end(format(`SELECT SLEEP(30) AS ${marker}`, fields));
      const count = `SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE 'SELECT SLEEP(30) AS ${marker}%'`;
      const running = async () => cell((await talk([format(count)], 1))[0]!);
      await expect.poll(running).toBe("1");
      socket.destroy();
      await expect.poll(running, { timeout: 3000 }).toBe("0");
    },
  );
});

describe("a request that is not for the gateway", () => {
  it("is refused on its head: nobody waits for its body", async () => {
    const head = format("x".repeat(50_000))
      .replace(credentials, "Basic d3Jvbmc6d3Jvbmc=")
      .split("\r\n\r\n")[0];
    const [answer] = await talk([`${head}\r\n\r\n`], 1);
    expect(answer?.status).toBe(401);
  });

  it("is closed when it goes on sending", async () => {
    const socket = connect(server.gateway.port, "127.0.0.1");
    const closed = once(socket, "close");
    socket.on("error", () => undefined);
    socket.resume();
    const head = format("x".repeat(50_000))
      .replace(credentials, "Basic d3Jvbmc6d3Jvbmc=")
      .split("\r\n\r\n")[0];
    socket.write(`${head}\r\n\r\n{`);
    await closed;
  });

  it("leaves the connection usable when its body comes after the refusal", async () => {
    const wrong = format("SELECT 1").replace(credentials, "Basic d3Jvbmc6d3Jvbmc=");
    const [head = "", body = ""] = wrong.split("\r\n\r\n");
    const answers = await talk([`${head}\r\n\r\n`, body, format("SELECT 'after'")], 2);
    expect([answers[0]!.status, cell(answers[1]!)]).toEqual([401, "after"]);
  });

  it.each([
    [
      "application/proto",
      "Content-Type: application/proto",
      '{"code":"unimplemented","message":"Content type of the request is not application/json: \\"application/proto\\""',
      /accept-post: application\/json/i,
    ],
    [
      "gRPC-Web",
      "Content-Type: application/grpc-web+proto",
      "Content type of the request is not application/json",
      /accept-post/i,
    ],
    [
      "gzip",
      "Content-Encoding: gzip",
      "Request body is compressed, which is not supported",
      /accept-encoding: identity/i,
    ],
    [
      "brotli",
      "content-encoding:BR",
      "Request body is compressed, which is not supported",
      /accept-encoding: identity/i,
    ],
  ])("says so with a 415: %s", async (_name, field, message, header) => {
    const [answer] = await talk([format("SELECT 1", [field])], 1);
    expect(answer?.status).toBe(415);
    expect(answer?.body).toContain(message);
    expect(answer?.head).toMatch(header);
  });

  it.each([
    'Content-Type: application/json; charset="utf-8"',
    "Content-Type: Application/JSON ;charset=utf-8",
    "Content-Encoding: identity",
    "Content-Type: application/x-www-form-urlencoded",
  ])("is not one that says it is JSON in other words, or says nothing: %s", async (field) => {
    expect(cell((await talk([format("SELECT 'a'", [field])], 1))[0]!)).toBe("a");
  });
});

describe("clients that hold on", () => {
  let hasty: TestGateway;
  beforeAll(async () => {
    hasty = await startGateway({
      requestTimeoutMs: 300,
      answerTimeoutMs: 300,
      strangerIdleMs: 300,
      mysqlUrl: `mysql://root@localhost/naru?socketPath=${server.gateway.engines.mysql.socketPath}`,
      redisUrl: server.gateway.engines.redis.url,
    });
  });
  afterAll(() => hasty.stop());

  const open = (): Socket => connect(hasty.gateway.port, "127.0.0.1").on("error", () => undefined);

  /** What comes until the connection is closed. */
  async function drain(socket: Socket): Promise<string> {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    await new Promise((resolve) => socket.on("close", resolve));
    return text;
  }

  it.each([
    ["whose length is declared", []],
    ["that node:http reads", ["X-Padding: 1", "Trailer: x"]],
  ])("by sending a body byte by byte get a 408 and lose their connection: one %s", async (_name, fields) => {
    const socket = open();
    const whole = format("SELECT 1", fields);
    socket.write(whole.slice(0, -10));
    const timer = setInterval(() => socket.write(" "), 100);
    const text = await drain(socket);
    clearInterval(timer);
    expect(text).toMatch(/^HTTP\/1.1 408/);
  });

  it.each([
    ["nothing", ""],
    ["half a head", "POST /psdb.v1alpha1.Database/Execute HTTP/1.1\r\nHost: g\r\n"],
  ])("by sending %s are let go", async (_name, text) => {
    const socket = open();
    socket.write(text);
    await drain(socket);
  });

  it("by not reading their answer lose their connection", async () => {
    const socket = open();
    socket.pause();
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.write(format("SELECT REPEAT('x', 15000000)"));
    // The client's side is told by what it writes; reading would take the answer.
    const timer = setInterval(() => socket.write("POST"), 50);
    await closed;
    clearInterval(timer);
  });

  it("by asking and never reading are not answered without end", async () => {
    const socket = open();
    socket.pause();
    const closed = new Promise((resolve) => socket.on("close", resolve));
    const request = format("SELECT REPEAT('x', 90000)");
    const timer = setInterval(() => socket.write(request.repeat(20)), 5);
    await closed;
    clearInterval(timer);
  });
});
