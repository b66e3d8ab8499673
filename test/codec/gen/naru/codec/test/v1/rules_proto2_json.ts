import type { Proto2Rules, Proto2Rules_Box, Proto2Rules_Boxes } from "./rules_proto2_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonInt, jsonString } from "../../../../../../../src/codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonInt32, readJsonList, readJsonString, readJsonUnknown } from "../../../../../../../src/codec/runtime-json-read.ts";
import { createProto2Rules_Box, createProto2Rules_Boxes, Proto2Rules_BoxCodec, Proto2Rules_BoxesCodec, Proto2RulesCodec } from "./rules_proto2_codec.ts";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/rules_proto2.proto. Do not edit.

export function writeJsonProto2Rules(m: Proto2Rules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.Proto2Rules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.number !== undefined && Object.hasOwn(m, "number")) s += (s === "" ? "{\"number\":" : ",\"number\":") + jsonInt(m.number);
  if (m.text !== undefined && Object.hasOwn(m, "text")) s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.text);
  if (m.needed !== undefined && Object.hasOwn(m, "needed")) s += (s === "" ? "{\"needed\":" : ",\"needed\":") + jsonInt(m.needed); else throw UNUSUAL;
  if (m.wanted !== undefined && Object.hasOwn(m, "wanted")) s += (s === "" ? "{\"wanted\":" : ",\"wanted\":") + jsonString(m.wanted);
  if (m.box !== undefined && Object.hasOwn(m, "box")) s += (s === "" ? "{\"box\":" : ",\"box\":") + writeJsonProto2Rules_Box(m.box, o);
  if (m.boxes.length !== 0) {
    s += (s === "" ? "{\"boxes\":" : ",\"boxes\":") + "[";
    for (let i = 0, a = m.boxes; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonProto2Rules_Boxes(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonProto2Rules(j: unknown, m: Proto2Rules, r: JsonReader): Proto2Rules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "number":
        m.number = readJsonInt32(v);
        break;
      case "text":
        m.text = readJsonString(v);
        break;
      case "needed":
        m.needed = readJsonInt32(v);
        break;
      case "wanted":
        m.wanted = readJsonString(v);
        break;
      case "box":
        m.box = readJsonProto2Rules_Box(v, createProto2Rules_Box(), r);
        break;
      case "boxes":
        for (const i of readJsonList(v)) m.boxes.push(readJsonProto2Rules_Boxes(i, createProto2Rules_Boxes(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonProto2Rules_Box(m: Proto2Rules_Box, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.Proto2Rules.Box") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.size !== undefined && Object.hasOwn(m, "size")) s += (s === "" ? "{\"size\":" : ",\"size\":") + jsonInt(m.size);
  return s === "" ? "{}" : s + "}";
}

export function readJsonProto2Rules_Box(j: unknown, m: Proto2Rules_Box, r: JsonReader): Proto2Rules_Box {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "size":
        m.size = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonProto2Rules_Boxes(m: Proto2Rules_Boxes, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.Proto2Rules.Boxes") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.size !== undefined && Object.hasOwn(m, "size")) s += (s === "" ? "{\"size\":" : ",\"size\":") + jsonInt(m.size);
  return s === "" ? "{}" : s + "}";
}

export function readJsonProto2Rules_Boxes(j: unknown, m: Proto2Rules_Boxes, r: JsonReader): Proto2Rules_Boxes {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "size":
        m.size = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}


export const json_naru_codec_test_v1_rules_proto2 = [
  /*@__PURE__*/ extend(Proto2RulesCodec, { writeJson: writeJsonProto2Rules, readJson: readJsonProto2Rules }),
  /*@__PURE__*/ extend(Proto2Rules_BoxCodec, { writeJson: writeJsonProto2Rules_Box, readJson: readJsonProto2Rules_Box }),
  /*@__PURE__*/ extend(Proto2Rules_BoxesCodec, { writeJson: writeJsonProto2Rules_Boxes, readJson: readJsonProto2Rules_Boxes }),
];
