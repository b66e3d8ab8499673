import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { create, toBinary } from "@bufbuild/protobuf";
import { GetUserResponseSchema } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

// Answers every call with the same user, as fast as Node can, and "/" with an empty page. Run as a process of
// its own, which sends its port.

const body = toBinary(
  GetUserResponseSchema,
  create(GetUserResponseSchema, {
    user: { userId: 7, username: "ada", nickname: "Ada", level: 12, lastLogin: 1_750_000_000_000n },
  }),
);

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    if (request.url === "/") {
      response.setHeader("content-type", "text/html").end("<!doctype html>");
      return;
    }
    response.writeHead(200, { "content-type": "application/proto", "content-length": body.length });
    response.end(body);
  });
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
