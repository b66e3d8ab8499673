import {
  create,
  createRegistry,
  fromBinary,
  type MessageInitShape,
  toBinary,
  toJson,
} from "@bufbuild/protobuf";
import { anyPack } from "@bufbuild/protobuf/wkt";
import { type Client, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { describe, expect, it } from "vitest";
import { splitEnvelopes, toEnvelope } from "../../src/rpc/envelope.ts";
import { codecs as newCodecs } from "./new/gen/codecs.ts";
import {
  Color,
  InnerSchema,
  type Item,
  ItemSchema,
  MirrorLastRequestSchema,
  MirrorLastResponseSchema,
  MirrorService as NewService,
} from "./new/gen/naru/skew/v1/mirror_service_pb.ts";
import { codecs as oldCodecs } from "./old/gen/codecs.ts";
import {
  type Item as OldItem,
  ItemSchema as OldItemSchema,
  MirrorService as OldService,
} from "./old/gen/naru/skew/v1/mirror_service_pb.ts";
import {
  baseUrl,
  binaryTransports,
  jsonFronts,
  jsonTransports,
  serveBare,
  serveNew,
  serveOld,
} from "./serve.ts";

// A page is deployed before its server, or a server before its pages. Both directions, in binary, where what
// one side does not know is kept for the other, and in JSON, where it is passed over.

const inner: MessageInitShape<typeof InnerSchema> = {
  number: 9007199254740993n,
  color: Color.BLUE,
  added: "inner",
  deeper: { number: -1n, added: "deeper" },
};

/** With every field, known to both and not, and every kind of value that the old contract does not have. */
const newItem = create(ItemSchema, {
  id: -9223372036854775808n,
  name: "new",
  color: Color.BLUE,
  colors: [Color.RED, Color.BLUE, Color.UNSPECIFIED],
  palette: { red: Color.RED, blue: Color.BLUE },
  inner,
  inners: [inner, { number: 2n }],
  pick: { case: "pickedInner", value: inner },
  any: anyPack(InnerSchema, create(InnerSchema, inner)),
  struct: { a: [1, null, { b: "c" }] },
  wrapped: 18446744073709551615n,
  byName: { one: inner },
  maybe: Color.BLUE,
  addedText: "text",
  addedFixed: 18446744073709551615n,
  addedDouble: Number.NaN,
  addedFloat: 1.5,
  addedList: [-9223372036854775808n, 0n, 1n],
  addedMap: { two: inner },
  addedInner: inner,
  addedBytes: Uint8Array.of(0, 255),
  addedColor: Color.BLUE,
});

type NewClient = Client<typeof NewService>;
type OldClient = Client<typeof OldService>;

/** The same item by every kind of call. */
const calls: Record<string, (client: NewClient, item: Item) => Promise<Item | undefined>> = {
  "a unary call": async (client, item) => (await client.mirror({ item })).item,
  "a server's stream": async (client, item) => {
    for await (const answer of client.mirrorAll({ items: [item, {} as Item] })) {
      return answer.item;
    }
    return undefined;
  },
};

const each = <T>(transports: Record<string, T>) =>
  Object.entries(transports).flatMap(([name, transport]) =>
    Object.entries(calls).map(([kind, call]) => [kind, name, transport, call] as const),
  );

describe("a new client with an old server", () => {
  it.each(each(binaryTransports))("gets everything back by %s over %s", async (_, __, transport, call) => {
    const client = createClient(NewService, transport(serveOld()));
    const answer = await call(client, newItem);
    expect(answer).toEqual(newItem);
  });

  it.each(each(jsonTransports))(
    "gets back what both know by %s over %s",
    async (_, name, transport, call) => {
      const client = createClient(NewService, transport(serveOld()));
      const { any: __, ...item } = newItem;
      const answer = await call(client, create(ItemSchema, item));
      const known = create(InnerSchema, { number: inner.number! });
      expect(answer, name).toEqual(
        create(ItemSchema, {
          id: newItem.id,
          name: "new",
          colors: [Color.RED, Color.UNSPECIFIED],
          palette: { red: Color.RED },
          inner: known,
          inners: [known, { number: 2n }],
          struct: newItem.struct!,
          wrapped: newItem.wrapped!,
          byName: { one: known },
        }),
      );
    },
  );

  it("gets everything back that it sent in a stream of its own", async () => {
    const messages = [
      create(MirrorLastRequestSchema),
      create(MirrorLastRequestSchema, { item: newItem }),
    ].map((message) => toEnvelope(toBinary(MirrorLastRequestSchema, message), 0));
    const response = await serveOld()(`${baseUrl}/naru.skew.v1.MirrorService/MirrorLast`, {
      method: "POST",
      headers: { "content-type": "application/connect+proto" },
      body: Buffer.concat(messages),
    });
    const [first] = splitEnvelopes(new Uint8Array(await response.arrayBuffer()), 1 << 20);
    expect(fromBinary(MirrorLastResponseSchema, first!.data).item).toEqual(newItem);
  });

  it("is told that a method does not exist yet", async () => {
    const client = createClient(NewService, binaryTransports["Connect binary"]!(serveOld()));
    await expect(client.added({})).rejects.toThrow("[unimplemented]");
  });

  it.each(jsonFronts.map((front) => [front.name, front] as const))(
    "has an enum value that is a number kept, over %s",
    async (_, front) => {
      const { item } = await front.send(serveOld(), '{"color":2,"colors":[1,2],"palette":{"a":2}}');
      expect(item).toEqual({ color: 2, colors: ["COLOR_RED", 2], palette: { a: 2 } });
    },
  );
});

describe("an old client with a new server", () => {
  const servers = { "generated code": serveNew(), "protobuf-es alone": serveBare() };

  it.each(Object.entries(servers))("gets its own message back from %s", async (_, fetch) => {
    const item = create(OldItemSchema, {
      id: 1n,
      name: "old",
      color: 1,
      pick: { case: "pickedText", value: "x" },
      struct: { a: 1 },
      byName: { one: { number: 3n } },
    });
    for (const transport of [...Object.values(binaryTransports), ...Object.values(jsonTransports)]) {
      const client: OldClient = createClient(OldService, transport(fetch));
      expect((await client.mirror({ item })).item).toEqual(item);
    }
  });

  it.each(Object.entries(binaryTransports))(
    "keeps what it does not know and sends it back, over %s",
    async (_, transport) => {
      // As if an old page had read what a new one wrote, and changed a field of it.
      const fetch = serveNew();
      const stored = (await createClient(NewService, transport(fetch)).mirror({ item: newItem })).item!;
      const read = oldOf(stored);
      expect(read.$unknown?.length).toBeGreaterThan(7);
      const written = await createClient(OldService, transport(fetch)).mirror({
        item: { ...read, name: "renamed" },
      });
      const again = await createClient(NewService, transport(fetch)).mirror({ item: newOf(written.item!) });
      expect(again.item).toEqual({ ...newItem, name: "renamed" });
    },
  );

  it("reads an answer with fields that it does not know", async () => {
    const transport = jsonTransports["Connect JSON"]!;
    // What a new server's handler has put into its answer: this one's request says what.
    const { any: _, ...known } = newItem;
    const text = JSON.stringify({ item: toJson(ItemSchema, create(ItemSchema, known)) });
    const answering: typeof fetch = async (input, init) => {
      const request = new Request(input, { ...init, redirect: "follow" });
      return serveNew()(asJson(request, text));
    };
    const { item } = await createClient(OldService, transport(answering)).mirror({});
    expect(item).toMatchObject({
      id: newItem.id,
      name: "new",
      inner: { number: inner.number },
      palette: { red: 1 },
    });
  });
});

/** The request with another message. */
function asJson(request: Request, text: string): Request {
  return new Request(`${baseUrl}${new URL(request.url).pathname}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: text,
  });
}

function oldOf(item: Item): OldItem {
  return oldCodecs.get(OldItemSchema).decode(toBinary(ItemSchema, item));
}

function newOf(item: OldItem): Item {
  return newCodecs.get(ItemSchema).decode(toBinary(OldItemSchema, item));
}

describe("an Any of a type that the server does not have", () => {
  it("is kept in binary, and refused in JSON with its name", async () => {
    const item = create(ItemSchema, {
      any: { typeUrl: "type.googleapis.com/naru.skew.v1.Later", value: Uint8Array.of(8, 1) },
    });
    const client = createClient(NewService, binaryTransports["Connect binary"]!(serveOld()));
    expect((await client.mirror({ item })).item).toEqual(item);
    for (const front of jsonFronts) {
      const answer = await front.send(
        serveOld(),
        '{"any":{"@type":"type.googleapis.com/naru.skew.v1.Later","id":1}}',
      );
      expect(answer.code, front.name).toBe("invalid_argument");
      expect(answer.message, front.name).toContain("naru.skew.v1.Later is not in the type registry");
    }
  });

  it("has fields that the server does not know passed over in JSON, when it has the type", async () => {
    const registry = createRegistry(InnerSchema);
    const client = createClient(
      NewService,
      createConnectTransport({ baseUrl, fetch: serveOld(), jsonOptions: { registry } }),
    );
    const any = anyPack(InnerSchema, create(InnerSchema, inner));
    const expected = anyPack(InnerSchema, create(InnerSchema, { number: inner.number! }));
    expect((await client.mirror({ item: { any } })).item?.any).toEqual(expected);
  });
});
