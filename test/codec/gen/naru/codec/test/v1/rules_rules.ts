import type { BytesRules, CelRules, EnumRules, FormatRules, HoldsCelRules, Item, MapRules, NumberRules, OneofRules, PresenceRules, RepeatedRules, StringRules, TimeRules } from "./rules_pb.ts";
import type { Violation } from "../../../../../../../src/codec/violation.ts";
import { at, compareNow, compareTime, countCodePoints, countUtf8Bytes, decodeUtf8, defineRule, element, hasBytesAt, includesBytes, isCovered, isLonger, isNearNow, isSameBytes, isShorter, isTime, isUnique, isUniqueBytes, violate, within as within$1 } from "../../../../../../../src/codec/runtime-rules.ts";
import { isAddress, isEmail, isHostAndPort, isHostname, isIp, isIpPrefix, isUri, isUriRef } from "../../../../../../../src/codec/runtime-formats.ts";
import { validateByLibrary } from "../../../../../../../src/codec/runtime-protovalidate.ts";
import { compileRe2 } from "../../../../../../../src/codec/runtime-re2.ts";
import { defineRules } from "../../../../../../../src/codec/runtime-codec.ts";
import { BytesRulesCodec, CelRulesCodec, EnumRulesCodec, FormatRulesCodec, HoldsCelRulesCodec, ItemCodec, MapRulesCodec, NumberRulesCodec, OneofRulesCodec, PresenceRulesCodec, RepeatedRulesCodec, StringRulesCodec, TimeRulesCodec } from "./rules_codec.ts";

// @generated from file naru/codec/test/v1/rules.proto. Do not edit.

export function validateNumberRules(m: NumberRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  o = validateNumberRules$part0(m, o);
  o = validateNumberRules$part1(m, o);
  return o;
}

function validateNumberRules$part0(m: NumberRules, o: Violation[] | undefined): Violation[] | undefined {
  if (m.int32Const !== 3) o = violate(o, c0, c1);
  if (!(m.int32Gt > 2)) o = violate(o, c2, c3);
  if (!(m.int32Gte >= 2)) o = violate(o, c4, c5);
  if (!(m.int32Lt < 2)) o = violate(o, c6, c7);
  if (!(m.int32Lte <= 2)) o = violate(o, c8, c9);
  if (!(m.int32GtLt > 1 && m.int32GtLt < 5)) o = violate(o, c10, c11);
  if (!(m.int32GteLte >= 1 && m.int32GteLte <= 5)) o = violate(o, c12, c13);
  if (!(m.int32GtLteEx > 5 || m.int32GtLteEx <= 1)) o = violate(o, c14, c15);
  if (!(m.int32GteLtEx >= 5 || m.int32GteLtEx < 2)) o = violate(o, c16, c17);
  if (!(m.int32GtLtSame > 3 && m.int32GtLtSame < 3)) o = violate(o, c18, c19);
  if (m.int32In !== 1 && m.int32In !== 3 && m.int32In !== 5) o = violate(o, c20, c21);
  if (m.int32NotIn === 0 || m.int32NotIn === 3) o = violate(o, c22, c23);
  if (m.int64Const !== 3n) o = violate(o, c24, c25);
  if (!(m.int64Gt > 2n)) o = violate(o, c26, c27);
  if (!(m.int64Gte >= 2n)) o = violate(o, c28, c29);
  if (!(m.int64Lt < 2n)) o = violate(o, c30, c31);
  if (!(m.int64Lte <= 2n)) o = violate(o, c32, c33);
  if (!(m.int64GtLt > 1n && m.int64GtLt < 5n)) o = violate(o, c34, c35);
  if (!(m.int64GteLte >= 1n && m.int64GteLte <= 5n)) o = violate(o, c36, c37);
  if (!(m.int64GtLteEx > 5n || m.int64GtLteEx <= 1n)) o = violate(o, c38, c39);
  if (!(m.int64GteLtEx >= 5n || m.int64GteLtEx < 2n)) o = violate(o, c40, c41);
  if (!(m.int64GtLtSame > 3n && m.int64GtLtSame < 3n)) o = violate(o, c42, c43);
  if (m.int64In !== 1n && m.int64In !== 3n && m.int64In !== 5n) o = violate(o, c44, c45);
  if (m.int64NotIn === 0n || m.int64NotIn === 3n) o = violate(o, c46, c47);
  if (m.uint32Const !== 3) o = violate(o, c48, c49);
  if (!(m.uint32Gt > 2)) o = violate(o, c50, c51);
  if (!(m.uint32Gte >= 2)) o = violate(o, c52, c53);
  if (!(m.uint32Lt < 2)) o = violate(o, c54, c55);
  if (!(m.uint32Lte <= 2)) o = violate(o, c56, c57);
  if (!(m.uint32GtLt > 1 && m.uint32GtLt < 5)) o = violate(o, c58, c59);
  if (!(m.uint32GteLte >= 1 && m.uint32GteLte <= 5)) o = violate(o, c60, c61);
  if (!(m.uint32GtLteEx > 5 || m.uint32GtLteEx <= 1)) o = violate(o, c62, c63);
  if (!(m.uint32GteLtEx >= 5 || m.uint32GteLtEx < 2)) o = violate(o, c64, c65);
  if (!(m.uint32GtLtSame > 3 && m.uint32GtLtSame < 3)) o = violate(o, c66, c67);
  if (m.uint32In !== 1 && m.uint32In !== 3 && m.uint32In !== 5) o = violate(o, c68, c69);
  if (m.uint32NotIn === 0 || m.uint32NotIn === 3) o = violate(o, c70, c71);
  if (m.uint64Const !== 3n) o = violate(o, c72, c73);
  if (!(m.uint64Gt > 2n)) o = violate(o, c74, c75);
  if (!(m.uint64Gte >= 2n)) o = violate(o, c76, c77);
  if (!(m.uint64Lt < 2n)) o = violate(o, c78, c79);
  if (!(m.uint64Lte <= 2n)) o = violate(o, c80, c81);
  if (!(m.uint64GtLt > 1n && m.uint64GtLt < 5n)) o = violate(o, c82, c83);
  if (!(m.uint64GteLte >= 1n && m.uint64GteLte <= 5n)) o = violate(o, c84, c85);
  if (!(m.uint64GtLteEx > 5n || m.uint64GtLteEx <= 1n)) o = violate(o, c86, c87);
  if (!(m.uint64GteLtEx >= 5n || m.uint64GteLtEx < 2n)) o = violate(o, c88, c89);
  if (!(m.uint64GtLtSame > 3n && m.uint64GtLtSame < 3n)) o = violate(o, c90, c91);
  if (m.uint64In !== 1n && m.uint64In !== 3n && m.uint64In !== 5n) o = violate(o, c92, c93);
  if (m.uint64NotIn === 0n || m.uint64NotIn === 3n) o = violate(o, c94, c95);
  if (m.sint32Const !== 3) o = violate(o, c96, c97);
  if (!(m.sint32Gt > 2)) o = violate(o, c98, c99);
  if (!(m.sint32Gte >= 2)) o = violate(o, c100, c101);
  if (!(m.sint32Lt < 2)) o = violate(o, c102, c103);
  if (!(m.sint32Lte <= 2)) o = violate(o, c104, c105);
  if (!(m.sint32GtLt > 1 && m.sint32GtLt < 5)) o = violate(o, c106, c107);
  if (!(m.sint32GteLte >= 1 && m.sint32GteLte <= 5)) o = violate(o, c108, c109);
  if (!(m.sint32GtLteEx > 5 || m.sint32GtLteEx <= 1)) o = violate(o, c110, c111);
  if (!(m.sint32GteLtEx >= 5 || m.sint32GteLtEx < 2)) o = violate(o, c112, c113);
  if (!(m.sint32GtLtSame > 3 && m.sint32GtLtSame < 3)) o = violate(o, c114, c115);
  if (m.sint32In !== 1 && m.sint32In !== 3 && m.sint32In !== 5) o = violate(o, c116, c117);
  if (m.sint32NotIn === 0 || m.sint32NotIn === 3) o = violate(o, c118, c119);
  if (m.sint64Const !== 3n) o = violate(o, c120, c121);
  if (!(m.sint64Gt > 2n)) o = violate(o, c122, c123);
  if (!(m.sint64Gte >= 2n)) o = violate(o, c124, c125);
  if (!(m.sint64Lt < 2n)) o = violate(o, c126, c127);
  if (!(m.sint64Lte <= 2n)) o = violate(o, c128, c129);
  if (!(m.sint64GtLt > 1n && m.sint64GtLt < 5n)) o = violate(o, c130, c131);
  if (!(m.sint64GteLte >= 1n && m.sint64GteLte <= 5n)) o = violate(o, c132, c133);
  if (!(m.sint64GtLteEx > 5n || m.sint64GtLteEx <= 1n)) o = violate(o, c134, c135);
  if (!(m.sint64GteLtEx >= 5n || m.sint64GteLtEx < 2n)) o = violate(o, c136, c137);
  if (!(m.sint64GtLtSame > 3n && m.sint64GtLtSame < 3n)) o = violate(o, c138, c139);
  if (m.sint64In !== 1n && m.sint64In !== 3n && m.sint64In !== 5n) o = violate(o, c140, c141);
  if (m.sint64NotIn === 0n || m.sint64NotIn === 3n) o = violate(o, c142, c143);
  if (m.fixed32Const !== 3) o = violate(o, c144, c145);
  if (!(m.fixed32Gt > 2)) o = violate(o, c146, c147);
  if (!(m.fixed32Gte >= 2)) o = violate(o, c148, c149);
  if (!(m.fixed32Lt < 2)) o = violate(o, c150, c151);
  if (!(m.fixed32Lte <= 2)) o = violate(o, c152, c153);
  if (!(m.fixed32GtLt > 1 && m.fixed32GtLt < 5)) o = violate(o, c154, c155);
  if (!(m.fixed32GteLte >= 1 && m.fixed32GteLte <= 5)) o = violate(o, c156, c157);
  if (!(m.fixed32GtLteEx > 5 || m.fixed32GtLteEx <= 1)) o = violate(o, c158, c159);
  if (!(m.fixed32GteLtEx >= 5 || m.fixed32GteLtEx < 2)) o = violate(o, c160, c161);
  if (!(m.fixed32GtLtSame > 3 && m.fixed32GtLtSame < 3)) o = violate(o, c162, c163);
  if (m.fixed32In !== 1 && m.fixed32In !== 3 && m.fixed32In !== 5) o = violate(o, c164, c165);
  if (m.fixed32NotIn === 0 || m.fixed32NotIn === 3) o = violate(o, c166, c167);
  if (m.fixed64Const !== 3n) o = violate(o, c168, c169);
  if (!(m.fixed64Gt > 2n)) o = violate(o, c170, c171);
  if (!(m.fixed64Gte >= 2n)) o = violate(o, c172, c173);
  if (!(m.fixed64Lt < 2n)) o = violate(o, c174, c175);
  if (!(m.fixed64Lte <= 2n)) o = violate(o, c176, c177);
  if (!(m.fixed64GtLt > 1n && m.fixed64GtLt < 5n)) o = violate(o, c178, c179);
  if (!(m.fixed64GteLte >= 1n && m.fixed64GteLte <= 5n)) o = violate(o, c180, c181);
  if (!(m.fixed64GtLteEx > 5n || m.fixed64GtLteEx <= 1n)) o = violate(o, c182, c183);
  if (!(m.fixed64GteLtEx >= 5n || m.fixed64GteLtEx < 2n)) o = violate(o, c184, c185);
  if (!(m.fixed64GtLtSame > 3n && m.fixed64GtLtSame < 3n)) o = violate(o, c186, c187);
  if (m.fixed64In !== 1n && m.fixed64In !== 3n && m.fixed64In !== 5n) o = violate(o, c188, c189);
  if (m.fixed64NotIn === 0n || m.fixed64NotIn === 3n) o = violate(o, c190, c191);
  if (m.sfixed32Const !== 3) o = violate(o, c192, c193);
  if (!(m.sfixed32Gt > 2)) o = violate(o, c194, c195);
  if (!(m.sfixed32Gte >= 2)) o = violate(o, c196, c197);
  if (!(m.sfixed32Lt < 2)) o = violate(o, c198, c199);
  if (!(m.sfixed32Lte <= 2)) o = violate(o, c200, c201);
  if (!(m.sfixed32GtLt > 1 && m.sfixed32GtLt < 5)) o = violate(o, c202, c203);
  if (!(m.sfixed32GteLte >= 1 && m.sfixed32GteLte <= 5)) o = violate(o, c204, c205);
  if (!(m.sfixed32GtLteEx > 5 || m.sfixed32GtLteEx <= 1)) o = violate(o, c206, c207);
  if (!(m.sfixed32GteLtEx >= 5 || m.sfixed32GteLtEx < 2)) o = violate(o, c208, c209);
  if (!(m.sfixed32GtLtSame > 3 && m.sfixed32GtLtSame < 3)) o = violate(o, c210, c211);
  if (m.sfixed32In !== 1 && m.sfixed32In !== 3 && m.sfixed32In !== 5) o = violate(o, c212, c213);
  if (m.sfixed32NotIn === 0 || m.sfixed32NotIn === 3) o = violate(o, c214, c215);
  if (m.sfixed64Const !== 3n) o = violate(o, c216, c217);
  if (!(m.sfixed64Gt > 2n)) o = violate(o, c218, c219);
  if (!(m.sfixed64Gte >= 2n)) o = violate(o, c220, c221);
  if (!(m.sfixed64Lt < 2n)) o = violate(o, c222, c223);
  if (!(m.sfixed64Lte <= 2n)) o = violate(o, c224, c225);
  if (!(m.sfixed64GtLt > 1n && m.sfixed64GtLt < 5n)) o = violate(o, c226, c227);
  if (!(m.sfixed64GteLte >= 1n && m.sfixed64GteLte <= 5n)) o = violate(o, c228, c229);
  if (!(m.sfixed64GtLteEx > 5n || m.sfixed64GtLteEx <= 1n)) o = violate(o, c230, c231);
  if (!(m.sfixed64GteLtEx >= 5n || m.sfixed64GteLtEx < 2n)) o = violate(o, c232, c233);
  if (!(m.sfixed64GtLtSame > 3n && m.sfixed64GtLtSame < 3n)) o = violate(o, c234, c235);
  if (m.sfixed64In !== 1n && m.sfixed64In !== 3n && m.sfixed64In !== 5n) o = violate(o, c236, c237);
  if (m.sfixed64NotIn === 0n || m.sfixed64NotIn === 3n) o = violate(o, c238, c239);
  if (m.floatConst !== 3) o = violate(o, c240, c241);
  if (!(m.floatGt > 2)) o = violate(o, c242, c243);
  if (!(m.floatGte >= 2)) o = violate(o, c244, c245);
  if (!(m.floatLt < 2)) o = violate(o, c246, c247);
  if (!(m.floatLte <= 2)) o = violate(o, c248, c249);
  if (!(m.floatGtLt > 1 && m.floatGtLt < 5)) o = violate(o, c250, c251);
  if (!(m.floatGteLte >= 1 && m.floatGteLte <= 5)) o = violate(o, c252, c253);
  if (!(m.floatGtLteEx > 5 || m.floatGtLteEx <= 1)) o = violate(o, c254, c255);
  return o;
}

function validateNumberRules$part1(m: NumberRules, o: Violation[] | undefined): Violation[] | undefined {
  if (!(m.floatGteLtEx >= 5 || m.floatGteLtEx < 2)) o = violate(o, c256, c257);
  if (!(m.floatGtLtSame > 3 && m.floatGtLtSame < 3)) o = violate(o, c258, c259);
  if (m.floatIn !== 1 && m.floatIn !== 3 && m.floatIn !== 5) o = violate(o, c260, c261);
  if (m.floatNotIn === 0 || m.floatNotIn === 3) o = violate(o, c262, c263);
  if (m.doubleConst !== 3) o = violate(o, c264, c265);
  if (!(m.doubleGt > 2)) o = violate(o, c266, c267);
  if (!(m.doubleGte >= 2)) o = violate(o, c268, c269);
  if (!(m.doubleLt < 2)) o = violate(o, c270, c271);
  if (!(m.doubleLte <= 2)) o = violate(o, c272, c273);
  if (!(m.doubleGtLt > 1 && m.doubleGtLt < 5)) o = violate(o, c274, c275);
  if (!(m.doubleGteLte >= 1 && m.doubleGteLte <= 5)) o = violate(o, c276, c277);
  if (!(m.doubleGtLteEx > 5 || m.doubleGtLteEx <= 1)) o = violate(o, c278, c279);
  if (!(m.doubleGteLtEx >= 5 || m.doubleGteLtEx < 2)) o = violate(o, c280, c281);
  if (!(m.doubleGtLtSame > 3 && m.doubleGtLtSame < 3)) o = violate(o, c282, c283);
  if (m.doubleIn !== 1 && m.doubleIn !== 3 && m.doubleIn !== 5) o = violate(o, c284, c285);
  if (m.doubleNotIn === 0 || m.doubleNotIn === 3) o = violate(o, c286, c287);
  if (!Number.isFinite(m.floatFinite)) o = violate(o, c288, c289);
  if (!(m.floatFraction >= 0.10000000149011612 && m.floatFraction < 1.0000000200408773e+21)) o = violate(o, c291, c292);
  if (m.floatFraction === 0.5) o = violate(o, c291, c293);
  if (!Number.isFinite(m.doubleFinite)) o = violate(o, c294, c295);
  if (!(m.doubleFraction >= 0.1 && m.doubleFraction < 1e+21)) o = violate(o, c297, c298);
  if (m.doubleFraction === 0.5) o = violate(o, c297, c299);
  if (!(BigInt(m.textInt64) >= -2n && BigInt(m.textInt64) < 5n)) o = violate(o, c300, c301);
  return o;
}

