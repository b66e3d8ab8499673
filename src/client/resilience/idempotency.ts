import { type DescMessage, type DescMethod, type MessageInitShape, ScalarType } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel as Level } from "@bufbuild/protobuf/wkt";
import { report } from "../transport/contain.ts";

/** Whether a method has no side effects, by the contract. */
export function isRead(method: DescMethod): boolean {
  return method.idempotency === Level.NO_SIDE_EFFECTS;
}

/**
 * What to send so that sending it again changes nothing, or undefined if that cannot be had. A read and a
 * method that is IDEMPOTENT may be sent as they are, unless the request has a field `idempotency_key`: by
 * that the server knows a write again, so an empty one is filled in a copy. A write without such a field is
 * never repeated, nor one left without a key: by a `createKey` that throws, or returns something else than
 * text, which is reported.
 */
export function toRepeatable<I extends DescMessage>(
  method: DescMethod & { readonly input: I },
  request: MessageInitShape<I>,
  createKey: (() => string) | undefined,
): MessageInitShape<I> | undefined {
  if (isRead(method)) {
    return request;
  }
  const field = method.input.fields.find(({ name }) => name === "idempotency_key");
  if (field?.scalar !== ScalarType.STRING) {
    return method.idempotency === Level.IDEMPOTENT ? request : undefined;
  }
  const name = field.localName as keyof typeof request;
  if (request[name]) {
    return request;
  }
  const key: unknown = createKey?.();
  if (typeof key !== "string" || key === "") {
    if (key !== undefined) {
      report(new TypeError("createKey returned no string: the write will not be repeated"));
    }
    return undefined;
  }
  // A message may keep its defaults in its prototype.
  return Object.assign(Object.create(Object.getPrototypeOf(request)), request, { [name]: key });
}

/** 32 hexadecimal digits, random. React Native has `crypto` only with a polyfill; keys are no secrets. */
export function createKey(): string {
  const bytes = Array.from({ length: 16 }, () => Math.random() * 256);
  const random = globalThis.crypto?.getRandomValues(new Uint8Array(16)) ?? bytes;
  return Array.from(random, (byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
}
