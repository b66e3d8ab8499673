import { describe, expect, test } from "vitest";
import { createResponseReader } from "../../src/load/response-reader.ts";

describe("the generator's reader of responses", () => {
  const short = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
  const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
  const empty = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

  function read(pieces: readonly string[]): number[] {
    const statuses: number[] = [];
    const reader = createResponseReader((status) => statuses.push(status));
    for (const piece of pieces) {
      reader(Buffer.from(piece));
    }
    return statuses;
  }

  test("finds responses that come whole", () => {
    expect(read([short, short, chunked, short, empty])).toEqual([200, 200, 200, 200, 404]);
  });

  test.each([
    ["with a length", short],
    ["in chunks", chunked],
    ["without a body", empty],
  ])("finds a response %s wherever it is cut", (_, response) => {
    for (let cut = 1; cut < response.length; cut++) {
      const pieces = [response.slice(0, cut), response.slice(cut)];
      expect(read([...pieces, ...pieces])).toHaveLength(2);
    }
    expect(read([...response, ...response])).toHaveLength(2);
  });

  test("does not report a response before its last byte", () => {
    expect(read([short.slice(0, -1)])).toEqual([]);
    expect(read([chunked.slice(0, -1)])).toEqual([]);
  });
});
