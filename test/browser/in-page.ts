import { services } from "naru:contract";
import {
  createRegistry,
  type DescMethod,
  type DescMethodServerStreaming,
  type DescMethodUnary,
  fromBinary,
  fromJsonString,
  type JsonValue,
  type Message,
  toBinary,
  toJson,
} from "@bufbuild/protobuf";
import { ConnectError, type Transport } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import { findTrailerError } from "@connectrpc/connect/protocol-grpc";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { GrpcWebClientBase, type Metadata, MethodDescriptor, type RpcError } from "grpc-web";
import { ViolationsSchema } from "../../src/gen/buf/validate/validate_pb.ts";

/** The client libraries that a page may use. */
export type BrowserClient =
  | "connect-web JSON"
  | "connect-web binary"
  | "connect-web GET"
  | "connect-web gRPC-Web"
  | "grpc-web text"
  | "grpc-web binary";

export interface PageCall {
  readonly client: BrowserClient;
  readonly baseUrl: string;
  /** "package.Service/Method". */
  readonly name: string;
  /** JSON text, as types of any depth do not go through playwright's. */
  readonly request: string;
  readonly token?: string | undefined;
  /** Messages of a stream after which the page hangs up. */
  readonly take: number;
  /** When the worker is to end the call. */
  readonly timeoutMs: number;
}

export interface PageAnswer {
  /** "ok", or the code as Connect writes it. */
  readonly code: string;
  readonly message: string;
  /** As JSON texts. */
  readonly messages: readonly string[];
  /** Fields that the error says broke a rule. */
  readonly fields: readonly string[];
}

declare global {
  /** In the page: calls with one of the libraries. */
  var callFromPage: (call: PageCall) => Promise<PageAnswer>;
}

const registry = createRegistry(ViolationsSchema, ...services.map(({ file }) => file));

globalThis.callFromPage = async (call) => {
  const [serviceName, methodName] = call.name.split("/");
  const method = services
    .find(({ typeName }) => typeName === serviceName)
    ?.methods.find(({ name }) => name === methodName);
  if (method === undefined) {
    throw new Error(`There is no method ${call.name}`);
  }
  const messages: JsonValue[] = [];
  const message = fromJsonString(method.input, call.request, { registry });
  const run = call.client.startsWith("grpc-web") ? callByGrpcWeb : callByConnectWeb;
  let error: ConnectError | undefined;
  try {
    await run(call, method, { message, messages });
  } catch (reason) {
    error = ConnectError.from(reason);
  }
  return {
    code: error === undefined ? "ok" : codeToString(error.code),
    message: error?.rawMessage ?? "",
    messages: messages.map((each) => JSON.stringify(each)),
    fields: (error?.findDetails(ViolationsSchema) ?? [])
      .flatMap(({ violations }) => violations)
      .map(({ field }) => (field?.elements ?? []).map(({ fieldName }) => fieldName).join(".")),
  };
};

type Request = { readonly message: Message; readonly messages: JsonValue[] };

async function callByConnectWeb(call: PageCall, method: DescMethod, { message, messages }: Request) {
  const transport = createTransport(call);
  const headers: HeadersInit = call.token === undefined ? {} : { authorization: `Bearer ${call.token}` };
  const controller = new AbortController();
  if (method.methodKind === "unary") {
    const unary = method as DescMethodUnary;
    const response = await transport.unary(unary, controller.signal, call.timeoutMs, headers, message);
    messages.push(toJson(method.output, response.message, { registry }));
    return;
  }
  const stream = method as DescMethodServerStreaming;
  const input = (async function* () {
    yield message;
  })();
  const response = await transport.stream(stream, controller.signal, call.timeoutMs, headers, input);
  for await (const each of response.message) {
    messages.push(toJson(method.output, each, { registry }));
    if (messages.length >= call.take) {
      break;
    }
  }
  controller.abort();
}

function createTransport({ client, baseUrl }: PageCall): Transport {
  const options = { baseUrl, jsonOptions: { registry } };
  switch (client) {
    case "connect-web gRPC-Web":
      return createGrpcWebTransport(options);
    case "connect-web binary":
      return createConnectTransport({ ...options, useBinaryFormat: true });
    case "connect-web GET":
      return createConnectTransport({ ...options, useHttpGet: true });
    default:
      return createConnectTransport(options);
  }
}

/** By Google's own library, with the descriptor that its generator would have written. */
async function callByGrpcWeb(call: PageCall, method: DescMethod, { message, messages }: Request) {
  const client = new GrpcWebClientBase({ format: call.client === "grpc-web text" ? "text" : "binary" });
  const url = `${call.baseUrl}/${call.name}`;
  const metadata: Metadata = {
    ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
    // Only the worker is told: the library's own "deadline" would also make it give up by itself.
    "grpc-timeout": `${call.timeoutMs}m`,
  };
  const descriptor = createDescriptor(method);
  await new Promise<void>((resolve, reject) => {
    const fail = (error: RpcError) => reject(toConnectError(error));
    const take = (response: Message) => messages.push(toJson(method.output, response, { registry }));
    if (method.methodKind === "unary") {
      client.rpcCall(url, message, metadata, descriptor, (error, response) => {
        if (error !== null) {
          fail(error);
        } else {
          take(response);
          resolve();
        }
      });
      return;
    }
    const stream = client.serverStreaming(url, message, metadata, descriptor);
    stream.on("data", (response) => {
      if (take(response) >= call.take) {
        stream.cancel();
        resolve();
      }
    });
    stream.on("error", fail);
    stream.on("end", resolve);
  });
}

function createDescriptor(method: DescMethod): MethodDescriptor<Message, Message> {
  // The generated classes are only what the library hands to its interceptors.
  const nothing = class {} as unknown as new () => Message;
  const serialize = (message: Message) => toBinary(method.input, message);
  const parse = (bytes: Uint8Array) => fromBinary(method.output, bytes);
  const kind = method.methodKind === "unary" ? "unary" : "server_streaming";
  return new MethodDescriptor(
    `/${method.parent.typeName}/${method.name}`,
    kind,
    nothing,
    nothing,
    serialize,
    parse,
  );
}

/** The status and its details as they came, which the library leaves in base64. */
function toConnectError({ code, message, metadata }: RpcError): ConnectError {
  const trailers = new Headers(metadata);
  trailers.set("grpc-status", String(code));
  trailers.set("grpc-message", encodeURIComponent(message));
  return findTrailerError(trailers) ?? new ConnectError(message);
}