export function validateFormatRules(m: FormatRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.email === "") o = violate(o, c302, c303);
  if (m.email !== "" && !isEmail(m.email)) o = violate(o, c302, c304);
  if (m.hostname === "") o = violate(o, c305, c306);
  if (m.hostname !== "" && !isHostname(m.hostname)) o = violate(o, c305, c307);
  if (m.ip === "") o = violate(o, c308, c309);
  if (m.ip !== "" && !isIp(m.ip)) o = violate(o, c308, c310);
  if (m.ipv4 === "") o = violate(o, c311, c312);
  if (m.ipv4 !== "" && !isIp(m.ipv4, 4)) o = violate(o, c311, c313);
  if (m.ipv6 === "") o = violate(o, c314, c315);
  if (m.ipv6 !== "" && !isIp(m.ipv6, 6)) o = violate(o, c314, c316);
  if (m.uri === "") o = violate(o, c317, c318);
  if (m.uri !== "" && !isUri(m.uri)) o = violate(o, c317, c319);
  if (!isUriRef(m.uriRef)) o = violate(o, c320, c321);
  if (m.address === "") o = violate(o, c322, c323);
  if (m.address !== "" && !isAddress(m.address)) o = violate(o, c322, c324);
  if (m.uuid === "") o = violate(o, c325, c326);
  if (m.uuid !== "" && !c328.test(m.uuid)) o = violate(o, c325, c327);
  if (m.tuuid === "") o = violate(o, c329, c330);
  if (m.tuuid !== "" && !c332.test(m.tuuid)) o = violate(o, c329, c331);
  if (m.ipWithPrefixlen === "") o = violate(o, c333, c334);
  if (m.ipWithPrefixlen !== "" && !isIpPrefix(m.ipWithPrefixlen)) o = violate(o, c333, c335);
  if (m.ipv4WithPrefixlen === "") o = violate(o, c336, c337);
  if (m.ipv4WithPrefixlen !== "" && !isIpPrefix(m.ipv4WithPrefixlen, 4)) o = violate(o, c336, c338);
  if (m.ipv6WithPrefixlen === "") o = violate(o, c339, c340);
  if (m.ipv6WithPrefixlen !== "" && !isIpPrefix(m.ipv6WithPrefixlen, 6)) o = violate(o, c339, c341);
  if (m.ipPrefix === "") o = violate(o, c342, c343);
  if (m.ipPrefix !== "" && !isIpPrefix(m.ipPrefix, undefined, true)) o = violate(o, c342, c344);
  if (m.ipv4Prefix === "") o = violate(o, c345, c346);
  if (m.ipv4Prefix !== "" && !isIpPrefix(m.ipv4Prefix, 4, true)) o = violate(o, c345, c347);
  if (m.ipv6Prefix === "") o = violate(o, c348, c349);
  if (m.ipv6Prefix !== "" && !isIpPrefix(m.ipv6Prefix, 6, true)) o = violate(o, c348, c350);
  if (m.hostAndPort === "") o = violate(o, c351, c352);
  if (m.hostAndPort !== "" && !isHostAndPort(m.hostAndPort)) o = violate(o, c351, c353);
  if (m.ulid === "") o = violate(o, c354, c355);
  if (m.ulid !== "" && !c357.test(m.ulid)) o = violate(o, c354, c356);
  if (m.protobufFqn === "") o = violate(o, c358, c359);
  if (m.protobufFqn !== "" && !c361.test(m.protobufFqn)) o = violate(o, c358, c360);
  if (m.protobufDotFqn === "") o = violate(o, c362, c363);
  if (m.protobufDotFqn !== "" && !c365.test(m.protobufDotFqn)) o = violate(o, c362, c364);
  if (m.httpHeaderNameTrue === "") o = violate(o, c367, c368);
  if (m.httpHeaderNameTrue !== "" && !c370.test(m.httpHeaderNameTrue)) o = violate(o, c367, c369);
  if (m.httpHeaderNameFalse === "") o = violate(o, c371, c368);
  if (m.httpHeaderNameFalse !== "" && !c372.test(m.httpHeaderNameFalse)) o = violate(o, c371, c369);
  if (!c375.test(m.httpHeaderValueTrue)) o = violate(o, c373, c374);
  if (!c377.test(m.httpHeaderValueFalse)) o = violate(o, c376, c374);
  return o;
}

export function validateStringRules(m: StringRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.const !== "fo`o") o = violate(o, c379, c380);
  if (countCodePoints(m.len) !== 5) o = violate(o, c381, c382);
  if (isShorter(m.minLen, 3)) o = violate(o, c383, c384);
  if (isLonger(m.maxLen, 5)) o = violate(o, c385, c386);
  if (isShorter(m.both, 2)) o = violate(o, c387, c388);
  if (isLonger(m.both, 4)) o = violate(o, c387, c389);
  if (countUtf8Bytes(m.lenBytes) !== 6) o = violate(o, c390, c391);
  if (countUtf8Bytes(m.minBytes) < 4) o = violate(o, c392, c393);
  if (countUtf8Bytes(m.maxBytes) > 8) o = violate(o, c394, c395);
  if (!c398.test(m.pattern)) o = violate(o, c396, c397);
  if (!c401.test(m.patternRe2)) o = violate(o, c399, c400);
  if (!c404.test(m.patternDot)) o = violate(o, c402, c403);
  if (!c407.test(m.patternSlow)) o = violate(o, c405, c406);
  if (!c410.test(m.patternSpace)) o = violate(o, c408, c409);
  if (!c413.test(m.patternSlug)) o = violate(o, c411, c412);
  if (!c416.test(m.patternAny)) o = violate(o, c414, c415);
  if (!c419.test(m.patternEmpty)) o = violate(o, c417, c418);
  if (!m.prefix.startsWith("ab")) o = violate(o, c420, c421);
  if (!m.suffix.endsWith("yz")) o = violate(o, c422, c423);
  if (!m.contains.includes("mid")) o = violate(o, c424, c425);
  if (m.notContains.includes("bad")) o = violate(o, c426, c427);
  if (!c430.includes(m.in)) o = violate(o, c428, c429);
  if (c433.includes(m.notIn)) o = violate(o, c431, c432);
  if (isShorter(m.many, 2)) o = violate(o, c434, c388);
  if (isLonger(m.many, 300)) o = violate(o, c434, c435);
  if (!c437.test(m.many)) o = violate(o, c434, c436);
  if (!m.many.startsWith("a")) o = violate(o, c434, c438);
  if (!m.many.endsWith("z")) o = violate(o, c434, c439);
  if (!m.many.includes("m")) o = violate(o, c434, c440);
  if (m.many.includes("n")) o = violate(o, c434, c441);
  if (m.many === "") o = violate(o, c434, c303);
  if (m.many !== "" && !isEmail(m.many)) o = violate(o, c434, c304);
  return o;
}

export function validateBytesRules(m: BytesRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!isSameBytes(m.const, c444)) o = violate(o, c442, c443);
  if (m.len.length !== 2) o = violate(o, c445, c446);
  if (m.minLen.length < 1) o = violate(o, c447, c448);
  if (m.maxLen.length > 3) o = violate(o, c449, c450);
  if (!c453.test(decodeUtf8(m.pattern))) o = violate(o, c451, c452);
  if (!hasBytesAt(m.prefix, c456, 0)) o = violate(o, c454, c455);
  if (!hasBytesAt(m.suffix, c459, m.suffix.length - 1)) o = violate(o, c457, c458);
  if (!includesBytes(m.contains, c462)) o = violate(o, c460, c461);
  if (!(isSameBytes(m.in, c465) || isSameBytes(m.in, c466))) o = violate(o, c463, c464);
  if (isSameBytes(m.notIn, c465) || isSameBytes(m.notIn, c469)) o = violate(o, c467, c468);
  if (m.ip.length === 0) o = violate(o, c470, c471);
  if (m.ip.length !== 0 && m.ip.length !== 4 && m.ip.length !== 16) o = violate(o, c470, c472);
  if (m.ipv4.length === 0) o = violate(o, c473, c474);
  if (m.ipv4.length !== 0 && m.ipv4.length !== 4) o = violate(o, c473, c475);
  if (m.ipv6.length === 0) o = violate(o, c476, c477);
  if (m.ipv6.length !== 0 && m.ipv6.length !== 16) o = violate(o, c476, c478);
  if (m.uuid.length === 0) o = violate(o, c479, c480);
  if (m.uuid.length !== 0 && m.uuid.length !== 16) o = violate(o, c479, c481);
  return o;
}

export function validateEnumRules(m: EnumRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if ((m.defined as number) !== -2 && (m.defined as number) !== 0 && (m.defined as number) !== 1 && (m.defined as number) !== 3) o = violate(o, c483, c484);
  if (!((m.dense as number) >= 0 && (m.dense as number) <= 2)) o = violate(o, c485, c484);
  if ((m.constant as number) !== 1) o = violate(o, c486, c487);
  if ((m.in as number) !== 1 && (m.in as number) !== 3) o = violate(o, c488, c489);
  if ((m.notIn as number) !== -2 && (m.notIn as number) !== 0 && (m.notIn as number) !== 1 && (m.notIn as number) !== 3) o = violate(o, c490, c484);
  if ((m.notIn as number) === 0 || (m.notIn as number) === 1) o = violate(o, c490, c491);
  if (!isUnique(m.colors)) o = violate(o, c492, c494);
  for (let i = 0, a = m.colors; i < a.length; i++) { const v = a[i]!; if ((v as number) !== -2 && (v as number) !== 0 && (v as number) !== 1 && (v as number) !== 3) o = violate(o, at(c492, { case: "index", value: BigInt(i) }), c493); }
  for (const k of Object.keys(m.byName)) { const v = m.byName[k as never]!; if ((v as number) !== 0) { if ((v as number) !== 3) o = violate(o, at(c496, { case: "stringKey", value: k }), c497); } }
  if (m.explicit !== undefined) { if ((m.explicit as number) !== 3) o = violate(o, c498, c499); }
  if (m.choice.case === "chosen") { if ((m.choice.value as number) === 3) o = violate(o, c500, c501); }
  if (m.choice.case === "isNone") { if (m.choice.value !== true) o = violate(o, c502, c503); }
  return o;
}

export function validateItem(m: Item): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.name, 2)) o = violate(o, c504, c388);
  if (m.child !== undefined) { { const n = validateItem(m.child); if (n !== undefined) o = within$1(o, c505, n); } }
  for (let i = 0, a = m.children; i < a.length; i++) { const v = a[i]!; { const n = validateItem(v); if (n !== undefined) o = within$1(o, at(c506, { case: "index", value: BigInt(i) }), n); } }
  for (const k of Object.keys(m.byName)) { const v = m.byName[k as never]!; { const n = validateItem(v); if (n !== undefined) o = within$1(o, at(c508, { case: "stringKey", value: k }), n); } }
  if (m.choice.case === "inOneof") { { const n = validateItem(m.choice.value); if (n !== undefined) o = within$1(o, c509, n); } }
  if (m.choice.case === "number") { if (!(m.choice.value > 0)) o = violate(o, c510, c511); }
  return o;
}

export function validateRepeatedRules(m: RepeatedRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.min.length < 2) o = violate(o, c512, c513);
  if (m.max.length > 2) o = violate(o, c514, c515);
  if (!isUnique(m.unique)) o = violate(o, c516, c494);
  if (!isUnique(m.uniqueDoubles)) o = violate(o, c517, c494);
  if (!isUniqueBytes(m.uniqueBytes)) o = violate(o, c518, c494);
  if (!isUnique(m.uniqueLongs.map(BigInt))) o = violate(o, c519, c494);
  for (let i = 0, a = m.items; i < a.length; i++) { const v = a[i]!; if (isShorter(v, 2)) o = violate(o, at(c520, { case: "index", value: BigInt(i) }), c521); }
  for (let i = 0, a = m.ignoredItems; i < a.length; i++) { const v = a[i]!; if (v !== "") { if (isShorter(v, 3)) o = violate(o, at(c522, { case: "index", value: BigInt(i) }), c523); } }
  if (m.messages.length > 3) o = violate(o, c526, c527);
  for (let i = 0, a = m.messages; i < a.length; i++) { const v = a[i]!; { const n = validateItem(v); if (n !== undefined) o = within$1(o, at(c526, { case: "index", value: BigInt(i) }), n); } }
  for (let i = 0, a = m.wrappers; i < a.length; i++) { const v = a[i]!; if (!(v.value > 1)) o = violate(o, at(c529, { case: "index", value: BigInt(i) }), c530); }
  for (let i = 0, a = m.durations; i < a.length; i++) { const v = a[i]!; if (!(compareTime(v, 1n, 0) > 0)) o = violate(o, at(c531, { case: "index", value: BigInt(i) }), c532); }
  if (m.ifAny.length > 0) { if (m.ifAny.length < 2) o = violate(o, c533, c513); }
  if (!(m.required.length > 0)) o = violate(o, c534, c535);
  for (let i = 0, a = m.notZero; i < a.length; i++) { const v = a[i]!; if (v !== 0) { if (!(v > 1)) o = violate(o, at(c536, { case: "index", value: BigInt(i) }), c537); } }
  for (let i = 0, a = m.allTrue; i < a.length; i++) { const v = a[i]!; if (v !== true) o = violate(o, at(c538, { case: "index", value: BigInt(i) }), c539); }
  for (let i = 0, a = m.longItems; i < a.length; i++) { const v = BigInt(a[i]!); if (!(v < 10n)) o = violate(o, at(c540, { case: "index", value: BigInt(i) }), c541); }
  return o;
}

export function validateMapRules(m: MapRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (Object.keys(m.min).length < 2) o = violate(o, c542, c544);
  if (Object.keys(m.max).length > 1) o = violate(o, c545, c547);
  for (const k of Object.keys(m.keys)) { const key = k; if (isShorter(key, 2)) o = violate(o, at(c549, { case: "stringKey", value: k }), c550, true); }
  for (const k of Object.keys(m.values)) { const key = BigInt(k); if (!(key > 2n)) o = violate(o, at(c552, { case: "intKey", value: BigInt(k) }), c553, true); const v = m.values[k as never]!; if (!(v < 2n)) o = violate(o, at(c552, { case: "intKey", value: BigInt(k) }), c554); }
  for (const k of Object.keys(m.items)) { const key = k === "true"; if (key !== true) o = violate(o, at(c556, { case: "boolKey", value: k === "true" }), c557, true); const v = m.items[k as never]!; { const n = validateItem(v); if (n !== undefined) o = within$1(o, at(c556, { case: "boolKey", value: k === "true" }), n); } }
  for (const k of Object.keys(m.byNumber)) { const key = Number(k); if (key !== 1 && key !== 2) o = violate(o, at(c559, { case: "uintKey", value: BigInt(k) }), c560, true); const v = m.byNumber[k as never]!; if (v.length !== 0) { if (v.length < 2) o = violate(o, at(c559, { case: "uintKey", value: BigInt(k) }), c561); } }
  for (const k of Object.keys(m.wrappers)) { const v = m.wrappers[k as never]!; if (isShorter(v.value, 2)) o = violate(o, at(c565, { case: "stringKey", value: k }), c566); }
  if (!(Object.keys(m.required).length > 0)) o = violate(o, c567, c535);
  for (const k of Object.keys(m.times)) { const v = m.times[k as never]!; if (compareNow(v) > 0) o = violate(o, at(c570, { case: "uintKey", value: BigInt(k) }), c571); }
  if (Object.keys(m.ifAny).length > 0) { if (Object.keys(m.ifAny).length < 3) o = violate(o, c572, c574); }
  for (const k of Object.keys(m.ignoredKeys)) { const key = k; if (key !== "") { if (countCodePoints(key) !== 2) o = violate(o, at(c576, { case: "stringKey", value: k }), c577, true); } }
  for (const k of Object.keys(m.colors)) { const v = m.colors[k as never]!; if ((v as number) !== -2 && (v as number) !== 0 && (v as number) !== 1 && (v as number) !== 3) o = violate(o, at(c580, { case: "intKey", value: BigInt(k) }), c581); }
  return o;
}

export function validatePresenceRules(m: PresenceRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.required !== "")) o = violate(o, c582, c535);
  if (!(m.requiredNumber !== 0)) o = violate(o, c583, c535); else { if (!(m.requiredNumber > 3)) o = violate(o, c583, c584); }
  if (!(m.requiredExplicit !== undefined)) o = violate(o, c585, c535); else { if (!(m.requiredExplicit < 3)) o = violate(o, c585, c586); }
  if (!(m.requiredMessage !== undefined)) o = violate(o, c587, c535); else { { const n = validateItem(m.requiredMessage); if (n !== undefined) o = within$1(o, c587, n); } }
  if (!(m.requiredBytes.length !== 0)) o = violate(o, c588, c535);
  if (!(!Object.is(m.requiredDouble, 0))) o = violate(o, c589, c535);
  if (!((m.requiredEnum as number) !== 0)) o = violate(o, c590, c535);
  if (m.ifSet !== "") { if (isShorter(m.ifSet, 3)) o = violate(o, c591, c384); }
  if (m.explicit !== undefined) { if (isShorter(m.explicit, 3)) o = violate(o, c592, c384); }
  if (m.explicitIfSet !== undefined) { if (isShorter(m.explicitIfSet, 3)) o = violate(o, c593, c384); }
  if (!Object.is(m.ifSetDouble, 0)) { if (!(m.ifSetDouble > 0)) o = violate(o, c594, c595); }
  if (!(m.requiredBool)) o = violate(o, c596, c535);
  if (!(m.requiredWrapper !== undefined)) o = violate(o, c597, c535); else { if (!(m.requiredWrapper > 2n)) o = violate(o, c597, c27); }
  if (m.wrapper !== undefined) { if (m.wrapper === "") o = violate(o, c598, c303); if (m.wrapper !== "" && !isEmail(m.wrapper)) o = violate(o, c598, c304); }
  if (m.bytesWrapper !== undefined) { if (m.bytesWrapper.length !== 2) o = violate(o, c599, c446); }
  if ((m.ifSetEnum as number) !== 0) { if ((m.ifSetEnum as number) !== 3) o = violate(o, c600, c499); }
  return o;
}

export function validateOneofRules(m: OneofRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.a !== "") { if (isShorter(m.a, 2)) o = violate(o, c601, c388); }
  if (m.b !== 0) { if (!(m.b > 1)) o = violate(o, c602, c603); }
  if (m.c !== undefined) { { const n = validateItem(m.c); if (n !== undefined) o = within$1(o, c604, n); } }
  if (m.d.length > 0) { if (m.d.length < 2) o = violate(o, c605, c513); }
  if (m.must.case === "f") { if (isShorter(m.must.value, 2)) o = violate(o, c607, c388); }
  if (m.must.case === "g") { { const n = validateItem(m.must.value); if (n !== undefined) o = within$1(o, c608, n); } }
  if (m.must.case === "h") { if (!(m.must.value.value < 3)) o = violate(o, c609, c586); }
  if (m.must.case === "i") { if (compareNow(m.must.value) < 0) o = violate(o, c610, c611); }
  if (!(m.may.case === "j")) o = violate(o, c612, c535);
  { const n = Number(m.a !== "") + Number(m.b !== 0); if (n > 1) o = violate(o, [], c615); if (n === 0) o = violate(o, [], c614); }
  { const n = Number(m.c !== undefined) + Number(m.d.length > 0) + Number(m.e !== undefined); if (n > 1) o = violate(o, [], c616); }
  if (m.must.case === undefined) o = violate(o, c618, c617);
  return o;
}

