import { catalogue, services } from "naru:contract";
import { createRegistry, type DescMethod, type Registry } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import { ViolationsSchema } from "../gen/buf/validate/validate_pb.ts";
import type { MethodInfo } from "./catalogue/catalogue.ts";

/** Every message that a google.protobuf.Any or an error detail can be read as. */
export const registry: Registry = createRegistry(ViolationsSchema, ...services.map(({ file }) => file));

/** "package.Service/Method". */
export function nameOf(method: DescMethod): string {
  return `${method.parent.typeName}/${method.name}`;
}

export function findMethod(name: string): DescMethod | undefined {
  const [service, method] = name.split("/");
  return services
    .find(({ typeName }) => typeName === service)
    ?.methods.find((candidate) => candidate.name === method);
}

export function infoOf(method: DescMethod): MethodInfo {
  return catalogue.methods[nameOf(method)] ?? { comment: "", example: {}, fields: [] };
}

/** Has no side effects, so that it answers to GET, may be cached and may be repeated. */
export function isRead(method: DescMethod): boolean {
  return method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS;
}

/** Takes several messages: the request is written as a JSON array. */
export function takesStream(method: DescMethod): boolean {
  return method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming";
}

export function givesStream(method: DescMethod): boolean {
  return method.methodKind === "server_streaming" || method.methodKind === "bidi_streaming";
}
