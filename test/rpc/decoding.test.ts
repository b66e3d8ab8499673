import { describe, expect, it } from "vitest";
import { baseUrl, jsonFronts, serveBare, serveNew, serveOld } from "../skew/serve.ts";

const servers = [
  ["generated code", serveNew()],
  ["protobuf-es alone", serveBare()],
] as const;

const bytes = (...values: readonly (string | number)[]) =>
  new Uint8Array(
    Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value) : Buffer.of(value)))),
  );

describe.each(servers)("a message of JSON, with %s", (_, fetch) => {
  describe.each(jsonFronts.map((front) => [front.name, front] as const))("over %s", (__, front) => {
    it("is answered with every digit of an integer that is a string", async () => {
      const item = { id: "9007199254740993", name: "Ådå 😀", wrapped: "18446744073709551615" };
      expect((await front.send(fetch, JSON.stringify(item))).item).toEqual(item);
    });

    it("is answered with an integer that a double holds", async () => {
      const { item } = await front.send(fetch, '{"id":9223372036854774784}');
      expect(item?.["id"]).toBe("9223372036854774784");
    });

    it.each([
      ['{"id":9007199254740993}', "naru.skew.v1.Item.id"],
      ['{"wrapped":18446744073709551615}', "naru.skew.v1.Item.wrapped"],
      ['{"inners":[{"number":-9007199254740993}]}', "naru.skew.v1.Inner.number"],
      ['{"byName":{"a":{"number":9007199254740993}}}', "naru.skew.v1.Inner.number"],
      ['{"addedList":[1,9007199254740993]}', "naru.skew.v1.Item.added_list"],
      ['{"addedFixed":9007199254740993.0}', "naru.skew.v1.Item.added_fixed"],
    ])("is refused with an integer that would be rounded, and the field's name: %s", async (json, field) => {
      const { code, message } = await front.send(fetch, json);
      expect(code).toBe("invalid_argument");
      expect(message).toContain(
        `cannot decode field ${field} from JSON: a double does not hold this number exactly`,
      );
    });

    it.each([
      ["a byte that begins no character", [0xff]],
      ["a character that is cut off", [0xc3]],
      ["a surrogate", [0xed, 0xa0, 0x80]],
      ["more bytes than a character needs", [0xc0, 0xaf]],
    ])("is refused with %s", async (___, wrong) => {
      for (const item of [bytes('{"name":"', ...wrong, '"}'), bytes('{"struct":{"', ...wrong, '":1}}')]) {
        expect(await front.send(fetch, item)).toMatchObject({
          code: "invalid_argument",
          message: "The message is not UTF-8",
        });
      }
    });

    it("is refused with half of a surrogate pair, wherever it is", async () => {
      for (const item of ['{"name":"\\ud800"}', '{"struct":{"a":["\\udc00"]}}', '{"struct":{"\\ud83d":1}}']) {
        expect((await front.send(fetch, item)).code, item).toBe("invalid_argument");
      }
    });

    it("is refused for its depth when it is nested 20,000 deep", async () => {
      for (const [open, close] of [
        ['{"inner":{"deeper":', "}}"],
        ['{"unheardOf":', "}"],
        ['{"struct":{"a":', "}}"],
        ["[", "]"],
      ] as const) {
        // The query of a GET is part of a URL, which is made three times as long.
        const item = open.repeat(20_000) + (open === "[" ? "" : "{}") + close.repeat(20_000);
        const { code, message } = await front.send(fetch, item);
        expect(code, open).toBe("invalid_argument");
        expect(message, open).toContain("maximum recursion depth of 100 reached");
      }
    });
  });
});