export function validateTimeRules(m: TimeRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.const !== undefined) { if (!isTime(m.const, 1n, 500000000)) o = violate(o, c619, c620); }
  if (m.lt !== undefined) { if (!(compareTime(m.lt, 2n, 0) < 0)) o = violate(o, c621, c622); }
  if (m.lte !== undefined) { if (!(compareTime(m.lte, 2n, 0) <= 0)) o = violate(o, c623, c624); }
  if (m.gt !== undefined) { if (!(compareTime(m.gt, 0n, -5) > 0)) o = violate(o, c625, c626); }
  if (m.gte !== undefined) { if (!(compareTime(m.gte, 2n, 0) >= 0)) o = violate(o, c627, c628); }
  if (m.gtLt !== undefined) { if (!(compareTime(m.gtLt, 1n, 0) > 0 && compareTime(m.gtLt, 3n, 0) < 0)) o = violate(o, c629, c630); }
  if (m.gteLteEx !== undefined) { if (!(compareTime(m.gteLteEx, 3n, 0) >= 0 || compareTime(m.gteLteEx, 1n, 0) <= 0)) o = violate(o, c631, c632); }
  if (m.in !== undefined) { if (!(isTime(m.in, 1n, 0) || isTime(m.in, 2n, 5))) o = violate(o, c633, c634); }
  if (m.notIn !== undefined) { if (isTime(m.notIn, 0n, 0) || isTime(m.notIn, 2n, 0)) o = violate(o, c635, c636); }
  if (m.tConst !== undefined) { if (!isTime(m.tConst, 1n, 0)) o = violate(o, c637, c638); }
  if (m.tLt !== undefined) { if (!(compareTime(m.tLt, 2n, 0) < 0)) o = violate(o, c639, c640); }
  if (m.tGte !== undefined) { if (!(compareTime(m.tGte, 2n, 0) >= 0)) o = violate(o, c641, c642); }
  if (m.tGtLte !== undefined) { if (!(compareTime(m.tGtLte, 1n, 0) > 0 && compareTime(m.tGtLte, 3n, 0) <= 0)) o = violate(o, c643, c644); }
  if (m.tGteLtEx !== undefined) { if (!(compareTime(m.tGteLtEx, 3n, 0) >= 0 || compareTime(m.tGteLtEx, 1n, 0) < 0)) o = violate(o, c645, c646); }
  if (m.ltNow !== undefined) { if (compareNow(m.ltNow) > 0) o = violate(o, c647, c648); }
  if (m.gtNow !== undefined) { if (compareNow(m.gtNow) < 0) o = violate(o, c649, c611); }
  if (m.within !== undefined) { if (!isNearNow(m.within, 3600n, 0)) o = violate(o, c650, c651); }
  if (m.ltNowGt !== undefined) { if (compareNow(m.ltNowGt) > 0) o = violate(o, c652, c648); if (!(compareTime(m.ltNowGt, 100n, 0) > 0)) o = violate(o, c652, c653); }
  if (m.ltGtNow !== undefined) { if (!(compareTime(m.ltGtNow, 100n, 0) < 0)) o = violate(o, c654, c655); if (compareNow(m.ltGtNow) < 0) o = violate(o, c654, c611); if (!isNearNow(m.ltGtNow, 5n, 0)) o = violate(o, c654, c656); }
  if (m.anyIn !== undefined) { if (!c660.includes(m.anyIn.typeUrl)) o = violate(o, c658, c659); }
  if (m.anyNotIn !== undefined) { if (c663.includes(m.anyNotIn.typeUrl)) o = violate(o, c661, c662); }
  if (m.maskConst !== undefined) { if (m.maskConst.paths.length !== 2 || m.maskConst.paths.some((path, i) => path !== c666[i])) o = violate(o, c664, c665); }
  if (m.maskIn !== undefined) { if (!m.maskIn.paths.every((path) => isCovered(path, c669))) o = violate(o, c667, c668); }
  if (m.maskNotIn !== undefined) { if (m.maskNotIn.paths.some((path) => isCovered(path, c669))) o = violate(o, c670, c671); }
  return o;
}

export function validateCelRules(m: CelRules): Violation[] | undefined {
  return validateByLibrary(descriptors, m);
}

export function validateHoldsCelRules(m: HoldsCelRules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.rules !== undefined) { { const n = validateCelRules(m.rules); if (n !== undefined) o = within$1(o, c672, n); } }
  for (let i = 0, a = m.list; i < a.length; i++) { const v = a[i]!; { const n = validateCelRules(v); if (n !== undefined) o = within$1(o, at(c673, { case: "index", value: BigInt(i) }), n); } }
  if (isLonger(m.name, 2)) o = violate(o, c674, c675);
  return o;
}

