import type { Catalog, Catalog_Entry, Catalog_Origin, Catalog_Stock, Common, Common_Inner, Common_Innermost, Common_Outer, GameEvent, GameScore, GameState, LightPlayerInfo, ListUsersResponse, Numbers, Texts, Tile, Tile_Feature, Tile_Layer, Tile_Value, UserInfo } from "./shapes_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonBytes, jsonEnum, jsonFloat, jsonInt, jsonLong, jsonString } from "../../../../../../../src/codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonBytes, readJsonDouble, readJsonEnum, readJsonFloat, readJsonInt32, readJsonInt32Key, readJsonInt64, readJsonList, readJsonMap, readJsonString, readJsonUint32, readJsonUint64, readJsonUnknown } from "../../../../../../../src/codec/runtime-json-read.ts";
import { Catalog_EntryCodec, Catalog_OriginCodec, Catalog_StockCodec, CatalogCodec, Common_InnerCodec, Common_InnermostCodec, Common_OuterCodec, CommonCodec, createCatalog_Entry, createCatalog_Origin, createCatalog_Stock, createCommon_Inner, createCommon_Innermost, createCommon_Outer, createGameEvent, createGameScore, createLightPlayerInfo, createTile_Feature, createTile_Layer, createTile_Value, createUserInfo, GameEventCodec, GameScoreCodec, GameStateCodec, LightPlayerInfoCodec, ListUsersResponseCodec, NumbersCodec, TextsCodec, Tile_FeatureCodec, Tile_LayerCodec, Tile_ValueCodec, TileCodec, UserInfoCodec } from "./shapes_codec.ts";
import { setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { hasBytes } from "../../../../../../../src/codec/runtime-write.ts";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/bench/v1/shapes.proto. Do not edit.

export function writeJsonCommon(m: Common, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Common") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.text !== "") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.text);
  if (m.count !== 0) s += (s === "" ? "{\"count\":" : ",\"count\":") + jsonInt(m.count);
  if (m.inner !== undefined) s += (s === "" ? "{\"inner\":" : ",\"inner\":") + writeJsonCommon_Inner(m.inner, o);
  if (!Object.is(m.ratio, 0)) s += (s === "" ? "{\"ratio\":" : ",\"ratio\":") + jsonFloat(m.ratio);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCommon(j: unknown, m: Common, r: JsonReader): Common {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "text":
        m.text = readJsonString(v);
        break;
      case "count":
        m.count = readJsonUint32(v);
        break;
      case "inner":
        m.inner = readJsonCommon_Inner(v, createCommon_Inner(), r);
        break;
      case "ratio":
        m.ratio = readJsonFloat(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCommon_Inner(m: Common_Inner, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Common.Inner") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.day !== 0) s += (s === "" ? "{\"day\":" : ",\"day\":") + jsonInt(m.day);
  if (m.innermost !== undefined) s += (s === "" ? "{\"innermost\":" : ",\"innermost\":") + writeJsonCommon_Innermost(m.innermost, o);
  if (m.outer !== undefined) s += (s === "" ? "{\"outer\":" : ",\"outer\":") + writeJsonCommon_Outer(m.outer, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCommon_Inner(j: unknown, m: Common_Inner, r: JsonReader): Common_Inner {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "day":
        m.day = readJsonInt32(v);
        break;
      case "innermost":
        m.innermost = readJsonCommon_Innermost(v, createCommon_Innermost(), r);
        break;
      case "outer":
        m.outer = readJsonCommon_Outer(v, createCommon_Outer(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCommon_Innermost(m: Common_Innermost, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Common.Innermost") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.long !== 0n) s += (s === "" ? "{\"long\":" : ",\"long\":") + jsonLong(m.long);
  if (m.kind !== 0) s += (s === "" ? "{\"kind\":" : ",\"kind\":") + jsonEnum(m.kind, n_naru_bench_v1_Common_Kind);
  if (m.offset !== 0) s += (s === "" ? "{\"offset\":" : ",\"offset\":") + jsonInt(m.offset);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCommon_Innermost(j: unknown, m: Common_Innermost, r: JsonReader): Common_Innermost {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "long":
        m.long = readJsonInt64(v);
        break;
      case "kind":
        m.kind = readJsonEnum(v, v_naru_bench_v1_Common_Kind);
        break;
      case "offset":
        m.offset = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCommon_Outer(m: Common_Outer, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Common.Outer") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.flags.length !== 0) {
    s += (s === "" ? "{\"flags\":" : ",\"flags\":") + "[";
    for (let i = 0, a = m.flags; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBool(a[i]!);
    s += "]";
  }
  if (!Object.is(m.weight, 0)) s += (s === "" ? "{\"weight\":" : ",\"weight\":") + jsonFloat(m.weight);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCommon_Outer(j: unknown, m: Common_Outer, r: JsonReader): Common_Outer {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "flags":
        for (const i of readJsonList(v)) m.flags.push(readJsonBool(i));
        break;
      case "weight":
        m.weight = readJsonDouble(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTile(m: Tile, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Tile") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.layers.length !== 0) {
    s += (s === "" ? "{\"layers\":" : ",\"layers\":") + "[";
    for (let i = 0, a = m.layers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonTile_Layer(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonTile(j: unknown, m: Tile, r: JsonReader): Tile {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "layers":
        for (const i of readJsonList(v)) m.layers.push(readJsonTile_Layer(i, createTile_Layer(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTile_Layer(m: Tile_Layer, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Tile.Layer") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.features.length !== 0) {
    s += (s === "" ? "{\"features\":" : ",\"features\":") + "[";
    for (let i = 0, a = m.features; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonTile_Feature(a[i]!, o);
    s += "]";
  }
  if (m.keys.length !== 0) {
    s += (s === "" ? "{\"keys\":" : ",\"keys\":") + "[";
    for (let i = 0, a = m.keys; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.values.length !== 0) {
    s += (s === "" ? "{\"values\":" : ",\"values\":") + "[";
    for (let i = 0, a = m.values; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonTile_Value(a[i]!, o);
    s += "]";
  }
  if (m.extent !== 0) s += (s === "" ? "{\"extent\":" : ",\"extent\":") + jsonInt(m.extent);
  if (m.version !== 0) s += (s === "" ? "{\"version\":" : ",\"version\":") + jsonInt(m.version);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTile_Layer(j: unknown, m: Tile_Layer, r: JsonReader): Tile_Layer {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "version":
        m.version = readJsonUint32(v);
        break;
      case "name":
        m.name = readJsonString(v);
        break;
      case "features":
        for (const i of readJsonList(v)) m.features.push(readJsonTile_Feature(i, createTile_Feature(), r));
        break;
      case "keys":
        for (const i of readJsonList(v)) m.keys.push(readJsonString(i));
        break;
      case "values":
        for (const i of readJsonList(v)) m.values.push(readJsonTile_Value(i, createTile_Value(), r));
        break;
      case "extent":
        m.extent = readJsonUint32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTile_Feature(m: Tile_Feature, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Tile.Feature") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== 0n) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonLong(m.id);
  if (m.tags.length !== 0) {
    s += (s === "" ? "{\"tags\":" : ",\"tags\":") + "[";
    for (let i = 0, a = m.tags; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.type !== 0) s += (s === "" ? "{\"type\":" : ",\"type\":") + jsonEnum(m.type, n_naru_bench_v1_Tile_GeomType);
  if (m.geometry.length !== 0) {
    s += (s === "" ? "{\"geometry\":" : ",\"geometry\":") + "[";
    for (let i = 0, a = m.geometry; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonTile_Feature(j: unknown, m: Tile_Feature, r: JsonReader): Tile_Feature {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonUint64(v);
        break;
      case "tags":
        for (const i of readJsonList(v)) m.tags.push(readJsonUint32(i));
        break;
      case "type":
        m.type = readJsonEnum(v, v_naru_bench_v1_Tile_GeomType);
        break;
      case "geometry":
        for (const i of readJsonList(v)) m.geometry.push(readJsonUint32(i));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTile_Value(m: Tile_Value, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Tile.Value") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.kind.case === "text") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.kind.value);
  if (m.kind.case === "floatValue") s += (s === "" ? "{\"floatValue\":" : ",\"floatValue\":") + jsonFloat(m.kind.value);
  if (m.kind.case === "doubleValue") s += (s === "" ? "{\"doubleValue\":" : ",\"doubleValue\":") + jsonFloat(m.kind.value);
  if (m.kind.case === "intValue") s += (s === "" ? "{\"intValue\":" : ",\"intValue\":") + jsonLong(m.kind.value);
  if (m.kind.case === "uintValue") s += (s === "" ? "{\"uintValue\":" : ",\"uintValue\":") + jsonLong(m.kind.value);
  if (m.kind.case === "sintValue") s += (s === "" ? "{\"sintValue\":" : ",\"sintValue\":") + jsonLong(m.kind.value);
  if (m.kind.case === "boolValue") s += (s === "" ? "{\"boolValue\":" : ",\"boolValue\":") + jsonBool(m.kind.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTile_Value(j: unknown, m: Tile_Value, r: JsonReader): Tile_Value {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "text":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "text", value: readJsonString(v) };
        break;
      case "floatValue":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "floatValue", value: readJsonFloat(v) };
        break;
      case "doubleValue":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "doubleValue", value: readJsonDouble(v) };
        break;
      case "intValue":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "intValue", value: readJsonInt64(v) };
        break;
      case "uintValue":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "uintValue", value: readJsonUint64(v) };
        break;
      case "sintValue":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "sintValue", value: readJsonInt64(v) };
        break;
      case "boolValue":
        if (m.kind.case !== undefined) throw UNUSUAL; m.kind = { case: "boolValue", value: readJsonBool(v) };
        break;
      default:
        readJsonUnknown(k, v, r, ["float_value", "double_value", "int_value", "uint_value", "sint_value", "bool_value"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCatalog(m: Catalog, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Catalog") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.entries.length !== 0) {
    s += (s === "" ? "{\"entries\":" : ",\"entries\":") + "[";
    for (let i = 0, a = m.entries; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonCatalog_Entry(a[i]!, o);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.stocks)) {
      if (c === "{") s += (s === "" ? "{\"stocks\":" : ",\"stocks\":") + "";
      s += c + jsonString(k) + ":" + writeJsonCatalog_Stock(m.stocks[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.labels)) {
      if (c === "{") s += (s === "" ? "{\"labels\":" : ",\"labels\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.labels[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonCatalog(j: unknown, m: Catalog, r: JsonReader): Catalog {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "entries":
        for (const i of readJsonList(v)) m.entries.push(readJsonCatalog_Entry(i, createCatalog_Entry(), r));
        break;
      case "stocks":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.stocks, readJsonString(n), readJsonCatalog_Stock(e[n], createCatalog_Stock(), r)); }
        break;
      case "labels":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.labels, readJsonInt32Key(n), readJsonString(e[n])); }
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCatalog_Entry(m: Catalog_Entry, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Catalog.Entry") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== 0n) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonLong(m.id);
  if (m.title !== "") s += (s === "" ? "{\"title\":" : ",\"title\":") + jsonString(m.title);
  if (m.tags.length !== 0) {
    s += (s === "" ? "{\"tags\":" : ",\"tags\":") + "[";
    for (let i = 0, a = m.tags; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.state !== 0) s += (s === "" ? "{\"state\":" : ",\"state\":") + jsonEnum(m.state, n_naru_bench_v1_Catalog_State);
  if (m.isPublic !== false) s += (s === "" ? "{\"isPublic\":" : ",\"isPublic\":") + jsonBool(m.isPublic);
  if (!Object.is(m.price, 0)) s += (s === "" ? "{\"price\":" : ",\"price\":") + jsonFloat(m.price);
  if (hasBytes(m.digest)) s += (s === "" ? "{\"digest\":" : ",\"digest\":") + jsonBytes(m.digest);
  if (m.rank !== undefined) s += (s === "" ? "{\"rank\":" : ",\"rank\":") + jsonInt(m.rank);
  if (m.source.case === "url") s += (s === "" ? "{\"url\":" : ",\"url\":") + jsonString(m.source.value);
  if (m.source.case === "origin") s += (s === "" ? "{\"origin\":" : ",\"origin\":") + writeJsonCatalog_Origin(m.source.value, o);
  if (m.children.length !== 0) {
    s += (s === "" ? "{\"children\":" : ",\"children\":") + "[";
    for (let i = 0, a = m.children; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonCatalog_Entry(a[i]!, o);
    s += "]";
  }
  if (m.createdAt !== 0n) s += (s === "" ? "{\"createdAt\":" : ",\"createdAt\":") + jsonLong(m.createdAt);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCatalog_Entry(j: unknown, m: Catalog_Entry, r: JsonReader): Catalog_Entry {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonInt64(v);
        break;
      case "title":
        m.title = readJsonString(v);
        break;
      case "tags":
        for (const i of readJsonList(v)) m.tags.push(readJsonString(i));
        break;
      case "state":
        m.state = readJsonEnum(v, v_naru_bench_v1_Catalog_State);
        break;
      case "isPublic":
        m.isPublic = readJsonBool(v);
        break;
      case "price":
        m.price = readJsonDouble(v);
        break;
      case "digest":
        m.digest = readJsonBytes(v);
        break;
      case "rank":
        m.rank = readJsonInt32(v);
        break;
      case "url":
        if (m.source.case !== undefined) throw UNUSUAL; m.source = { case: "url", value: readJsonString(v) };
        break;
      case "origin":
        if (m.source.case !== undefined) throw UNUSUAL; m.source = { case: "origin", value: readJsonCatalog_Origin(v, createCatalog_Origin(), r) };
        break;
      case "children":
        for (const i of readJsonList(v)) m.children.push(readJsonCatalog_Entry(i, createCatalog_Entry(), r));
        break;
      case "createdAt":
        m.createdAt = readJsonUint64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["is_public", "created_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCatalog_Origin(m: Catalog_Origin, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Catalog.Origin") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.country !== "") s += (s === "" ? "{\"country\":" : ",\"country\":") + jsonString(m.country);
  if (m.offset !== 0n) s += (s === "" ? "{\"offset\":" : ",\"offset\":") + jsonLong(m.offset);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCatalog_Origin(j: unknown, m: Catalog_Origin, r: JsonReader): Catalog_Origin {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "country":
        m.country = readJsonString(v);
        break;
      case "offset":
        m.offset = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCatalog_Stock(m: Catalog_Stock, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Catalog.Stock") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.count !== 0) s += (s === "" ? "{\"count\":" : ",\"count\":") + jsonInt(m.count);
  if (m.shelves.length !== 0) {
    s += (s === "" ? "{\"shelves\":" : ",\"shelves\":") + "[";
    for (let i = 0, a = m.shelves; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonCatalog_Stock(j: unknown, m: Catalog_Stock, r: JsonReader): Catalog_Stock {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "count":
        m.count = readJsonInt32(v);
        break;
      case "shelves":
        for (const i of readJsonList(v)) m.shelves.push(readJsonInt32(i));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTexts(m: Texts, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Texts") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.title !== "") s += (s === "" ? "{\"title\":" : ",\"title\":") + jsonString(m.title);
  if (m.summary !== "") s += (s === "" ? "{\"summary\":" : ",\"summary\":") + jsonString(m.summary);
  if (m.body !== "") s += (s === "" ? "{\"body\":" : ",\"body\":") + jsonString(m.body);
  if (m.lines.length !== 0) {
    s += (s === "" ? "{\"lines\":" : ",\"lines\":") + "[";
    for (let i = 0, a = m.lines; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.properties)) {
      if (c === "{") s += (s === "" ? "{\"properties\":" : ",\"properties\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.properties[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonTexts(j: unknown, m: Texts, r: JsonReader): Texts {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "title":
        m.title = readJsonString(v);
        break;
      case "summary":
        m.summary = readJsonString(v);
        break;
      case "body":
        m.body = readJsonString(v);
        break;
      case "lines":
        for (const i of readJsonList(v)) m.lines.push(readJsonString(i));
        break;
      case "properties":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.properties, readJsonString(n), readJsonString(e[n])); }
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonNumbers(m: Numbers, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.Numbers") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.i32 !== 0) s += (s === "" ? "{\"i32\":" : ",\"i32\":") + jsonInt(m.i32);
  if (m.s32 !== 0) s += (s === "" ? "{\"s32\":" : ",\"s32\":") + jsonInt(m.s32);
  if (m.u32 !== 0) s += (s === "" ? "{\"u32\":" : ",\"u32\":") + jsonInt(m.u32);
  if (m.i64 !== 0n) s += (s === "" ? "{\"i64\":" : ",\"i64\":") + jsonLong(m.i64);
  if (m.u64 !== 0n) s += (s === "" ? "{\"u64\":" : ",\"u64\":") + jsonLong(m.u64);
  if (!Object.is(m.d, 0)) s += (s === "" ? "{\"d\":" : ",\"d\":") + jsonFloat(m.d);
  if (!Object.is(m.f, 0)) s += (s === "" ? "{\"f\":" : ",\"f\":") + jsonFloat(m.f);
  if (m.f32 !== 0) s += (s === "" ? "{\"f32\":" : ",\"f32\":") + jsonInt(m.f32);
  if (m.sf64 !== 0n) s += (s === "" ? "{\"sf64\":" : ",\"sf64\":") + jsonLong(m.sf64);
  if (m.b !== false) s += (s === "" ? "{\"b\":" : ",\"b\":") + jsonBool(m.b);
  if (m.packedI32.length !== 0) {
    s += (s === "" ? "{\"packedI32\":" : ",\"packedI32\":") + "[";
    for (let i = 0, a = m.packedI32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedS32.length !== 0) {
    s += (s === "" ? "{\"packedS32\":" : ",\"packedS32\":") + "[";
    for (let i = 0, a = m.packedS32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedD.length !== 0) {
    s += (s === "" ? "{\"packedD\":" : ",\"packedD\":") + "[";
    for (let i = 0, a = m.packedD; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.packedI64.length !== 0) {
    s += (s === "" ? "{\"packedI64\":" : ",\"packedI64\":") + "[";
    for (let i = 0, a = m.packedI64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.packedF.length !== 0) {
    s += (s === "" ? "{\"packedF\":" : ",\"packedF\":") + "[";
    for (let i = 0, a = m.packedF; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.packedF32.length !== 0) {
    s += (s === "" ? "{\"packedF32\":" : ",\"packedF32\":") + "[";
    for (let i = 0, a = m.packedF32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonNumbers(j: unknown, m: Numbers, r: JsonReader): Numbers {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "i32":
        m.i32 = readJsonInt32(v);
        break;
      case "s32":
        m.s32 = readJsonInt32(v);
        break;
      case "u32":
        m.u32 = readJsonUint32(v);
        break;
      case "i64":
        m.i64 = readJsonInt64(v);
        break;
      case "u64":
        m.u64 = readJsonUint64(v);
        break;
      case "d":
        m.d = readJsonDouble(v);
        break;
      case "f":
        m.f = readJsonFloat(v);
        break;
      case "f32":
        m.f32 = readJsonUint32(v);
        break;
      case "sf64":
        m.sf64 = readJsonInt64(v);
        break;
      case "b":
        m.b = readJsonBool(v);
        break;
      case "packedI32":
        for (const i of readJsonList(v)) m.packedI32.push(readJsonInt32(i));
        break;
      case "packedS32":
        for (const i of readJsonList(v)) m.packedS32.push(readJsonInt32(i));
        break;
      case "packedD":
        for (const i of readJsonList(v)) m.packedD.push(readJsonDouble(i));
        break;
      case "packedI64":
        for (const i of readJsonList(v)) m.packedI64.push(readJsonInt64(i));
        break;
      case "packedF":
        for (const i of readJsonList(v)) m.packedF.push(readJsonFloat(i));
        break;
      case "packedF32":
        for (const i of readJsonList(v)) m.packedF32.push(readJsonUint32(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["packed_i32", "packed_s32", "packed_d", "packed_i64", "packed_f", "packed_f32"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUserInfo(m: UserInfo, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.UserInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.username !== "") s += (s === "" ? "{\"username\":" : ",\"username\":") + jsonString(m.username);
  if (m.nickname !== "") s += (s === "" ? "{\"nickname\":" : ",\"nickname\":") + jsonString(m.nickname);
  if (m.level !== 0) s += (s === "" ? "{\"level\":" : ",\"level\":") + jsonInt(m.level);
  if (m.lastLogin !== 0n) s += (s === "" ? "{\"lastLogin\":" : ",\"lastLogin\":") + jsonLong(m.lastLogin);
  if (m.email !== "") s += (s === "" ? "{\"email\":" : ",\"email\":") + jsonString(m.email);
  if (m.profileImage !== "") s += (s === "" ? "{\"profileImage\":" : ",\"profileImage\":") + jsonString(m.profileImage);
  if (m.tags.length !== 0) {
    s += (s === "" ? "{\"tags\":" : ",\"tags\":") + "[";
    for (let i = 0, a = m.tags; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.achievements.length !== 0) {
    s += (s === "" ? "{\"achievements\":" : ",\"achievements\":") + "[";
    for (let i = 0, a = m.achievements; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.friendIds.length !== 0) {
    s += (s === "" ? "{\"friendIds\":" : ",\"friendIds\":") + "[";
    for (let i = 0, a = m.friendIds; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonUserInfo(j: unknown, m: UserInfo, r: JsonReader): UserInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "username":
        m.username = readJsonString(v);
        break;
      case "nickname":
        m.nickname = readJsonString(v);
        break;
      case "level":
        m.level = readJsonInt32(v);
        break;
      case "lastLogin":
        m.lastLogin = readJsonInt64(v);
        break;
      case "email":
        m.email = readJsonString(v);
        break;
      case "profileImage":
        m.profileImage = readJsonString(v);
        break;
      case "tags":
        for (const i of readJsonList(v)) m.tags.push(readJsonString(i));
        break;
      case "achievements":
        for (const i of readJsonList(v)) m.achievements.push(readJsonInt32(i));
        break;
      case "friendIds":
        for (const i of readJsonList(v)) m.friendIds.push(readJsonInt32(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id", "last_login", "profile_image", "friend_ids"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListUsersResponse(m: ListUsersResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.ListUsersResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.users.length !== 0) {
    s += (s === "" ? "{\"users\":" : ",\"users\":") + "[";
    for (let i = 0, a = m.users; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonUserInfo(a[i]!, o);
    s += "]";
  }
  if (m.nextPageToken !== "") s += (s === "" ? "{\"nextPageToken\":" : ",\"nextPageToken\":") + jsonString(m.nextPageToken);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListUsersResponse(j: unknown, m: ListUsersResponse, r: JsonReader): ListUsersResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "users":
        for (const i of readJsonList(v)) m.users.push(readJsonUserInfo(i, createUserInfo(), r));
        break;
      case "nextPageToken":
        m.nextPageToken = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["next_page_token"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonLightPlayerInfo(m: LightPlayerInfo, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.LightPlayerInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.nickname !== "") s += (s === "" ? "{\"nickname\":" : ",\"nickname\":") + jsonString(m.nickname);
  if (m.role !== 0) s += (s === "" ? "{\"role\":" : ",\"role\":") + jsonInt(m.role);
  if (m.status !== 0) s += (s === "" ? "{\"status\":" : ",\"status\":") + jsonInt(m.status);
  if (m.posX !== 0) s += (s === "" ? "{\"posX\":" : ",\"posX\":") + jsonInt(m.posX);
  if (m.posY !== 0) s += (s === "" ? "{\"posY\":" : ",\"posY\":") + jsonInt(m.posY);
  if (m.posZ !== 0) s += (s === "" ? "{\"posZ\":" : ",\"posZ\":") + jsonInt(m.posZ);
  if (m.rotation !== 0) s += (s === "" ? "{\"rotation\":" : ",\"rotation\":") + jsonInt(m.rotation);
  if (m.kills !== 0) s += (s === "" ? "{\"kills\":" : ",\"kills\":") + jsonInt(m.kills);
  if (m.deaths !== 0) s += (s === "" ? "{\"deaths\":" : ",\"deaths\":") + jsonInt(m.deaths);
  if (m.score !== 0) s += (s === "" ? "{\"score\":" : ",\"score\":") + jsonInt(m.score);
  return s === "" ? "{}" : s + "}";
}

export function readJsonLightPlayerInfo(j: unknown, m: LightPlayerInfo, r: JsonReader): LightPlayerInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "nickname":
        m.nickname = readJsonString(v);
        break;
      case "role":
        m.role = readJsonInt32(v);
        break;
      case "status":
        m.status = readJsonInt32(v);
        break;
      case "posX":
        m.posX = readJsonInt32(v);
        break;
      case "posY":
        m.posY = readJsonInt32(v);
        break;
      case "posZ":
        m.posZ = readJsonInt32(v);
        break;
      case "rotation":
        m.rotation = readJsonInt32(v);
        break;
      case "kills":
        m.kills = readJsonInt32(v);
        break;
      case "deaths":
        m.deaths = readJsonInt32(v);
        break;
      case "score":
        m.score = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id", "pos_x", "pos_y", "pos_z"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGameScore(m: GameScore, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.GameScore") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.red !== 0) s += (s === "" ? "{\"red\":" : ",\"red\":") + jsonInt(m.red);
  if (m.blue !== 0) s += (s === "" ? "{\"blue\":" : ",\"blue\":") + jsonInt(m.blue);
  if (m.leaderId !== 0) s += (s === "" ? "{\"leaderId\":" : ",\"leaderId\":") + jsonInt(m.leaderId);
  if (m.leaderScore !== 0) s += (s === "" ? "{\"leaderScore\":" : ",\"leaderScore\":") + jsonInt(m.leaderScore);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGameScore(j: unknown, m: GameScore, r: JsonReader): GameScore {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "red":
        m.red = readJsonInt32(v);
        break;
      case "blue":
        m.blue = readJsonInt32(v);
        break;
      case "leaderId":
        m.leaderId = readJsonInt32(v);
        break;
      case "leaderScore":
        m.leaderScore = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["leader_id", "leader_score"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGameEvent(m: GameEvent, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.GameEvent") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.sequence !== 0n) s += (s === "" ? "{\"sequence\":" : ",\"sequence\":") + jsonLong(m.sequence);
  if (m.type !== 0) s += (s === "" ? "{\"type\":" : ",\"type\":") + jsonInt(m.type);
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.targetId !== 0) s += (s === "" ? "{\"targetId\":" : ",\"targetId\":") + jsonInt(m.targetId);
  if (m.posX !== 0) s += (s === "" ? "{\"posX\":" : ",\"posX\":") + jsonInt(m.posX);
  if (m.posY !== 0) s += (s === "" ? "{\"posY\":" : ",\"posY\":") + jsonInt(m.posY);
  if (m.posZ !== 0) s += (s === "" ? "{\"posZ\":" : ",\"posZ\":") + jsonInt(m.posZ);
  if (m.value !== 0) s += (s === "" ? "{\"value\":" : ",\"value\":") + jsonInt(m.value);
  if (m.occurredAt !== 0n) s += (s === "" ? "{\"occurredAt\":" : ",\"occurredAt\":") + jsonLong(m.occurredAt);
  if (m.text !== "") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.text);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGameEvent(j: unknown, m: GameEvent, r: JsonReader): GameEvent {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "sequence":
        m.sequence = readJsonInt64(v);
        break;
      case "type":
        m.type = readJsonInt32(v);
        break;
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "targetId":
        m.targetId = readJsonInt32(v);
        break;
      case "posX":
        m.posX = readJsonInt32(v);
        break;
      case "posY":
        m.posY = readJsonInt32(v);
        break;
      case "posZ":
        m.posZ = readJsonInt32(v);
        break;
      case "value":
        m.value = readJsonInt32(v);
        break;
      case "occurredAt":
        m.occurredAt = readJsonInt64(v);
        break;
      case "text":
        m.text = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id", "target_id", "pos_x", "pos_y", "pos_z", "occurred_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGameState(m: GameState, o: Registry | undefined): string {
  if (m.$typeName !== "naru.bench.v1.GameState") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  if (m.gamePhase !== 0) s += (s === "" ? "{\"gamePhase\":" : ",\"gamePhase\":") + jsonInt(m.gamePhase);
  if (m.roundNumber !== 0) s += (s === "" ? "{\"roundNumber\":" : ",\"roundNumber\":") + jsonInt(m.roundNumber);
  if (m.remainingTime !== 0) s += (s === "" ? "{\"remainingTime\":" : ",\"remainingTime\":") + jsonInt(m.remainingTime);
  if (m.players.length !== 0) {
    s += (s === "" ? "{\"players\":" : ",\"players\":") + "[";
    for (let i = 0, a = m.players; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonLightPlayerInfo(a[i]!, o);
    s += "]";
  }
  if (m.score !== undefined) s += (s === "" ? "{\"score\":" : ",\"score\":") + writeJsonGameScore(m.score, o);
  if (m.recentEvents.length !== 0) {
    s += (s === "" ? "{\"recentEvents\":" : ",\"recentEvents\":") + "[";
    for (let i = 0, a = m.recentEvents; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonGameEvent(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonGameState(j: unknown, m: GameState, r: JsonReader): GameState {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      case "gamePhase":
        m.gamePhase = readJsonInt32(v);
        break;
      case "roundNumber":
        m.roundNumber = readJsonInt32(v);
        break;
      case "remainingTime":
        m.remainingTime = readJsonInt32(v);
        break;
      case "players":
        for (const i of readJsonList(v)) m.players.push(readJsonLightPlayerInfo(i, createLightPlayerInfo(), r));
        break;
      case "score":
        m.score = readJsonGameScore(v, createGameScore(), r);
        break;
      case "recentEvents":
        for (const i of readJsonList(v)) m.recentEvents.push(readJsonGameEvent(i, createGameEvent(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id", "game_phase", "round_number", "remaining_time", "recent_events"]);
    }
  }
  r.left++;
  return m;
}

const n_naru_bench_v1_Common_Kind = { [0]: "\"KIND_UNSPECIFIED\"", [1]: "\"KIND_ONE\"", [2]: "\"KIND_TWO\"" };
const v_naru_bench_v1_Common_Kind = /*@__PURE__*/ new Map<unknown, number>([["KIND_UNSPECIFIED", 0], ["KIND_ONE", 1], ["KIND_TWO", 2]]);
const n_naru_bench_v1_Tile_GeomType = { [0]: "\"GEOM_TYPE_UNSPECIFIED\"", [1]: "\"GEOM_TYPE_POINT\"", [2]: "\"GEOM_TYPE_LINESTRING\"", [3]: "\"GEOM_TYPE_POLYGON\"" };
const v_naru_bench_v1_Tile_GeomType = /*@__PURE__*/ new Map<unknown, number>([["GEOM_TYPE_UNSPECIFIED", 0], ["GEOM_TYPE_POINT", 1], ["GEOM_TYPE_LINESTRING", 2], ["GEOM_TYPE_POLYGON", 3]]);
const n_naru_bench_v1_Catalog_State = { [0]: "\"STATE_UNSPECIFIED\"", [1]: "\"STATE_DRAFT\"", [2]: "\"STATE_LIVE\"" };
const v_naru_bench_v1_Catalog_State = /*@__PURE__*/ new Map<unknown, number>([["STATE_UNSPECIFIED", 0], ["STATE_DRAFT", 1], ["STATE_LIVE", 2]]);

export const json_naru_bench_v1_shapes = [
  /*@__PURE__*/ extend(CommonCodec, { writeJson: writeJsonCommon, readJson: readJsonCommon }),
  /*@__PURE__*/ extend(Common_InnerCodec, { writeJson: writeJsonCommon_Inner, readJson: readJsonCommon_Inner }),
  /*@__PURE__*/ extend(Common_InnermostCodec, { writeJson: writeJsonCommon_Innermost, readJson: readJsonCommon_Innermost }),
  /*@__PURE__*/ extend(Common_OuterCodec, { writeJson: writeJsonCommon_Outer, readJson: readJsonCommon_Outer }),
  /*@__PURE__*/ extend(TileCodec, { writeJson: writeJsonTile, readJson: readJsonTile }),
  /*@__PURE__*/ extend(Tile_LayerCodec, { writeJson: writeJsonTile_Layer, readJson: readJsonTile_Layer }),
  /*@__PURE__*/ extend(Tile_FeatureCodec, { writeJson: writeJsonTile_Feature, readJson: readJsonTile_Feature }),
  /*@__PURE__*/ extend(Tile_ValueCodec, { writeJson: writeJsonTile_Value, readJson: readJsonTile_Value }),
  /*@__PURE__*/ extend(CatalogCodec, { writeJson: writeJsonCatalog, readJson: readJsonCatalog }),
  /*@__PURE__*/ extend(Catalog_EntryCodec, { writeJson: writeJsonCatalog_Entry, readJson: readJsonCatalog_Entry }),
  /*@__PURE__*/ extend(Catalog_OriginCodec, { writeJson: writeJsonCatalog_Origin, readJson: readJsonCatalog_Origin }),
  /*@__PURE__*/ extend(Catalog_StockCodec, { writeJson: writeJsonCatalog_Stock, readJson: readJsonCatalog_Stock }),
  /*@__PURE__*/ extend(TextsCodec, { writeJson: writeJsonTexts, readJson: readJsonTexts }),
  /*@__PURE__*/ extend(NumbersCodec, { writeJson: writeJsonNumbers, readJson: readJsonNumbers }),
  /*@__PURE__*/ extend(UserInfoCodec, { writeJson: writeJsonUserInfo, readJson: readJsonUserInfo }),
  /*@__PURE__*/ extend(ListUsersResponseCodec, { writeJson: writeJsonListUsersResponse, readJson: readJsonListUsersResponse }),
  /*@__PURE__*/ extend(LightPlayerInfoCodec, { writeJson: writeJsonLightPlayerInfo, readJson: readJsonLightPlayerInfo }),
  /*@__PURE__*/ extend(GameScoreCodec, { writeJson: writeJsonGameScore, readJson: readJsonGameScore }),
  /*@__PURE__*/ extend(GameEventCodec, { writeJson: writeJsonGameEvent, readJson: readJsonGameEvent }),
  /*@__PURE__*/ extend(GameStateCodec, { writeJson: writeJsonGameState, readJson: readJsonGameState }),
];
