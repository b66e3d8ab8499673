import { describe, expect, it } from "vitest";
import { get, posts, send, serve } from "./serve.ts";

const fetch = serve();

describe.each(posts)("a content type of $name", (front) => {
  it.each([
    [(type: string) => type],
    [(type: string) => type.toUpperCase()],
    [(type: string) => `${type};`],
    [(type: string) => `${type} ; `],
    [(type: string) => `${type};;`],
    [(type: string) => `${type};charset=utf-8`],
    [(type: string) => `${type} ;charset=utf-8`],
    [(type: string) => `${type};\tcharset=UTF-8`],
    [(type: string) => `${type}; charset="utf-8"`],
    [(type: string) => `${type}; CHARSET="ut\\f-8"`],
    [(type: string) => `${type}; charset=utf8;`],
    [(type: string) => `${type}; x=y`],
    [(type: string) => `${type}; x="a;b, \\" c"; charset=utf-8`],
    [(type: string) => `${type}; charset=us-ascii`],
  ])("is read however it is written: %s", async (write) => {
    const response = await send(fetch, front, { type: write(front.type) });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(front.type);
  });

  it.each([
    ...["text/plain", "application/xml", "application/", "application", "application/json, text/plain"],
    ...["application/x-www-form-urlencoded", "application/grpc", `${front.type}x`, `x${front.type}`],
    ...[`${front.type}/x`, `${front.type} x`, ";", '"'],
    ...(front.type.endsWith("json")
      ? [
          `${front.type};charset=utf-16`,
          `${front.type}; charset="iso-8859-1"`,
          `${front.type};charset=latin1;charset=utf-8`,
        ]
      : []),
    // That of the other kind of method.
    front.path.endsWith("GetUser") ? "application/connect+json" : "application/json",
  ])("is refused as %s, and told what is accepted", async (type) => {
    const response = await send(fetch, front, { type });
    expect(response.status).toBe(415);
    const accepted = response.headers.get("accept-post") ?? "";
    expect(accepted.split(", ")).toContain(front.type);
    const { code, message } = (await response.json()) as { code: string; message: string };
    expect(code).toBe("unknown");
    expect(message).toBe(`The Content-Type ${JSON.stringify(type)} is not accepted: send one of ${accepted}`);
  });

  it("takes what is accepted, and nothing else is said to be", async () => {
    const { headers } = await send(fetch, front, { type: "text/plain" });
    for (const type of headers.get("accept-post")?.split(", ") ?? []) {
      const other = posts.find((each) => each.type === type && each.path === front.path);
      if (other !== undefined) {
        expect((await send(fetch, other)).status).toBe(200);
      } else {
        expect(type).toMatch(/^application\/grpc-web-text\+proto$/);
      }
    }
  });

  it("that is missing is asked for", async () => {
    const response = await fetch(front.path, { method: "POST", body: new Uint8Array(1) });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain("There is no Content-Type");
  });
});

describe("the encoding of a GET", () => {
  it.each(["json", "JSON", "json;charset=utf-8", "json; charset=utf-8", 'json; charset="UTF-8"'])(
    "is read however it is written: %s",
    async (encoding) => {
      const response = await send(fetch, get, { query: { encoding } });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ user: { userId: 7 } });
    },
  );

  it.each([
    "",
    "xml",
    "json; charset=latin1",
    "connect+json",
    "grpc-web+proto",
    "application/json",
    "../json",
  ])('is refused as "%s", and told what is accepted', async (encoding) => {
    const response = await send(fetch, get, { query: { encoding } });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({
      code: "unknown",
      message: `The encoding ${JSON.stringify(encoding)} is not accepted: send encoding=json or encoding=proto`,
    });
  });

  it("that is missing is asked for", async () => {
    const response = await fetch(`${get.path}?message=%7B%7D`);
    expect(response.status).toBe(415);
    expect(await response.text()).toContain("There is no parameter encoding");
  });
});

it("an HTTP method that a method does not have is refused with those that it has", async () => {
  const response = await fetch(get.path, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST, GET");
  expect(await response.json()).toEqual({
    code: "unknown",
    message: "PUT is not allowed here: send POST or GET",
  });
});