describe.each(servers)("a GET of binary, with %s", (_, fetch) => {
  const get = (query: string) =>
    fetch(`${baseUrl}/naru.skew.v1.MirrorService/Mirror?encoding=proto&${query}`);

  it("is decoded byte by byte, and not as text", async () => {
    // { item: { id: 135 } }
    const response = await get("message=%0A%03%08%87%01");
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x0a, 3, 8, 0x87, 1]);
  });

  it("carries every byte that there is", async () => {
    const all = Array.from({ length: 256 }, (__, i) => i);
    // added_bytes
    const field = [0xe2, 0x01, 0x80, 0x02, ...all];
    const message = [0x0a, (field.length & 0x7f) | 0x80, field.length >> 7, ...field];
    const query = message.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
    expect([...new Uint8Array(await (await get(`message=${query}`)).arrayBuffer())]).toEqual(message);
  });

  it("is refused with text that is no UTF-8", async () => {
    const response = await get("message=%0A%03%12%01%ff");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid_argument" });
  });

  it.each(["Cg+MIhwE", "Cg MIhwE", "Cg%0AMIhwE", "CgMI=hwE", "CgMIhwE==="])(
    "is refused with base64 that a decoder would pass over in part: %s",
    async (text) => {
      const response = await get(`base64=1&message=${text}`);
      expect(await response.json()).toEqual({
        code: "invalid_argument",
        message: "The message is not base64",
      });
    },
  );

  it.each(["CgMIhwE", "CgMIhwE=", "CgMIhwE%3D"])(
    "takes base64 with and without padding: %s",
    async (text) => {
      const response = await get(`base64=1&message=${text}`);
      expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x0a, 3, 8, 0x87, 1]);
    },
  );
});

describe("a GET of JSON", () => {
  const [[, fetch]] = servers;
  const get = async (message: string) => {
    const url = `${baseUrl}/naru.skew.v1.MirrorService/Mirror?encoding=json&${message}`;
    return (await fetch(url)).json();
  };

  it("is decoded as a form is", async () => {
    const expected = { item: { name: "a b+c%" } };
    expect(await get('message={"item":{"name":"a+b%2Bc%"}}')).toEqual(expected);
    expect(await get("m%65ssage=%7B%22item%22:%7B%22name%22:%22a%20b%2bc%25%22%7D%7D&message=x")).toEqual(
      expected,
    );
    expect(await get("other=%ff&message=%7B%7D")).toEqual({});
    expect(await get('message={"item":{"name":"ü😀"}}')).toEqual({ item: { name: "ü😀" } });
  });
});

describe("JSON that the server does not know", () => {
  const unknown =
    '{"id":"7","unheardOf":{"id":[1]},"addedText":"x","[naru.skew.v1.ext]":1,"color":"COLOR_BLUE"}';
  const lists = '{"id":"7","colors":["COLOR_RED","COLOR_BLUE"],"palette":{"a":"COLOR_BLUE","b":"COLOR_RED"}}';

  it.each(jsonFronts.map((front) => [front.name, front] as const))(
    "is passed over, over %s",
    async (_, front) => {
      const fetch = serveOld();
      expect((await front.send(fetch, unknown)).item).toEqual({ id: "7" });
      expect((await front.send(fetch, lists)).item).toEqual({
        id: "7",
        colors: ["COLOR_RED"],
        palette: { b: "COLOR_RED" },
      });
      expect((await front.send(fetch, '{"pickedColor":"COLOR_BLUE","maybe":"COLOR_BLUE"}')).item).toEqual({});
    },
  );

  it.each(jsonFronts.map((front) => [front.name, front] as const))(
    "is refused where the server is told to, over %s",
    async (_, front) => {
      const fetch = serveOld({ refusesUnknownJson: true });
      const { code, message } = await front.send(fetch, '{"unheardOf":1}');
      expect({ code, message }).toMatchObject({ code: "invalid_argument" });
      expect(message).toContain('key "unheardOf" is unknown');
      expect((await front.send(fetch, '{"colors":["COLOR_BLUE"]}')).message).toContain("COLOR_BLUE");
      expect((await front.send(fetch, '{"id":"7"}')).item).toEqual({ id: "7" });
    },
  );

  it("is refused still where it is twice in one object", async () => {
    const [front] = jsonFronts;
    const { code, message } = await front!.send(serveOld(), '{"unheardOf":1,"unheardOf":2}');
    expect(code).toBe("invalid_argument");
    expect(message).toContain('duplicate object key "unheardOf"');
  });
});
