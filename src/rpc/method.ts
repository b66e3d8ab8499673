import { create, type DescMessage, type DescMethod, type Message, type Registry } from "@bufbuild/protobuf";
import {
  Code,
  ConnectError,
  type HandlerContext,
  type Interceptor,
  type StreamRequest,
  type UnaryRequest,
} from "@connectrpc/connect";
import type { Codec, CodecRegistry } from "../codec/codec.ts";
import { connectError } from "../connect-error.ts";
import type { TranslateError } from "./error.ts";
import { toInvalidArgument } from "./violations.ts";

export interface MethodOptions {
  readonly codecs: CodecRegistry;
  /** The types that JSON may hold in a google.protobuf.Any. */
  readonly registry: Registry;
  readonly interceptors: readonly Interceptor[];
  readonly maxTimeoutMs: number;
  readonly maxStreamTimeoutMs: number;
  readonly readMaxBytes: number;
  /** False where the implementation checks its messages itself. */
  readonly validates: boolean;
  readonly refusesUnknownJson?: boolean;
  /** Of errors that handlers let pass. Default: none is known, and they are told as a bare `internal`. */
  readonly translateError?: TranslateError;
}

/** What a handler gives. One that gives nothing means a message without anything in it. */
type Output = Message | object | undefined | null;
type UnaryImplementation = (input: Message, context: HandlerContext) => Output | Promise<Output>;
type StreamImplementation = (
  input: Message | AsyncIterable<Message>,
  context: HandlerContext,
) => AsyncIterable<Output> | Promise<Output>;

/** A method ready to be called: everything that can be decided once is decided. */
export interface CompiledMethod {
  readonly method: DescMethod;
  readonly maxTimeoutMs: number;
  readonly readMaxBytes: number;
  readonly translateError: TranslateError | undefined;
  readonly input: Codec;
  readonly output: Codec;
  /** Decodes and checks a message. Throws `invalid_argument`. */
  readonly readBinary: (bytes: Uint8Array) => Message;
  readonly readJson: (bytes: Uint8Array) => Message;
  /** Throws for a google.protobuf.Any whose type is not known. */
  readonly writeJson: (message: Message) => string;
  /** For unary methods: the implementation behind its interceptors. Gives a message of the output type. */
  readonly invoke: (input: Message, call: HandlerContext) => Message | Promise<Message>;
  /** For all others. */
  readonly invokeStream: (
    input: AsyncIterable<Message>,
    call: HandlerContext,
  ) => Promise<AsyncIterable<Message>>;
}

/** Prepares a method. `implementation` is undefined for one that answers `unimplemented`. */
export function compileMethod(
  method: DescMethod,
  implementation: ((...args: never[]) => unknown) | undefined,
  options: MethodOptions,
): CompiledMethod {
  const input = options.codecs.get(method.input);
  const output = options.codecs.get(method.output);
  const run = implementation ?? unimplemented(method);
  const json = { registry: options.registry };
  const readJson = { ...json, ignoreUnknownFields: options.refusesUnknownJson !== true };
  const check = options.validates ? createCheck(input) : (message: Message) => message;
  return {
    method,
    input,
    output,
    maxTimeoutMs: method.methodKind === "unary" ? options.maxTimeoutMs : options.maxStreamTimeoutMs,
    readMaxBytes: options.readMaxBytes,
    translateError: options.translateError,
    readBinary: (bytes) => check(decode(() => input.decode(bytes))),
    readJson: (bytes) => check(decode(() => input.decodeJson(decodeUtf8(bytes), readJson))),
    writeJson: (message) => output.encodeJson(message, json),
    invoke: createInvoke(method, run as UnaryImplementation, options.interceptors),
    invokeStream: createInvokeStream(method, run as StreamImplementation, options.interceptors),
  };
}

function unimplemented(method: DescMethod): () => never {
  return () => {
    throw new ConnectError(`${method.parent.typeName}/${method.name} is not implemented`, Code.Unimplemented);
  };
}

function createCheck(codec: Codec): (message: Message) => Message {
  if (codec.validate === undefined) {
    return (message) => message;
  }
  return (message) => {
    const violations = codec.validate?.(message);
    if (violations !== undefined) {
      throw toInvalidArgument(violations);
    }
    return message;
  };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The text of bytes that came from outside. What is no UTF-8 is refused: U+FFFD in its place would be stored
 * as if it had been sent.
 */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw connectError(Code.InvalidArgument, "The message is not UTF-8", { cause });
  }
}

function decode(read: () => Message): Message {
  try {
    return read();
  } catch (error) {
    throw ConnectError.from(error, Code.InvalidArgument);
  }
}

/** A handler may return a plain object: what the message holds, without its type. */
function normalize(desc: DescMessage, output: Output): Message {
  if (output === undefined || output === null) {
    return create(desc);
  }
  return (output as Message).$typeName === desc.typeName
    ? (output as Message)
    : create(desc, output as never);
}

