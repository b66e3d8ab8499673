import { ConnectError } from "@connectrpc/connect";
import { type CodecCall, runCodec } from "./codec-call.ts";

// The codecs inside workerd: a POST's body is the input, the rest of the call is in the query. "/respond"
// answers with the body under a Content-Encoding, "/accept" with what a Worker knows of the caller's
// Accept-Encoding.

export default {
  async fetch(request: Request & { cf?: { clientAcceptEncoding?: string } }): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/accept") {
      return Response.json({
        header: request.headers.get("accept-encoding"),
        own: request.cf?.clientAcceptEncoding,
      });
    }
    const input = await request.bytes();
    if (pathname === "/respond") {
      return new Response(input, {
        headers: { "content-encoding": searchParams.get("encoding") ?? "identity" },
        encodeBody: searchParams.get("encodeBody") ?? "automatic",
      } as ResponseInit);
    }
    try {
      return new Response(runCodec(JSON.parse(searchParams.get("call") ?? "") as CodecCall, input));
    } catch (error) {
      const { code, rawMessage } = ConnectError.from(error);
      return Response.json({ code, message: rawMessage }, { status: 400 });
    }
  },
};
