import { describe, expect, inject, it } from "vitest";
import { tokenFor } from "../client.ts";

// A page's calls as the real runtime sees them: its own form of addresses and headers.

const getUser = "/naru.game.v1.UserService/GetUser";

const preflight = (origin: string) =>
  fetch(inject("workerUrl") + getUser, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,traceparent,x-request-id",
    },
  });

describe("a page", () => {
  it.each(["http://localhost:5173", "http://127.0.0.1:4200", "http://other.example"])(
    "at %s may call with headers of its own",
    async (origin) => {
      const { headers } = await preflight(origin);
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("access-control-allow-headers")).toBe("content-type,traceparent,x-request-id");
    },
  );

  it("of anybody else may not", async () => {
    const { headers } = await preflight("http://evil.example");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  });

  it.each(["/", "/nowhere", "/healthz"])("can read what is at %s, and no cache mixes it up", async (path) => {
    const response = await fetch(inject("workerUrl") + path, { headers: { origin: "http://other.example" } });
    await response.text();
    expect(response.headers.get("access-control-allow-origin")).toBe("http://other.example");
    expect(response.headers.get("vary")).toContain("Origin");
  });
});

it("without a token is told what to come with", async () => {
  const response = await fetch(inject("workerUrl") + getUser, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
});

it.each([
  'application/json; charset="UTF-8"',
  "Application/JSON ;charset=utf-8",
  "application/json;",
  "application/json; x=y",
])("reads a message of the type %s", async (type) => {
  const response = await fetch(inject("workerUrl") + getUser, {
    method: "POST",
    headers: { "content-type": type, authorization: `Bearer ${await tokenFor({ userId: 7 })}` },
    body: '{"userId":-1}',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("user_id");
});
