import type { Empty } from "@bufbuild/protobuf/wkt";
import type { Registry } from "@bufbuild/protobuf";
import { checkExtensions } from "../../../../../src/codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonUnknown } from "../../../../../src/codec/runtime-json-read.ts";
import { extend } from "../../../../../src/codec/runtime-codec.ts";
import { EmptyCodec } from "./empty_codec.ts";

// @generated from file google/protobuf/empty.proto. Do not edit.

export function writeJsonEmpty(m: Empty, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonEmpty(j: unknown, m: Empty, r: JsonReader): Empty {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}


export const json_google_protobuf_empty = [
  /*@__PURE__*/ extend(EmptyCodec, { writeJson: writeJsonEmpty, readJson: readJsonEmpty }),
];