function createInvoke(
  method: DescMethod,
  implementation: UnaryImplementation,
  interceptors: readonly Interceptor[],
): CompiledMethod["invoke"] {
  const direct = (input: Message, context: HandlerContext): Message | Promise<Message> => {
    const output = implementation(input, context);
    return isPromise(output)
      ? output.then((message) => normalize(method.output, message))
      : normalize(method.output, output);
  };
  if (interceptors.length === 0) {
    return direct;
  }
  return async (input, call) => {
    const next = applyInterceptors(interceptors, async (request) => ({
      stream: false,
      service: method.parent,
      method: method as UnaryRequest["method"],
      header: call.responseHeader,
      trailer: call.responseTrailer,
      message: await direct(request.message as Message, contextOf(call, request)),
    }));
    const response = await next({ ...requestOf(call), stream: false, message: input } as UnaryRequest);
    copyForeign(response, call);
    return response.message as Message;
  };
}

function createInvokeStream(
  method: DescMethod,
  implementation: StreamImplementation,
  interceptors: readonly Interceptor[],
): CompiledMethod["invokeStream"] {
  const takesOne = method.methodKind === "server_streaming" || method.methodKind === "unary";
  const givesOne = method.methodKind === "client_streaming" || method.methodKind === "unary";
  const direct = async (
    input: AsyncIterable<Message>,
    context: HandlerContext,
  ): Promise<AsyncIterable<Message>> => {
    const output = implementation(takesOne ? await readSingle(input) : input, context);
    return givesOne
      ? (async function* () {
          yield normalize(method.output, await (output as Output | Promise<Output>));
        })()
      : normalizeAll(method.output, output as AsyncIterable<Output>);
  };
  if (interceptors.length === 0) {
    return direct;
  }
  return async (input, call) => {
    const next = applyInterceptors(interceptors, async (request) => ({
      stream: true,
      service: method.parent,
      method: method as StreamRequest["method"],
      header: call.responseHeader,
      trailer: call.responseTrailer,
      message: await direct(request.message as AsyncIterable<Message>, contextOf(call, request)),
    }));
    const response = await next({ ...requestOf(call), stream: true, message: input } as StreamRequest);
    copyForeign(response, call);
    return response.message as AsyncIterable<Message>;
  };
}

type AnyFn = ReturnType<Interceptor>;

/** The first of the list is the outermost, as in connect-es. */
function applyInterceptors(interceptors: readonly Interceptor[], innermost: AnyFn): AnyFn {
  return interceptors.reduceRight((next, interceptor) => interceptor(next), innermost);
}

function requestOf(call: HandlerContext) {
  return {
    service: call.service,
    method: call.method,
    requestMethod: call.requestMethod,
    url: call.url,
    signal: call.signal,
    // A copy, because those of an incoming request cannot be changed and interceptors may want to.
    header: new Headers(call.requestHeader),
    contextValues: call.values,
  };
}

/** The context of a handler, with what an interceptor replaced in the request. */
function contextOf(call: HandlerContext, request: UnaryRequest | StreamRequest): HandlerContext {
  return {
    service: call.service,
    method: call.method,
    protocolName: call.protocolName,
    requestMethod: request.requestMethod,
    url: request.url,
    signal: request.signal,
    timeoutMs: call.timeoutMs,
    requestHeader: request.header,
    responseHeader: call.responseHeader,
    responseTrailer: call.responseTrailer,
    values: request.contextValues,
  };
}

/** An interceptor may answer with headers of its own. */
function copyForeign(response: { header: Headers; trailer: Headers }, call: HandlerContext): void {
  for (const [from, to] of [
    [response.header, call.responseHeader],
    [response.trailer, call.responseTrailer],
  ] as const) {
    if (from !== to) {
      for (const [key, value] of from) {
        to.set(key, value);
      }
    }
  }
}

async function readSingle(messages: AsyncIterable<Message>): Promise<Message> {
  let single: Message | undefined;
  for await (const message of messages) {
    if (single !== undefined) {
      throw new ConnectError("There is more than one request message", Code.Unimplemented);
    }
    single = message;
  }
  if (single === undefined) {
    throw new ConnectError("There is no request message", Code.Unimplemented);
  }
  return single;
}

function normalizeAll(desc: DescMessage, outputs: AsyncIterable<Output>): AsyncIterable<Message> {
  if (outputs?.[Symbol.asyncIterator] === undefined) {
    throw new TypeError(`A handler that streams ${desc.typeName} must return an async iterable`);
  }
  return {
    [Symbol.asyncIterator]() {
      const inner = outputs[Symbol.asyncIterator]();
      return {
        async next() {
          const result = await inner.next();
          return result.done === true
            ? { done: true, value: undefined }
            : { done: false, value: normalize(desc, result.value) };
        },
        async return() {
          await inner.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
