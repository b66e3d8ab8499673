import { create, type DescMessage, type MessageInitShape } from "@bufbuild/protobuf";
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { describe, expect, it } from "vitest";
import { createNaruTransport } from "../../src/client/index.ts";
import { type Item, ItemSchema, MirrorService } from "../skew/new/gen/naru/skew/v1/mirror_service_pb.ts";
import { baseUrl, serveNew } from "../skew/serve.ts";

let requests = 0;
const counted: typeof fetch = (input, init) => {
  requests++;
  return serveNew()(input, init);
};

const transports: Record<string, Transport> = {
  "Connect JSON": createConnectTransport({ baseUrl, fetch: counted }),
  "Connect binary": createConnectTransport({
    baseUrl,
    fetch: counted,
    useBinaryFormat: true,
    useHttpGet: true,
  }),
  "gRPC-Web": createGrpcWebTransport({ baseUrl, fetch: counted }),
};

const beyond = 2 ** 53;

/** As JavaScript makes it, which no compiler holds back. */
function itemOf(json: Record<string, unknown>): Item {
  return create(ItemSchema, json as MessageInitShape<DescMessage>);
}

describe.each(Object.entries(transports))("the client over %s", (_, inner) => {
  const client = createClient(MirrorService, createNaruTransport(inner));

  it.each([
    ["id", { id: beyond }, "Item.id"],
    ["a wrapper", { wrapped: beyond }, "Item.wrapped"],
    ["a list", { addedList: [1, -beyond] }, "Item.added_list"],
    ["a message", { inner: { deeper: { number: beyond } } }, "Inner.number"],
    ["a list of messages", { inners: [{}, { number: beyond }] }, "Inner.number"],
    ["a map", { byName: { a: { number: beyond } } }, "Inner.number"],
    ["a oneof", { pick: { case: "pickedInner", value: { number: beyond } } }, "Inner.number"],
  ])("sends no integer that JavaScript has rounded, in %s", async (__, json, field) => {
    requests = 0;
    const item = itemOf(json);
    const expected = `[invalid_argument] naru.skew.v1.${field} is an integer that a number does not hold exactly`;
    await expect(client.mirror({ item })).rejects.toThrow(expected);
    await expect(
      client
        .mirrorAll({ items: [item] })
        [Symbol.asyncIterator]()
        .next(),
    ).rejects.toThrow(expected);
    expect(requests).toBe(0);
  });

  it("sends every other integer as it is", async () => {
    const item = itemOf({
      id: 9007199254740993n,
      addedList: [beyond - 1, 1 - beyond, 0],
      addedDouble: 2 ** 70,
    });
    const answer = (await client.mirror({ item })).item;
    expect(answer).toMatchObject({
      id: 9007199254740993n,
      addedList: [2n ** 53n - 1n, 1n - 2n ** 53n, 0n],
      addedDouble: 2 ** 70,
    });
  });
});

describe("the client's JSON", () => {
  it("has integers of 64 bits as strings", async () => {
    let body = "";
    const transport = createConnectTransport({
      baseUrl,
      async fetch(input, init) {
        body = await new Response(init?.body).text();
        return serveNew()(input, { ...init, body });
      },
    });
    const client = createClient(MirrorService, createNaruTransport(transport, { batching: false }));
    await client.mirror({
      item: { id: 9007199254740993n, addedList: [5n], wrapped: 7n, inner: { number: 1n } },
    });
    expect(JSON.parse(body)).toEqual({
      item: { id: "9007199254740993", addedList: ["5"], wrapped: "7", inner: { number: "1" } },
    });
  });
});