const descriptors = "CoaPAQoebmFydS9jb2RlYy90ZXN0L3YxL3J1bGVzLnByb3RvEhJuYXJ1LmNvZGVjLnRlc3QudjEaG2J1Zi92YWxpZGF0ZS92YWxpZGF0ZS5wcm90bxoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL2R1cmF0aW9uLnByb3RvGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL3dyYXBwZXJzLnByb3RvIpQ7CgtOdW1iZXJSdWxlcxIoCgtpbnQzMl9jb25zdBgBIAEoBUIHukgEGgIIA1IKaW50MzJDb25zdBIiCghpbnQzMl9ndBgCIAEoBUIHukgEGgIgAlIHaW50MzJHdBIkCglpbnQzMl9ndGUYAyABKAVCB7pIBBoCKAJSCGludDMyR3RlEiIKCGludDMyX2x0GAQgASgFQge6SAQaAhACUgdpbnQzMkx0EiQKCWludDMyX2x0ZRgFIAEoBUIHukgEGgIYAlIIaW50MzJMdGUSKQoLaW50MzJfZ3RfbHQYBiABKAVCCbpIBhoEIAEQBVIJaW50MzJHdEx0Ei0KDWludDMyX2d0ZV9sdGUYByABKAVCCbpIBhoEKAEYBVILaW50MzJHdGVMdGUSMAoPaW50MzJfZ3RfbHRlX2V4GAggASgFQgm6SAYaBCAFGAFSDGludDMyR3RMdGVFeBIwCg9pbnQzMl9ndGVfbHRfZXgYCSABKAVCCbpIBhoEKAUQAlIMaW50MzJHdGVMdEV4EjIKEGludDMyX2d0X2x0X3NhbWUYCiABKAVCCbpIBhoEIAMQA1INaW50MzJHdEx0U2FtZRIlCghpbnQzMl9pbhgLIAEoBUIKukgHGgUyAwEDBVIHaW50MzJJbhIrCgxpbnQzMl9ub3RfaW4YDCABKAVCCbpIBhoEOgIAA1IKaW50MzJOb3RJbhIoCgtpbnQ2NF9jb25zdBgNIAEoA0IHukgEIgIIA1IKaW50NjRDb25zdBIiCghpbnQ2NF9ndBgOIAEoA0IHukgEIgIgAlIHaW50NjRHdBIkCglpbnQ2NF9ndGUYDyABKANCB7pIBCICKAJSCGludDY0R3RlEiIKCGludDY0X2x0GBAgASgDQge6SAQiAhACUgdpbnQ2NEx0EiQKCWludDY0X2x0ZRgRIAEoA0IHukgEIgIYAlIIaW50NjRMdGUSKQoLaW50NjRfZ3RfbHQYEiABKANCCbpIBiIEIAEQBVIJaW50NjRHdEx0Ei0KDWludDY0X2d0ZV9sdGUYEyABKANCCbpIBiIEKAEYBVILaW50NjRHdGVMdGUSMAoPaW50NjRfZ3RfbHRlX2V4GBQgASgDQgm6SAYiBCAFGAFSDGludDY0R3RMdGVFeBIwCg9pbnQ2NF9ndGVfbHRfZXgYFSABKANCCbpIBiIEKAUQAlIMaW50NjRHdGVMdEV4EjIKEGludDY0X2d0X2x0X3NhbWUYFiABKANCCbpIBiIEIAMQA1INaW50NjRHdEx0U2FtZRIlCghpbnQ2NF9pbhgXIAEoA0IKukgHIgUyAwEDBVIHaW50NjRJbhIrCgxpbnQ2NF9ub3RfaW4YGCABKANCCbpIBiIEOgIAA1IKaW50NjROb3RJbhIqCgx1aW50MzJfY29uc3QYGSABKA1CB7pIBCoCCANSC3VpbnQzMkNvbnN0EiQKCXVpbnQzMl9ndBgaIAEoDUIHukgEKgIgAlIIdWludDMyR3QSJgoKdWludDMyX2d0ZRgbIAEoDUIHukgEKgIoAlIJdWludDMyR3RlEiQKCXVpbnQzMl9sdBgcIAEoDUIHukgEKgIQAlIIdWludDMyTHQSJgoKdWludDMyX2x0ZRgdIAEoDUIHukgEKgIYAlIJdWludDMyTHRlEisKDHVpbnQzMl9ndF9sdBgeIAEoDUIJukgGKgQgARAFUgp1aW50MzJHdEx0Ei8KDnVpbnQzMl9ndGVfbHRlGB8gASgNQgm6SAYqBCgBGAVSDHVpbnQzMkd0ZUx0ZRIyChB1aW50MzJfZ3RfbHRlX2V4GCAgASgNQgm6SAYqBCAFGAFSDXVpbnQzMkd0THRlRXgSMgoQdWludDMyX2d0ZV9sdF9leBghIAEoDUIJukgGKgQoBRACUg11aW50MzJHdGVMdEV4EjQKEXVpbnQzMl9ndF9sdF9zYW1lGCIgASgNQgm6SAYqBCADEANSDnVpbnQzMkd0THRTYW1lEicKCXVpbnQzMl9pbhgjIAEoDUIKukgHKgUyAwEDBVIIdWludDMySW4SLQoNdWludDMyX25vdF9pbhgkIAEoDUIJukgGKgQ6AgADUgt1aW50MzJOb3RJbhIqCgx1aW50NjRfY29uc3QYJSABKARCB7pIBDICCANSC3VpbnQ2NENvbnN0EiQKCXVpbnQ2NF9ndBgmIAEoBEIHukgEMgIgAlIIdWludDY0R3QSJgoKdWludDY0X2d0ZRgnIAEoBEIHukgEMgIoAlIJdWludDY0R3RlEiQKCXVpbnQ2NF9sdBgoIAEoBEIHukgEMgIQAlIIdWludDY0THQSJgoKdWludDY0X2x0ZRgpIAEoBEIHukgEMgIYAlIJdWludDY0THRlEisKDHVpbnQ2NF9ndF9sdBgqIAEoBEIJukgGMgQgARAFUgp1aW50NjRHdEx0Ei8KDnVpbnQ2NF9ndGVfbHRlGCsgASgEQgm6SAYyBCgBGAVSDHVpbnQ2NEd0ZUx0ZRIyChB1aW50NjRfZ3RfbHRlX2V4GCwgASgEQgm6SAYyBCAFGAFSDXVpbnQ2NEd0THRlRXgSMgoQdWludDY0X2d0ZV9sdF9leBgtIAEoBEIJukgGMgQoBRACUg11aW50NjRHdGVMdEV4EjQKEXVpbnQ2NF9ndF9sdF9zYW1lGC4gASgEQgm6SAYyBCADEANSDnVpbnQ2NEd0THRTYW1lEicKCXVpbnQ2NF9pbhgvIAEoBEIKukgHMgUyAwEDBVIIdWludDY0SW4SLQoNdWludDY0X25vdF9pbhgwIAEoBEIJukgGMgQ6AgADUgt1aW50NjROb3RJbhIqCgxzaW50MzJfY29uc3QYMSABKBFCB7pIBDoCCAZSC3NpbnQzMkNvbnN0EiQKCXNpbnQzMl9ndBgyIAEoEUIHukgEOgIgBFIIc2ludDMyR3QSJgoKc2ludDMyX2d0ZRgzIAEoEUIHukgEOgIoBFIJc2ludDMyR3RlEiQKCXNpbnQzMl9sdBg0IAEoEUIHukgEOgIQBFIIc2ludDMyTHQSJgoKc2ludDMyX2x0ZRg1IAEoEUIHukgEOgIYBFIJc2ludDMyTHRlEisKDHNpbnQzMl9ndF9sdBg2IAEoEUIJukgGOgQgAhAKUgpzaW50MzJHdEx0Ei8KDnNpbnQzMl9ndGVfbHRlGDcgASgRQgm6SAY6BCgCGApSDHNpbnQzMkd0ZUx0ZRIyChBzaW50MzJfZ3RfbHRlX2V4GDggASgRQgm6SAY6BCAKGAJSDXNpbnQzMkd0THRlRXgSMgoQc2ludDMyX2d0ZV9sdF9leBg5IAEoEUIJukgGOgQoChAEUg1zaW50MzJHdGVMdEV4EjQKEXNpbnQzMl9ndF9sdF9zYW1lGDogASgRQgm6SAY6BCAGEAZSDnNpbnQzMkd0THRTYW1lEicKCXNpbnQzMl9pbhg7IAEoEUIKukgHOgUyAwIGClIIc2ludDMySW4SLQoNc2ludDMyX25vdF9pbhg8IAEoEUIJukgGOgQ6AgAGUgtzaW50MzJOb3RJbhIqCgxzaW50NjRfY29uc3QYPSABKBJCB7pIBEICCAZSC3NpbnQ2NENvbnN0EiQKCXNpbnQ2NF9ndBg+IAEoEkIHukgEQgIgBFIIc2ludDY0R3QSJgoKc2ludDY0X2d0ZRg/IAEoEkIHukgEQgIoBFIJc2ludDY0R3RlEiQKCXNpbnQ2NF9sdBhAIAEoEkIHukgEQgIQBFIIc2ludDY0THQSJgoKc2ludDY0X2x0ZRhBIAEoEkIHukgEQgIYBFIJc2ludDY0THRlEisKDHNpbnQ2NF9ndF9sdBhCIAEoEkIJukgGQgQgAhAKUgpzaW50NjRHdEx0Ei8KDnNpbnQ2NF9ndGVfbHRlGEMgASgSQgm6SAZCBCgCGApSDHNpbnQ2NEd0ZUx0ZRIyChBzaW50NjRfZ3RfbHRlX2V4GEQgASgSQgm6SAZCBCAKGAJSDXNpbnQ2NEd0THRlRXgSMgoQc2ludDY0X2d0ZV9sdF9leBhFIAEoEkIJukgGQgQoChAEUg1zaW50NjRHdGVMdEV4EjQKEXNpbnQ2NF9ndF9sdF9zYW1lGEYgASgSQgm6SAZCBCAGEAZSDnNpbnQ2NEd0THRTYW1lEicKCXNpbnQ2NF9pbhhHIAEoEkIKukgHQgUyAwIGClIIc2ludDY0SW4SLQoNc2ludDY0X25vdF9pbhhIIAEoEkIJukgGQgQ6AgAGUgtzaW50NjROb3RJbhIvCg1maXhlZDMyX2NvbnN0GEkgASgHQgq6SAdKBQ0DAAAAUgxmaXhlZDMyQ29uc3QSKQoKZml4ZWQzMl9ndBhKIAEoB0IKukgHSgUlAgAAAFIJZml4ZWQzMkd0EisKC2ZpeGVkMzJfZ3RlGEsgASgHQgq6SAdKBS0CAAAAUgpmaXhlZDMyR3RlEikKCmZpeGVkMzJfbHQYTCABKAdCCrpIB0oFFQIAAABSCWZpeGVkMzJMdBIrCgtmaXhlZDMyX2x0ZRhNIAEoB0IKukgHSgUdAgAAAFIKZml4ZWQzMkx0ZRIzCg1maXhlZDMyX2d0X2x0GE4gASgHQg+6SAxKCiUBAAAAFQUAAABSC2ZpeGVkMzJHdEx0EjcKD2ZpeGVkMzJfZ3RlX2x0ZRhPIAEoB0IPukgMSgotAQAAAB0FAAAAUg1maXhlZDMyR3RlTHRlEjoKEWZpeGVkMzJfZ3RfbHRlX2V4GFAgASgHQg+6SAxKCiUFAAAAHQEAAABSDmZpeGVkMzJHdEx0ZUV4EjoKEWZpeGVkMzJfZ3RlX2x0X2V4GFEgASgHQg+6SAxKCi0FAAAAFQIAAABSDmZpeGVkMzJHdGVMdEV4EjwKEmZpeGVkMzJfZ3RfbHRfc2FtZRhSIAEoB0IPukgMSgolAwAAABUDAAAAUg9maXhlZDMyR3RMdFNhbWUSMgoKZml4ZWQzMl9pbhhTIAEoB0ITukgQSg4yDAEAAAADAAAABQAAAFIJZml4ZWQzMkluEjUKDmZpeGVkMzJfbm90X2luGFQgASgHQg+6SAxKCjoIAAAAAAMAAABSDGZpeGVkMzJOb3RJbhIzCg1maXhlZDY0X2NvbnN0GFUgASgGQg66SAtSCQkDAAAAAAAAAFIMZml4ZWQ2NENvbnN0Ei0KCmZpeGVkNjRfZ3QYViABKAZCDrpIC1IJIQIAAAAAAAAAUglmaXhlZDY0R3QSLwoLZml4ZWQ2NF9ndGUYVyABKAZCDrpIC1IJKQIAAAAAAAAAUgpmaXhlZDY0R3RlEi0KCmZpeGVkNjRfbHQYWCABKAZCDrpIC1IJEQIAAAAAAAAAUglmaXhlZDY0THQSLwoLZml4ZWQ2NF9sdGUYWSABKAZCDrpIC1IJGQIAAAAAAAAAUgpmaXhlZDY0THRlEjsKDWZpeGVkNjRfZ3RfbHQYWiABKAZCF7pIFFISIQEAAAAAAAAAEQUAAAAAAAAAUgtmaXhlZDY0R3RMdBI/Cg9maXhlZDY0X2d0ZV9sdGUYWyABKAZCF7pIFFISKQEAAAAAAAAAGQUAAAAAAAAAUg1maXhlZDY0R3RlTHRlEkIKEWZpeGVkNjRfZ3RfbHRlX2V4GFwgASgGQhe6SBRSEiEFAAAAAAAAABkBAAAAAAAAAFIOZml4ZWQ2NEd0THRlRXgSQgoRZml4ZWQ2NF9ndGVfbHRfZXgYXSABKAZCF7pIFFISKQUAAAAAAAAAEQIAAAAAAAAAUg5maXhlZDY0R3RlTHRFeBJEChJmaXhlZDY0X2d0X2x0X3NhbWUYXiABKAZCF7pIFFISIQMAAAAAAAAAEQMAAAAAAAAAUg9maXhlZDY0R3RMdFNhbWUSPgoKZml4ZWQ2NF9pbhhfIAEoBkIfukgcUhoyGAEAAAAAAAAAAwAAAAAAAAAFAAAAAAAAAFIJZml4ZWQ2NEluEj0KDmZpeGVkNjRfbm90X2luGGAgASgGQhe6SBRSEjoQAAAAAAAAAAADAAAAAAAAAFIMZml4ZWQ2NE5vdEluEjEKDnNmaXhlZDMyX2NvbnN0GGEgASgPQgq6SAdaBQ0DAAAAUg1zZml4ZWQzMkNvbnN0EisKC3NmaXhlZDMyX2d0GGIgASgPQgq6SAdaBSUCAAAAUgpzZml4ZWQzMkd0Ei0KDHNmaXhlZDMyX2d0ZRhjIAEoD0IKukgHWgUtAgAAAFILc2ZpeGVkMzJHdGUSKwoLc2ZpeGVkMzJfbHQYZCABKA9CCrpIB1oFFQIAAABSCnNmaXhlZDMyTHQSLQoMc2ZpeGVkMzJfbHRlGGUgASgPQgq6SAdaBR0CAAAAUgtzZml4ZWQzMkx0ZRI1Cg5zZml4ZWQzMl9ndF9sdBhmIAEoD0IPukgMWgolAQAAABUFAAAAUgxzZml4ZWQzMkd0THQSOQoQc2ZpeGVkMzJfZ3RlX2x0ZRhnIAEoD0IPukgMWgotAQAAAB0FAAAAUg5zZml4ZWQzMkd0ZUx0ZRI8ChJzZml4ZWQzMl9ndF9sdGVfZXgYaCABKA9CD7pIDFoKJQUAAAAdAQAAAFIPc2ZpeGVkMzJHdEx0ZUV4EjwKEnNmaXhlZDMyX2d0ZV9sdF9leBhpIAEoD0IPukgMWgotBQAAABUCAAAAUg9zZml4ZWQzMkd0ZUx0RXgSPgoTc2ZpeGVkMzJfZ3RfbHRfc2FtZRhqIAEoD0IPukgMWgolAwAAABUDAAAAUhBzZml4ZWQzMkd0THRTYW1lEjQKC3NmaXhlZDMyX2luGGsgASgPQhO6SBBaDjIMAQAAAAMAAAAFAAAAUgpzZml4ZWQzMkluEjcKD3NmaXhlZDMyX25vdF9pbhhsIAEoD0IPukgMWgo6CAAAAAADAAAAUg1zZml4ZWQzMk5vdEluEjUKDnNmaXhlZDY0X2NvbnN0GG0gASgQQg66SAtiCQkDAAAAAAAAAFINc2ZpeGVkNjRDb25zdBIvCgtzZml4ZWQ2NF9ndBhuIAEoEEIOukgLYgkhAgAAAAAAAABSCnNmaXhlZDY0R3QSMQoMc2ZpeGVkNjRfZ3RlGG8gASgQQg66SAtiCSkCAAAAAAAAAFILc2ZpeGVkNjRHdGUSLwoLc2ZpeGVkNjRfbHQYcCABKBBCDrpIC2IJEQIAAAAAAAAAUgpzZml4ZWQ2NEx0EjEKDHNmaXhlZDY0X2x0ZRhxIAEoEEIOukgLYgkZAgAAAAAAAABSC3NmaXhlZDY0THRlEj0KDnNmaXhlZDY0X2d0X2x0GHIgASgQQhe6SBRiEiEBAAAAAAAAABEFAAAAAAAAAFIMc2ZpeGVkNjRHdEx0EkEKEHNmaXhlZDY0X2d0ZV9sdGUYcyABKBBCF7pIFGISKQEAAAAAAAAAGQUAAAAAAAAAUg5zZml4ZWQ2NEd0ZUx0ZRJEChJzZml4ZWQ2NF9ndF9sdGVfZXgYdCABKBBCF7pIFGISIQUAAAAAAAAAGQEAAAAAAAAAUg9zZml4ZWQ2NEd0THRlRXgSRAoSc2ZpeGVkNjRfZ3RlX2x0X2V4GHUgASgQQhe6SBRiEikFAAAAAAAAABECAAAAAAAAAFIPc2ZpeGVkNjRHdGVMdEV4EkYKE3NmaXhlZDY0X2d0X2x0X3NhbWUYdiABKBBCF7pIFGISIQMAAAAAAAAAEQMAAAAAAAAAUhBzZml4ZWQ2NEd0THRTYW1lEkAKC3NmaXhlZDY0X2luGHcgASgQQh+6SBxiGjIYAQAAAAAAAAADAAAAAAAAAAUAAAAAAAAAUgpzZml4ZWQ2NEluEj8KD3NmaXhlZDY0X25vdF9pbhh4IAEoEEIXukgUYhI6EAAAAAAAAAAAAwAAAAAAAABSDXNmaXhlZDY0Tm90SW4SKwoLZmxvYXRfY29uc3QYeSABKAJCCrpIBwoFDQAAQEBSCmZsb2F0Q29uc3QSJQoIZmxvYXRfZ3QYeiABKAJCCrpIBwoFJQAAAEBSB2Zsb2F0R3QSJwoJZmxvYXRfZ3RlGHsgASgCQgq6SAcKBS0AAABAUghmbG9hdEd0ZRIlCghmbG9hdF9sdBh8IAEoAkIKukgHCgUVAAAAQFIHZmxvYXRMdBInCglmbG9hdF9sdGUYfSABKAJCCrpIBwoFHQAAAEBSCGZsb2F0THRlEi8KC2Zsb2F0X2d0X2x0GH4gASgCQg+6SAwKCiUAAIA/FQAAoEBSCWZsb2F0R3RMdBIzCg1mbG9hdF9ndGVfbHRlGH8gASgCQg+6SAwKCi0AAIA/HQAAoEBSC2Zsb2F0R3RlTHRlEjcKD2Zsb2F0X2d0X2x0ZV9leBiAASABKAJCD7pIDAoKJQAAoEAdAACAP1IMZmxvYXRHdEx0ZUV4EjcKD2Zsb2F0X2d0ZV9sdF9leBiBASABKAJCD7pIDAoKLQAAoEAVAAAAQFIMZmxvYXRHdGVMdEV4EjkKEGZsb2F0X2d0X2x0X3NhbWUYggEgASgCQg+6SAwKCiUAAEBAFQAAQEBSDWZsb2F0R3RMdFNhbWUSLwoIZmxvYXRfaW4YgwEgASgCQhO6SBAKDjIMAACAPwAAQEAAAKBAUgdmbG9hdEluEjIKDGZsb2F0X25vdF9pbhiEASABKAJCD7pIDAoKOggAAAAAAABAQFIKZmxvYXROb3RJbhIyCgxkb3VibGVfY29uc3QYhQEgASgBQg66SAsSCQkAAAAAAAAIQFILZG91YmxlQ29uc3QSLAoJZG91YmxlX2d0GIYBIAEoAUIOukgLEgkhAAAAAAAAAEBSCGRvdWJsZUd0Ei4KCmRvdWJsZV9ndGUYhwEgASgBQg66SAsSCSkAAAAAAAAAQFIJZG91YmxlR3RlEiwKCWRvdWJsZV9sdBiIASABKAFCDrpICxIJEQAAAAAAAABAUghkb3VibGVMdBIuCgpkb3VibGVfbHRlGIkBIAEoAUIOukgLEgkZAAAAAAAAAEBSCWRvdWJsZUx0ZRI6Cgxkb3VibGVfZ3RfbHQYigEgASgBQhe6SBQSEiEAAAAAAADwPxEAAAAAAAAUQFIKZG91YmxlR3RMdBI+Cg5kb3VibGVfZ3RlX2x0ZRiLASABKAFCF7pIFBISKQAAAAAAAPA/GQAAAAAAABRAUgxkb3VibGVHdGVMdGUSQQoQZG91YmxlX2d0X2x0ZV9leBiMASABKAFCF7pIFBISIQAAAAAAABRAGQAAAAAAAPA/Ug1kb3VibGVHdEx0ZUV4EkEKEGRvdWJsZV9ndGVfbHRfZXgYjQEgASgBQhe6SBQSEikAAAAAAAAUQBEAAAAAAAAAQFINZG91YmxlR3RlTHRFeBJDChFkb3VibGVfZ3RfbHRfc2FtZRiOASABKAFCF7pIFBISIQAAAAAAAAhAEQAAAAAAAAhAUg5kb3VibGVHdEx0U2FtZRI9Cglkb3VibGVfaW4YjwEgASgBQh+6SBwSGjIYAAAAAAAA8D8AAAAAAAAIQAAAAAAAABRAUghkb3VibGVJbhI8Cg1kb3VibGVfbm90X2luGJABIAEoAUIXukgUEhI6EAAAAAAAAAAAAAAAAAAACEBSC2RvdWJsZU5vdEluEisKDGZsb2F0X2Zpbml0ZRiRASABKAJCB7pIBAoCQAFSC2Zsb2F0RmluaXRlEjIKEGZsb2F0X25vdF9maW5pdGUYkgEgASgCQge6SAQKAkAAUg5mbG9hdE5vdEZpbml0ZRI8Cg5mbG9hdF9mcmFjdGlvbhiTASABKAJCFLpIEQoPLc3MzD0VJ9dYYj0AAAA/Ug1mbG9hdEZyYWN0aW9uEi0KDWRvdWJsZV9maW5pdGUYlAEgASgBQge6SAQSAkABUgxkb3VibGVGaW5pdGUSNAoRZG91YmxlX25vdF9maW5pdGUYlQEgASgBQge6SAQSAkAAUg9kb3VibGVOb3RGaW5pdGUSSgoPZG91YmxlX2ZyYWN0aW9uGJYBIAEoAUIgukgdEhspmpmZmZmZuT8RUO/i1uQaS0Q5AAAAAAAA4D9SDmRvdWJsZUZyYWN0aW9uEjQKCnRleHRfaW50NjQYlwEgASgDQhQwAbpIDyINKP7//////////wEQBVIJdGV4dEludDY0IoAJCgtGb3JtYXRSdWxlcxIdCgVlbWFpbBgBIAEoCUIHukgEcgJgAVIFZW1haWwSIwoIaG9zdG5hbWUYAiABKAlCB7pIBHICaAFSCGhvc3RuYW1lEhcKAmlwGAMgASgJQge6SARyAnABUgJpcBIbCgRpcHY0GAQgASgJQge6SARyAngBUgRpcHY0EhwKBGlwdjYYBSABKAlCCLpIBXIDgAEBUgRpcHY2EhoKA3VyaRgGIAEoCUIIukgFcgOIAQFSA3VyaRIhCgd1cmlfcmVmGAcgASgJQgi6SAVyA5ABAVIGdXJpUmVmEiIKB2FkZHJlc3MYCCABKAlCCLpIBXIDqAEBUgdhZGRyZXNzEhwKBHV1aWQYCSABKAlCCLpIBXIDsAEBUgR1dWlkEh4KBXR1dWlkGAogASgJQgi6SAVyA4gCAVIFdHV1aWQSNAoRaXBfd2l0aF9wcmVmaXhsZW4YCyABKAlCCLpIBXID0AEBUg9pcFdpdGhQcmVmaXhsZW4SOAoTaXB2NF93aXRoX3ByZWZpeGxlbhgMIAEoCUIIukgFcgPYAQFSEWlwdjRXaXRoUHJlZml4bGVuEjgKE2lwdjZfd2l0aF9wcmVmaXhsZW4YDSABKAlCCLpIBXID4AEBUhFpcHY2V2l0aFByZWZpeGxlbhIlCglpcF9wcmVmaXgYDiABKAlCCLpIBXID6AEBUghpcFByZWZpeBIpCgtpcHY0X3ByZWZpeBgPIAEoCUIIukgFcgPwAQFSCmlwdjRQcmVmaXgSKQoLaXB2Nl9wcmVmaXgYECABKAlCCLpIBXID+AEBUgppcHY2UHJlZml4EiwKDWhvc3RfYW5kX3BvcnQYESABKAlCCLpIBXIDgAIBUgtob3N0QW5kUG9ydBIcCgR1bGlkGBIgASgJQgi6SAVyA5gCAVIEdWxpZBIrCgxwcm90b2J1Zl9mcW4YEyABKAlCCLpIBXIDqAIBUgtwcm90b2J1ZkZxbhIyChBwcm90b2J1Zl9kb3RfZnFuGBQgASgJQgi6SAVyA7ACAVIOcHJvdG9idWZEb3RGcW4SJAoJZW1haWxfb2ZmGBUgASgJQge6SARyAmAAUghlbWFpbE9mZhI+ChVodHRwX2hlYWRlcl9uYW1lX3RydWUYFiABKAlCC7pICHIGwAEByAEBUhJodHRwSGVhZGVyTmFtZVRydWUSQAoWaHR0cF9oZWFkZXJfbmFtZV9mYWxzZRgXIAEoCUILukgIcgbAAQHIAQBSE2h0dHBIZWFkZXJOYW1lRmFsc2USQAoWaHR0cF9oZWFkZXJfdmFsdWVfdHJ1ZRgYIAEoCUILukgIcgbAAQLIAQFSE2h0dHBIZWFkZXJWYWx1ZVRydWUSQgoXaHR0cF9oZWFkZXJfdmFsdWVfZmFsc2UYGSABKAlCC7pICHIGwAECyAEAUhRodHRwSGVhZGVyVmFsdWVGYWxzZRI2ChB1bnNwZWNpZmllZF90cnVlGBogASgJQgu6SAhyBsABAMgBAVIPdW5zcGVjaWZpZWRUcnVlIvEHCgtTdHJpbmdSdWxlcxIhCgVjb25zdBgBIAEoCUILukgIcgYKBGZvYG9SBWNvbnN0EhoKA2xlbhgCIAEoCUIIukgFcgOYAQVSA2xlbhIgCgdtaW5fbGVuGAMgASgJQge6SARyAhADUgZtaW5MZW4SIAoHbWF4X2xlbhgEIAEoCUIHukgEcgIYBVIGbWF4TGVuEh0KBGJvdGgYBSABKAlCCbpIBnIEEAIYBFIEYm90aBIlCglsZW5fYnl0ZXMYBiABKAlCCLpIBXIDoAEGUghsZW5CeXRlcxIkCgltaW5fYnl0ZXMYByABKAlCB7pIBHICIARSCG1pbkJ5dGVzEiQKCW1heF9ieXRlcxgIIAEoCUIHukgEcgIoCFIIbWF4Qnl0ZXMSNwoHcGF0dGVybhgJIAEoCUIdukgachgyFl5bYS16XVthLXowLTlfXXsyLDMxfSRSB3BhdHRlcm4SOAoLcGF0dGVybl9yZTIYCiABKAlCF7pIFHISMhAoP2kpXmgoZSspKmxsby4kUgpwYXR0ZXJuUmUyEi0KC3BhdHRlcm5fZG90GAsgASgJQgy6SAlyBzIFXmEuYiRSCnBhdHRlcm5Eb3QSMQoMcGF0dGVybl9zbG93GAwgASgJQg66SAtyCTIHXihhKykrJFILcGF0dGVyblNsb3cSMgoNcGF0dGVybl9zcGFjZRgNIAEoCUINukgKcggyBl5cc1xTJFIMcGF0dGVyblNwYWNlEkQKDHBhdHRlcm5fc2x1ZxgOIAEoCUIhukgechwyGl5bYS16MC05XSsoPzotW2EtejAtOV0rKSokUgtwYXR0ZXJuU2x1ZxIzCgtwYXR0ZXJuX2FueRgPIAEoCUISukgPcg0yC2FbXmFdezAsM31iUgpwYXR0ZXJuQW55EiwKDXBhdHRlcm5fZW1wdHkYECABKAlCB7pIBHICMgBSDHBhdHRlcm5FbXB0eRIhCgZwcmVmaXgYESABKAlCCbpIBnIEOgJhYlIGcHJlZml4EiEKBnN1ZmZpeBgSIAEoCUIJukgGcgRCAnl6UgZzdWZmaXgSJgoIY29udGFpbnMYEyABKAlCCrpIB3IFSgNtaWRSCGNvbnRhaW5zEi4KDG5vdF9jb250YWlucxgUIAEoCUILukgIcga6AQNiYWRSC25vdENvbnRhaW5zEh8KAmluGBUgASgJQg+6SAxyClIBYVIBYlICw6dSAmluEiEKBm5vdF9pbhgWIAEoCUIKukgHcgVaAXhaAFIFbm90SW4SOQoEbWFueRgXIAEoCUIlukgiciAQAhisAjoBYUIBekoBbboBAW4yCl5bYS16QC5dKyRgAVIEbWFueSLzAwoKQnl0ZXNSdWxlcxIfCgVjb25zdBgBIAEoDEIJukgGegQKAgH/UgVjb25zdBIZCgNsZW4YAiABKAxCB7pIBHoCaAJSA2xlbhIgCgdtaW5fbGVuGAMgASgMQge6SAR6AhABUgZtaW5MZW4SIAoHbWF4X2xlbhgEIAEoDEIHukgEegIYA1IGbWF4TGVuEikKB3BhdHRlcm4YBSABKAxCD7pIDHoKIgheW2Etel0rJFIHcGF0dGVybhIgCgZwcmVmaXgYBiABKAxCCLpIBXoDKgEBUgZwcmVmaXgSIAoGc3VmZml4GAcgASgMQgi6SAV6AzIB/1IGc3VmZml4EiUKCGNvbnRhaW5zGAggASgMQgm6SAZ6BDoCYmNSCGNvbnRhaW5zEhwKAmluGAkgASgMQgy6SAl6B0IBYUIC/wBSAmluEiEKBm5vdF9pbhgKIAEoDEIKukgHegVKAWFKAFIFbm90SW4SFwoCaXAYCyABKAxCB7pIBHoCUAFSAmlwEhsKBGlwdjQYDCABKAxCB7pIBHoCWAFSBGlwdjQSGwoEaXB2NhgNIAEoDEIHukgEegJgAVIEaXB2NhIbCgR1dWlkGA4gASgMQge6SAR6AngBUgR1dWlkEh4KBmlwX29mZhgPIAEoDEIHukgEegJQAFIFaXBPZmYi7QUKCUVudW1SdWxlcxI9CgdkZWZpbmVkGAEgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQgi6SAWCAQIQAVIHZGVmaW5lZBI5CgVkZW5zZRgCIAEoDjIZLm5hcnUuY29kZWMudGVzdC52MS5EZW5zZUIIukgFggECEAFSBWRlbnNlEj8KCGNvbnN0YW50GAMgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQgi6SAWCAQIIAVIIY29uc3RhbnQSNQoCaW4YBCABKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JCCrpIB4IBBBoCAQNSAmluEj4KBm5vdF9pbhgFIAEoDjIZLm5hcnUuY29kZWMudGVzdC52MS5Db2xvckIMukgJggEGEAEiAgABUgVub3RJbhJCCgZjb2xvcnMYBiADKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JCD7pIDJIBCRgBIgWCAQIQAVIGY29sb3JzElQKB2J5X25hbWUYByADKAsyKS5uYXJ1LmNvZGVjLnRlc3QudjEuRW51bVJ1bGVzLkJ5TmFtZUVudHJ5QhC6SA2aAQoqCNgBAYIBAggDUgZieU5hbWUSRAoIZXhwbGljaXQYCCABKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JCCLpIBYIBAggDSAFSCGV4cGxpY2l0iAEBEj0KBmNob3NlbhgJIAEoDjIZLm5hcnUuY29kZWMudGVzdC52MS5Db2xvckIIukgFggECIANIAFIGY2hvc2VuEiIKB2lzX25vbmUYCiABKAhCB7pIBGoCCAFIAFIGaXNOb25lGlQKC0J5TmFtZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5Ei8KBXZhbHVlGAIgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yUgV2YWx1ZToCOAFCCAoGY2hvaWNlQgsKCV9leHBsaWNpdCKBAwoESXRlbRIbCgRuYW1lGAEgASgJQge6SARyAhACUgRuYW1lEi4KBWNoaWxkGAIgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1SBWNoaWxkEjQKCGNoaWxkcmVuGAMgAygLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1SCGNoaWxkcmVuEj0KB2J5X25hbWUYBCADKAsyJC5uYXJ1LmNvZGVjLnRlc3QudjEuSXRlbS5CeU5hbWVFbnRyeVIGYnlOYW1lEjUKCGluX29uZW9mGAUgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1IAFIHaW5PbmVvZhIhCgZudW1iZXIYBiABKAVCB7pIBBoCIABIAFIGbnVtYmVyGlMKC0J5TmFtZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5Ei4KBXZhbHVlGAIgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1SBXZhbHVlOgI4AUIICgZjaG9pY2UiTAoHTm9SdWxlcxIOCgJpZBgBIAEoBVICaWQSMQoFY2hpbGQYAiABKAsyGy5uYXJ1LmNvZGVjLnRlc3QudjEuTm9SdWxlc1IFY2hpbGQi9AYKDVJlcGVhdGVkUnVsZXMSGgoDbWluGAEgAygJQgi6SAWSAQIIAlIDbWluEhoKA21heBgCIAMoCUIIukgFkgECEAJSA21heBIgCgZ1bmlxdWUYAyADKAVCCLpIBZIBAhgBUgZ1bmlxdWUSLwoOdW5pcXVlX2RvdWJsZXMYBCADKAFCCLpIBZIBAhgBUg11bmlxdWVEb3VibGVzEisKDHVuaXF1ZV9ieXRlcxgFIAMoDEIIukgFkgECGAFSC3VuaXF1ZUJ5dGVzEi0KDHVuaXF1ZV9sb25ncxgGIAMoA0IKMAG6SAWSAQIYAVILdW5pcXVlTG9uZ3MSIgoFaXRlbXMYByADKAlCDLpICZIBBiIEcgIQAlIFaXRlbXMSNAoNaWdub3JlZF9pdGVtcxgIIAMoCUIPukgMkgEJIgfYAQFyAhADUgxpZ25vcmVkSXRlbXMSMAoLbmV2ZXJfaXRlbXMYCSADKAVCD7pIDJIBCSIH2AEDGgIgA1IKbmV2ZXJJdGVtcxI+CghtZXNzYWdlcxgKIAMoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtQgi6SAWSAQIQA1IIbWVzc2FnZXMSUAoQaWdub3JlZF9tZXNzYWdlcxgLIAMoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtQgu6SAiSAQUiA9gBA1IPaWdub3JlZE1lc3NhZ2VzEkUKCHdyYXBwZXJzGAwgAygLMhsuZ29vZ2xlLnByb3RvYnVmLkludDMyVmFsdWVCDLpICZIBBiIEGgIgAVIId3JhcHBlcnMSSAoJZHVyYXRpb25zGA0gAygLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQg+6SAySAQkiB6oBBCoCCAFSCWR1cmF0aW9ucxIiCgZpZl9hbnkYDiADKAlCC7pICNgBAZIBAggCUgVpZkFueRIiCghyZXF1aXJlZBgPIAMoCUIGukgDyAEBUghyZXF1aXJlZBItCghub3RfemVybxgQIAMoAkISukgPkgEMIgrYAQEKBSUAAIA/Ugdub3RaZXJvEicKCGFsbF90cnVlGBEgAygIQgy6SAmSAQYiBGoCCAFSB2FsbFRydWUSLQoKbG9uZ19pdGVtcxgSIAMoA0IOMAG6SAmSAQYiBCICEApSCWxvbmdJdGVtcyK5DwoITWFwUnVsZXMSQQoDbWluGAEgAygLMiUubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLk1pbkVudHJ5Qgi6SAWaAQIIAlIDbWluEkEKA21heBgCIAMoCzIlLm5hcnUuY29kZWMudGVzdC52MS5NYXBSdWxlcy5NYXhFbnRyeUIIukgFmgECEAFSA21heBJICgRrZXlzGAMgAygLMiYubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLktleXNFbnRyeUIMukgJmgEGIgRyAhACUgRrZXlzElQKBnZhbHVlcxgEIAMoCzIoLm5hcnUuY29kZWMudGVzdC52MS5NYXBSdWxlcy5WYWx1ZXNFbnRyeUISukgPmgEMIgQiAiACKgQiAhACUgZ2YWx1ZXMSSwoFaXRlbXMYBSADKAsyJy5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuSXRlbXNFbnRyeUIMukgJmgEGIgRqAggBUgVpdGVtcxJgCglieV9udW1iZXIYBiADKAsyKi5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuQnlOdW1iZXJFbnRyeUIXukgUmgERIgYqBDICAQIqB9gBAXoCEAJSCGJ5TnVtYmVyElAKB2lnbm9yZWQYByADKAsyKS5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuSWdub3JlZEVudHJ5Qgu6SAiaAQUqA9gBA1IHaWdub3JlZBJUCgh3cmFwcGVycxgIIAMoCzIqLm5hcnUuY29kZWMudGVzdC52MS5NYXBSdWxlcy5XcmFwcGVyc0VudHJ5Qgy6SAmaAQYqBHICEAJSCHdyYXBwZXJzEk4KCHJlcXVpcmVkGAkgAygLMioubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLlJlcXVpcmVkRW50cnlCBrpIA8gBAVIIcmVxdWlyZWQSTAoFdGltZXMYCiADKAsyJy5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuVGltZXNFbnRyeUINukgKmgEHKgWyAQI4AVIFdGltZXMSSwoGaWZfYW55GAsgAygLMicubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLklmQW55RW50cnlCC7pICNgBAZoBAggDUgVpZkFueRJrCgxpZ25vcmVkX2tleXMYDCADKAsyLS5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuSWdub3JlZEtleXNFbnRyeUIZukgWmgETIgjYAQFyA5gBAioH2AEDGgIgAVILaWdub3JlZEtleXMSTwoGY29sb3JzGA0gAygLMigubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLkNvbG9yc0VudHJ5Qg26SAqaAQcqBYIBAhABUgZjb2xvcnMaNgoITWluRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARo2CghNYXhFbnRyeRIQCgNrZXkYASABKAVSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGjcKCUtleXNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGjkKC1ZhbHVlc0VudHJ5EhAKA2tleRgBIAEoA1IDa2V5EhQKBXZhbHVlGAIgASgDUgV2YWx1ZToCOAEaUgoKSXRlbXNFbnRyeRIQCgNrZXkYASABKAhSA2tleRIuCgV2YWx1ZRgCIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgV2YWx1ZToCOAEaOwoNQnlOdW1iZXJFbnRyeRIQCgNrZXkYASABKA1SA2tleRIUCgV2YWx1ZRgCIAEoDFIFdmFsdWU6AjgBGlQKDElnbm9yZWRFbnRyeRIQCgNrZXkYASABKAlSA2tleRIuCgV2YWx1ZRgCIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgV2YWx1ZToCOAEaWQoNV3JhcHBlcnNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIyCgV2YWx1ZRgCIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5TdHJpbmdWYWx1ZVIFdmFsdWU6AjgBGjsKDVJlcXVpcmVkRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARpUCgpUaW1lc0VudHJ5EhAKA2tleRgBIAEoBFIDa2V5EjAKBXZhbHVlGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIFdmFsdWU6AjgBGjgKCklmQW55RW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARo+ChBJZ25vcmVkS2V5c0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgFUgV2YWx1ZToCOAEaVAoLQ29sb3JzRW50cnkSEAoDa2V5GAEgASgPUgNrZXkSLwoFdmFsdWUYAiABKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JSBXZhbHVlOgI4ASLQCAoNUHJlc2VuY2VSdWxlcxIiCghyZXF1aXJlZBgBIAEoCUIGukgDyAEBUghyZXF1aXJlZBIzCg9yZXF1aXJlZF9udW1iZXIYAiABKAVCCrpIB8gBARoCIANSDnJlcXVpcmVkTnVtYmVyEjwKEXJlcXVpcmVkX2V4cGxpY2l0GAMgASgFQgq6SAfIAQEaAhADSABSEHJlcXVpcmVkRXhwbGljaXSIAQESSwoQcmVxdWlyZWRfbWVzc2FnZRgEIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtQga6SAPIAQFSD3JlcXVpcmVkTWVzc2FnZRItCg5yZXF1aXJlZF9ieXRlcxgFIAEoDEIGukgDyAEBUg1yZXF1aXJlZEJ5dGVzEi8KD3JlcXVpcmVkX2RvdWJsZRgGIAEoAUIGukgDyAEBUg5yZXF1aXJlZERvdWJsZRJGCg1yZXF1aXJlZF9lbnVtGAcgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQga6SAPIAQFSDHJlcXVpcmVkRW51bRIhCgZpZl9zZXQYCCABKAlCCrpIB9gBAXICEANSBWlmU2V0EigKCGV4cGxpY2l0GAkgASgJQge6SARyAhADSAFSCGV4cGxpY2l0iAEBEjcKD2V4cGxpY2l0X2lmX3NldBgKIAEoCUIKukgH2AEBcgIQA0gCUg1leHBsaWNpdElmU2V0iAEBEiMKBW5ldmVyGAsgASgJQg26SArYAQPIAQFyAhADUgVuZXZlchJFCg1uZXZlcl9tZXNzYWdlGAwgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1CBrpIA9gBA1IMbmV2ZXJNZXNzYWdlEjUKDWlmX3NldF9kb3VibGUYDSABKAFCEbpIDtgBARIJIQAAAAAAAAAAUgtpZlNldERvdWJsZRIrCg1yZXF1aXJlZF9ib29sGA4gASgIQga6SAPIAQFSDHJlcXVpcmVkQm9vbBJSChByZXF1aXJlZF93cmFwcGVyGA8gASgLMhsuZ29vZ2xlLnByb3RvYnVmLkludDY0VmFsdWVCCrpIB8gBASICIAJSD3JlcXVpcmVkV3JhcHBlchI/Cgd3cmFwcGVyGBAgASgLMhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1ZhbHVlQge6SARyAmABUgd3cmFwcGVyEkkKDWJ5dGVzX3dyYXBwZXIYESABKAsyGy5nb29nbGUucHJvdG9idWYuQnl0ZXNWYWx1ZUIHukgEegJoAlIMYnl0ZXNXcmFwcGVyEkYKC2lmX3NldF9lbnVtGBIgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQgu6SAjYAQGCAQIIA1IJaWZTZXRFbnVtQhQKEl9yZXF1aXJlZF9leHBsaWNpdEILCglfZXhwbGljaXRCEgoQX2V4cGxpY2l0X2lmX3NldCKaAwoKT25lb2ZSdWxlcxIVCgFhGAEgASgJQge6SARyAhACUgFhEhUKAWIYAiABKAVCB7pIBBoCIAFSAWISJgoBYxgDIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgFjEhYKAWQYBCADKAlCCLpIBZIBAggCUgFkEhEKAWUYBSABKAhIAlIBZYgBARIXCgFmGAYgASgJQge6SARyAhACSABSAWYSKAoBZxgHIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtSABSAWcSNAoBaBgIIAEoCzIbLmdvb2dsZS5wcm90b2J1Zi5JbnQzMlZhbHVlQge6SAQaAhADSABSAWgSNAoBaRgJIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCLpIBbIBAkABSABSAWkSFgoBahgKIAEoCUIGukgDyAEBSAFSAWoSDgoBaxgLIAEoBUgBUgFrOhi6SBUiCAoBYQoBYhABIgkKAWMKAWQKAWVCDQoEbXVzdBIFukgCCAFCBQoDbWF5QgQKAl9lIpwNCglUaW1lUnVsZXMSQQoFY29uc3QYASABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CELpIDaoBChIICAEQgMq17gFSBWNvbnN0EjUKAmx0GAIgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQgq6SAeqAQQaAggCUgJsdBI3CgNsdGUYAyABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CCrpIB6oBBCICCAJSA2x0ZRI+CgJndBgEIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkITukgQqgENKgsQ+///////////AVICZ3QSNwoDZ3RlGAUgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQgq6SAeqAQQyAggCUgNndGUSPgoFZ3RfbHQYBiABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CDrpIC6oBCCoCCAEaAggDUgRndEx0EkcKCmd0ZV9sdGVfZXgYByABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CDrpIC6oBCDICCAMiAggBUghndGVMdGVFeBI7CgJpbhgIIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIQukgNqgEKOgIIAToECAIQBVICaW4SPgoGbm90X2luGAkgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQgy6SAmqAQZCAEICCAJSBW5vdEluEj8KB3RfY29uc3QYCyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgq6SAeyAQQSAggBUgZ0Q29uc3QSOQoEdF9sdBgMIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCrpIB7IBBBoCCAJSA3RMdBI7CgV0X2d0ZRgNIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCrpIB7IBBDICCAJSBHRHdGUSRAoIdF9ndF9sdGUYDiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQg66SAuyAQgqAggBIgIIA1IGdEd0THRlEkkKC3RfZ3RlX2x0X2V4GA8gASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIOukgLsgEIMgIIAxoCCAFSCHRHdGVMdEV4EjsKBmx0X25vdxgQIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCLpIBbIBAjgBUgVsdE5vdxI7CgZndF9ub3cYESABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgi6SAWyAQJAAVIFZ3ROb3cSPwoGd2l0aGluGBIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEILukgIsgEFSgMIkBxSBndpdGhpbhJECglsdF9ub3dfZ3QYEyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgy6SAmyAQY4ASoCCGRSB2x0Tm93R3QSSAoJbHRfZ3Rfbm93GBQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIQukgNsgEKGgIIZEABSgIIBVIHbHRHdE5vdxJCCgpsdF9ub3dfb2ZmGBUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIIukgFsgECOABSCGx0Tm93T2ZmElMKBmFueV9pbhgWIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlCJrpII6IBIBIXdHlwZS5nb29nbGVhcGlzLmNvbS9hLkISBXgvYy5EUgVhbnlJbhJTCgphbnlfbm90X2luGBcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUIfukgcogEZGhd0eXBlLmdvb2dsZWFwaXMuY29tL2EuQlIIYW55Tm90SW4SSQoKbWFza19jb25zdBgYIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tCDrpIC+IBCAoGCgFhCgFiUgltYXNrQ29uc3QSQwoHbWFza19pbhgZIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tCDrpIC+IBCBIBYRIDYi5jUgZtYXNrSW4SSgoLbWFza19ub3RfaW4YGiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrQg66SAviAQgaAWEaA2IuY1IJbWFza05vdEluItUBCghDZWxSdWxlcxIQCgNsb3cYASABKAVSA2xvdxI+CgRoaWdoGAIgASgFQiq6SCe6ASQKBGhpZ2gaHHRoaXMgPiAxMDAgPyAndG9vIGhpZ2gnIDogJydSBGhpZ2gSLAoEaXRlbRgDIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgRpdGVtOkm6SEYaRAoPY2VsX3J1bGVzLm9yZGVyEhpsb3cgbXVzdCBub3QgYmUgYWJvdmUgaGlnaBoVdGhpcy5sb3cgPD0gdGhpcy5oaWdoIpIBCg1Ib2xkc0NlbFJ1bGVzEjIKBXJ1bGVzGAEgASgLMhwubmFydS5jb2RlYy50ZXN0LnYxLkNlbFJ1bGVzUgVydWxlcxIwCgRsaXN0GAIgAygLMhwubmFydS5jb2RlYy50ZXN0LnYxLkNlbFJ1bGVzUgRsaXN0EhsKBG5hbWUYAyABKAlCB7pIBHICGAJSBG5hbWUqWgoFQ29sb3ISFQoRQ09MT1JfVU5TUEVDSUZJRUQQABINCglDT0xPUl9SRUQQARIOCgpDT0xPUl9CTFVFEAMSGwoOQ09MT1JfTkVHQVRJVkUQ/v//////////ASo8CgVEZW5zZRIVChFERU5TRV9VTlNQRUNJRklFRBAAEg0KCURFTlNFX09ORRABEg0KCURFTlNFX1RXTxACYgZwcm90bzM=";
const c0 = [/*@__PURE__*/ element("int32_const", 1, 5)];
const c1 = /*@__PURE__*/ defineRule("int32.const", "must equal 3", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("const", 1, 5));
const c2 = [/*@__PURE__*/ element("int32_gt", 2, 5)];
const c3 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 2", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c4 = [/*@__PURE__*/ element("int32_gte", 3, 5)];
const c5 = /*@__PURE__*/ defineRule("int32.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c6 = [/*@__PURE__*/ element("int32_lt", 4, 5)];
const c7 = /*@__PURE__*/ defineRule("int32.lt", "must be less than 2", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("lt", 2, 5));
const c8 = [/*@__PURE__*/ element("int32_lte", 5, 5)];
const c9 = /*@__PURE__*/ defineRule("int32.lte", "must be less than or equal to 2", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("lte", 3, 5));
const c10 = [/*@__PURE__*/ element("int32_gt_lt", 6, 5)];
const c11 = /*@__PURE__*/ defineRule("int32.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c12 = [/*@__PURE__*/ element("int32_gte_lte", 7, 5)];
const c13 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c14 = [/*@__PURE__*/ element("int32_gt_lte_ex", 8, 5)];
const c15 = /*@__PURE__*/ defineRule("int32.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c16 = [/*@__PURE__*/ element("int32_gte_lt_ex", 9, 5)];
const c17 = /*@__PURE__*/ defineRule("int32.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c18 = [/*@__PURE__*/ element("int32_gt_lt_same", 10, 5)];
const c19 = /*@__PURE__*/ defineRule("int32.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c20 = [/*@__PURE__*/ element("int32_in", 11, 5)];
const c21 = /*@__PURE__*/ defineRule("int32.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("in", 6, 5));
const c22 = [/*@__PURE__*/ element("int32_not_in", 12, 5)];
const c23 = /*@__PURE__*/ defineRule("int32.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("not_in", 7, 5));
const c24 = [/*@__PURE__*/ element("int64_const", 13, 3)];
const c25 = /*@__PURE__*/ defineRule("int64.const", "must equal 3", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("const", 1, 3));
const c26 = [/*@__PURE__*/ element("int64_gt", 14, 3)];
const c27 = /*@__PURE__*/ defineRule("int64.gt", "must be greater than 2", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c28 = [/*@__PURE__*/ element("int64_gte", 15, 3)];
const c29 = /*@__PURE__*/ defineRule("int64.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c30 = [/*@__PURE__*/ element("int64_lt", 16, 3)];
const c31 = /*@__PURE__*/ defineRule("int64.lt", "must be less than 2", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("lt", 2, 3));
const c32 = [/*@__PURE__*/ element("int64_lte", 17, 3)];
const c33 = /*@__PURE__*/ defineRule("int64.lte", "must be less than or equal to 2", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("lte", 3, 3));
const c34 = [/*@__PURE__*/ element("int64_gt_lt", 18, 3)];
const c35 = /*@__PURE__*/ defineRule("int64.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c36 = [/*@__PURE__*/ element("int64_gte_lte", 19, 3)];
const c37 = /*@__PURE__*/ defineRule("int64.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c38 = [/*@__PURE__*/ element("int64_gt_lte_ex", 20, 3)];
const c39 = /*@__PURE__*/ defineRule("int64.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c40 = [/*@__PURE__*/ element("int64_gte_lt_ex", 21, 3)];
const c41 = /*@__PURE__*/ defineRule("int64.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c42 = [/*@__PURE__*/ element("int64_gt_lt_same", 22, 3)];
const c43 = /*@__PURE__*/ defineRule("int64.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c44 = [/*@__PURE__*/ element("int64_in", 23, 3)];
const c45 = /*@__PURE__*/ defineRule("int64.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("in", 6, 3));
const c46 = [/*@__PURE__*/ element("int64_not_in", 24, 3)];
const c47 = /*@__PURE__*/ defineRule("int64.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("not_in", 7, 3));
const c48 = [/*@__PURE__*/ element("uint32_const", 25, 13)];
const c49 = /*@__PURE__*/ defineRule("uint32.const", "must equal 3", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("const", 1, 13));
const c50 = [/*@__PURE__*/ element("uint32_gt", 26, 13)];
const c51 = /*@__PURE__*/ defineRule("uint32.gt", "must be greater than 2", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gt", 4, 13));
const c52 = [/*@__PURE__*/ element("uint32_gte", 27, 13)];
const c53 = /*@__PURE__*/ defineRule("uint32.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gte", 5, 13));
const c54 = [/*@__PURE__*/ element("uint32_lt", 28, 13)];
const c55 = /*@__PURE__*/ defineRule("uint32.lt", "must be less than 2", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("lt", 2, 13));
const c56 = [/*@__PURE__*/ element("uint32_lte", 29, 13)];
const c57 = /*@__PURE__*/ defineRule("uint32.lte", "must be less than or equal to 2", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("lte", 3, 13));
const c58 = [/*@__PURE__*/ element("uint32_gt_lt", 30, 13)];
const c59 = /*@__PURE__*/ defineRule("uint32.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gt", 4, 13));
const c60 = [/*@__PURE__*/ element("uint32_gte_lte", 31, 13)];
const c61 = /*@__PURE__*/ defineRule("uint32.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gte", 5, 13));
const c62 = [/*@__PURE__*/ element("uint32_gt_lte_ex", 32, 13)];
const c63 = /*@__PURE__*/ defineRule("uint32.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gt", 4, 13));
const c64 = [/*@__PURE__*/ element("uint32_gte_lt_ex", 33, 13)];
const c65 = /*@__PURE__*/ defineRule("uint32.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gte", 5, 13));
const c66 = [/*@__PURE__*/ element("uint32_gt_lt_same", 34, 13)];
const c67 = /*@__PURE__*/ defineRule("uint32.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gt", 4, 13));
const c68 = [/*@__PURE__*/ element("uint32_in", 35, 13)];
const c69 = /*@__PURE__*/ defineRule("uint32.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("in", 6, 13));
const c70 = [/*@__PURE__*/ element("uint32_not_in", 36, 13)];
const c71 = /*@__PURE__*/ defineRule("uint32.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("not_in", 7, 13));
const c72 = [/*@__PURE__*/ element("uint64_const", 37, 4)];
const c73 = /*@__PURE__*/ defineRule("uint64.const", "must equal 3", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("const", 1, 4));
const c74 = [/*@__PURE__*/ element("uint64_gt", 38, 4)];
const c75 = /*@__PURE__*/ defineRule("uint64.gt", "must be greater than 2", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gt", 4, 4));
const c76 = [/*@__PURE__*/ element("uint64_gte", 39, 4)];
const c77 = /*@__PURE__*/ defineRule("uint64.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gte", 5, 4));
const c78 = [/*@__PURE__*/ element("uint64_lt", 40, 4)];
const c79 = /*@__PURE__*/ defineRule("uint64.lt", "must be less than 2", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("lt", 2, 4));
const c80 = [/*@__PURE__*/ element("uint64_lte", 41, 4)];
const c81 = /*@__PURE__*/ defineRule("uint64.lte", "must be less than or equal to 2", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("lte", 3, 4));
const c82 = [/*@__PURE__*/ element("uint64_gt_lt", 42, 4)];
const c83 = /*@__PURE__*/ defineRule("uint64.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gt", 4, 4));
const c84 = [/*@__PURE__*/ element("uint64_gte_lte", 43, 4)];
const c85 = /*@__PURE__*/ defineRule("uint64.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gte", 5, 4));
const c86 = [/*@__PURE__*/ element("uint64_gt_lte_ex", 44, 4)];
const c87 = /*@__PURE__*/ defineRule("uint64.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gt", 4, 4));
const c88 = [/*@__PURE__*/ element("uint64_gte_lt_ex", 45, 4)];
const c89 = /*@__PURE__*/ defineRule("uint64.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gte", 5, 4));
const c90 = [/*@__PURE__*/ element("uint64_gt_lt_same", 46, 4)];
const c91 = /*@__PURE__*/ defineRule("uint64.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("gt", 4, 4));
const c92 = [/*@__PURE__*/ element("uint64_in", 47, 4)];
const c93 = /*@__PURE__*/ defineRule("uint64.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("in", 6, 4));
const c94 = [/*@__PURE__*/ element("uint64_not_in", 48, 4)];
const c95 = /*@__PURE__*/ defineRule("uint64.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("uint64", 6, 11), /*@__PURE__*/ element("not_in", 7, 4));
const c96 = [/*@__PURE__*/ element("sint32_const", 49, 17)];
const c97 = /*@__PURE__*/ defineRule("sint32.const", "must equal 3", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("const", 1, 17));
const c98 = [/*@__PURE__*/ element("sint32_gt", 50, 17)];
const c99 = /*@__PURE__*/ defineRule("sint32.gt", "must be greater than 2", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gt", 4, 17));
const c100 = [/*@__PURE__*/ element("sint32_gte", 51, 17)];
const c101 = /*@__PURE__*/ defineRule("sint32.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gte", 5, 17));
const c102 = [/*@__PURE__*/ element("sint32_lt", 52, 17)];
const c103 = /*@__PURE__*/ defineRule("sint32.lt", "must be less than 2", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("lt", 2, 17));
const c104 = [/*@__PURE__*/ element("sint32_lte", 53, 17)];
const c105 = /*@__PURE__*/ defineRule("sint32.lte", "must be less than or equal to 2", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("lte", 3, 17));
const c106 = [/*@__PURE__*/ element("sint32_gt_lt", 54, 17)];
const c107 = /*@__PURE__*/ defineRule("sint32.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gt", 4, 17));
const c108 = [/*@__PURE__*/ element("sint32_gte_lte", 55, 17)];
const c109 = /*@__PURE__*/ defineRule("sint32.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gte", 5, 17));
const c110 = [/*@__PURE__*/ element("sint32_gt_lte_ex", 56, 17)];
const c111 = /*@__PURE__*/ defineRule("sint32.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gt", 4, 17));
const c112 = [/*@__PURE__*/ element("sint32_gte_lt_ex", 57, 17)];
const c113 = /*@__PURE__*/ defineRule("sint32.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gte", 5, 17));
const c114 = [/*@__PURE__*/ element("sint32_gt_lt_same", 58, 17)];
const c115 = /*@__PURE__*/ defineRule("sint32.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gt", 4, 17));
const c116 = [/*@__PURE__*/ element("sint32_in", 59, 17)];
const c117 = /*@__PURE__*/ defineRule("sint32.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("in", 6, 17));
const c118 = [/*@__PURE__*/ element("sint32_not_in", 60, 17)];
const c119 = /*@__PURE__*/ defineRule("sint32.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("not_in", 7, 17));
const c120 = [/*@__PURE__*/ element("sint64_const", 61, 18)];
const c121 = /*@__PURE__*/ defineRule("sint64.const", "must equal 3", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("const", 1, 18));
const c122 = [/*@__PURE__*/ element("sint64_gt", 62, 18)];
const c123 = /*@__PURE__*/ defineRule("sint64.gt", "must be greater than 2", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gt", 4, 18));
const c124 = [/*@__PURE__*/ element("sint64_gte", 63, 18)];
const c125 = /*@__PURE__*/ defineRule("sint64.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gte", 5, 18));
const c126 = [/*@__PURE__*/ element("sint64_lt", 64, 18)];
const c127 = /*@__PURE__*/ defineRule("sint64.lt", "must be less than 2", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("lt", 2, 18));
const c128 = [/*@__PURE__*/ element("sint64_lte", 65, 18)];
const c129 = /*@__PURE__*/ defineRule("sint64.lte", "must be less than or equal to 2", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("lte", 3, 18));
const c130 = [/*@__PURE__*/ element("sint64_gt_lt", 66, 18)];
const c131 = /*@__PURE__*/ defineRule("sint64.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gt", 4, 18));
const c132 = [/*@__PURE__*/ element("sint64_gte_lte", 67, 18)];
const c133 = /*@__PURE__*/ defineRule("sint64.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gte", 5, 18));
const c134 = [/*@__PURE__*/ element("sint64_gt_lte_ex", 68, 18)];
const c135 = /*@__PURE__*/ defineRule("sint64.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gt", 4, 18));
const c136 = [/*@__PURE__*/ element("sint64_gte_lt_ex", 69, 18)];
const c137 = /*@__PURE__*/ defineRule("sint64.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gte", 5, 18));
const c138 = [/*@__PURE__*/ element("sint64_gt_lt_same", 70, 18)];
const c139 = /*@__PURE__*/ defineRule("sint64.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("gt", 4, 18));
const c140 = [/*@__PURE__*/ element("sint64_in", 71, 18)];
const c141 = /*@__PURE__*/ defineRule("sint64.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("in", 6, 18));
const c142 = [/*@__PURE__*/ element("sint64_not_in", 72, 18)];
const c143 = /*@__PURE__*/ defineRule("sint64.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("sint64", 8, 11), /*@__PURE__*/ element("not_in", 7, 18));
const c144 = [/*@__PURE__*/ element("fixed32_const", 73, 7)];
const c145 = /*@__PURE__*/ defineRule("fixed32.const", "must equal 3", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("const", 1, 7));
const c146 = [/*@__PURE__*/ element("fixed32_gt", 74, 7)];
const c147 = /*@__PURE__*/ defineRule("fixed32.gt", "must be greater than 2", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gt", 4, 7));
const c148 = [/*@__PURE__*/ element("fixed32_gte", 75, 7)];
const c149 = /*@__PURE__*/ defineRule("fixed32.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gte", 5, 7));
const c150 = [/*@__PURE__*/ element("fixed32_lt", 76, 7)];
const c151 = /*@__PURE__*/ defineRule("fixed32.lt", "must be less than 2", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("lt", 2, 7));
const c152 = [/*@__PURE__*/ element("fixed32_lte", 77, 7)];
const c153 = /*@__PURE__*/ defineRule("fixed32.lte", "must be less than or equal to 2", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("lte", 3, 7));
const c154 = [/*@__PURE__*/ element("fixed32_gt_lt", 78, 7)];
const c155 = /*@__PURE__*/ defineRule("fixed32.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gt", 4, 7));
const c156 = [/*@__PURE__*/ element("fixed32_gte_lte", 79, 7)];
const c157 = /*@__PURE__*/ defineRule("fixed32.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gte", 5, 7));
const c158 = [/*@__PURE__*/ element("fixed32_gt_lte_ex", 80, 7)];
const c159 = /*@__PURE__*/ defineRule("fixed32.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gt", 4, 7));
const c160 = [/*@__PURE__*/ element("fixed32_gte_lt_ex", 81, 7)];
const c161 = /*@__PURE__*/ defineRule("fixed32.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gte", 5, 7));
const c162 = [/*@__PURE__*/ element("fixed32_gt_lt_same", 82, 7)];
const c163 = /*@__PURE__*/ defineRule("fixed32.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("gt", 4, 7));
const c164 = [/*@__PURE__*/ element("fixed32_in", 83, 7)];
const c165 = /*@__PURE__*/ defineRule("fixed32.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("in", 6, 7));
const c166 = [/*@__PURE__*/ element("fixed32_not_in", 84, 7)];
const c167 = /*@__PURE__*/ defineRule("fixed32.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("fixed32", 9, 11), /*@__PURE__*/ element("not_in", 7, 7));
const c168 = [/*@__PURE__*/ element("fixed64_const", 85, 6)];
const c169 = /*@__PURE__*/ defineRule("fixed64.const", "must equal 3", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("const", 1, 6));
const c170 = [/*@__PURE__*/ element("fixed64_gt", 86, 6)];
const c171 = /*@__PURE__*/ defineRule("fixed64.gt", "must be greater than 2", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gt", 4, 6));
const c172 = [/*@__PURE__*/ element("fixed64_gte", 87, 6)];
const c173 = /*@__PURE__*/ defineRule("fixed64.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gte", 5, 6));
const c174 = [/*@__PURE__*/ element("fixed64_lt", 88, 6)];
const c175 = /*@__PURE__*/ defineRule("fixed64.lt", "must be less than 2", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("lt", 2, 6));
const c176 = [/*@__PURE__*/ element("fixed64_lte", 89, 6)];
const c177 = /*@__PURE__*/ defineRule("fixed64.lte", "must be less than or equal to 2", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("lte", 3, 6));
const c178 = [/*@__PURE__*/ element("fixed64_gt_lt", 90, 6)];
const c179 = /*@__PURE__*/ defineRule("fixed64.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gt", 4, 6));
const c180 = [/*@__PURE__*/ element("fixed64_gte_lte", 91, 6)];
const c181 = /*@__PURE__*/ defineRule("fixed64.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gte", 5, 6));
const c182 = [/*@__PURE__*/ element("fixed64_gt_lte_ex", 92, 6)];
const c183 = /*@__PURE__*/ defineRule("fixed64.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gt", 4, 6));
const c184 = [/*@__PURE__*/ element("fixed64_gte_lt_ex", 93, 6)];
const c185 = /*@__PURE__*/ defineRule("fixed64.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gte", 5, 6));
const c186 = [/*@__PURE__*/ element("fixed64_gt_lt_same", 94, 6)];
const c187 = /*@__PURE__*/ defineRule("fixed64.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("gt", 4, 6));
const c188 = [/*@__PURE__*/ element("fixed64_in", 95, 6)];
const c189 = /*@__PURE__*/ defineRule("fixed64.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("in", 6, 6));
const c190 = [/*@__PURE__*/ element("fixed64_not_in", 96, 6)];
const c191 = /*@__PURE__*/ defineRule("fixed64.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("fixed64", 10, 11), /*@__PURE__*/ element("not_in", 7, 6));
const c192 = [/*@__PURE__*/ element("sfixed32_const", 97, 15)];
const c193 = /*@__PURE__*/ defineRule("sfixed32.const", "must equal 3", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("const", 1, 15));
const c194 = [/*@__PURE__*/ element("sfixed32_gt", 98, 15)];
const c195 = /*@__PURE__*/ defineRule("sfixed32.gt", "must be greater than 2", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gt", 4, 15));
const c196 = [/*@__PURE__*/ element("sfixed32_gte", 99, 15)];
const c197 = /*@__PURE__*/ defineRule("sfixed32.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gte", 5, 15));
const c198 = [/*@__PURE__*/ element("sfixed32_lt", 100, 15)];
const c199 = /*@__PURE__*/ defineRule("sfixed32.lt", "must be less than 2", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("lt", 2, 15));
const c200 = [/*@__PURE__*/ element("sfixed32_lte", 101, 15)];
const c201 = /*@__PURE__*/ defineRule("sfixed32.lte", "must be less than or equal to 2", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("lte", 3, 15));
const c202 = [/*@__PURE__*/ element("sfixed32_gt_lt", 102, 15)];
const c203 = /*@__PURE__*/ defineRule("sfixed32.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gt", 4, 15));
const c204 = [/*@__PURE__*/ element("sfixed32_gte_lte", 103, 15)];
const c205 = /*@__PURE__*/ defineRule("sfixed32.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gte", 5, 15));
const c206 = [/*@__PURE__*/ element("sfixed32_gt_lte_ex", 104, 15)];
const c207 = /*@__PURE__*/ defineRule("sfixed32.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gt", 4, 15));
const c208 = [/*@__PURE__*/ element("sfixed32_gte_lt_ex", 105, 15)];
const c209 = /*@__PURE__*/ defineRule("sfixed32.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gte", 5, 15));
const c210 = [/*@__PURE__*/ element("sfixed32_gt_lt_same", 106, 15)];
const c211 = /*@__PURE__*/ defineRule("sfixed32.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("gt", 4, 15));
const c212 = [/*@__PURE__*/ element("sfixed32_in", 107, 15)];
const c213 = /*@__PURE__*/ defineRule("sfixed32.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("in", 6, 15));
const c214 = [/*@__PURE__*/ element("sfixed32_not_in", 108, 15)];
const c215 = /*@__PURE__*/ defineRule("sfixed32.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("sfixed32", 11, 11), /*@__PURE__*/ element("not_in", 7, 15));
const c216 = [/*@__PURE__*/ element("sfixed64_const", 109, 16)];
const c217 = /*@__PURE__*/ defineRule("sfixed64.const", "must equal 3", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("const", 1, 16));
const c218 = [/*@__PURE__*/ element("sfixed64_gt", 110, 16)];
const c219 = /*@__PURE__*/ defineRule("sfixed64.gt", "must be greater than 2", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gt", 4, 16));
const c220 = [/*@__PURE__*/ element("sfixed64_gte", 111, 16)];
const c221 = /*@__PURE__*/ defineRule("sfixed64.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gte", 5, 16));
const c222 = [/*@__PURE__*/ element("sfixed64_lt", 112, 16)];
const c223 = /*@__PURE__*/ defineRule("sfixed64.lt", "must be less than 2", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("lt", 2, 16));
const c224 = [/*@__PURE__*/ element("sfixed64_lte", 113, 16)];
const c225 = /*@__PURE__*/ defineRule("sfixed64.lte", "must be less than or equal to 2", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("lte", 3, 16));
const c226 = [/*@__PURE__*/ element("sfixed64_gt_lt", 114, 16)];
const c227 = /*@__PURE__*/ defineRule("sfixed64.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gt", 4, 16));
const c228 = [/*@__PURE__*/ element("sfixed64_gte_lte", 115, 16)];
const c229 = /*@__PURE__*/ defineRule("sfixed64.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gte", 5, 16));
const c230 = [/*@__PURE__*/ element("sfixed64_gt_lte_ex", 116, 16)];
const c231 = /*@__PURE__*/ defineRule("sfixed64.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gt", 4, 16));
const c232 = [/*@__PURE__*/ element("sfixed64_gte_lt_ex", 117, 16)];
const c233 = /*@__PURE__*/ defineRule("sfixed64.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gte", 5, 16));
const c234 = [/*@__PURE__*/ element("sfixed64_gt_lt_same", 118, 16)];
const c235 = /*@__PURE__*/ defineRule("sfixed64.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("gt", 4, 16));
const c236 = [/*@__PURE__*/ element("sfixed64_in", 119, 16)];
const c237 = /*@__PURE__*/ defineRule("sfixed64.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("in", 6, 16));
const c238 = [/*@__PURE__*/ element("sfixed64_not_in", 120, 16)];
const c239 = /*@__PURE__*/ defineRule("sfixed64.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("sfixed64", 12, 11), /*@__PURE__*/ element("not_in", 7, 16));
const c240 = [/*@__PURE__*/ element("float_const", 121, 2)];
const c241 = /*@__PURE__*/ defineRule("float.const", "must equal 3", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("const", 1, 2));
const c242 = [/*@__PURE__*/ element("float_gt", 122, 2)];
const c243 = /*@__PURE__*/ defineRule("float.gt", "must be greater than 2", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gt", 4, 2));
const c244 = [/*@__PURE__*/ element("float_gte", 123, 2)];
const c245 = /*@__PURE__*/ defineRule("float.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gte", 5, 2));
const c246 = [/*@__PURE__*/ element("float_lt", 124, 2)];
const c247 = /*@__PURE__*/ defineRule("float.lt", "must be less than 2", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("lt", 2, 2));
const c248 = [/*@__PURE__*/ element("float_lte", 125, 2)];
const c249 = /*@__PURE__*/ defineRule("float.lte", "must be less than or equal to 2", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("lte", 3, 2));
const c250 = [/*@__PURE__*/ element("float_gt_lt", 126, 2)];
const c251 = /*@__PURE__*/ defineRule("float.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gt", 4, 2));
const c252 = [/*@__PURE__*/ element("float_gte_lte", 127, 2)];
const c253 = /*@__PURE__*/ defineRule("float.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gte", 5, 2));
const c254 = [/*@__PURE__*/ element("float_gt_lte_ex", 128, 2)];
const c255 = /*@__PURE__*/ defineRule("float.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gt", 4, 2));
const c256 = [/*@__PURE__*/ element("float_gte_lt_ex", 129, 2)];
const c257 = /*@__PURE__*/ defineRule("float.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gte", 5, 2));
const c258 = [/*@__PURE__*/ element("float_gt_lt_same", 130, 2)];
const c259 = /*@__PURE__*/ defineRule("float.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gt", 4, 2));
const c260 = [/*@__PURE__*/ element("float_in", 131, 2)];
const c261 = /*@__PURE__*/ defineRule("float.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("in", 6, 2));
const c262 = [/*@__PURE__*/ element("float_not_in", 132, 2)];
const c263 = /*@__PURE__*/ defineRule("float.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("not_in", 7, 2));
const c264 = [/*@__PURE__*/ element("double_const", 133, 1)];
const c265 = /*@__PURE__*/ defineRule("double.const", "must equal 3", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("const", 1, 1));
const c266 = [/*@__PURE__*/ element("double_gt", 134, 1)];
const c267 = /*@__PURE__*/ defineRule("double.gt", "must be greater than 2", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gt", 4, 1));
const c268 = [/*@__PURE__*/ element("double_gte", 135, 1)];
const c269 = /*@__PURE__*/ defineRule("double.gte", "must be greater than or equal to 2", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gte", 5, 1));
const c270 = [/*@__PURE__*/ element("double_lt", 136, 1)];
const c271 = /*@__PURE__*/ defineRule("double.lt", "must be less than 2", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("lt", 2, 1));
const c272 = [/*@__PURE__*/ element("double_lte", 137, 1)];
const c273 = /*@__PURE__*/ defineRule("double.lte", "must be less than or equal to 2", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("lte", 3, 1));
const c274 = [/*@__PURE__*/ element("double_gt_lt", 138, 1)];
const c275 = /*@__PURE__*/ defineRule("double.gt_lt", "must be greater than 1 and less than 5", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gt", 4, 1));
const c276 = [/*@__PURE__*/ element("double_gte_lte", 139, 1)];
const c277 = /*@__PURE__*/ defineRule("double.gte_lte", "must be greater than or equal to 1 and less than or equal to 5", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gte", 5, 1));
const c278 = [/*@__PURE__*/ element("double_gt_lte_ex", 140, 1)];
const c279 = /*@__PURE__*/ defineRule("double.gt_lte_exclusive", "must be greater than 5 or less than or equal to 1", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gt", 4, 1));
const c280 = [/*@__PURE__*/ element("double_gte_lt_ex", 141, 1)];
const c281 = /*@__PURE__*/ defineRule("double.gte_lt_exclusive", "must be greater than or equal to 5 or less than 2", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gte", 5, 1));
const c282 = [/*@__PURE__*/ element("double_gt_lt_same", 142, 1)];
const c283 = /*@__PURE__*/ defineRule("double.gt_lt", "must be greater than 3 and less than 3", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gt", 4, 1));
const c284 = [/*@__PURE__*/ element("double_in", 143, 1)];
const c285 = /*@__PURE__*/ defineRule("double.in", "must be in list [1, 3, 5]", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("in", 6, 1));
const c286 = [/*@__PURE__*/ element("double_not_in", 144, 1)];
const c287 = /*@__PURE__*/ defineRule("double.not_in", "must not be in list [0, 3]", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("not_in", 7, 1));
const c288 = [/*@__PURE__*/ element("float_finite", 145, 2)];
const c289 = /*@__PURE__*/ defineRule("float.finite", "must be finite", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("finite", 8, 8));
const c291 = [/*@__PURE__*/ element("float_fraction", 147, 2)];
const c292 = /*@__PURE__*/ defineRule("float.gte_lt", "must be greater than or equal to 0.10000000149011612 and less than 1.0000000200408773e+21", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gte", 5, 2));
const c293 = /*@__PURE__*/ defineRule("float.not_in", "must not be in list [0.5]", /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("not_in", 7, 2));
const c294 = [/*@__PURE__*/ element("double_finite", 148, 1)];
const c295 = /*@__PURE__*/ defineRule("double.finite", "must be finite", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("finite", 8, 8));
const c297 = [/*@__PURE__*/ element("double_fraction", 150, 1)];
const c298 = /*@__PURE__*/ defineRule("double.gte_lt", "must be greater than or equal to 0.1 and less than 1e+21", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gte", 5, 1));
const c299 = /*@__PURE__*/ defineRule("double.not_in", "must not be in list [0.5]", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("not_in", 7, 1));
const c300 = [/*@__PURE__*/ element("text_int64", 151, 3)];
const c301 = /*@__PURE__*/ defineRule("int64.gte_lt", "must be greater than or equal to -2 and less than 5", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c302 = [/*@__PURE__*/ element("email", 1, 9)];
const c303 = /*@__PURE__*/ defineRule("string.email_empty", "value is empty, which is not a valid email address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("email", 12, 8));
const c304 = /*@__PURE__*/ defineRule("string.email", "must be a valid email address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("email", 12, 8));
const c305 = [/*@__PURE__*/ element("hostname", 2, 9)];
const c306 = /*@__PURE__*/ defineRule("string.hostname_empty", "value is empty, which is not a valid hostname", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("hostname", 13, 8));
const c307 = /*@__PURE__*/ defineRule("string.hostname", "must be a valid hostname", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("hostname", 13, 8));
const c308 = [/*@__PURE__*/ element("ip", 3, 9)];
const c309 = /*@__PURE__*/ defineRule("string.ip_empty", "value is empty, which is not a valid IP address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ip", 14, 8));
const c310 = /*@__PURE__*/ defineRule("string.ip", "must be a valid IP address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ip", 14, 8));
const c311 = [/*@__PURE__*/ element("ipv4", 4, 9)];
const c312 = /*@__PURE__*/ defineRule("string.ipv4_empty", "value is empty, which is not a valid IPv4 address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv4", 15, 8));
const c313 = /*@__PURE__*/ defineRule("string.ipv4", "must be a valid IPv4 address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv4", 15, 8));
const c314 = [/*@__PURE__*/ element("ipv6", 5, 9)];
const c315 = /*@__PURE__*/ defineRule("string.ipv6_empty", "value is empty, which is not a valid IPv6 address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv6", 16, 8));
const c316 = /*@__PURE__*/ defineRule("string.ipv6", "must be a valid IPv6 address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv6", 16, 8));
const c317 = [/*@__PURE__*/ element("uri", 6, 9)];
const c318 = /*@__PURE__*/ defineRule("string.uri_empty", "value is empty, which is not a valid URI", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("uri", 17, 8));
const c319 = /*@__PURE__*/ defineRule("string.uri", "must be a valid URI", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("uri", 17, 8));
const c320 = [/*@__PURE__*/ element("uri_ref", 7, 9)];
const c321 = /*@__PURE__*/ defineRule("string.uri_ref", "must be a valid URI Reference", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("uri_ref", 18, 8));
const c322 = [/*@__PURE__*/ element("address", 8, 9)];
const c323 = /*@__PURE__*/ defineRule("string.address_empty", "value is empty, which is not a valid hostname, or ip address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("address", 21, 8));
const c324 = /*@__PURE__*/ defineRule("string.address", "must be a valid hostname, or ip address", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("address", 21, 8));
const c325 = [/*@__PURE__*/ element("uuid", 9, 9)];
const c326 = /*@__PURE__*/ defineRule("string.uuid_empty", "value is empty, which is not a valid UUID", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("uuid", 22, 8));
const c327 = /*@__PURE__*/ defineRule("string.uuid", "must be a valid UUID", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("uuid", 22, 8));
const c328 = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const c329 = [/*@__PURE__*/ element("tuuid", 10, 9)];
const c330 = /*@__PURE__*/ defineRule("string.tuuid_empty", "value is empty, which is not a valid trimmed UUID", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("tuuid", 33, 8));
const c331 = /*@__PURE__*/ defineRule("string.tuuid", "must be a valid trimmed UUID", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("tuuid", 33, 8));
const c332 = /^[0-9a-fA-F]{32}$/;
const c333 = [/*@__PURE__*/ element("ip_with_prefixlen", 11, 9)];
const c334 = /*@__PURE__*/ defineRule("string.ip_with_prefixlen_empty", "value is empty, which is not a valid IP prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ip_with_prefixlen", 26, 8));
const c335 = /*@__PURE__*/ defineRule("string.ip_with_prefixlen", "must be a valid IP prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ip_with_prefixlen", 26, 8));
const c336 = [/*@__PURE__*/ element("ipv4_with_prefixlen", 12, 9)];
const c337 = /*@__PURE__*/ defineRule("string.ipv4_with_prefixlen_empty", "value is empty, which is not a valid IPv4 address with prefix length", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv4_with_prefixlen", 27, 8));
const c338 = /*@__PURE__*/ defineRule("string.ipv4_with_prefixlen", "must be a valid IPv4 address with prefix length", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv4_with_prefixlen", 27, 8));
const c339 = [/*@__PURE__*/ element("ipv6_with_prefixlen", 13, 9)];
const c340 = /*@__PURE__*/ defineRule("string.ipv6_with_prefixlen_empty", "value is empty, which is not a valid IPv6 address with prefix length", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv6_with_prefixlen", 28, 8));
const c341 = /*@__PURE__*/ defineRule("string.ipv6_with_prefixlen", "must be a valid IPv6 address with prefix length", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv6_with_prefixlen", 28, 8));
const c342 = [/*@__PURE__*/ element("ip_prefix", 14, 9)];
const c343 = /*@__PURE__*/ defineRule("string.ip_prefix_empty", "value is empty, which is not a valid IP prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ip_prefix", 29, 8));
const c344 = /*@__PURE__*/ defineRule("string.ip_prefix", "must be a valid IP prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ip_prefix", 29, 8));
const c345 = [/*@__PURE__*/ element("ipv4_prefix", 15, 9)];
const c346 = /*@__PURE__*/ defineRule("string.ipv4_prefix_empty", "value is empty, which is not a valid IPv4 prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv4_prefix", 30, 8));
const c347 = /*@__PURE__*/ defineRule("string.ipv4_prefix", "must be a valid IPv4 prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv4_prefix", 30, 8));
const c348 = [/*@__PURE__*/ element("ipv6_prefix", 16, 9)];
const c349 = /*@__PURE__*/ defineRule("string.ipv6_prefix_empty", "value is empty, which is not a valid IPv6 prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv6_prefix", 31, 8));
const c350 = /*@__PURE__*/ defineRule("string.ipv6_prefix", "must be a valid IPv6 prefix", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ipv6_prefix", 31, 8));
const c351 = [/*@__PURE__*/ element("host_and_port", 17, 9)];
const c352 = /*@__PURE__*/ defineRule("string.host_and_port_empty", "value is empty, which is not a valid host and port pair", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("host_and_port", 32, 8));
const c353 = /*@__PURE__*/ defineRule("string.host_and_port", "must be a valid host (hostname or IP address) and port pair", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("host_and_port", 32, 8));
const c354 = [/*@__PURE__*/ element("ulid", 18, 9)];
const c355 = /*@__PURE__*/ defineRule("string.ulid_empty", "value is empty, which is not a valid ULID", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ulid", 35, 8));
const c356 = /*@__PURE__*/ defineRule("string.ulid", "must be a valid ULID", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("ulid", 35, 8));
const c357 = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const c358 = [/*@__PURE__*/ element("protobuf_fqn", 19, 9)];
const c359 = /*@__PURE__*/ defineRule("string.protobuf_fqn_empty", "value is empty, which is not a valid fully-qualified Protobuf name", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("protobuf_fqn", 37, 8));
const c360 = /*@__PURE__*/ defineRule("string.protobuf_fqn", "must be a valid fully-qualified Protobuf name", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("protobuf_fqn", 37, 8));
const c361 = /^[A-Za-z_][A-Za-z_0-9]*(?:\.[A-Za-z_][A-Za-z_0-9]*)*$/;
const c362 = [/*@__PURE__*/ element("protobuf_dot_fqn", 20, 9)];
const c363 = /*@__PURE__*/ defineRule("string.protobuf_dot_fqn_empty", "value is empty, which is not a valid fully-qualified Protobuf name with a leading dot", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("protobuf_dot_fqn", 38, 8));
const c364 = /*@__PURE__*/ defineRule("string.protobuf_dot_fqn", "must be a valid fully-qualified Protobuf name with a leading dot", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("protobuf_dot_fqn", 38, 8));
const c365 = /^(?:\.[A-Za-z_][A-Za-z_0-9]*)+$/;
const c367 = [/*@__PURE__*/ element("http_header_name_true", 22, 9)];
const c368 = /*@__PURE__*/ defineRule("string.well_known_regex.header_name_empty", "value is empty, which is not a valid HTTP header name", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("well_known_regex", 24, 14));
const c369 = /*@__PURE__*/ defineRule("string.well_known_regex.header_name", "must be a valid HTTP header name", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("well_known_regex", 24, 14));
const c370 = /^:?[0-9a-zA-Z!#$%&'*+-.^_|~`]+$/;
const c371 = [/*@__PURE__*/ element("http_header_name_false", 23, 9)];
const c372 = /^[^\x00\x0A\x0D]+$/;
const c373 = [/*@__PURE__*/ element("http_header_value_true", 24, 9)];
const c374 = /*@__PURE__*/ defineRule("string.well_known_regex.header_value", "must be a valid HTTP header value", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("well_known_regex", 24, 14));
const c375 = /^[^\x00-\x08\x0A-\x1F\x7F]*$/;
const c376 = [/*@__PURE__*/ element("http_header_value_false", 25, 9)];
const c377 = /^[^\x00\x0A\x0D]*$/;
const c379 = [/*@__PURE__*/ element("const", 1, 9)];
const c380 = /*@__PURE__*/ defineRule("string.const", "must equal `fo`o`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("const", 1, 9));
const c381 = [/*@__PURE__*/ element("len", 2, 9)];
const c382 = /*@__PURE__*/ defineRule("string.len", "must be 5 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("len", 19, 4));
const c383 = [/*@__PURE__*/ element("min_len", 3, 9)];
const c384 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 3 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c385 = [/*@__PURE__*/ element("max_len", 4, 9)];
const c386 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 5 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c387 = [/*@__PURE__*/ element("both", 5, 9)];
const c388 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 2 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c389 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 4 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c390 = [/*@__PURE__*/ element("len_bytes", 6, 9)];
const c391 = /*@__PURE__*/ defineRule("string.len_bytes", "must be 6 bytes", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("len_bytes", 20, 4));
const c392 = [/*@__PURE__*/ element("min_bytes", 7, 9)];
const c393 = /*@__PURE__*/ defineRule("string.min_bytes", "must be at least 4 bytes", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_bytes", 4, 4));
const c394 = [/*@__PURE__*/ element("max_bytes", 8, 9)];
const c395 = /*@__PURE__*/ defineRule("string.max_bytes", "must be at most 8 bytes", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_bytes", 5, 4));
const c396 = [/*@__PURE__*/ element("pattern", 9, 9)];
const c397 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^[a-z][a-z0-9_]{2,31}$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c398 = /^[a-z][0-9_a-z]{2,31}$/u;
const c399 = [/*@__PURE__*/ element("pattern_re2", 10, 9)];
const c400 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `(?i)^h(e+)*llo.$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c401 = /*@__PURE__*/ compileRe2("(?i)^h(e+)*llo.$");
const c402 = [/*@__PURE__*/ element("pattern_dot", 11, 9)];
const c403 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^a.b$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c404 = /^a[\u{0}-\u{9}\u{b}-\u{10ffff}]b$/u;
const c405 = [/*@__PURE__*/ element("pattern_slow", 12, 9)];
const c406 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^(a+)+$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c407 = /*@__PURE__*/ compileRe2("^(a+)+$");
const c408 = [/*@__PURE__*/ element("pattern_space", 13, 9)];
const c409 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^\\s\\S$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c410 = /^[\u{9}-\u{a}\u{c}-\u{d} ][\u{0}-\u{8}\u{b}\u{e}-\u{1f}!-\u{10ffff}]$/u;
const c411 = [/*@__PURE__*/ element("pattern_slug", 14, 9)];
const c412 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^[a-z0-9]+(?:-[a-z0-9]+)*$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c413 = /^[0-9a-z]+(?:-[0-9a-z]+)*$/u;
const c414 = [/*@__PURE__*/ element("pattern_any", 15, 9)];
const c415 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `a[^a]{0,3}b`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c416 = /a[\u{0}-`b-\u{10ffff}]{0,3}b/u;
const c417 = [/*@__PURE__*/ element("pattern_empty", 16, 9)];
const c418 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern ``", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c419 = /(?:)/u;
const c420 = [/*@__PURE__*/ element("prefix", 17, 9)];
const c421 = /*@__PURE__*/ defineRule("string.prefix", "does not have prefix `ab`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("prefix", 7, 9));
const c422 = [/*@__PURE__*/ element("suffix", 18, 9)];
const c423 = /*@__PURE__*/ defineRule("string.suffix", "does not have suffix `yz`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("suffix", 8, 9));
const c424 = [/*@__PURE__*/ element("contains", 19, 9)];
const c425 = /*@__PURE__*/ defineRule("string.contains", "does not contain substring `mid`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("contains", 9, 9));
const c426 = [/*@__PURE__*/ element("not_contains", 20, 9)];
const c427 = /*@__PURE__*/ defineRule("string.not_contains", "contains substring `bad`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("not_contains", 23, 9));
const c428 = [/*@__PURE__*/ element("in", 21, 9)];
const c429 = /*@__PURE__*/ defineRule("string.in", "must be in list [a, b, ç]", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("in", 10, 9));
const c430 = ["a","b","ç"] as readonly string[];
const c431 = [/*@__PURE__*/ element("not_in", 22, 9)];
const c432 = /*@__PURE__*/ defineRule("string.not_in", "must not be in list [x, ]", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("not_in", 11, 9));
const c433 = ["x",""] as readonly string[];
const c434 = [/*@__PURE__*/ element("many", 23, 9)];
const c435 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 300 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c436 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^[a-z@.]+$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c437 = /^[\.@a-z]+$/u;
const c438 = /*@__PURE__*/ defineRule("string.prefix", "does not have prefix `a`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("prefix", 7, 9));
const c439 = /*@__PURE__*/ defineRule("string.suffix", "does not have suffix `z`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("suffix", 8, 9));
const c440 = /*@__PURE__*/ defineRule("string.contains", "does not contain substring `m`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("contains", 9, 9));
const c441 = /*@__PURE__*/ defineRule("string.not_contains", "contains substring `n`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("not_contains", 23, 9));
const c442 = [/*@__PURE__*/ element("const", 1, 12)];
const c443 = /*@__PURE__*/ defineRule("bytes.const", "must be 01ff", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("const", 1, 12));
const c444 = /*@__PURE__*/ new Uint8Array([1, 255]);
const c445 = [/*@__PURE__*/ element("len", 2, 12)];
const c446 = /*@__PURE__*/ defineRule("bytes.len", "must be 2 bytes", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("len", 13, 4));
const c447 = [/*@__PURE__*/ element("min_len", 3, 12)];
const c448 = /*@__PURE__*/ defineRule("bytes.min_len", "must be at least 1 bytes", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c449 = [/*@__PURE__*/ element("max_len", 4, 12)];
const c450 = /*@__PURE__*/ defineRule("bytes.max_len", "must be at most 3 bytes", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c451 = [/*@__PURE__*/ element("pattern", 5, 12)];
const c452 = /*@__PURE__*/ defineRule("bytes.pattern", "must match regex pattern `^[a-z]+$`", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("pattern", 4, 9));
const c453 = /^[a-z]+$/u;
const c454 = [/*@__PURE__*/ element("prefix", 6, 12)];
const c455 = /*@__PURE__*/ defineRule("bytes.prefix", "does not have prefix 01", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("prefix", 5, 12));
const c456 = /*@__PURE__*/ new Uint8Array([1]);
const c457 = [/*@__PURE__*/ element("suffix", 7, 12)];
const c458 = /*@__PURE__*/ defineRule("bytes.suffix", "does not have suffix ff", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("suffix", 6, 12));
const c459 = /*@__PURE__*/ new Uint8Array([255]);
const c460 = [/*@__PURE__*/ element("contains", 8, 12)];
const c461 = /*@__PURE__*/ defineRule("bytes.contains", "does not contain 6263", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("contains", 7, 12));
const c462 = /*@__PURE__*/ new Uint8Array([98, 99]);
const c463 = [/*@__PURE__*/ element("in", 9, 12)];
const c464 = /*@__PURE__*/ defineRule("bytes.in", "must be in list [a, �\u0000]", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("in", 8, 12));
const c465 = /*@__PURE__*/ new Uint8Array([97]);
const c466 = /*@__PURE__*/ new Uint8Array([255, 0]);
const c467 = [/*@__PURE__*/ element("not_in", 10, 12)];
const c468 = /*@__PURE__*/ defineRule("bytes.not_in", "must not be in list [a, ]", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("not_in", 9, 12));
const c469 = /*@__PURE__*/ new Uint8Array([]);
const c470 = [/*@__PURE__*/ element("ip", 11, 12)];
const c471 = /*@__PURE__*/ defineRule("bytes.ip_empty", "value is empty, which is not a valid IP address", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("ip", 10, 8));
const c472 = /*@__PURE__*/ defineRule("bytes.ip", "must be a valid IP address", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("ip", 10, 8));
const c473 = [/*@__PURE__*/ element("ipv4", 12, 12)];
const c474 = /*@__PURE__*/ defineRule("bytes.ipv4_empty", "value is empty, which is not a valid IPv4 address", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("ipv4", 11, 8));
const c475 = /*@__PURE__*/ defineRule("bytes.ipv4", "must be a valid IPv4 address", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("ipv4", 11, 8));
const c476 = [/*@__PURE__*/ element("ipv6", 13, 12)];
const c477 = /*@__PURE__*/ defineRule("bytes.ipv6_empty", "value is empty, which is not a valid IPv6 address", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("ipv6", 12, 8));
const c478 = /*@__PURE__*/ defineRule("bytes.ipv6", "must be a valid IPv6 address", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("ipv6", 12, 8));
const c479 = [/*@__PURE__*/ element("uuid", 14, 12)];
const c480 = /*@__PURE__*/ defineRule("bytes.uuid_empty", "value is empty, which is not a valid UUID", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("uuid", 15, 8));
const c481 = /*@__PURE__*/ defineRule("bytes.uuid", "must be a valid UUID", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("uuid", 15, 8));
const c483 = [/*@__PURE__*/ element("defined", 1, 14)];
const c484 = /*@__PURE__*/ defineRule("enum.defined_only", "value must be one of the defined enum values", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("defined_only", 2, 8));
const c485 = [/*@__PURE__*/ element("dense", 2, 14)];
const c486 = [/*@__PURE__*/ element("constant", 3, 14)];
const c487 = /*@__PURE__*/ defineRule("enum.const", "must equal 1", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("const", 1, 5));
const c488 = [/*@__PURE__*/ element("in", 4, 14)];
const c489 = /*@__PURE__*/ defineRule("enum.in", "must be in list [1, 3]", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("in", 3, 5));
const c490 = [/*@__PURE__*/ element("not_in", 5, 14)];
const c491 = /*@__PURE__*/ defineRule("enum.not_in", "must not be in list [0, 1]", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("not_in", 4, 5));
const c492 = [/*@__PURE__*/ element("colors", 6, 14)];
const c493 = /*@__PURE__*/ defineRule("enum.defined_only", "value must be one of the defined enum values", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("defined_only", 2, 8));
const c494 = /*@__PURE__*/ defineRule("repeated.unique", "repeated value must contain unique items", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("unique", 3, 8));
const c496 = [/*@__PURE__*/ element("by_name", 7, 11, 9, 14)];
const c497 = /*@__PURE__*/ defineRule("enum.const", "must equal 3", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("values", 5, 11), /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("const", 1, 5));
const c498 = [/*@__PURE__*/ element("explicit", 8, 14)];
const c499 = /*@__PURE__*/ defineRule("enum.const", "must equal 3", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("const", 1, 5));
const c500 = [/*@__PURE__*/ element("chosen", 9, 14)];
const c501 = /*@__PURE__*/ defineRule("enum.not_in", "must not be in list [3]", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("not_in", 4, 5));
const c502 = [/*@__PURE__*/ element("is_none", 10, 8)];
const c503 = /*@__PURE__*/ defineRule("bool.const", "must equal true", /*@__PURE__*/ element("bool", 13, 11), /*@__PURE__*/ element("const", 1, 8));
const c504 = [/*@__PURE__*/ element("name", 1, 9)];
const c505 = [/*@__PURE__*/ element("child", 2, 11)];
const c506 = [/*@__PURE__*/ element("children", 3, 11)];
const c508 = [/*@__PURE__*/ element("by_name", 4, 11, 9, 11)];
const c509 = [/*@__PURE__*/ element("in_oneof", 5, 11)];
const c510 = [/*@__PURE__*/ element("number", 6, 5)];
const c511 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 0", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c512 = [/*@__PURE__*/ element("min", 1, 9)];
const c513 = /*@__PURE__*/ defineRule("repeated.min_items", "must contain at least 2 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("min_items", 1, 4));
const c514 = [/*@__PURE__*/ element("max", 2, 9)];
const c515 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 2 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c516 = [/*@__PURE__*/ element("unique", 3, 5)];
const c517 = [/*@__PURE__*/ element("unique_doubles", 4, 1)];
const c518 = [/*@__PURE__*/ element("unique_bytes", 5, 12)];
const c519 = [/*@__PURE__*/ element("unique_longs", 6, 3)];
const c520 = [/*@__PURE__*/ element("items", 7, 9)];
const c521 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 2 characters", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c522 = [/*@__PURE__*/ element("ignored_items", 8, 9)];
const c523 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 3 characters", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c526 = [/*@__PURE__*/ element("messages", 10, 11)];
const c527 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 3 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c529 = [/*@__PURE__*/ element("wrappers", 12, 11)];
const c530 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 1", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c531 = [/*@__PURE__*/ element("durations", 13, 11)];
const c532 = /*@__PURE__*/ defineRule("duration.gt", "must be greater than 1s", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("gt", 5, 11));
const c533 = [/*@__PURE__*/ element("if_any", 14, 9)];
const c534 = [/*@__PURE__*/ element("required", 15, 9)];
const c535 = /*@__PURE__*/ defineRule("required", "value is required", /*@__PURE__*/ element("required", 25, 8));
const c536 = [/*@__PURE__*/ element("not_zero", 16, 2)];
const c537 = /*@__PURE__*/ defineRule("float.gt", "must be greater than 1", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("float", 1, 11), /*@__PURE__*/ element("gt", 4, 2));
const c538 = [/*@__PURE__*/ element("all_true", 17, 8)];
const c539 = /*@__PURE__*/ defineRule("bool.const", "must equal true", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("bool", 13, 11), /*@__PURE__*/ element("const", 1, 8));
const c540 = [/*@__PURE__*/ element("long_items", 18, 3)];
const c541 = /*@__PURE__*/ defineRule("int64.lt", "must be less than 10", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("items", 4, 11), /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("lt", 2, 3));
const c542 = [/*@__PURE__*/ element("min", 1, 11)];
const c544 = /*@__PURE__*/ defineRule("map.min_pairs", "map must be at least 2 entries", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("min_pairs", 1, 4));
const c545 = [/*@__PURE__*/ element("max", 2, 11)];
const c547 = /*@__PURE__*/ defineRule("map.max_pairs", "map must be at most 1 entries", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("max_pairs", 2, 4));
const c549 = [/*@__PURE__*/ element("keys", 3, 11, 9, 9)];
const c550 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 2 characters", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("keys", 4, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c552 = [/*@__PURE__*/ element("values", 4, 11, 3, 3)];
const c553 = /*@__PURE__*/ defineRule("int64.gt", "must be greater than 2", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("keys", 4, 11), /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c554 = /*@__PURE__*/ defineRule("int64.lt", "must be less than 2", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("values", 5, 11), /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("lt", 2, 3));
const c556 = [/*@__PURE__*/ element("items", 5, 11, 8, 11)];
const c557 = /*@__PURE__*/ defineRule("bool.const", "must equal true", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("keys", 4, 11), /*@__PURE__*/ element("bool", 13, 11), /*@__PURE__*/ element("const", 1, 8));
const c559 = [/*@__PURE__*/ element("by_number", 6, 11, 13, 12)];
const c560 = /*@__PURE__*/ defineRule("uint32.in", "must be in list [1, 2]", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("keys", 4, 11), /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("in", 6, 13));
const c561 = /*@__PURE__*/ defineRule("bytes.min_len", "must be at least 2 bytes", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("values", 5, 11), /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c565 = [/*@__PURE__*/ element("wrappers", 8, 11, 9, 11)];
const c566 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 2 characters", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("values", 5, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c567 = [/*@__PURE__*/ element("required", 9, 11)];
const c570 = [/*@__PURE__*/ element("times", 10, 11, 4, 11)];
const c571 = /*@__PURE__*/ defineRule("timestamp.lt_now", "must be less than now", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("values", 5, 11), /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("lt_now", 7, 8));
const c572 = [/*@__PURE__*/ element("if_any", 11, 11)];
const c574 = /*@__PURE__*/ defineRule("map.min_pairs", "map must be at least 3 entries", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("min_pairs", 1, 4));
const c576 = [/*@__PURE__*/ element("ignored_keys", 12, 11, 9, 5)];
const c577 = /*@__PURE__*/ defineRule("string.len", "must be 2 characters", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("keys", 4, 11), /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("len", 19, 4));
const c580 = [/*@__PURE__*/ element("colors", 13, 11, 15, 14)];
const c581 = /*@__PURE__*/ defineRule("enum.defined_only", "value must be one of the defined enum values", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("values", 5, 11), /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("defined_only", 2, 8));
const c582 = [/*@__PURE__*/ element("required", 1, 9)];
const c583 = [/*@__PURE__*/ element("required_number", 2, 5)];
const c584 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 3", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c585 = [/*@__PURE__*/ element("required_explicit", 3, 5)];
const c586 = /*@__PURE__*/ defineRule("int32.lt", "must be less than 3", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("lt", 2, 5));
const c587 = [/*@__PURE__*/ element("required_message", 4, 11)];
const c588 = [/*@__PURE__*/ element("required_bytes", 5, 12)];
const c589 = [/*@__PURE__*/ element("required_double", 6, 1)];
const c590 = [/*@__PURE__*/ element("required_enum", 7, 14)];
const c591 = [/*@__PURE__*/ element("if_set", 8, 9)];
const c592 = [/*@__PURE__*/ element("explicit", 9, 9)];
const c593 = [/*@__PURE__*/ element("explicit_if_set", 10, 9)];
const c594 = [/*@__PURE__*/ element("if_set_double", 13, 1)];
const c595 = /*@__PURE__*/ defineRule("double.gt", "must be greater than 0", /*@__PURE__*/ element("double", 2, 11), /*@__PURE__*/ element("gt", 4, 1));
const c596 = [/*@__PURE__*/ element("required_bool", 14, 8)];
const c597 = [/*@__PURE__*/ element("required_wrapper", 15, 11)];
const c598 = [/*@__PURE__*/ element("wrapper", 16, 11)];
const c599 = [/*@__PURE__*/ element("bytes_wrapper", 17, 11)];
const c600 = [/*@__PURE__*/ element("if_set_enum", 18, 14)];
const c601 = [/*@__PURE__*/ element("a", 1, 9)];
const c602 = [/*@__PURE__*/ element("b", 2, 5)];
const c603 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 1", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c604 = [/*@__PURE__*/ element("c", 3, 11)];
const c605 = [/*@__PURE__*/ element("d", 4, 9)];
const c607 = [/*@__PURE__*/ element("f", 6, 9)];
const c608 = [/*@__PURE__*/ element("g", 7, 11)];
const c609 = [/*@__PURE__*/ element("h", 8, 11)];
const c610 = [/*@__PURE__*/ element("i", 9, 11)];
const c611 = /*@__PURE__*/ defineRule("timestamp.gt_now", "must be greater than now", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("gt_now", 8, 8));
const c612 = [/*@__PURE__*/ element("j", 10, 9)];
const c614 = /*@__PURE__*/ defineRule("message.oneof", "one of a, b must be set");
const c615 = /*@__PURE__*/ defineRule("message.oneof", "only one of a, b can be set");
const c616 = /*@__PURE__*/ defineRule("message.oneof", "only one of c, d, e can be set");
const c617 = /*@__PURE__*/ defineRule("required", "exactly one field is required in oneof");
const c618 = [{ fieldName: "must" }];
const c619 = [/*@__PURE__*/ element("const", 1, 11)];
const c620 = /*@__PURE__*/ defineRule("duration.const", "must equal 1.500s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("const", 2, 11));
const c621 = [/*@__PURE__*/ element("lt", 2, 11)];
const c622 = /*@__PURE__*/ defineRule("duration.lt", "must be less than 2s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("lt", 3, 11));
const c623 = [/*@__PURE__*/ element("lte", 3, 11)];
const c624 = /*@__PURE__*/ defineRule("duration.lte", "must be less than or equal to 2s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("lte", 4, 11));
const c625 = [/*@__PURE__*/ element("gt", 4, 11)];
const c626 = /*@__PURE__*/ defineRule("duration.gt", "must be greater than -0.000000005s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("gt", 5, 11));
const c627 = [/*@__PURE__*/ element("gte", 5, 11)];
const c628 = /*@__PURE__*/ defineRule("duration.gte", "must be greater than or equal to 2s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("gte", 6, 11));
const c629 = [/*@__PURE__*/ element("gt_lt", 6, 11)];
const c630 = /*@__PURE__*/ defineRule("duration.gt_lt", "must be greater than 1s and less than 3s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("gt", 5, 11));
const c631 = [/*@__PURE__*/ element("gte_lte_ex", 7, 11)];
const c632 = /*@__PURE__*/ defineRule("duration.gte_lte_exclusive", "must be greater than or equal to 3s or less than or equal to 1s", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("gte", 6, 11));
const c633 = [/*@__PURE__*/ element("in", 8, 11)];
const c634 = /*@__PURE__*/ defineRule("duration.in", "must be in list [1s, 2.000000005s]", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("in", 7, 11));
const c635 = [/*@__PURE__*/ element("not_in", 9, 11)];
const c636 = /*@__PURE__*/ defineRule("duration.not_in", "must not be in list [0s, 2s]", /*@__PURE__*/ element("duration", 21, 11), /*@__PURE__*/ element("not_in", 8, 11));
const c637 = [/*@__PURE__*/ element("t_const", 11, 11)];
const c638 = /*@__PURE__*/ defineRule("timestamp.const", "must equal 1970-01-01T00:00:01Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("const", 2, 11));
const c639 = [/*@__PURE__*/ element("t_lt", 12, 11)];
const c640 = /*@__PURE__*/ defineRule("timestamp.lt", "must be less than 1970-01-01T00:00:02Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("lt", 3, 11));
const c641 = [/*@__PURE__*/ element("t_gte", 13, 11)];
const c642 = /*@__PURE__*/ defineRule("timestamp.gte", "must be greater than or equal to 1970-01-01T00:00:02Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("gte", 6, 11));
const c643 = [/*@__PURE__*/ element("t_gt_lte", 14, 11)];
const c644 = /*@__PURE__*/ defineRule("timestamp.gt_lte", "must be greater than 1970-01-01T00:00:01Z and less than or equal to 1970-01-01T00:00:03Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("gt", 5, 11));
const c645 = [/*@__PURE__*/ element("t_gte_lt_ex", 15, 11)];
const c646 = /*@__PURE__*/ defineRule("timestamp.gte_lt_exclusive", "must be greater than or equal to 1970-01-01T00:00:03Z or less than 1970-01-01T00:00:01Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("gte", 6, 11));
const c647 = [/*@__PURE__*/ element("lt_now", 16, 11)];
const c648 = /*@__PURE__*/ defineRule("timestamp.lt_now", "must be less than now", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("lt_now", 7, 8));
const c649 = [/*@__PURE__*/ element("gt_now", 17, 11)];
const c650 = [/*@__PURE__*/ element("within", 18, 11)];
const c651 = /*@__PURE__*/ defineRule("timestamp.within", "must be within 3600s of now", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("within", 9, 11));
const c652 = [/*@__PURE__*/ element("lt_now_gt", 19, 11)];
const c653 = /*@__PURE__*/ defineRule("timestamp.gt", "must be greater than 1970-01-01T00:01:40Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("gt", 5, 11));
const c654 = [/*@__PURE__*/ element("lt_gt_now", 20, 11)];
const c655 = /*@__PURE__*/ defineRule("timestamp.lt", "must be less than 1970-01-01T00:01:40Z", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("lt", 3, 11));
const c656 = /*@__PURE__*/ defineRule("timestamp.within", "must be within 5s of now", /*@__PURE__*/ element("timestamp", 22, 11), /*@__PURE__*/ element("within", 9, 11));
const c658 = [/*@__PURE__*/ element("any_in", 22, 11)];
const c659 = /*@__PURE__*/ defineRule("any.in", "type URL must be in the allow list", /*@__PURE__*/ element("any", 20, 11), /*@__PURE__*/ element("in", 2, 9));
const c660 = ["type.googleapis.com/a.B","x/c.D"] as readonly string[];
const c661 = [/*@__PURE__*/ element("any_not_in", 23, 11)];
const c662 = /*@__PURE__*/ defineRule("any.not_in", "type URL must not be in the block list", /*@__PURE__*/ element("any", 20, 11), /*@__PURE__*/ element("not_in", 3, 9));
const c663 = ["type.googleapis.com/a.B"] as readonly string[];
const c664 = [/*@__PURE__*/ element("mask_const", 24, 11)];
const c665 = /*@__PURE__*/ defineRule("field_mask.const", "must equal paths [a, b]", /*@__PURE__*/ element("field_mask", 28, 11), /*@__PURE__*/ element("const", 1, 11));
const c666 = ["a","b"] as readonly string[];
const c667 = [/*@__PURE__*/ element("mask_in", 25, 11)];
const c668 = /*@__PURE__*/ defineRule("field_mask.in", "must only contain paths in [a, b.c]", /*@__PURE__*/ element("field_mask", 28, 11), /*@__PURE__*/ element("in", 2, 9));
const c669 = ["a","b.c"] as readonly string[];
const c670 = [/*@__PURE__*/ element("mask_not_in", 26, 11)];
const c671 = /*@__PURE__*/ defineRule("field_mask.not_in", "must not contain any paths in [a, b.c]", /*@__PURE__*/ element("field_mask", 28, 11), /*@__PURE__*/ element("not_in", 3, 9));
const c672 = [/*@__PURE__*/ element("rules", 1, 11)];
const c673 = [/*@__PURE__*/ element("list", 2, 11)];
const c674 = [/*@__PURE__*/ element("name", 3, 9)];
const c675 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 2 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));

export const rules_naru_codec_test_v1_rules = [
  /*@__PURE__*/ defineRules(NumberRulesCodec, validateNumberRules),
  /*@__PURE__*/ defineRules(FormatRulesCodec, validateFormatRules),
  /*@__PURE__*/ defineRules(StringRulesCodec, validateStringRules),
  /*@__PURE__*/ defineRules(BytesRulesCodec, validateBytesRules),
  /*@__PURE__*/ defineRules(EnumRulesCodec, validateEnumRules),
  /*@__PURE__*/ defineRules(ItemCodec, validateItem),
  /*@__PURE__*/ defineRules(RepeatedRulesCodec, validateRepeatedRules),
  /*@__PURE__*/ defineRules(MapRulesCodec, validateMapRules),
  /*@__PURE__*/ defineRules(PresenceRulesCodec, validatePresenceRules),
  /*@__PURE__*/ defineRules(OneofRulesCodec, validateOneofRules),
  /*@__PURE__*/ defineRules(TimeRulesCodec, validateTimeRules),
  /*@__PURE__*/ defineRules(CelRulesCodec, validateCelRules),
  /*@__PURE__*/ defineRules(HoldsCelRulesCodec, validateHoldsCelRules),
];
