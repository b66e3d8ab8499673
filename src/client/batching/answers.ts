import { fromBinary } from "@bufbuild/protobuf";
import type { Any } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import type { BatchError, BatchResponse } from "../../gen/naru/batch/v1/batch_service_pb.ts";
import type { Caller } from "../transport/caller.ts";

/** Settles those who wait, by the ids of their calls, for what the response answers, and takes them out. */
export function settleAnswered(response: BatchResponse, waiting: Map<number, Caller>): void {
  const metadata = new Map(response.metadata.map((each) => [each.id, each]));
  const take = (id: number, settle: (caller: Caller, header: Headers, trailer: Headers) => void): void => {
    const { headers, trailers } = metadata.get(id) ?? {};
    const caller = waiting.get(id);
    if (caller) {
      waiting.delete(id);
      settle(caller, new Headers(headers), new Headers(trailers));
    }
  };
  response.responses.forEach((answer, index) => {
    take(response.responseIds[index] ?? 0, (...args) => resolve(answer, ...args));
  });
  response.errors.forEach((error) => {
    take(error.id, (...args) => reject(error, ...args));
  });
}

function resolve(answer: Any, caller: Caller, header: Headers, trailer: Headers): void {
  const { method } = caller.call;
  const { type, value } = toTypedValue(answer);
  // Left out where the request has left out its own.
  if (type !== "" && type !== method.output.typeName) {
    caller.reject(new ConnectError(`batch has an answer of type ${type}`, Code.Internal));
    return;
  }
  try {
    const message = fromBinary(method.output, value);
    caller.resolve({ stream: false, service: method.parent, method, header, trailer, message });
  } catch (error) {
    caller.reject(ConnectError.from(error, Code.Internal));
  }
}

/** The error is what the call would have had alone, with its headers and trailers. */
function reject(answer: BatchError, caller: Caller, header: Headers, trailer: Headers): void {
  const error = new ConnectError(answer.message, answer.code as Code, header);
  trailer.forEach((value, name) => {
    error.metadata.append(name, value);
  });
  error.details = [...answer.details.map(toTypedValue), ...answer.opaqueDetails];
  error.isWireError = true;
  caller.reject(error);
}

/** A message in the binary format with the name of its type, as errors of connect have their details. */
function toTypedValue({ typeUrl, value }: Any) {
  return { type: typeUrl.slice(typeUrl.lastIndexOf("/") + 1), value: value as Uint8Array<ArrayBuffer> };
}
