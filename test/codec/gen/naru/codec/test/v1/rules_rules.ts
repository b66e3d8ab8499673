import type { BytesRules, CelRules, EnumRules, FormatRules, HoldsCelRules, Item, MapRules, NumberRules, OneofRules, PresenceRules, RepeatedRules, StringRules, TimeRules } from "./rules_pb.ts";
import type { Violation } from "../../../../../../../src/codec/violation.ts";
import { at, compareNow, compareTime, countCodePoints, countUtf8Bytes, decodeUtf8, hasBytesAt, includesBytes, isCovered, isLonger, isNearNow, isSameBytes, isShorter, isTime, isUnique, isUniqueBytes, violate, within } from "../../../../../../../src/codec/runtime-rules.ts";
import { isAddress, isEmail, isHostAndPort, isHostname, isIp, isIpPrefix, isUri, isUriRef } from "../../../../../../../src/codec/runtime-formats.ts";
import { validateByLibrary } from "../../../../../../../src/codec/runtime-protovalidate.ts";
import { compileRe2 } from "../../../../../../../src/codec/runtime-re2.ts";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";
import { BytesRulesCodec, CelRulesCodec, EnumRulesCodec, FormatRulesCodec, HoldsCelRulesCodec, ItemCodec, MapRulesCodec, NumberRulesCodec, OneofRulesCodec, PresenceRulesCodec, RepeatedRulesCodec, StringRulesCodec, TimeRulesCodec } from "./rules_codec.ts";

// @generated from file naru/codec/test/v1/rules.proto. Do not edit.

export function validateNumberRules(m: NumberRules): Violation[] | undefined {
  let o: Violation[] | undefined;
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
  if (m.child !== undefined) { { const n = validateItem(m.child); if (n !== undefined) o = within(o, c505, n); } }
  for (let i = 0, a = m.children; i < a.length; i++) { const v = a[i]!; { const n = validateItem(v); if (n !== undefined) o = within(o, at(c506, { case: "index", value: BigInt(i) }), n); } }
  for (const k of Object.keys(m.byName)) { const v = m.byName[k as never]!; { const n = validateItem(v); if (n !== undefined) o = within(o, at(c508, { case: "stringKey", value: k }), n); } }
  if (m.choice.case === "inOneof") { { const n = validateItem(m.choice.value); if (n !== undefined) o = within(o, c509, n); } }
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
  for (let i = 0, a = m.messages; i < a.length; i++) { const v = a[i]!; { const n = validateItem(v); if (n !== undefined) o = within(o, at(c526, { case: "index", value: BigInt(i) }), n); } }
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
  for (const k of Object.keys(m.items)) { const key = k === "true"; if (key !== true) o = violate(o, at(c556, { case: "boolKey", value: k === "true" }), c557, true); const v = m.items[k as never]!; { const n = validateItem(v); if (n !== undefined) o = within(o, at(c556, { case: "boolKey", value: k === "true" }), n); } }
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
  if (!(m.requiredMessage !== undefined)) o = violate(o, c587, c535); else { { const n = validateItem(m.requiredMessage); if (n !== undefined) o = within(o, c587, n); } }
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
  if (m.c !== undefined) { { const n = validateItem(m.c); if (n !== undefined) o = within(o, c604, n); } }
  if (m.d.length > 0) { if (m.d.length < 2) o = violate(o, c605, c513); }
  if (m.must.case === "f") { if (isShorter(m.must.value, 2)) o = violate(o, c607, c388); }
  if (m.must.case === "g") { { const n = validateItem(m.must.value); if (n !== undefined) o = within(o, c608, n); } }
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
  if (m.rules !== undefined) { { const n = validateCelRules(m.rules); if (n !== undefined) o = within(o, c672, n); } }
  for (let i = 0, a = m.list; i < a.length; i++) { const v = a[i]!; { const n = validateCelRules(v); if (n !== undefined) o = within(o, at(c673, { case: "index", value: BigInt(i) }), n); } }
  if (isLonger(m.name, 2)) o = violate(o, c674, c675);
  return o;
}

const descriptors = "CoaPAQoebmFydS9jb2RlYy90ZXN0L3YxL3J1bGVzLnByb3RvEhJuYXJ1LmNvZGVjLnRlc3QudjEaG2J1Zi92YWxpZGF0ZS92YWxpZGF0ZS5wcm90bxoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL2R1cmF0aW9uLnByb3RvGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL3dyYXBwZXJzLnByb3RvIpQ7CgtOdW1iZXJSdWxlcxIoCgtpbnQzMl9jb25zdBgBIAEoBUIHukgEGgIIA1IKaW50MzJDb25zdBIiCghpbnQzMl9ndBgCIAEoBUIHukgEGgIgAlIHaW50MzJHdBIkCglpbnQzMl9ndGUYAyABKAVCB7pIBBoCKAJSCGludDMyR3RlEiIKCGludDMyX2x0GAQgASgFQge6SAQaAhACUgdpbnQzMkx0EiQKCWludDMyX2x0ZRgFIAEoBUIHukgEGgIYAlIIaW50MzJMdGUSKQoLaW50MzJfZ3RfbHQYBiABKAVCCbpIBhoEIAEQBVIJaW50MzJHdEx0Ei0KDWludDMyX2d0ZV9sdGUYByABKAVCCbpIBhoEKAEYBVILaW50MzJHdGVMdGUSMAoPaW50MzJfZ3RfbHRlX2V4GAggASgFQgm6SAYaBCAFGAFSDGludDMyR3RMdGVFeBIwCg9pbnQzMl9ndGVfbHRfZXgYCSABKAVCCbpIBhoEKAUQAlIMaW50MzJHdGVMdEV4EjIKEGludDMyX2d0X2x0X3NhbWUYCiABKAVCCbpIBhoEIAMQA1INaW50MzJHdEx0U2FtZRIlCghpbnQzMl9pbhgLIAEoBUIKukgHGgUyAwEDBVIHaW50MzJJbhIrCgxpbnQzMl9ub3RfaW4YDCABKAVCCbpIBhoEOgIAA1IKaW50MzJOb3RJbhIoCgtpbnQ2NF9jb25zdBgNIAEoA0IHukgEIgIIA1IKaW50NjRDb25zdBIiCghpbnQ2NF9ndBgOIAEoA0IHukgEIgIgAlIHaW50NjRHdBIkCglpbnQ2NF9ndGUYDyABKANCB7pIBCICKAJSCGludDY0R3RlEiIKCGludDY0X2x0GBAgASgDQge6SAQiAhACUgdpbnQ2NEx0EiQKCWludDY0X2x0ZRgRIAEoA0IHukgEIgIYAlIIaW50NjRMdGUSKQoLaW50NjRfZ3RfbHQYEiABKANCCbpIBiIEIAEQBVIJaW50NjRHdEx0Ei0KDWludDY0X2d0ZV9sdGUYEyABKANCCbpIBiIEKAEYBVILaW50NjRHdGVMdGUSMAoPaW50NjRfZ3RfbHRlX2V4GBQgASgDQgm6SAYiBCAFGAFSDGludDY0R3RMdGVFeBIwCg9pbnQ2NF9ndGVfbHRfZXgYFSABKANCCbpIBiIEKAUQAlIMaW50NjRHdGVMdEV4EjIKEGludDY0X2d0X2x0X3NhbWUYFiABKANCCbpIBiIEIAMQA1INaW50NjRHdEx0U2FtZRIlCghpbnQ2NF9pbhgXIAEoA0IKukgHIgUyAwEDBVIHaW50NjRJbhIrCgxpbnQ2NF9ub3RfaW4YGCABKANCCbpIBiIEOgIAA1IKaW50NjROb3RJbhIqCgx1aW50MzJfY29uc3QYGSABKA1CB7pIBCoCCANSC3VpbnQzMkNvbnN0EiQKCXVpbnQzMl9ndBgaIAEoDUIHukgEKgIgAlIIdWludDMyR3QSJgoKdWludDMyX2d0ZRgbIAEoDUIHukgEKgIoAlIJdWludDMyR3RlEiQKCXVpbnQzMl9sdBgcIAEoDUIHukgEKgIQAlIIdWludDMyTHQSJgoKdWludDMyX2x0ZRgdIAEoDUIHukgEKgIYAlIJdWludDMyTHRlEisKDHVpbnQzMl9ndF9sdBgeIAEoDUIJukgGKgQgARAFUgp1aW50MzJHdEx0Ei8KDnVpbnQzMl9ndGVfbHRlGB8gASgNQgm6SAYqBCgBGAVSDHVpbnQzMkd0ZUx0ZRIyChB1aW50MzJfZ3RfbHRlX2V4GCAgASgNQgm6SAYqBCAFGAFSDXVpbnQzMkd0THRlRXgSMgoQdWludDMyX2d0ZV9sdF9leBghIAEoDUIJukgGKgQoBRACUg11aW50MzJHdGVMdEV4EjQKEXVpbnQzMl9ndF9sdF9zYW1lGCIgASgNQgm6SAYqBCADEANSDnVpbnQzMkd0THRTYW1lEicKCXVpbnQzMl9pbhgjIAEoDUIKukgHKgUyAwEDBVIIdWludDMySW4SLQoNdWludDMyX25vdF9pbhgkIAEoDUIJukgGKgQ6AgADUgt1aW50MzJOb3RJbhIqCgx1aW50NjRfY29uc3QYJSABKARCB7pIBDICCANSC3VpbnQ2NENvbnN0EiQKCXVpbnQ2NF9ndBgmIAEoBEIHukgEMgIgAlIIdWludDY0R3QSJgoKdWludDY0X2d0ZRgnIAEoBEIHukgEMgIoAlIJdWludDY0R3RlEiQKCXVpbnQ2NF9sdBgoIAEoBEIHukgEMgIQAlIIdWludDY0THQSJgoKdWludDY0X2x0ZRgpIAEoBEIHukgEMgIYAlIJdWludDY0THRlEisKDHVpbnQ2NF9ndF9sdBgqIAEoBEIJukgGMgQgARAFUgp1aW50NjRHdEx0Ei8KDnVpbnQ2NF9ndGVfbHRlGCsgASgEQgm6SAYyBCgBGAVSDHVpbnQ2NEd0ZUx0ZRIyChB1aW50NjRfZ3RfbHRlX2V4GCwgASgEQgm6SAYyBCAFGAFSDXVpbnQ2NEd0THRlRXgSMgoQdWludDY0X2d0ZV9sdF9leBgtIAEoBEIJukgGMgQoBRACUg11aW50NjRHdGVMdEV4EjQKEXVpbnQ2NF9ndF9sdF9zYW1lGC4gASgEQgm6SAYyBCADEANSDnVpbnQ2NEd0THRTYW1lEicKCXVpbnQ2NF9pbhgvIAEoBEIKukgHMgUyAwEDBVIIdWludDY0SW4SLQoNdWludDY0X25vdF9pbhgwIAEoBEIJukgGMgQ6AgADUgt1aW50NjROb3RJbhIqCgxzaW50MzJfY29uc3QYMSABKBFCB7pIBDoCCAZSC3NpbnQzMkNvbnN0EiQKCXNpbnQzMl9ndBgyIAEoEUIHukgEOgIgBFIIc2ludDMyR3QSJgoKc2ludDMyX2d0ZRgzIAEoEUIHukgEOgIoBFIJc2ludDMyR3RlEiQKCXNpbnQzMl9sdBg0IAEoEUIHukgEOgIQBFIIc2ludDMyTHQSJgoKc2ludDMyX2x0ZRg1IAEoEUIHukgEOgIYBFIJc2ludDMyTHRlEisKDHNpbnQzMl9ndF9sdBg2IAEoEUIJukgGOgQgAhAKUgpzaW50MzJHdEx0Ei8KDnNpbnQzMl9ndGVfbHRlGDcgASgRQgm6SAY6BCgCGApSDHNpbnQzMkd0ZUx0ZRIyChBzaW50MzJfZ3RfbHRlX2V4GDggASgRQgm6SAY6BCAKGAJSDXNpbnQzMkd0THRlRXgSMgoQc2ludDMyX2d0ZV9sdF9leBg5IAEoEUIJukgGOgQoChAEUg1zaW50MzJHdGVMdEV4EjQKEXNpbnQzMl9ndF9sdF9zYW1lGDogASgRQgm6SAY6BCAGEAZSDnNpbnQzMkd0THRTYW1lEicKCXNpbnQzMl9pbhg7IAEoEUIKukgHOgUyAwIGClIIc2ludDMySW4SLQoNc2ludDMyX25vdF9pbhg8IAEoEUIJukgGOgQ6AgAGUgtzaW50MzJOb3RJbhIqCgxzaW50NjRfY29uc3QYPSABKBJCB7pIBEICCAZSC3NpbnQ2NENvbnN0EiQKCXNpbnQ2NF9ndBg+IAEoEkIHukgEQgIgBFIIc2ludDY0R3QSJgoKc2ludDY0X2d0ZRg/IAEoEkIHukgEQgIoBFIJc2ludDY0R3RlEiQKCXNpbnQ2NF9sdBhAIAEoEkIHukgEQgIQBFIIc2ludDY0THQSJgoKc2ludDY0X2x0ZRhBIAEoEkIHukgEQgIYBFIJc2ludDY0THRlEisKDHNpbnQ2NF9ndF9sdBhCIAEoEkIJukgGQgQgAhAKUgpzaW50NjRHdEx0Ei8KDnNpbnQ2NF9ndGVfbHRlGEMgASgSQgm6SAZCBCgCGApSDHNpbnQ2NEd0ZUx0ZRIyChBzaW50NjRfZ3RfbHRlX2V4GEQgASgSQgm6SAZCBCAKGAJSDXNpbnQ2NEd0THRlRXgSMgoQc2ludDY0X2d0ZV9sdF9leBhFIAEoEkIJukgGQgQoChAEUg1zaW50NjRHdGVMdEV4EjQKEXNpbnQ2NF9ndF9sdF9zYW1lGEYgASgSQgm6SAZCBCAGEAZSDnNpbnQ2NEd0THRTYW1lEicKCXNpbnQ2NF9pbhhHIAEoEkIKukgHQgUyAwIGClIIc2ludDY0SW4SLQoNc2ludDY0X25vdF9pbhhIIAEoEkIJukgGQgQ6AgAGUgtzaW50NjROb3RJbhIvCg1maXhlZDMyX2NvbnN0GEkgASgHQgq6SAdKBQ0DAAAAUgxmaXhlZDMyQ29uc3QSKQoKZml4ZWQzMl9ndBhKIAEoB0IKukgHSgUlAgAAAFIJZml4ZWQzMkd0EisKC2ZpeGVkMzJfZ3RlGEsgASgHQgq6SAdKBS0CAAAAUgpmaXhlZDMyR3RlEikKCmZpeGVkMzJfbHQYTCABKAdCCrpIB0oFFQIAAABSCWZpeGVkMzJMdBIrCgtmaXhlZDMyX2x0ZRhNIAEoB0IKukgHSgUdAgAAAFIKZml4ZWQzMkx0ZRIzCg1maXhlZDMyX2d0X2x0GE4gASgHQg+6SAxKCiUBAAAAFQUAAABSC2ZpeGVkMzJHdEx0EjcKD2ZpeGVkMzJfZ3RlX2x0ZRhPIAEoB0IPukgMSgotAQAAAB0FAAAAUg1maXhlZDMyR3RlTHRlEjoKEWZpeGVkMzJfZ3RfbHRlX2V4GFAgASgHQg+6SAxKCiUFAAAAHQEAAABSDmZpeGVkMzJHdEx0ZUV4EjoKEWZpeGVkMzJfZ3RlX2x0X2V4GFEgASgHQg+6SAxKCi0FAAAAFQIAAABSDmZpeGVkMzJHdGVMdEV4EjwKEmZpeGVkMzJfZ3RfbHRfc2FtZRhSIAEoB0IPukgMSgolAwAAABUDAAAAUg9maXhlZDMyR3RMdFNhbWUSMgoKZml4ZWQzMl9pbhhTIAEoB0ITukgQSg4yDAEAAAADAAAABQAAAFIJZml4ZWQzMkluEjUKDmZpeGVkMzJfbm90X2luGFQgASgHQg+6SAxKCjoIAAAAAAMAAABSDGZpeGVkMzJOb3RJbhIzCg1maXhlZDY0X2NvbnN0GFUgASgGQg66SAtSCQkDAAAAAAAAAFIMZml4ZWQ2NENvbnN0Ei0KCmZpeGVkNjRfZ3QYViABKAZCDrpIC1IJIQIAAAAAAAAAUglmaXhlZDY0R3QSLwoLZml4ZWQ2NF9ndGUYVyABKAZCDrpIC1IJKQIAAAAAAAAAUgpmaXhlZDY0R3RlEi0KCmZpeGVkNjRfbHQYWCABKAZCDrpIC1IJEQIAAAAAAAAAUglmaXhlZDY0THQSLwoLZml4ZWQ2NF9sdGUYWSABKAZCDrpIC1IJGQIAAAAAAAAAUgpmaXhlZDY0THRlEjsKDWZpeGVkNjRfZ3RfbHQYWiABKAZCF7pIFFISIQEAAAAAAAAAEQUAAAAAAAAAUgtmaXhlZDY0R3RMdBI/Cg9maXhlZDY0X2d0ZV9sdGUYWyABKAZCF7pIFFISKQEAAAAAAAAAGQUAAAAAAAAAUg1maXhlZDY0R3RlTHRlEkIKEWZpeGVkNjRfZ3RfbHRlX2V4GFwgASgGQhe6SBRSEiEFAAAAAAAAABkBAAAAAAAAAFIOZml4ZWQ2NEd0THRlRXgSQgoRZml4ZWQ2NF9ndGVfbHRfZXgYXSABKAZCF7pIFFISKQUAAAAAAAAAEQIAAAAAAAAAUg5maXhlZDY0R3RlTHRFeBJEChJmaXhlZDY0X2d0X2x0X3NhbWUYXiABKAZCF7pIFFISIQMAAAAAAAAAEQMAAAAAAAAAUg9maXhlZDY0R3RMdFNhbWUSPgoKZml4ZWQ2NF9pbhhfIAEoBkIfukgcUhoyGAEAAAAAAAAAAwAAAAAAAAAFAAAAAAAAAFIJZml4ZWQ2NEluEj0KDmZpeGVkNjRfbm90X2luGGAgASgGQhe6SBRSEjoQAAAAAAAAAAADAAAAAAAAAFIMZml4ZWQ2NE5vdEluEjEKDnNmaXhlZDMyX2NvbnN0GGEgASgPQgq6SAdaBQ0DAAAAUg1zZml4ZWQzMkNvbnN0EisKC3NmaXhlZDMyX2d0GGIgASgPQgq6SAdaBSUCAAAAUgpzZml4ZWQzMkd0Ei0KDHNmaXhlZDMyX2d0ZRhjIAEoD0IKukgHWgUtAgAAAFILc2ZpeGVkMzJHdGUSKwoLc2ZpeGVkMzJfbHQYZCABKA9CCrpIB1oFFQIAAABSCnNmaXhlZDMyTHQSLQoMc2ZpeGVkMzJfbHRlGGUgASgPQgq6SAdaBR0CAAAAUgtzZml4ZWQzMkx0ZRI1Cg5zZml4ZWQzMl9ndF9sdBhmIAEoD0IPukgMWgolAQAAABUFAAAAUgxzZml4ZWQzMkd0THQSOQoQc2ZpeGVkMzJfZ3RlX2x0ZRhnIAEoD0IPukgMWgotAQAAAB0FAAAAUg5zZml4ZWQzMkd0ZUx0ZRI8ChJzZml4ZWQzMl9ndF9sdGVfZXgYaCABKA9CD7pIDFoKJQUAAAAdAQAAAFIPc2ZpeGVkMzJHdEx0ZUV4EjwKEnNmaXhlZDMyX2d0ZV9sdF9leBhpIAEoD0IPukgMWgotBQAAABUCAAAAUg9zZml4ZWQzMkd0ZUx0RXgSPgoTc2ZpeGVkMzJfZ3RfbHRfc2FtZRhqIAEoD0IPukgMWgolAwAAABUDAAAAUhBzZml4ZWQzMkd0THRTYW1lEjQKC3NmaXhlZDMyX2luGGsgASgPQhO6SBBaDjIMAQAAAAMAAAAFAAAAUgpzZml4ZWQzMkluEjcKD3NmaXhlZDMyX25vdF9pbhhsIAEoD0IPukgMWgo6CAAAAAADAAAAUg1zZml4ZWQzMk5vdEluEjUKDnNmaXhlZDY0X2NvbnN0GG0gASgQQg66SAtiCQkDAAAAAAAAAFINc2ZpeGVkNjRDb25zdBIvCgtzZml4ZWQ2NF9ndBhuIAEoEEIOukgLYgkhAgAAAAAAAABSCnNmaXhlZDY0R3QSMQoMc2ZpeGVkNjRfZ3RlGG8gASgQQg66SAtiCSkCAAAAAAAAAFILc2ZpeGVkNjRHdGUSLwoLc2ZpeGVkNjRfbHQYcCABKBBCDrpIC2IJEQIAAAAAAAAAUgpzZml4ZWQ2NEx0EjEKDHNmaXhlZDY0X2x0ZRhxIAEoEEIOukgLYgkZAgAAAAAAAABSC3NmaXhlZDY0THRlEj0KDnNmaXhlZDY0X2d0X2x0GHIgASgQQhe6SBRiEiEBAAAAAAAAABEFAAAAAAAAAFIMc2ZpeGVkNjRHdEx0EkEKEHNmaXhlZDY0X2d0ZV9sdGUYcyABKBBCF7pIFGISKQEAAAAAAAAAGQUAAAAAAAAAUg5zZml4ZWQ2NEd0ZUx0ZRJEChJzZml4ZWQ2NF9ndF9sdGVfZXgYdCABKBBCF7pIFGISIQUAAAAAAAAAGQEAAAAAAAAAUg9zZml4ZWQ2NEd0THRlRXgSRAoSc2ZpeGVkNjRfZ3RlX2x0X2V4GHUgASgQQhe6SBRiEikFAAAAAAAAABECAAAAAAAAAFIPc2ZpeGVkNjRHdGVMdEV4EkYKE3NmaXhlZDY0X2d0X2x0X3NhbWUYdiABKBBCF7pIFGISIQMAAAAAAAAAEQMAAAAAAAAAUhBzZml4ZWQ2NEd0THRTYW1lEkAKC3NmaXhlZDY0X2luGHcgASgQQh+6SBxiGjIYAQAAAAAAAAADAAAAAAAAAAUAAAAAAAAAUgpzZml4ZWQ2NEluEj8KD3NmaXhlZDY0X25vdF9pbhh4IAEoEEIXukgUYhI6EAAAAAAAAAAAAwAAAAAAAABSDXNmaXhlZDY0Tm90SW4SKwoLZmxvYXRfY29uc3QYeSABKAJCCrpIBwoFDQAAQEBSCmZsb2F0Q29uc3QSJQoIZmxvYXRfZ3QYeiABKAJCCrpIBwoFJQAAAEBSB2Zsb2F0R3QSJwoJZmxvYXRfZ3RlGHsgASgCQgq6SAcKBS0AAABAUghmbG9hdEd0ZRIlCghmbG9hdF9sdBh8IAEoAkIKukgHCgUVAAAAQFIHZmxvYXRMdBInCglmbG9hdF9sdGUYfSABKAJCCrpIBwoFHQAAAEBSCGZsb2F0THRlEi8KC2Zsb2F0X2d0X2x0GH4gASgCQg+6SAwKCiUAAIA/FQAAoEBSCWZsb2F0R3RMdBIzCg1mbG9hdF9ndGVfbHRlGH8gASgCQg+6SAwKCi0AAIA/HQAAoEBSC2Zsb2F0R3RlTHRlEjcKD2Zsb2F0X2d0X2x0ZV9leBiAASABKAJCD7pIDAoKJQAAoEAdAACAP1IMZmxvYXRHdEx0ZUV4EjcKD2Zsb2F0X2d0ZV9sdF9leBiBASABKAJCD7pIDAoKLQAAoEAVAAAAQFIMZmxvYXRHdGVMdEV4EjkKEGZsb2F0X2d0X2x0X3NhbWUYggEgASgCQg+6SAwKCiUAAEBAFQAAQEBSDWZsb2F0R3RMdFNhbWUSLwoIZmxvYXRfaW4YgwEgASgCQhO6SBAKDjIMAACAPwAAQEAAAKBAUgdmbG9hdEluEjIKDGZsb2F0X25vdF9pbhiEASABKAJCD7pIDAoKOggAAAAAAABAQFIKZmxvYXROb3RJbhIyCgxkb3VibGVfY29uc3QYhQEgASgBQg66SAsSCQkAAAAAAAAIQFILZG91YmxlQ29uc3QSLAoJZG91YmxlX2d0GIYBIAEoAUIOukgLEgkhAAAAAAAAAEBSCGRvdWJsZUd0Ei4KCmRvdWJsZV9ndGUYhwEgASgBQg66SAsSCSkAAAAAAAAAQFIJZG91YmxlR3RlEiwKCWRvdWJsZV9sdBiIASABKAFCDrpICxIJEQAAAAAAAABAUghkb3VibGVMdBIuCgpkb3VibGVfbHRlGIkBIAEoAUIOukgLEgkZAAAAAAAAAEBSCWRvdWJsZUx0ZRI6Cgxkb3VibGVfZ3RfbHQYigEgASgBQhe6SBQSEiEAAAAAAADwPxEAAAAAAAAUQFIKZG91YmxlR3RMdBI+Cg5kb3VibGVfZ3RlX2x0ZRiLASABKAFCF7pIFBISKQAAAAAAAPA/GQAAAAAAABRAUgxkb3VibGVHdGVMdGUSQQoQZG91YmxlX2d0X2x0ZV9leBiMASABKAFCF7pIFBISIQAAAAAAABRAGQAAAAAAAPA/Ug1kb3VibGVHdEx0ZUV4EkEKEGRvdWJsZV9ndGVfbHRfZXgYjQEgASgBQhe6SBQSEikAAAAAAAAUQBEAAAAAAAAAQFINZG91YmxlR3RlTHRFeBJDChFkb3VibGVfZ3RfbHRfc2FtZRiOASABKAFCF7pIFBISIQAAAAAAAAhAEQAAAAAAAAhAUg5kb3VibGVHdEx0U2FtZRI9Cglkb3VibGVfaW4YjwEgASgBQh+6SBwSGjIYAAAAAAAA8D8AAAAAAAAIQAAAAAAAABRAUghkb3VibGVJbhI8Cg1kb3VibGVfbm90X2luGJABIAEoAUIXukgUEhI6EAAAAAAAAAAAAAAAAAAACEBSC2RvdWJsZU5vdEluEisKDGZsb2F0X2Zpbml0ZRiRASABKAJCB7pIBAoCQAFSC2Zsb2F0RmluaXRlEjIKEGZsb2F0X25vdF9maW5pdGUYkgEgASgCQge6SAQKAkAAUg5mbG9hdE5vdEZpbml0ZRI8Cg5mbG9hdF9mcmFjdGlvbhiTASABKAJCFLpIEQoPLc3MzD0VJ9dYYj0AAAA/Ug1mbG9hdEZyYWN0aW9uEi0KDWRvdWJsZV9maW5pdGUYlAEgASgBQge6SAQSAkABUgxkb3VibGVGaW5pdGUSNAoRZG91YmxlX25vdF9maW5pdGUYlQEgASgBQge6SAQSAkAAUg9kb3VibGVOb3RGaW5pdGUSSgoPZG91YmxlX2ZyYWN0aW9uGJYBIAEoAUIgukgdEhspmpmZmZmZuT8RUO/i1uQaS0Q5AAAAAAAA4D9SDmRvdWJsZUZyYWN0aW9uEjQKCnRleHRfaW50NjQYlwEgASgDQhQwAbpIDyINKP7//////////wEQBVIJdGV4dEludDY0IoAJCgtGb3JtYXRSdWxlcxIdCgVlbWFpbBgBIAEoCUIHukgEcgJgAVIFZW1haWwSIwoIaG9zdG5hbWUYAiABKAlCB7pIBHICaAFSCGhvc3RuYW1lEhcKAmlwGAMgASgJQge6SARyAnABUgJpcBIbCgRpcHY0GAQgASgJQge6SARyAngBUgRpcHY0EhwKBGlwdjYYBSABKAlCCLpIBXIDgAEBUgRpcHY2EhoKA3VyaRgGIAEoCUIIukgFcgOIAQFSA3VyaRIhCgd1cmlfcmVmGAcgASgJQgi6SAVyA5ABAVIGdXJpUmVmEiIKB2FkZHJlc3MYCCABKAlCCLpIBXIDqAEBUgdhZGRyZXNzEhwKBHV1aWQYCSABKAlCCLpIBXIDsAEBUgR1dWlkEh4KBXR1dWlkGAogASgJQgi6SAVyA4gCAVIFdHV1aWQSNAoRaXBfd2l0aF9wcmVmaXhsZW4YCyABKAlCCLpIBXID0AEBUg9pcFdpdGhQcmVmaXhsZW4SOAoTaXB2NF93aXRoX3ByZWZpeGxlbhgMIAEoCUIIukgFcgPYAQFSEWlwdjRXaXRoUHJlZml4bGVuEjgKE2lwdjZfd2l0aF9wcmVmaXhsZW4YDSABKAlCCLpIBXID4AEBUhFpcHY2V2l0aFByZWZpeGxlbhIlCglpcF9wcmVmaXgYDiABKAlCCLpIBXID6AEBUghpcFByZWZpeBIpCgtpcHY0X3ByZWZpeBgPIAEoCUIIukgFcgPwAQFSCmlwdjRQcmVmaXgSKQoLaXB2Nl9wcmVmaXgYECABKAlCCLpIBXID+AEBUgppcHY2UHJlZml4EiwKDWhvc3RfYW5kX3BvcnQYESABKAlCCLpIBXIDgAIBUgtob3N0QW5kUG9ydBIcCgR1bGlkGBIgASgJQgi6SAVyA5gCAVIEdWxpZBIrCgxwcm90b2J1Zl9mcW4YEyABKAlCCLpIBXIDqAIBUgtwcm90b2J1ZkZxbhIyChBwcm90b2J1Zl9kb3RfZnFuGBQgASgJQgi6SAVyA7ACAVIOcHJvdG9idWZEb3RGcW4SJAoJZW1haWxfb2ZmGBUgASgJQge6SARyAmAAUghlbWFpbE9mZhI+ChVodHRwX2hlYWRlcl9uYW1lX3RydWUYFiABKAlCC7pICHIGwAEByAEBUhJodHRwSGVhZGVyTmFtZVRydWUSQAoWaHR0cF9oZWFkZXJfbmFtZV9mYWxzZRgXIAEoCUILukgIcgbAAQHIAQBSE2h0dHBIZWFkZXJOYW1lRmFsc2USQAoWaHR0cF9oZWFkZXJfdmFsdWVfdHJ1ZRgYIAEoCUILukgIcgbAAQLIAQFSE2h0dHBIZWFkZXJWYWx1ZVRydWUSQgoXaHR0cF9oZWFkZXJfdmFsdWVfZmFsc2UYGSABKAlCC7pICHIGwAECyAEAUhRodHRwSGVhZGVyVmFsdWVGYWxzZRI2ChB1bnNwZWNpZmllZF90cnVlGBogASgJQgu6SAhyBsABAMgBAVIPdW5zcGVjaWZpZWRUcnVlIvEHCgtTdHJpbmdSdWxlcxIhCgVjb25zdBgBIAEoCUILukgIcgYKBGZvYG9SBWNvbnN0EhoKA2xlbhgCIAEoCUIIukgFcgOYAQVSA2xlbhIgCgdtaW5fbGVuGAMgASgJQge6SARyAhADUgZtaW5MZW4SIAoHbWF4X2xlbhgEIAEoCUIHukgEcgIYBVIGbWF4TGVuEh0KBGJvdGgYBSABKAlCCbpIBnIEEAIYBFIEYm90aBIlCglsZW5fYnl0ZXMYBiABKAlCCLpIBXIDoAEGUghsZW5CeXRlcxIkCgltaW5fYnl0ZXMYByABKAlCB7pIBHICIARSCG1pbkJ5dGVzEiQKCW1heF9ieXRlcxgIIAEoCUIHukgEcgIoCFIIbWF4Qnl0ZXMSNwoHcGF0dGVybhgJIAEoCUIdukgachgyFl5bYS16XVthLXowLTlfXXsyLDMxfSRSB3BhdHRlcm4SOAoLcGF0dGVybl9yZTIYCiABKAlCF7pIFHISMhAoP2kpXmgoZSspKmxsby4kUgpwYXR0ZXJuUmUyEi0KC3BhdHRlcm5fZG90GAsgASgJQgy6SAlyBzIFXmEuYiRSCnBhdHRlcm5Eb3QSMQoMcGF0dGVybl9zbG93GAwgASgJQg66SAtyCTIHXihhKykrJFILcGF0dGVyblNsb3cSMgoNcGF0dGVybl9zcGFjZRgNIAEoCUINukgKcggyBl5cc1xTJFIMcGF0dGVyblNwYWNlEkQKDHBhdHRlcm5fc2x1ZxgOIAEoCUIhukgechwyGl5bYS16MC05XSsoPzotW2EtejAtOV0rKSokUgtwYXR0ZXJuU2x1ZxIzCgtwYXR0ZXJuX2FueRgPIAEoCUISukgPcg0yC2FbXmFdezAsM31iUgpwYXR0ZXJuQW55EiwKDXBhdHRlcm5fZW1wdHkYECABKAlCB7pIBHICMgBSDHBhdHRlcm5FbXB0eRIhCgZwcmVmaXgYESABKAlCCbpIBnIEOgJhYlIGcHJlZml4EiEKBnN1ZmZpeBgSIAEoCUIJukgGcgRCAnl6UgZzdWZmaXgSJgoIY29udGFpbnMYEyABKAlCCrpIB3IFSgNtaWRSCGNvbnRhaW5zEi4KDG5vdF9jb250YWlucxgUIAEoCUILukgIcga6AQNiYWRSC25vdENvbnRhaW5zEh8KAmluGBUgASgJQg+6SAxyClIBYVIBYlICw6dSAmluEiEKBm5vdF9pbhgWIAEoCUIKukgHcgVaAXhaAFIFbm90SW4SOQoEbWFueRgXIAEoCUIlukgiciAQAhisAjoBYUIBekoBbboBAW4yCl5bYS16QC5dKyRgAVIEbWFueSLzAwoKQnl0ZXNSdWxlcxIfCgVjb25zdBgBIAEoDEIJukgGegQKAgH/UgVjb25zdBIZCgNsZW4YAiABKAxCB7pIBHoCaAJSA2xlbhIgCgdtaW5fbGVuGAMgASgMQge6SAR6AhABUgZtaW5MZW4SIAoHbWF4X2xlbhgEIAEoDEIHukgEegIYA1IGbWF4TGVuEikKB3BhdHRlcm4YBSABKAxCD7pIDHoKIgheW2Etel0rJFIHcGF0dGVybhIgCgZwcmVmaXgYBiABKAxCCLpIBXoDKgEBUgZwcmVmaXgSIAoGc3VmZml4GAcgASgMQgi6SAV6AzIB/1IGc3VmZml4EiUKCGNvbnRhaW5zGAggASgMQgm6SAZ6BDoCYmNSCGNvbnRhaW5zEhwKAmluGAkgASgMQgy6SAl6B0IBYUIC/wBSAmluEiEKBm5vdF9pbhgKIAEoDEIKukgHegVKAWFKAFIFbm90SW4SFwoCaXAYCyABKAxCB7pIBHoCUAFSAmlwEhsKBGlwdjQYDCABKAxCB7pIBHoCWAFSBGlwdjQSGwoEaXB2NhgNIAEoDEIHukgEegJgAVIEaXB2NhIbCgR1dWlkGA4gASgMQge6SAR6AngBUgR1dWlkEh4KBmlwX29mZhgPIAEoDEIHukgEegJQAFIFaXBPZmYi7QUKCUVudW1SdWxlcxI9CgdkZWZpbmVkGAEgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQgi6SAWCAQIQAVIHZGVmaW5lZBI5CgVkZW5zZRgCIAEoDjIZLm5hcnUuY29kZWMudGVzdC52MS5EZW5zZUIIukgFggECEAFSBWRlbnNlEj8KCGNvbnN0YW50GAMgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQgi6SAWCAQIIAVIIY29uc3RhbnQSNQoCaW4YBCABKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JCCrpIB4IBBBoCAQNSAmluEj4KBm5vdF9pbhgFIAEoDjIZLm5hcnUuY29kZWMudGVzdC52MS5Db2xvckIMukgJggEGEAEiAgABUgVub3RJbhJCCgZjb2xvcnMYBiADKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JCD7pIDJIBCRgBIgWCAQIQAVIGY29sb3JzElQKB2J5X25hbWUYByADKAsyKS5uYXJ1LmNvZGVjLnRlc3QudjEuRW51bVJ1bGVzLkJ5TmFtZUVudHJ5QhC6SA2aAQoqCNgBAYIBAggDUgZieU5hbWUSRAoIZXhwbGljaXQYCCABKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JCCLpIBYIBAggDSAFSCGV4cGxpY2l0iAEBEj0KBmNob3NlbhgJIAEoDjIZLm5hcnUuY29kZWMudGVzdC52MS5Db2xvckIIukgFggECIANIAFIGY2hvc2VuEiIKB2lzX25vbmUYCiABKAhCB7pIBGoCCAFIAFIGaXNOb25lGlQKC0J5TmFtZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5Ei8KBXZhbHVlGAIgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yUgV2YWx1ZToCOAFCCAoGY2hvaWNlQgsKCV9leHBsaWNpdCKBAwoESXRlbRIbCgRuYW1lGAEgASgJQge6SARyAhACUgRuYW1lEi4KBWNoaWxkGAIgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1SBWNoaWxkEjQKCGNoaWxkcmVuGAMgAygLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1SCGNoaWxkcmVuEj0KB2J5X25hbWUYBCADKAsyJC5uYXJ1LmNvZGVjLnRlc3QudjEuSXRlbS5CeU5hbWVFbnRyeVIGYnlOYW1lEjUKCGluX29uZW9mGAUgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1IAFIHaW5PbmVvZhIhCgZudW1iZXIYBiABKAVCB7pIBBoCIABIAFIGbnVtYmVyGlMKC0J5TmFtZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5Ei4KBXZhbHVlGAIgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1SBXZhbHVlOgI4AUIICgZjaG9pY2UiTAoHTm9SdWxlcxIOCgJpZBgBIAEoBVICaWQSMQoFY2hpbGQYAiABKAsyGy5uYXJ1LmNvZGVjLnRlc3QudjEuTm9SdWxlc1IFY2hpbGQi9AYKDVJlcGVhdGVkUnVsZXMSGgoDbWluGAEgAygJQgi6SAWSAQIIAlIDbWluEhoKA21heBgCIAMoCUIIukgFkgECEAJSA21heBIgCgZ1bmlxdWUYAyADKAVCCLpIBZIBAhgBUgZ1bmlxdWUSLwoOdW5pcXVlX2RvdWJsZXMYBCADKAFCCLpIBZIBAhgBUg11bmlxdWVEb3VibGVzEisKDHVuaXF1ZV9ieXRlcxgFIAMoDEIIukgFkgECGAFSC3VuaXF1ZUJ5dGVzEi0KDHVuaXF1ZV9sb25ncxgGIAMoA0IKMAG6SAWSAQIYAVILdW5pcXVlTG9uZ3MSIgoFaXRlbXMYByADKAlCDLpICZIBBiIEcgIQAlIFaXRlbXMSNAoNaWdub3JlZF9pdGVtcxgIIAMoCUIPukgMkgEJIgfYAQFyAhADUgxpZ25vcmVkSXRlbXMSMAoLbmV2ZXJfaXRlbXMYCSADKAVCD7pIDJIBCSIH2AEDGgIgA1IKbmV2ZXJJdGVtcxI+CghtZXNzYWdlcxgKIAMoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtQgi6SAWSAQIQA1IIbWVzc2FnZXMSUAoQaWdub3JlZF9tZXNzYWdlcxgLIAMoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtQgu6SAiSAQUiA9gBA1IPaWdub3JlZE1lc3NhZ2VzEkUKCHdyYXBwZXJzGAwgAygLMhsuZ29vZ2xlLnByb3RvYnVmLkludDMyVmFsdWVCDLpICZIBBiIEGgIgAVIId3JhcHBlcnMSSAoJZHVyYXRpb25zGA0gAygLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQg+6SAySAQkiB6oBBCoCCAFSCWR1cmF0aW9ucxIiCgZpZl9hbnkYDiADKAlCC7pICNgBAZIBAggCUgVpZkFueRIiCghyZXF1aXJlZBgPIAMoCUIGukgDyAEBUghyZXF1aXJlZBItCghub3RfemVybxgQIAMoAkISukgPkgEMIgrYAQEKBSUAAIA/Ugdub3RaZXJvEicKCGFsbF90cnVlGBEgAygIQgy6SAmSAQYiBGoCCAFSB2FsbFRydWUSLQoKbG9uZ19pdGVtcxgSIAMoA0IOMAG6SAmSAQYiBCICEApSCWxvbmdJdGVtcyK5DwoITWFwUnVsZXMSQQoDbWluGAEgAygLMiUubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLk1pbkVudHJ5Qgi6SAWaAQIIAlIDbWluEkEKA21heBgCIAMoCzIlLm5hcnUuY29kZWMudGVzdC52MS5NYXBSdWxlcy5NYXhFbnRyeUIIukgFmgECEAFSA21heBJICgRrZXlzGAMgAygLMiYubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLktleXNFbnRyeUIMukgJmgEGIgRyAhACUgRrZXlzElQKBnZhbHVlcxgEIAMoCzIoLm5hcnUuY29kZWMudGVzdC52MS5NYXBSdWxlcy5WYWx1ZXNFbnRyeUISukgPmgEMIgQiAiACKgQiAhACUgZ2YWx1ZXMSSwoFaXRlbXMYBSADKAsyJy5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuSXRlbXNFbnRyeUIMukgJmgEGIgRqAggBUgVpdGVtcxJgCglieV9udW1iZXIYBiADKAsyKi5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuQnlOdW1iZXJFbnRyeUIXukgUmgERIgYqBDICAQIqB9gBAXoCEAJSCGJ5TnVtYmVyElAKB2lnbm9yZWQYByADKAsyKS5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuSWdub3JlZEVudHJ5Qgu6SAiaAQUqA9gBA1IHaWdub3JlZBJUCgh3cmFwcGVycxgIIAMoCzIqLm5hcnUuY29kZWMudGVzdC52MS5NYXBSdWxlcy5XcmFwcGVyc0VudHJ5Qgy6SAmaAQYqBHICEAJSCHdyYXBwZXJzEk4KCHJlcXVpcmVkGAkgAygLMioubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLlJlcXVpcmVkRW50cnlCBrpIA8gBAVIIcmVxdWlyZWQSTAoFdGltZXMYCiADKAsyJy5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuVGltZXNFbnRyeUINukgKmgEHKgWyAQI4AVIFdGltZXMSSwoGaWZfYW55GAsgAygLMicubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLklmQW55RW50cnlCC7pICNgBAZoBAggDUgVpZkFueRJrCgxpZ25vcmVkX2tleXMYDCADKAsyLS5uYXJ1LmNvZGVjLnRlc3QudjEuTWFwUnVsZXMuSWdub3JlZEtleXNFbnRyeUIZukgWmgETIgjYAQFyA5gBAioH2AEDGgIgAVILaWdub3JlZEtleXMSTwoGY29sb3JzGA0gAygLMigubmFydS5jb2RlYy50ZXN0LnYxLk1hcFJ1bGVzLkNvbG9yc0VudHJ5Qg26SAqaAQcqBYIBAhABUgZjb2xvcnMaNgoITWluRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARo2CghNYXhFbnRyeRIQCgNrZXkYASABKAVSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGjcKCUtleXNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGjkKC1ZhbHVlc0VudHJ5EhAKA2tleRgBIAEoA1IDa2V5EhQKBXZhbHVlGAIgASgDUgV2YWx1ZToCOAEaUgoKSXRlbXNFbnRyeRIQCgNrZXkYASABKAhSA2tleRIuCgV2YWx1ZRgCIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgV2YWx1ZToCOAEaOwoNQnlOdW1iZXJFbnRyeRIQCgNrZXkYASABKA1SA2tleRIUCgV2YWx1ZRgCIAEoDFIFdmFsdWU6AjgBGlQKDElnbm9yZWRFbnRyeRIQCgNrZXkYASABKAlSA2tleRIuCgV2YWx1ZRgCIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgV2YWx1ZToCOAEaWQoNV3JhcHBlcnNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIyCgV2YWx1ZRgCIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5TdHJpbmdWYWx1ZVIFdmFsdWU6AjgBGjsKDVJlcXVpcmVkRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARpUCgpUaW1lc0VudHJ5EhAKA2tleRgBIAEoBFIDa2V5EjAKBXZhbHVlGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIFdmFsdWU6AjgBGjgKCklmQW55RW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ARo+ChBJZ25vcmVkS2V5c0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgFUgV2YWx1ZToCOAEaVAoLQ29sb3JzRW50cnkSEAoDa2V5GAEgASgPUgNrZXkSLwoFdmFsdWUYAiABKA4yGS5uYXJ1LmNvZGVjLnRlc3QudjEuQ29sb3JSBXZhbHVlOgI4ASLQCAoNUHJlc2VuY2VSdWxlcxIiCghyZXF1aXJlZBgBIAEoCUIGukgDyAEBUghyZXF1aXJlZBIzCg9yZXF1aXJlZF9udW1iZXIYAiABKAVCCrpIB8gBARoCIANSDnJlcXVpcmVkTnVtYmVyEjwKEXJlcXVpcmVkX2V4cGxpY2l0GAMgASgFQgq6SAfIAQEaAhADSABSEHJlcXVpcmVkRXhwbGljaXSIAQESSwoQcmVxdWlyZWRfbWVzc2FnZRgEIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtQga6SAPIAQFSD3JlcXVpcmVkTWVzc2FnZRItCg5yZXF1aXJlZF9ieXRlcxgFIAEoDEIGukgDyAEBUg1yZXF1aXJlZEJ5dGVzEi8KD3JlcXVpcmVkX2RvdWJsZRgGIAEoAUIGukgDyAEBUg5yZXF1aXJlZERvdWJsZRJGCg1yZXF1aXJlZF9lbnVtGAcgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQga6SAPIAQFSDHJlcXVpcmVkRW51bRIhCgZpZl9zZXQYCCABKAlCCrpIB9gBAXICEANSBWlmU2V0EigKCGV4cGxpY2l0GAkgASgJQge6SARyAhADSAFSCGV4cGxpY2l0iAEBEjcKD2V4cGxpY2l0X2lmX3NldBgKIAEoCUIKukgH2AEBcgIQA0gCUg1leHBsaWNpdElmU2V0iAEBEiMKBW5ldmVyGAsgASgJQg26SArYAQPIAQFyAhADUgVuZXZlchJFCg1uZXZlcl9tZXNzYWdlGAwgASgLMhgubmFydS5jb2RlYy50ZXN0LnYxLkl0ZW1CBrpIA9gBA1IMbmV2ZXJNZXNzYWdlEjUKDWlmX3NldF9kb3VibGUYDSABKAFCEbpIDtgBARIJIQAAAAAAAAAAUgtpZlNldERvdWJsZRIrCg1yZXF1aXJlZF9ib29sGA4gASgIQga6SAPIAQFSDHJlcXVpcmVkQm9vbBJSChByZXF1aXJlZF93cmFwcGVyGA8gASgLMhsuZ29vZ2xlLnByb3RvYnVmLkludDY0VmFsdWVCCrpIB8gBASICIAJSD3JlcXVpcmVkV3JhcHBlchI/Cgd3cmFwcGVyGBAgASgLMhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1ZhbHVlQge6SARyAmABUgd3cmFwcGVyEkkKDWJ5dGVzX3dyYXBwZXIYESABKAsyGy5nb29nbGUucHJvdG9idWYuQnl0ZXNWYWx1ZUIHukgEegJoAlIMYnl0ZXNXcmFwcGVyEkYKC2lmX3NldF9lbnVtGBIgASgOMhkubmFydS5jb2RlYy50ZXN0LnYxLkNvbG9yQgu6SAjYAQGCAQIIA1IJaWZTZXRFbnVtQhQKEl9yZXF1aXJlZF9leHBsaWNpdEILCglfZXhwbGljaXRCEgoQX2V4cGxpY2l0X2lmX3NldCKaAwoKT25lb2ZSdWxlcxIVCgFhGAEgASgJQge6SARyAhACUgFhEhUKAWIYAiABKAVCB7pIBBoCIAFSAWISJgoBYxgDIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgFjEhYKAWQYBCADKAlCCLpIBZIBAggCUgFkEhEKAWUYBSABKAhIAlIBZYgBARIXCgFmGAYgASgJQge6SARyAhACSABSAWYSKAoBZxgHIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtSABSAWcSNAoBaBgIIAEoCzIbLmdvb2dsZS5wcm90b2J1Zi5JbnQzMlZhbHVlQge6SAQaAhADSABSAWgSNAoBaRgJIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCLpIBbIBAkABSABSAWkSFgoBahgKIAEoCUIGukgDyAEBSAFSAWoSDgoBaxgLIAEoBUgBUgFrOhi6SBUiCAoBYQoBYhABIgkKAWMKAWQKAWVCDQoEbXVzdBIFukgCCAFCBQoDbWF5QgQKAl9lIpwNCglUaW1lUnVsZXMSQQoFY29uc3QYASABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CELpIDaoBChIICAEQgMq17gFSBWNvbnN0EjUKAmx0GAIgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQgq6SAeqAQQaAggCUgJsdBI3CgNsdGUYAyABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CCrpIB6oBBCICCAJSA2x0ZRI+CgJndBgEIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkITukgQqgENKgsQ+///////////AVICZ3QSNwoDZ3RlGAUgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQgq6SAeqAQQyAggCUgNndGUSPgoFZ3RfbHQYBiABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CDrpIC6oBCCoCCAEaAggDUgRndEx0EkcKCmd0ZV9sdGVfZXgYByABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25CDrpIC6oBCDICCAMiAggBUghndGVMdGVFeBI7CgJpbhgIIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvbkIQukgNqgEKOgIIAToECAIQBVICaW4SPgoGbm90X2luGAkgASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uQgy6SAmqAQZCAEICCAJSBW5vdEluEj8KB3RfY29uc3QYCyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgq6SAeyAQQSAggBUgZ0Q29uc3QSOQoEdF9sdBgMIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCrpIB7IBBBoCCAJSA3RMdBI7CgV0X2d0ZRgNIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCrpIB7IBBDICCAJSBHRHdGUSRAoIdF9ndF9sdGUYDiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQg66SAuyAQgqAggBIgIIA1IGdEd0THRlEkkKC3RfZ3RlX2x0X2V4GA8gASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIOukgLsgEIMgIIAxoCCAFSCHRHdGVMdEV4EjsKBmx0X25vdxgQIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBCCLpIBbIBAjgBUgVsdE5vdxI7CgZndF9ub3cYESABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgi6SAWyAQJAAVIFZ3ROb3cSPwoGd2l0aGluGBIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEILukgIsgEFSgMIkBxSBndpdGhpbhJECglsdF9ub3dfZ3QYEyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgy6SAmyAQY4ASoCCGRSB2x0Tm93R3QSSAoJbHRfZ3Rfbm93GBQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIQukgNsgEKGgIIZEABSgIIBVIHbHRHdE5vdxJCCgpsdF9ub3dfb2ZmGBUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcEIIukgFsgECOABSCGx0Tm93T2ZmElMKBmFueV9pbhgWIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlCJrpII6IBIBIXdHlwZS5nb29nbGVhcGlzLmNvbS9hLkISBXgvYy5EUgVhbnlJbhJTCgphbnlfbm90X2luGBcgASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUIfukgcogEZGhd0eXBlLmdvb2dsZWFwaXMuY29tL2EuQlIIYW55Tm90SW4SSQoKbWFza19jb25zdBgYIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tCDrpIC+IBCAoGCgFhCgFiUgltYXNrQ29uc3QSQwoHbWFza19pbhgZIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tCDrpIC+IBCBIBYRIDYi5jUgZtYXNrSW4SSgoLbWFza19ub3RfaW4YGiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrQg66SAviAQgaAWEaA2IuY1IJbWFza05vdEluItUBCghDZWxSdWxlcxIQCgNsb3cYASABKAVSA2xvdxI+CgRoaWdoGAIgASgFQiq6SCe6ASQKBGhpZ2gaHHRoaXMgPiAxMDAgPyAndG9vIGhpZ2gnIDogJydSBGhpZ2gSLAoEaXRlbRgDIAEoCzIYLm5hcnUuY29kZWMudGVzdC52MS5JdGVtUgRpdGVtOkm6SEYaRAoPY2VsX3J1bGVzLm9yZGVyEhpsb3cgbXVzdCBub3QgYmUgYWJvdmUgaGlnaBoVdGhpcy5sb3cgPD0gdGhpcy5oaWdoIpIBCg1Ib2xkc0NlbFJ1bGVzEjIKBXJ1bGVzGAEgASgLMhwubmFydS5jb2RlYy50ZXN0LnYxLkNlbFJ1bGVzUgVydWxlcxIwCgRsaXN0GAIgAygLMhwubmFydS5jb2RlYy50ZXN0LnYxLkNlbFJ1bGVzUgRsaXN0EhsKBG5hbWUYAyABKAlCB7pIBHICGAJSBG5hbWUqWgoFQ29sb3ISFQoRQ09MT1JfVU5TUEVDSUZJRUQQABINCglDT0xPUl9SRUQQARIOCgpDT0xPUl9CTFVFEAMSGwoOQ09MT1JfTkVHQVRJVkUQ/v//////////ASo8CgVEZW5zZRIVChFERU5TRV9VTlNQRUNJRklFRBAAEg0KCURFTlNFX09ORRABEg0KCURFTlNFX1RXTxACYgZwcm90bzM=";
const c0 = [{ fieldName: "int32_const", fieldNumber: 1, fieldType: 5 }];
const c1 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 5 }], ruleId: "int32.const", message: "must equal 3" };
const c2 = [{ fieldName: "int32_gt", fieldNumber: 2, fieldType: 5 }];
const c3 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 2" };
const c4 = [{ fieldName: "int32_gte", fieldNumber: 3, fieldType: 5 }];
const c5 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte", message: "must be greater than or equal to 2" };
const c6 = [{ fieldName: "int32_lt", fieldNumber: 4, fieldType: 5 }];
const c7 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 5 }], ruleId: "int32.lt", message: "must be less than 2" };
const c8 = [{ fieldName: "int32_lte", fieldNumber: 5, fieldType: 5 }];
const c9 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 5 }], ruleId: "int32.lte", message: "must be less than or equal to 2" };
const c10 = [{ fieldName: "int32_gt_lt", fieldNumber: 6, fieldType: 5 }];
const c11 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt_lt", message: "must be greater than 1 and less than 5" };
const c12 = [{ fieldName: "int32_gte_lte", fieldNumber: 7, fieldType: 5 }];
const c13 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c14 = [{ fieldName: "int32_gt_lte_ex", fieldNumber: 8, fieldType: 5 }];
const c15 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c16 = [{ fieldName: "int32_gte_lt_ex", fieldNumber: 9, fieldType: 5 }];
const c17 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c18 = [{ fieldName: "int32_gt_lt_same", fieldNumber: 10, fieldType: 5 }];
const c19 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt_lt", message: "must be greater than 3 and less than 3" };
const c20 = [{ fieldName: "int32_in", fieldNumber: 11, fieldType: 5 }];
const c21 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 5 }], ruleId: "int32.in", message: "must be in list [1, 3, 5]" };
const c22 = [{ fieldName: "int32_not_in", fieldNumber: 12, fieldType: 5 }];
const c23 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 5 }], ruleId: "int32.not_in", message: "must not be in list [0, 3]" };
const c24 = [{ fieldName: "int64_const", fieldNumber: 13, fieldType: 3 }];
const c25 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 3 }], ruleId: "int64.const", message: "must equal 3" };
const c26 = [{ fieldName: "int64_gt", fieldNumber: 14, fieldType: 3 }];
const c27 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt", message: "must be greater than 2" };
const c28 = [{ fieldName: "int64_gte", fieldNumber: 15, fieldType: 3 }];
const c29 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte", message: "must be greater than or equal to 2" };
const c30 = [{ fieldName: "int64_lt", fieldNumber: 16, fieldType: 3 }];
const c31 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 3 }], ruleId: "int64.lt", message: "must be less than 2" };
const c32 = [{ fieldName: "int64_lte", fieldNumber: 17, fieldType: 3 }];
const c33 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 3 }], ruleId: "int64.lte", message: "must be less than or equal to 2" };
const c34 = [{ fieldName: "int64_gt_lt", fieldNumber: 18, fieldType: 3 }];
const c35 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt_lt", message: "must be greater than 1 and less than 5" };
const c36 = [{ fieldName: "int64_gte_lte", fieldNumber: 19, fieldType: 3 }];
const c37 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c38 = [{ fieldName: "int64_gt_lte_ex", fieldNumber: 20, fieldType: 3 }];
const c39 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c40 = [{ fieldName: "int64_gte_lt_ex", fieldNumber: 21, fieldType: 3 }];
const c41 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c42 = [{ fieldName: "int64_gt_lt_same", fieldNumber: 22, fieldType: 3 }];
const c43 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt_lt", message: "must be greater than 3 and less than 3" };
const c44 = [{ fieldName: "int64_in", fieldNumber: 23, fieldType: 3 }];
const c45 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 3 }], ruleId: "int64.in", message: "must be in list [1, 3, 5]" };
const c46 = [{ fieldName: "int64_not_in", fieldNumber: 24, fieldType: 3 }];
const c47 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 3 }], ruleId: "int64.not_in", message: "must not be in list [0, 3]" };
const c48 = [{ fieldName: "uint32_const", fieldNumber: 25, fieldType: 13 }];
const c49 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 13 }], ruleId: "uint32.const", message: "must equal 3" };
const c50 = [{ fieldName: "uint32_gt", fieldNumber: 26, fieldType: 13 }];
const c51 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 13 }], ruleId: "uint32.gt", message: "must be greater than 2" };
const c52 = [{ fieldName: "uint32_gte", fieldNumber: 27, fieldType: 13 }];
const c53 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 13 }], ruleId: "uint32.gte", message: "must be greater than or equal to 2" };
const c54 = [{ fieldName: "uint32_lt", fieldNumber: 28, fieldType: 13 }];
const c55 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 13 }], ruleId: "uint32.lt", message: "must be less than 2" };
const c56 = [{ fieldName: "uint32_lte", fieldNumber: 29, fieldType: 13 }];
const c57 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 13 }], ruleId: "uint32.lte", message: "must be less than or equal to 2" };
const c58 = [{ fieldName: "uint32_gt_lt", fieldNumber: 30, fieldType: 13 }];
const c59 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 13 }], ruleId: "uint32.gt_lt", message: "must be greater than 1 and less than 5" };
const c60 = [{ fieldName: "uint32_gte_lte", fieldNumber: 31, fieldType: 13 }];
const c61 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 13 }], ruleId: "uint32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c62 = [{ fieldName: "uint32_gt_lte_ex", fieldNumber: 32, fieldType: 13 }];
const c63 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 13 }], ruleId: "uint32.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c64 = [{ fieldName: "uint32_gte_lt_ex", fieldNumber: 33, fieldType: 13 }];
const c65 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 13 }], ruleId: "uint32.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c66 = [{ fieldName: "uint32_gt_lt_same", fieldNumber: 34, fieldType: 13 }];
const c67 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 13 }], ruleId: "uint32.gt_lt", message: "must be greater than 3 and less than 3" };
const c68 = [{ fieldName: "uint32_in", fieldNumber: 35, fieldType: 13 }];
const c69 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 13 }], ruleId: "uint32.in", message: "must be in list [1, 3, 5]" };
const c70 = [{ fieldName: "uint32_not_in", fieldNumber: 36, fieldType: 13 }];
const c71 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 13 }], ruleId: "uint32.not_in", message: "must not be in list [0, 3]" };
const c72 = [{ fieldName: "uint64_const", fieldNumber: 37, fieldType: 4 }];
const c73 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 4 }], ruleId: "uint64.const", message: "must equal 3" };
const c74 = [{ fieldName: "uint64_gt", fieldNumber: 38, fieldType: 4 }];
const c75 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 4 }], ruleId: "uint64.gt", message: "must be greater than 2" };
const c76 = [{ fieldName: "uint64_gte", fieldNumber: 39, fieldType: 4 }];
const c77 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 4 }], ruleId: "uint64.gte", message: "must be greater than or equal to 2" };
const c78 = [{ fieldName: "uint64_lt", fieldNumber: 40, fieldType: 4 }];
const c79 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 4 }], ruleId: "uint64.lt", message: "must be less than 2" };
const c80 = [{ fieldName: "uint64_lte", fieldNumber: 41, fieldType: 4 }];
const c81 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 4 }], ruleId: "uint64.lte", message: "must be less than or equal to 2" };
const c82 = [{ fieldName: "uint64_gt_lt", fieldNumber: 42, fieldType: 4 }];
const c83 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 4 }], ruleId: "uint64.gt_lt", message: "must be greater than 1 and less than 5" };
const c84 = [{ fieldName: "uint64_gte_lte", fieldNumber: 43, fieldType: 4 }];
const c85 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 4 }], ruleId: "uint64.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c86 = [{ fieldName: "uint64_gt_lte_ex", fieldNumber: 44, fieldType: 4 }];
const c87 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 4 }], ruleId: "uint64.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c88 = [{ fieldName: "uint64_gte_lt_ex", fieldNumber: 45, fieldType: 4 }];
const c89 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 4 }], ruleId: "uint64.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c90 = [{ fieldName: "uint64_gt_lt_same", fieldNumber: 46, fieldType: 4 }];
const c91 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 4 }], ruleId: "uint64.gt_lt", message: "must be greater than 3 and less than 3" };
const c92 = [{ fieldName: "uint64_in", fieldNumber: 47, fieldType: 4 }];
const c93 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 4 }], ruleId: "uint64.in", message: "must be in list [1, 3, 5]" };
const c94 = [{ fieldName: "uint64_not_in", fieldNumber: 48, fieldType: 4 }];
const c95 = { rule: [{ fieldName: "uint64", fieldNumber: 6, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 4 }], ruleId: "uint64.not_in", message: "must not be in list [0, 3]" };
const c96 = [{ fieldName: "sint32_const", fieldNumber: 49, fieldType: 17 }];
const c97 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 17 }], ruleId: "sint32.const", message: "must equal 3" };
const c98 = [{ fieldName: "sint32_gt", fieldNumber: 50, fieldType: 17 }];
const c99 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 17 }], ruleId: "sint32.gt", message: "must be greater than 2" };
const c100 = [{ fieldName: "sint32_gte", fieldNumber: 51, fieldType: 17 }];
const c101 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 17 }], ruleId: "sint32.gte", message: "must be greater than or equal to 2" };
const c102 = [{ fieldName: "sint32_lt", fieldNumber: 52, fieldType: 17 }];
const c103 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 17 }], ruleId: "sint32.lt", message: "must be less than 2" };
const c104 = [{ fieldName: "sint32_lte", fieldNumber: 53, fieldType: 17 }];
const c105 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 17 }], ruleId: "sint32.lte", message: "must be less than or equal to 2" };
const c106 = [{ fieldName: "sint32_gt_lt", fieldNumber: 54, fieldType: 17 }];
const c107 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 17 }], ruleId: "sint32.gt_lt", message: "must be greater than 1 and less than 5" };
const c108 = [{ fieldName: "sint32_gte_lte", fieldNumber: 55, fieldType: 17 }];
const c109 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 17 }], ruleId: "sint32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c110 = [{ fieldName: "sint32_gt_lte_ex", fieldNumber: 56, fieldType: 17 }];
const c111 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 17 }], ruleId: "sint32.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c112 = [{ fieldName: "sint32_gte_lt_ex", fieldNumber: 57, fieldType: 17 }];
const c113 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 17 }], ruleId: "sint32.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c114 = [{ fieldName: "sint32_gt_lt_same", fieldNumber: 58, fieldType: 17 }];
const c115 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 17 }], ruleId: "sint32.gt_lt", message: "must be greater than 3 and less than 3" };
const c116 = [{ fieldName: "sint32_in", fieldNumber: 59, fieldType: 17 }];
const c117 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 17 }], ruleId: "sint32.in", message: "must be in list [1, 3, 5]" };
const c118 = [{ fieldName: "sint32_not_in", fieldNumber: 60, fieldType: 17 }];
const c119 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 17 }], ruleId: "sint32.not_in", message: "must not be in list [0, 3]" };
const c120 = [{ fieldName: "sint64_const", fieldNumber: 61, fieldType: 18 }];
const c121 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 18 }], ruleId: "sint64.const", message: "must equal 3" };
const c122 = [{ fieldName: "sint64_gt", fieldNumber: 62, fieldType: 18 }];
const c123 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 18 }], ruleId: "sint64.gt", message: "must be greater than 2" };
const c124 = [{ fieldName: "sint64_gte", fieldNumber: 63, fieldType: 18 }];
const c125 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 18 }], ruleId: "sint64.gte", message: "must be greater than or equal to 2" };
const c126 = [{ fieldName: "sint64_lt", fieldNumber: 64, fieldType: 18 }];
const c127 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 18 }], ruleId: "sint64.lt", message: "must be less than 2" };
const c128 = [{ fieldName: "sint64_lte", fieldNumber: 65, fieldType: 18 }];
const c129 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 18 }], ruleId: "sint64.lte", message: "must be less than or equal to 2" };
const c130 = [{ fieldName: "sint64_gt_lt", fieldNumber: 66, fieldType: 18 }];
const c131 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 18 }], ruleId: "sint64.gt_lt", message: "must be greater than 1 and less than 5" };
const c132 = [{ fieldName: "sint64_gte_lte", fieldNumber: 67, fieldType: 18 }];
const c133 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 18 }], ruleId: "sint64.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c134 = [{ fieldName: "sint64_gt_lte_ex", fieldNumber: 68, fieldType: 18 }];
const c135 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 18 }], ruleId: "sint64.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c136 = [{ fieldName: "sint64_gte_lt_ex", fieldNumber: 69, fieldType: 18 }];
const c137 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 18 }], ruleId: "sint64.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c138 = [{ fieldName: "sint64_gt_lt_same", fieldNumber: 70, fieldType: 18 }];
const c139 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 18 }], ruleId: "sint64.gt_lt", message: "must be greater than 3 and less than 3" };
const c140 = [{ fieldName: "sint64_in", fieldNumber: 71, fieldType: 18 }];
const c141 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 18 }], ruleId: "sint64.in", message: "must be in list [1, 3, 5]" };
const c142 = [{ fieldName: "sint64_not_in", fieldNumber: 72, fieldType: 18 }];
const c143 = { rule: [{ fieldName: "sint64", fieldNumber: 8, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 18 }], ruleId: "sint64.not_in", message: "must not be in list [0, 3]" };
const c144 = [{ fieldName: "fixed32_const", fieldNumber: 73, fieldType: 7 }];
const c145 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 7 }], ruleId: "fixed32.const", message: "must equal 3" };
const c146 = [{ fieldName: "fixed32_gt", fieldNumber: 74, fieldType: 7 }];
const c147 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 7 }], ruleId: "fixed32.gt", message: "must be greater than 2" };
const c148 = [{ fieldName: "fixed32_gte", fieldNumber: 75, fieldType: 7 }];
const c149 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 7 }], ruleId: "fixed32.gte", message: "must be greater than or equal to 2" };
const c150 = [{ fieldName: "fixed32_lt", fieldNumber: 76, fieldType: 7 }];
const c151 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 7 }], ruleId: "fixed32.lt", message: "must be less than 2" };
const c152 = [{ fieldName: "fixed32_lte", fieldNumber: 77, fieldType: 7 }];
const c153 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 7 }], ruleId: "fixed32.lte", message: "must be less than or equal to 2" };
const c154 = [{ fieldName: "fixed32_gt_lt", fieldNumber: 78, fieldType: 7 }];
const c155 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 7 }], ruleId: "fixed32.gt_lt", message: "must be greater than 1 and less than 5" };
const c156 = [{ fieldName: "fixed32_gte_lte", fieldNumber: 79, fieldType: 7 }];
const c157 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 7 }], ruleId: "fixed32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c158 = [{ fieldName: "fixed32_gt_lte_ex", fieldNumber: 80, fieldType: 7 }];
const c159 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 7 }], ruleId: "fixed32.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c160 = [{ fieldName: "fixed32_gte_lt_ex", fieldNumber: 81, fieldType: 7 }];
const c161 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 7 }], ruleId: "fixed32.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c162 = [{ fieldName: "fixed32_gt_lt_same", fieldNumber: 82, fieldType: 7 }];
const c163 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 7 }], ruleId: "fixed32.gt_lt", message: "must be greater than 3 and less than 3" };
const c164 = [{ fieldName: "fixed32_in", fieldNumber: 83, fieldType: 7 }];
const c165 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 7 }], ruleId: "fixed32.in", message: "must be in list [1, 3, 5]" };
const c166 = [{ fieldName: "fixed32_not_in", fieldNumber: 84, fieldType: 7 }];
const c167 = { rule: [{ fieldName: "fixed32", fieldNumber: 9, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 7 }], ruleId: "fixed32.not_in", message: "must not be in list [0, 3]" };
const c168 = [{ fieldName: "fixed64_const", fieldNumber: 85, fieldType: 6 }];
const c169 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 6 }], ruleId: "fixed64.const", message: "must equal 3" };
const c170 = [{ fieldName: "fixed64_gt", fieldNumber: 86, fieldType: 6 }];
const c171 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 6 }], ruleId: "fixed64.gt", message: "must be greater than 2" };
const c172 = [{ fieldName: "fixed64_gte", fieldNumber: 87, fieldType: 6 }];
const c173 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 6 }], ruleId: "fixed64.gte", message: "must be greater than or equal to 2" };
const c174 = [{ fieldName: "fixed64_lt", fieldNumber: 88, fieldType: 6 }];
const c175 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 6 }], ruleId: "fixed64.lt", message: "must be less than 2" };
const c176 = [{ fieldName: "fixed64_lte", fieldNumber: 89, fieldType: 6 }];
const c177 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 6 }], ruleId: "fixed64.lte", message: "must be less than or equal to 2" };
const c178 = [{ fieldName: "fixed64_gt_lt", fieldNumber: 90, fieldType: 6 }];
const c179 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 6 }], ruleId: "fixed64.gt_lt", message: "must be greater than 1 and less than 5" };
const c180 = [{ fieldName: "fixed64_gte_lte", fieldNumber: 91, fieldType: 6 }];
const c181 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 6 }], ruleId: "fixed64.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c182 = [{ fieldName: "fixed64_gt_lte_ex", fieldNumber: 92, fieldType: 6 }];
const c183 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 6 }], ruleId: "fixed64.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c184 = [{ fieldName: "fixed64_gte_lt_ex", fieldNumber: 93, fieldType: 6 }];
const c185 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 6 }], ruleId: "fixed64.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c186 = [{ fieldName: "fixed64_gt_lt_same", fieldNumber: 94, fieldType: 6 }];
const c187 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 6 }], ruleId: "fixed64.gt_lt", message: "must be greater than 3 and less than 3" };
const c188 = [{ fieldName: "fixed64_in", fieldNumber: 95, fieldType: 6 }];
const c189 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 6 }], ruleId: "fixed64.in", message: "must be in list [1, 3, 5]" };
const c190 = [{ fieldName: "fixed64_not_in", fieldNumber: 96, fieldType: 6 }];
const c191 = { rule: [{ fieldName: "fixed64", fieldNumber: 10, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 6 }], ruleId: "fixed64.not_in", message: "must not be in list [0, 3]" };
const c192 = [{ fieldName: "sfixed32_const", fieldNumber: 97, fieldType: 15 }];
const c193 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 15 }], ruleId: "sfixed32.const", message: "must equal 3" };
const c194 = [{ fieldName: "sfixed32_gt", fieldNumber: 98, fieldType: 15 }];
const c195 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 15 }], ruleId: "sfixed32.gt", message: "must be greater than 2" };
const c196 = [{ fieldName: "sfixed32_gte", fieldNumber: 99, fieldType: 15 }];
const c197 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 15 }], ruleId: "sfixed32.gte", message: "must be greater than or equal to 2" };
const c198 = [{ fieldName: "sfixed32_lt", fieldNumber: 100, fieldType: 15 }];
const c199 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 15 }], ruleId: "sfixed32.lt", message: "must be less than 2" };
const c200 = [{ fieldName: "sfixed32_lte", fieldNumber: 101, fieldType: 15 }];
const c201 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 15 }], ruleId: "sfixed32.lte", message: "must be less than or equal to 2" };
const c202 = [{ fieldName: "sfixed32_gt_lt", fieldNumber: 102, fieldType: 15 }];
const c203 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 15 }], ruleId: "sfixed32.gt_lt", message: "must be greater than 1 and less than 5" };
const c204 = [{ fieldName: "sfixed32_gte_lte", fieldNumber: 103, fieldType: 15 }];
const c205 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 15 }], ruleId: "sfixed32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c206 = [{ fieldName: "sfixed32_gt_lte_ex", fieldNumber: 104, fieldType: 15 }];
const c207 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 15 }], ruleId: "sfixed32.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c208 = [{ fieldName: "sfixed32_gte_lt_ex", fieldNumber: 105, fieldType: 15 }];
const c209 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 15 }], ruleId: "sfixed32.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c210 = [{ fieldName: "sfixed32_gt_lt_same", fieldNumber: 106, fieldType: 15 }];
const c211 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 15 }], ruleId: "sfixed32.gt_lt", message: "must be greater than 3 and less than 3" };
const c212 = [{ fieldName: "sfixed32_in", fieldNumber: 107, fieldType: 15 }];
const c213 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 15 }], ruleId: "sfixed32.in", message: "must be in list [1, 3, 5]" };
const c214 = [{ fieldName: "sfixed32_not_in", fieldNumber: 108, fieldType: 15 }];
const c215 = { rule: [{ fieldName: "sfixed32", fieldNumber: 11, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 15 }], ruleId: "sfixed32.not_in", message: "must not be in list [0, 3]" };
const c216 = [{ fieldName: "sfixed64_const", fieldNumber: 109, fieldType: 16 }];
const c217 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 16 }], ruleId: "sfixed64.const", message: "must equal 3" };
const c218 = [{ fieldName: "sfixed64_gt", fieldNumber: 110, fieldType: 16 }];
const c219 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 16 }], ruleId: "sfixed64.gt", message: "must be greater than 2" };
const c220 = [{ fieldName: "sfixed64_gte", fieldNumber: 111, fieldType: 16 }];
const c221 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 16 }], ruleId: "sfixed64.gte", message: "must be greater than or equal to 2" };
const c222 = [{ fieldName: "sfixed64_lt", fieldNumber: 112, fieldType: 16 }];
const c223 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 16 }], ruleId: "sfixed64.lt", message: "must be less than 2" };
const c224 = [{ fieldName: "sfixed64_lte", fieldNumber: 113, fieldType: 16 }];
const c225 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 16 }], ruleId: "sfixed64.lte", message: "must be less than or equal to 2" };
const c226 = [{ fieldName: "sfixed64_gt_lt", fieldNumber: 114, fieldType: 16 }];
const c227 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 16 }], ruleId: "sfixed64.gt_lt", message: "must be greater than 1 and less than 5" };
const c228 = [{ fieldName: "sfixed64_gte_lte", fieldNumber: 115, fieldType: 16 }];
const c229 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 16 }], ruleId: "sfixed64.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c230 = [{ fieldName: "sfixed64_gt_lte_ex", fieldNumber: 116, fieldType: 16 }];
const c231 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 16 }], ruleId: "sfixed64.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c232 = [{ fieldName: "sfixed64_gte_lt_ex", fieldNumber: 117, fieldType: 16 }];
const c233 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 16 }], ruleId: "sfixed64.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c234 = [{ fieldName: "sfixed64_gt_lt_same", fieldNumber: 118, fieldType: 16 }];
const c235 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 16 }], ruleId: "sfixed64.gt_lt", message: "must be greater than 3 and less than 3" };
const c236 = [{ fieldName: "sfixed64_in", fieldNumber: 119, fieldType: 16 }];
const c237 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 16 }], ruleId: "sfixed64.in", message: "must be in list [1, 3, 5]" };
const c238 = [{ fieldName: "sfixed64_not_in", fieldNumber: 120, fieldType: 16 }];
const c239 = { rule: [{ fieldName: "sfixed64", fieldNumber: 12, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 16 }], ruleId: "sfixed64.not_in", message: "must not be in list [0, 3]" };
const c240 = [{ fieldName: "float_const", fieldNumber: 121, fieldType: 2 }];
const c241 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 2 }], ruleId: "float.const", message: "must equal 3" };
const c242 = [{ fieldName: "float_gt", fieldNumber: 122, fieldType: 2 }];
const c243 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 2 }], ruleId: "float.gt", message: "must be greater than 2" };
const c244 = [{ fieldName: "float_gte", fieldNumber: 123, fieldType: 2 }];
const c245 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 2 }], ruleId: "float.gte", message: "must be greater than or equal to 2" };
const c246 = [{ fieldName: "float_lt", fieldNumber: 124, fieldType: 2 }];
const c247 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 2 }], ruleId: "float.lt", message: "must be less than 2" };
const c248 = [{ fieldName: "float_lte", fieldNumber: 125, fieldType: 2 }];
const c249 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 2 }], ruleId: "float.lte", message: "must be less than or equal to 2" };
const c250 = [{ fieldName: "float_gt_lt", fieldNumber: 126, fieldType: 2 }];
const c251 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 2 }], ruleId: "float.gt_lt", message: "must be greater than 1 and less than 5" };
const c252 = [{ fieldName: "float_gte_lte", fieldNumber: 127, fieldType: 2 }];
const c253 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 2 }], ruleId: "float.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c254 = [{ fieldName: "float_gt_lte_ex", fieldNumber: 128, fieldType: 2 }];
const c255 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 2 }], ruleId: "float.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c256 = [{ fieldName: "float_gte_lt_ex", fieldNumber: 129, fieldType: 2 }];
const c257 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 2 }], ruleId: "float.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c258 = [{ fieldName: "float_gt_lt_same", fieldNumber: 130, fieldType: 2 }];
const c259 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 2 }], ruleId: "float.gt_lt", message: "must be greater than 3 and less than 3" };
const c260 = [{ fieldName: "float_in", fieldNumber: 131, fieldType: 2 }];
const c261 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 2 }], ruleId: "float.in", message: "must be in list [1, 3, 5]" };
const c262 = [{ fieldName: "float_not_in", fieldNumber: 132, fieldType: 2 }];
const c263 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 2 }], ruleId: "float.not_in", message: "must not be in list [0, 3]" };
const c264 = [{ fieldName: "double_const", fieldNumber: 133, fieldType: 1 }];
const c265 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 1 }], ruleId: "double.const", message: "must equal 3" };
const c266 = [{ fieldName: "double_gt", fieldNumber: 134, fieldType: 1 }];
const c267 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 1 }], ruleId: "double.gt", message: "must be greater than 2" };
const c268 = [{ fieldName: "double_gte", fieldNumber: 135, fieldType: 1 }];
const c269 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 1 }], ruleId: "double.gte", message: "must be greater than or equal to 2" };
const c270 = [{ fieldName: "double_lt", fieldNumber: 136, fieldType: 1 }];
const c271 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 1 }], ruleId: "double.lt", message: "must be less than 2" };
const c272 = [{ fieldName: "double_lte", fieldNumber: 137, fieldType: 1 }];
const c273 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 1 }], ruleId: "double.lte", message: "must be less than or equal to 2" };
const c274 = [{ fieldName: "double_gt_lt", fieldNumber: 138, fieldType: 1 }];
const c275 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 1 }], ruleId: "double.gt_lt", message: "must be greater than 1 and less than 5" };
const c276 = [{ fieldName: "double_gte_lte", fieldNumber: 139, fieldType: 1 }];
const c277 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 1 }], ruleId: "double.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 5" };
const c278 = [{ fieldName: "double_gt_lte_ex", fieldNumber: 140, fieldType: 1 }];
const c279 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 1 }], ruleId: "double.gt_lte_exclusive", message: "must be greater than 5 or less than or equal to 1" };
const c280 = [{ fieldName: "double_gte_lt_ex", fieldNumber: 141, fieldType: 1 }];
const c281 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 1 }], ruleId: "double.gte_lt_exclusive", message: "must be greater than or equal to 5 or less than 2" };
const c282 = [{ fieldName: "double_gt_lt_same", fieldNumber: 142, fieldType: 1 }];
const c283 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 1 }], ruleId: "double.gt_lt", message: "must be greater than 3 and less than 3" };
const c284 = [{ fieldName: "double_in", fieldNumber: 143, fieldType: 1 }];
const c285 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 1 }], ruleId: "double.in", message: "must be in list [1, 3, 5]" };
const c286 = [{ fieldName: "double_not_in", fieldNumber: 144, fieldType: 1 }];
const c287 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 1 }], ruleId: "double.not_in", message: "must not be in list [0, 3]" };
const c288 = [{ fieldName: "float_finite", fieldNumber: 145, fieldType: 2 }];
const c289 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "finite", fieldNumber: 8, fieldType: 8 }], ruleId: "float.finite", message: "must be finite" };
const c291 = [{ fieldName: "float_fraction", fieldNumber: 147, fieldType: 2 }];
const c292 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 2 }], ruleId: "float.gte_lt", message: "must be greater than or equal to 0.10000000149011612 and less than 1.0000000200408773e+21" };
const c293 = { rule: [{ fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 2 }], ruleId: "float.not_in", message: "must not be in list [0.5]" };
const c294 = [{ fieldName: "double_finite", fieldNumber: 148, fieldType: 1 }];
const c295 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "finite", fieldNumber: 8, fieldType: 8 }], ruleId: "double.finite", message: "must be finite" };
const c297 = [{ fieldName: "double_fraction", fieldNumber: 150, fieldType: 1 }];
const c298 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 1 }], ruleId: "double.gte_lt", message: "must be greater than or equal to 0.1 and less than 1e+21" };
const c299 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 7, fieldType: 1 }], ruleId: "double.not_in", message: "must not be in list [0.5]" };
const c300 = [{ fieldName: "text_int64", fieldNumber: 151, fieldType: 3 }];
const c301 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte_lt", message: "must be greater than or equal to -2 and less than 5" };
const c302 = [{ fieldName: "email", fieldNumber: 1, fieldType: 9 }];
const c303 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "email", fieldNumber: 12, fieldType: 8 }], ruleId: "string.email_empty", message: "value is empty, which is not a valid email address" };
const c304 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "email", fieldNumber: 12, fieldType: 8 }], ruleId: "string.email", message: "must be a valid email address" };
const c305 = [{ fieldName: "hostname", fieldNumber: 2, fieldType: 9 }];
const c306 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "hostname", fieldNumber: 13, fieldType: 8 }], ruleId: "string.hostname_empty", message: "value is empty, which is not a valid hostname" };
const c307 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "hostname", fieldNumber: 13, fieldType: 8 }], ruleId: "string.hostname", message: "must be a valid hostname" };
const c308 = [{ fieldName: "ip", fieldNumber: 3, fieldType: 9 }];
const c309 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ip", fieldNumber: 14, fieldType: 8 }], ruleId: "string.ip_empty", message: "value is empty, which is not a valid IP address" };
const c310 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ip", fieldNumber: 14, fieldType: 8 }], ruleId: "string.ip", message: "must be a valid IP address" };
const c311 = [{ fieldName: "ipv4", fieldNumber: 4, fieldType: 9 }];
const c312 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv4", fieldNumber: 15, fieldType: 8 }], ruleId: "string.ipv4_empty", message: "value is empty, which is not a valid IPv4 address" };
const c313 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv4", fieldNumber: 15, fieldType: 8 }], ruleId: "string.ipv4", message: "must be a valid IPv4 address" };
const c314 = [{ fieldName: "ipv6", fieldNumber: 5, fieldType: 9 }];
const c315 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv6", fieldNumber: 16, fieldType: 8 }], ruleId: "string.ipv6_empty", message: "value is empty, which is not a valid IPv6 address" };
const c316 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv6", fieldNumber: 16, fieldType: 8 }], ruleId: "string.ipv6", message: "must be a valid IPv6 address" };
const c317 = [{ fieldName: "uri", fieldNumber: 6, fieldType: 9 }];
const c318 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "uri", fieldNumber: 17, fieldType: 8 }], ruleId: "string.uri_empty", message: "value is empty, which is not a valid URI" };
const c319 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "uri", fieldNumber: 17, fieldType: 8 }], ruleId: "string.uri", message: "must be a valid URI" };
const c320 = [{ fieldName: "uri_ref", fieldNumber: 7, fieldType: 9 }];
const c321 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "uri_ref", fieldNumber: 18, fieldType: 8 }], ruleId: "string.uri_ref", message: "must be a valid URI Reference" };
const c322 = [{ fieldName: "address", fieldNumber: 8, fieldType: 9 }];
const c323 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "address", fieldNumber: 21, fieldType: 8 }], ruleId: "string.address_empty", message: "value is empty, which is not a valid hostname, or ip address" };
const c324 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "address", fieldNumber: 21, fieldType: 8 }], ruleId: "string.address", message: "must be a valid hostname, or ip address" };
const c325 = [{ fieldName: "uuid", fieldNumber: 9, fieldType: 9 }];
const c326 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "uuid", fieldNumber: 22, fieldType: 8 }], ruleId: "string.uuid_empty", message: "value is empty, which is not a valid UUID" };
const c327 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "uuid", fieldNumber: 22, fieldType: 8 }], ruleId: "string.uuid", message: "must be a valid UUID" };
const c328 = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const c329 = [{ fieldName: "tuuid", fieldNumber: 10, fieldType: 9 }];
const c330 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "tuuid", fieldNumber: 33, fieldType: 8 }], ruleId: "string.tuuid_empty", message: "value is empty, which is not a valid trimmed UUID" };
const c331 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "tuuid", fieldNumber: 33, fieldType: 8 }], ruleId: "string.tuuid", message: "must be a valid trimmed UUID" };
const c332 = /^[0-9a-fA-F]{32}$/;
const c333 = [{ fieldName: "ip_with_prefixlen", fieldNumber: 11, fieldType: 9 }];
const c334 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ip_with_prefixlen", fieldNumber: 26, fieldType: 8 }], ruleId: "string.ip_with_prefixlen_empty", message: "value is empty, which is not a valid IP prefix" };
const c335 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ip_with_prefixlen", fieldNumber: 26, fieldType: 8 }], ruleId: "string.ip_with_prefixlen", message: "must be a valid IP prefix" };
const c336 = [{ fieldName: "ipv4_with_prefixlen", fieldNumber: 12, fieldType: 9 }];
const c337 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv4_with_prefixlen", fieldNumber: 27, fieldType: 8 }], ruleId: "string.ipv4_with_prefixlen_empty", message: "value is empty, which is not a valid IPv4 address with prefix length" };
const c338 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv4_with_prefixlen", fieldNumber: 27, fieldType: 8 }], ruleId: "string.ipv4_with_prefixlen", message: "must be a valid IPv4 address with prefix length" };
const c339 = [{ fieldName: "ipv6_with_prefixlen", fieldNumber: 13, fieldType: 9 }];
const c340 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv6_with_prefixlen", fieldNumber: 28, fieldType: 8 }], ruleId: "string.ipv6_with_prefixlen_empty", message: "value is empty, which is not a valid IPv6 address with prefix length" };
const c341 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv6_with_prefixlen", fieldNumber: 28, fieldType: 8 }], ruleId: "string.ipv6_with_prefixlen", message: "must be a valid IPv6 address with prefix length" };
const c342 = [{ fieldName: "ip_prefix", fieldNumber: 14, fieldType: 9 }];
const c343 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ip_prefix", fieldNumber: 29, fieldType: 8 }], ruleId: "string.ip_prefix_empty", message: "value is empty, which is not a valid IP prefix" };
const c344 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ip_prefix", fieldNumber: 29, fieldType: 8 }], ruleId: "string.ip_prefix", message: "must be a valid IP prefix" };
const c345 = [{ fieldName: "ipv4_prefix", fieldNumber: 15, fieldType: 9 }];
const c346 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv4_prefix", fieldNumber: 30, fieldType: 8 }], ruleId: "string.ipv4_prefix_empty", message: "value is empty, which is not a valid IPv4 prefix" };
const c347 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv4_prefix", fieldNumber: 30, fieldType: 8 }], ruleId: "string.ipv4_prefix", message: "must be a valid IPv4 prefix" };
const c348 = [{ fieldName: "ipv6_prefix", fieldNumber: 16, fieldType: 9 }];
const c349 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv6_prefix", fieldNumber: 31, fieldType: 8 }], ruleId: "string.ipv6_prefix_empty", message: "value is empty, which is not a valid IPv6 prefix" };
const c350 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ipv6_prefix", fieldNumber: 31, fieldType: 8 }], ruleId: "string.ipv6_prefix", message: "must be a valid IPv6 prefix" };
const c351 = [{ fieldName: "host_and_port", fieldNumber: 17, fieldType: 9 }];
const c352 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "host_and_port", fieldNumber: 32, fieldType: 8 }], ruleId: "string.host_and_port_empty", message: "value is empty, which is not a valid host and port pair" };
const c353 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "host_and_port", fieldNumber: 32, fieldType: 8 }], ruleId: "string.host_and_port", message: "must be a valid host (hostname or IP address) and port pair" };
const c354 = [{ fieldName: "ulid", fieldNumber: 18, fieldType: 9 }];
const c355 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ulid", fieldNumber: 35, fieldType: 8 }], ruleId: "string.ulid_empty", message: "value is empty, which is not a valid ULID" };
const c356 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "ulid", fieldNumber: 35, fieldType: 8 }], ruleId: "string.ulid", message: "must be a valid ULID" };
const c357 = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const c358 = [{ fieldName: "protobuf_fqn", fieldNumber: 19, fieldType: 9 }];
const c359 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "protobuf_fqn", fieldNumber: 37, fieldType: 8 }], ruleId: "string.protobuf_fqn_empty", message: "value is empty, which is not a valid fully-qualified Protobuf name" };
const c360 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "protobuf_fqn", fieldNumber: 37, fieldType: 8 }], ruleId: "string.protobuf_fqn", message: "must be a valid fully-qualified Protobuf name" };
const c361 = /^[A-Za-z_][A-Za-z_0-9]*(?:\.[A-Za-z_][A-Za-z_0-9]*)*$/;
const c362 = [{ fieldName: "protobuf_dot_fqn", fieldNumber: 20, fieldType: 9 }];
const c363 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "protobuf_dot_fqn", fieldNumber: 38, fieldType: 8 }], ruleId: "string.protobuf_dot_fqn_empty", message: "value is empty, which is not a valid fully-qualified Protobuf name with a leading dot" };
const c364 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "protobuf_dot_fqn", fieldNumber: 38, fieldType: 8 }], ruleId: "string.protobuf_dot_fqn", message: "must be a valid fully-qualified Protobuf name with a leading dot" };
const c365 = /^(?:\.[A-Za-z_][A-Za-z_0-9]*)+$/;
const c367 = [{ fieldName: "http_header_name_true", fieldNumber: 22, fieldType: 9 }];
const c368 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "well_known_regex", fieldNumber: 24, fieldType: 14 }], ruleId: "string.well_known_regex.header_name_empty", message: "value is empty, which is not a valid HTTP header name" };
const c369 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "well_known_regex", fieldNumber: 24, fieldType: 14 }], ruleId: "string.well_known_regex.header_name", message: "must be a valid HTTP header name" };
const c370 = /^:?[0-9a-zA-Z!#$%&'*+-.^_|~`]+$/;
const c371 = [{ fieldName: "http_header_name_false", fieldNumber: 23, fieldType: 9 }];
const c372 = /^[^\x00\x0A\x0D]+$/;
const c373 = [{ fieldName: "http_header_value_true", fieldNumber: 24, fieldType: 9 }];
const c374 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "well_known_regex", fieldNumber: 24, fieldType: 14 }], ruleId: "string.well_known_regex.header_value", message: "must be a valid HTTP header value" };
const c375 = /^[^\x00-\x08\x0A-\x1F\x7F]*$/;
const c376 = [{ fieldName: "http_header_value_false", fieldNumber: 25, fieldType: 9 }];
const c377 = /^[^\x00\x0A\x0D]*$/;
const c379 = [{ fieldName: "const", fieldNumber: 1, fieldType: 9 }];
const c380 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 9 }], ruleId: "string.const", message: "must equal `fo`o`" };
const c381 = [{ fieldName: "len", fieldNumber: 2, fieldType: 9 }];
const c382 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "len", fieldNumber: 19, fieldType: 4 }], ruleId: "string.len", message: "must be 5 characters" };
const c383 = [{ fieldName: "min_len", fieldNumber: 3, fieldType: 9 }];
const c384 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 3 characters" };
const c385 = [{ fieldName: "max_len", fieldNumber: 4, fieldType: 9 }];
const c386 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 5 characters" };
const c387 = [{ fieldName: "both", fieldNumber: 5, fieldType: 9 }];
const c388 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 2 characters" };
const c389 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 4 characters" };
const c390 = [{ fieldName: "len_bytes", fieldNumber: 6, fieldType: 9 }];
const c391 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "len_bytes", fieldNumber: 20, fieldType: 4 }], ruleId: "string.len_bytes", message: "must be 6 bytes" };
const c392 = [{ fieldName: "min_bytes", fieldNumber: 7, fieldType: 9 }];
const c393 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_bytes", fieldNumber: 4, fieldType: 4 }], ruleId: "string.min_bytes", message: "must be at least 4 bytes" };
const c394 = [{ fieldName: "max_bytes", fieldNumber: 8, fieldType: 9 }];
const c395 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_bytes", fieldNumber: 5, fieldType: 4 }], ruleId: "string.max_bytes", message: "must be at most 8 bytes" };
const c396 = [{ fieldName: "pattern", fieldNumber: 9, fieldType: 9 }];
const c397 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^[a-z][a-z0-9_]{2,31}$`" };
const c398 = /^[a-z][0-9_a-z]{2,31}$/u;
const c399 = [{ fieldName: "pattern_re2", fieldNumber: 10, fieldType: 9 }];
const c400 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `(?i)^h(e+)*llo.$`" };
const c401 = /*@__PURE__*/ compileRe2("(?i)^h(e+)*llo.$");
const c402 = [{ fieldName: "pattern_dot", fieldNumber: 11, fieldType: 9 }];
const c403 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^a.b$`" };
const c404 = /^a[\u{0}-\u{9}\u{b}-\u{10ffff}]b$/u;
const c405 = [{ fieldName: "pattern_slow", fieldNumber: 12, fieldType: 9 }];
const c406 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^(a+)+$`" };
const c407 = /*@__PURE__*/ compileRe2("^(a+)+$");
const c408 = [{ fieldName: "pattern_space", fieldNumber: 13, fieldType: 9 }];
const c409 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^\\s\\S$`" };
const c410 = /^[\u{9}-\u{a}\u{c}-\u{d} ][\u{0}-\u{8}\u{b}\u{e}-\u{1f}!-\u{10ffff}]$/u;
const c411 = [{ fieldName: "pattern_slug", fieldNumber: 14, fieldType: 9 }];
const c412 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^[a-z0-9]+(?:-[a-z0-9]+)*$`" };
const c413 = /^[0-9a-z]+(?:-[0-9a-z]+)*$/u;
const c414 = [{ fieldName: "pattern_any", fieldNumber: 15, fieldType: 9 }];
const c415 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `a[^a]{0,3}b`" };
const c416 = /a[\u{0}-`b-\u{10ffff}]{0,3}b/u;
const c417 = [{ fieldName: "pattern_empty", fieldNumber: 16, fieldType: 9 }];
const c418 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern ``" };
const c419 = /(?:)/u;
const c420 = [{ fieldName: "prefix", fieldNumber: 17, fieldType: 9 }];
const c421 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "prefix", fieldNumber: 7, fieldType: 9 }], ruleId: "string.prefix", message: "does not have prefix `ab`" };
const c422 = [{ fieldName: "suffix", fieldNumber: 18, fieldType: 9 }];
const c423 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "suffix", fieldNumber: 8, fieldType: 9 }], ruleId: "string.suffix", message: "does not have suffix `yz`" };
const c424 = [{ fieldName: "contains", fieldNumber: 19, fieldType: 9 }];
const c425 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "contains", fieldNumber: 9, fieldType: 9 }], ruleId: "string.contains", message: "does not contain substring `mid`" };
const c426 = [{ fieldName: "not_contains", fieldNumber: 20, fieldType: 9 }];
const c427 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "not_contains", fieldNumber: 23, fieldType: 9 }], ruleId: "string.not_contains", message: "contains substring `bad`" };
const c428 = [{ fieldName: "in", fieldNumber: 21, fieldType: 9 }];
const c429 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "in", fieldNumber: 10, fieldType: 9 }], ruleId: "string.in", message: "must be in list [a, b, ç]" };
const c430 = ["a","b","ç"] as readonly string[];
const c431 = [{ fieldName: "not_in", fieldNumber: 22, fieldType: 9 }];
const c432 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 11, fieldType: 9 }], ruleId: "string.not_in", message: "must not be in list [x, ]" };
const c433 = ["x",""] as readonly string[];
const c434 = [{ fieldName: "many", fieldNumber: 23, fieldType: 9 }];
const c435 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 300 characters" };
const c436 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^[a-z@.]+$`" };
const c437 = /^[\.@a-z]+$/u;
const c438 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "prefix", fieldNumber: 7, fieldType: 9 }], ruleId: "string.prefix", message: "does not have prefix `a`" };
const c439 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "suffix", fieldNumber: 8, fieldType: 9 }], ruleId: "string.suffix", message: "does not have suffix `z`" };
const c440 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "contains", fieldNumber: 9, fieldType: 9 }], ruleId: "string.contains", message: "does not contain substring `m`" };
const c441 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "not_contains", fieldNumber: 23, fieldType: 9 }], ruleId: "string.not_contains", message: "contains substring `n`" };
const c442 = [{ fieldName: "const", fieldNumber: 1, fieldType: 12 }];
const c443 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 12 }], ruleId: "bytes.const", message: "must be 01ff" };
const c444 = /*@__PURE__*/ new Uint8Array([1, 255]);
const c445 = [{ fieldName: "len", fieldNumber: 2, fieldType: 12 }];
const c446 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "len", fieldNumber: 13, fieldType: 4 }], ruleId: "bytes.len", message: "must be 2 bytes" };
const c447 = [{ fieldName: "min_len", fieldNumber: 3, fieldType: 12 }];
const c448 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "bytes.min_len", message: "must be at least 1 bytes" };
const c449 = [{ fieldName: "max_len", fieldNumber: 4, fieldType: 12 }];
const c450 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "bytes.max_len", message: "must be at most 3 bytes" };
const c451 = [{ fieldName: "pattern", fieldNumber: 5, fieldType: 12 }];
const c452 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 4, fieldType: 9 }], ruleId: "bytes.pattern", message: "must match regex pattern `^[a-z]+$`" };
const c453 = /^[a-z]+$/u;
const c454 = [{ fieldName: "prefix", fieldNumber: 6, fieldType: 12 }];
const c455 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "prefix", fieldNumber: 5, fieldType: 12 }], ruleId: "bytes.prefix", message: "does not have prefix 01" };
const c456 = /*@__PURE__*/ new Uint8Array([1]);
const c457 = [{ fieldName: "suffix", fieldNumber: 7, fieldType: 12 }];
const c458 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "suffix", fieldNumber: 6, fieldType: 12 }], ruleId: "bytes.suffix", message: "does not have suffix ff" };
const c459 = /*@__PURE__*/ new Uint8Array([255]);
const c460 = [{ fieldName: "contains", fieldNumber: 8, fieldType: 12 }];
const c461 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "contains", fieldNumber: 7, fieldType: 12 }], ruleId: "bytes.contains", message: "does not contain 6263" };
const c462 = /*@__PURE__*/ new Uint8Array([98, 99]);
const c463 = [{ fieldName: "in", fieldNumber: 9, fieldType: 12 }];
const c464 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "in", fieldNumber: 8, fieldType: 12 }], ruleId: "bytes.in", message: "must be in list [a, �\u0000]" };
const c465 = /*@__PURE__*/ new Uint8Array([97]);
const c466 = /*@__PURE__*/ new Uint8Array([255, 0]);
const c467 = [{ fieldName: "not_in", fieldNumber: 10, fieldType: 12 }];
const c468 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 9, fieldType: 12 }], ruleId: "bytes.not_in", message: "must not be in list [a, ]" };
const c469 = /*@__PURE__*/ new Uint8Array([]);
const c470 = [{ fieldName: "ip", fieldNumber: 11, fieldType: 12 }];
const c471 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "ip", fieldNumber: 10, fieldType: 8 }], ruleId: "bytes.ip_empty", message: "value is empty, which is not a valid IP address" };
const c472 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "ip", fieldNumber: 10, fieldType: 8 }], ruleId: "bytes.ip", message: "must be a valid IP address" };
const c473 = [{ fieldName: "ipv4", fieldNumber: 12, fieldType: 12 }];
const c474 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "ipv4", fieldNumber: 11, fieldType: 8 }], ruleId: "bytes.ipv4_empty", message: "value is empty, which is not a valid IPv4 address" };
const c475 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "ipv4", fieldNumber: 11, fieldType: 8 }], ruleId: "bytes.ipv4", message: "must be a valid IPv4 address" };
const c476 = [{ fieldName: "ipv6", fieldNumber: 13, fieldType: 12 }];
const c477 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "ipv6", fieldNumber: 12, fieldType: 8 }], ruleId: "bytes.ipv6_empty", message: "value is empty, which is not a valid IPv6 address" };
const c478 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "ipv6", fieldNumber: 12, fieldType: 8 }], ruleId: "bytes.ipv6", message: "must be a valid IPv6 address" };
const c479 = [{ fieldName: "uuid", fieldNumber: 14, fieldType: 12 }];
const c480 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "uuid", fieldNumber: 15, fieldType: 8 }], ruleId: "bytes.uuid_empty", message: "value is empty, which is not a valid UUID" };
const c481 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "uuid", fieldNumber: 15, fieldType: 8 }], ruleId: "bytes.uuid", message: "must be a valid UUID" };
const c483 = [{ fieldName: "defined", fieldNumber: 1, fieldType: 14 }];
const c484 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "defined_only", fieldNumber: 2, fieldType: 8 }], ruleId: "enum.defined_only", message: "value must be one of the defined enum values" };
const c485 = [{ fieldName: "dense", fieldNumber: 2, fieldType: 14 }];
const c486 = [{ fieldName: "constant", fieldNumber: 3, fieldType: 14 }];
const c487 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 5 }], ruleId: "enum.const", message: "must equal 1" };
const c488 = [{ fieldName: "in", fieldNumber: 4, fieldType: 14 }];
const c489 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "in", fieldNumber: 3, fieldType: 5 }], ruleId: "enum.in", message: "must be in list [1, 3]" };
const c490 = [{ fieldName: "not_in", fieldNumber: 5, fieldType: 14 }];
const c491 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 4, fieldType: 5 }], ruleId: "enum.not_in", message: "must not be in list [0, 1]" };
const c492 = [{ fieldName: "colors", fieldNumber: 6, fieldType: 14 }];
const c493 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "defined_only", fieldNumber: 2, fieldType: 8 }], ruleId: "enum.defined_only", message: "value must be one of the defined enum values" };
const c494 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "unique", fieldNumber: 3, fieldType: 8 }], ruleId: "repeated.unique", message: "repeated value must contain unique items" };
const c496 = [{ fieldName: "by_name", fieldNumber: 7, fieldType: 11, keyType: 9, valueType: 14 }];
const c497 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "values", fieldNumber: 5, fieldType: 11 }, { fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 5 }], ruleId: "enum.const", message: "must equal 3" };
const c498 = [{ fieldName: "explicit", fieldNumber: 8, fieldType: 14 }];
const c499 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 5 }], ruleId: "enum.const", message: "must equal 3" };
const c500 = [{ fieldName: "chosen", fieldNumber: 9, fieldType: 14 }];
const c501 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 4, fieldType: 5 }], ruleId: "enum.not_in", message: "must not be in list [3]" };
const c502 = [{ fieldName: "is_none", fieldNumber: 10, fieldType: 8 }];
const c503 = { rule: [{ fieldName: "bool", fieldNumber: 13, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 8 }], ruleId: "bool.const", message: "must equal true" };
const c504 = [{ fieldName: "name", fieldNumber: 1, fieldType: 9 }];
const c505 = [{ fieldName: "child", fieldNumber: 2, fieldType: 11 }];
const c506 = [{ fieldName: "children", fieldNumber: 3, fieldType: 11 }];
const c508 = [{ fieldName: "by_name", fieldNumber: 4, fieldType: 11, keyType: 9, valueType: 11 }];
const c509 = [{ fieldName: "in_oneof", fieldNumber: 5, fieldType: 11 }];
const c510 = [{ fieldName: "number", fieldNumber: 6, fieldType: 5 }];
const c511 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 0" };
const c512 = [{ fieldName: "min", fieldNumber: 1, fieldType: 9 }];
const c513 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "min_items", fieldNumber: 1, fieldType: 4 }], ruleId: "repeated.min_items", message: "must contain at least 2 item(s)" };
const c514 = [{ fieldName: "max", fieldNumber: 2, fieldType: 9 }];
const c515 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 2 item(s)" };
const c516 = [{ fieldName: "unique", fieldNumber: 3, fieldType: 5 }];
const c517 = [{ fieldName: "unique_doubles", fieldNumber: 4, fieldType: 1 }];
const c518 = [{ fieldName: "unique_bytes", fieldNumber: 5, fieldType: 12 }];
const c519 = [{ fieldName: "unique_longs", fieldNumber: 6, fieldType: 3 }];
const c520 = [{ fieldName: "items", fieldNumber: 7, fieldType: 9 }];
const c521 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 2 characters" };
const c522 = [{ fieldName: "ignored_items", fieldNumber: 8, fieldType: 9 }];
const c523 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 3 characters" };
const c526 = [{ fieldName: "messages", fieldNumber: 10, fieldType: 11 }];
const c527 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 3 item(s)" };
const c529 = [{ fieldName: "wrappers", fieldNumber: 12, fieldType: 11 }];
const c530 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 1" };
const c531 = [{ fieldName: "durations", fieldNumber: 13, fieldType: 11 }];
const c532 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "gt", fieldNumber: 5, fieldType: 11 }], ruleId: "duration.gt", message: "must be greater than 1s" };
const c533 = [{ fieldName: "if_any", fieldNumber: 14, fieldType: 9 }];
const c534 = [{ fieldName: "required", fieldNumber: 15, fieldType: 9 }];
const c535 = { rule: [{ fieldName: "required", fieldNumber: 25, fieldType: 8 }], ruleId: "required", message: "value is required" };
const c536 = [{ fieldName: "not_zero", fieldNumber: 16, fieldType: 2 }];
const c537 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "float", fieldNumber: 1, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 2 }], ruleId: "float.gt", message: "must be greater than 1" };
const c538 = [{ fieldName: "all_true", fieldNumber: 17, fieldType: 8 }];
const c539 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "bool", fieldNumber: 13, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 8 }], ruleId: "bool.const", message: "must equal true" };
const c540 = [{ fieldName: "long_items", fieldNumber: 18, fieldType: 3 }];
const c541 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "items", fieldNumber: 4, fieldType: 11 }, { fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 3 }], ruleId: "int64.lt", message: "must be less than 10" };
const c542 = [{ fieldName: "min", fieldNumber: 1, fieldType: 11 }];
const c544 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "min_pairs", fieldNumber: 1, fieldType: 4 }], ruleId: "map.min_pairs", message: "map must be at least 2 entries" };
const c545 = [{ fieldName: "max", fieldNumber: 2, fieldType: 11 }];
const c547 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "max_pairs", fieldNumber: 2, fieldType: 4 }], ruleId: "map.max_pairs", message: "map must be at most 1 entries" };
const c549 = [{ fieldName: "keys", fieldNumber: 3, fieldType: 11, keyType: 9, valueType: 9 }];
const c550 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "keys", fieldNumber: 4, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 2 characters" };
const c552 = [{ fieldName: "values", fieldNumber: 4, fieldType: 11, keyType: 3, valueType: 3 }];
const c553 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "keys", fieldNumber: 4, fieldType: 11 }, { fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt", message: "must be greater than 2" };
const c554 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "values", fieldNumber: 5, fieldType: 11 }, { fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 3 }], ruleId: "int64.lt", message: "must be less than 2" };
const c556 = [{ fieldName: "items", fieldNumber: 5, fieldType: 11, keyType: 8, valueType: 11 }];
const c557 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "keys", fieldNumber: 4, fieldType: 11 }, { fieldName: "bool", fieldNumber: 13, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 8 }], ruleId: "bool.const", message: "must equal true" };
const c559 = [{ fieldName: "by_number", fieldNumber: 6, fieldType: 11, keyType: 13, valueType: 12 }];
const c560 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "keys", fieldNumber: 4, fieldType: 11 }, { fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "in", fieldNumber: 6, fieldType: 13 }], ruleId: "uint32.in", message: "must be in list [1, 2]" };
const c561 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "values", fieldNumber: 5, fieldType: 11 }, { fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "bytes.min_len", message: "must be at least 2 bytes" };
const c565 = [{ fieldName: "wrappers", fieldNumber: 8, fieldType: 11, keyType: 9, valueType: 11 }];
const c566 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "values", fieldNumber: 5, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 2 characters" };
const c567 = [{ fieldName: "required", fieldNumber: 9, fieldType: 11 }];
const c570 = [{ fieldName: "times", fieldNumber: 10, fieldType: 11, keyType: 4, valueType: 11 }];
const c571 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "values", fieldNumber: 5, fieldType: 11 }, { fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "lt_now", fieldNumber: 7, fieldType: 8 }], ruleId: "timestamp.lt_now", message: "must be less than now" };
const c572 = [{ fieldName: "if_any", fieldNumber: 11, fieldType: 11 }];
const c574 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "min_pairs", fieldNumber: 1, fieldType: 4 }], ruleId: "map.min_pairs", message: "map must be at least 3 entries" };
const c576 = [{ fieldName: "ignored_keys", fieldNumber: 12, fieldType: 11, keyType: 9, valueType: 5 }];
const c577 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "keys", fieldNumber: 4, fieldType: 11 }, { fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "len", fieldNumber: 19, fieldType: 4 }], ruleId: "string.len", message: "must be 2 characters" };
const c580 = [{ fieldName: "colors", fieldNumber: 13, fieldType: 11, keyType: 15, valueType: 14 }];
const c581 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "values", fieldNumber: 5, fieldType: 11 }, { fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "defined_only", fieldNumber: 2, fieldType: 8 }], ruleId: "enum.defined_only", message: "value must be one of the defined enum values" };
const c582 = [{ fieldName: "required", fieldNumber: 1, fieldType: 9 }];
const c583 = [{ fieldName: "required_number", fieldNumber: 2, fieldType: 5 }];
const c584 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 3" };
const c585 = [{ fieldName: "required_explicit", fieldNumber: 3, fieldType: 5 }];
const c586 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 5 }], ruleId: "int32.lt", message: "must be less than 3" };
const c587 = [{ fieldName: "required_message", fieldNumber: 4, fieldType: 11 }];
const c588 = [{ fieldName: "required_bytes", fieldNumber: 5, fieldType: 12 }];
const c589 = [{ fieldName: "required_double", fieldNumber: 6, fieldType: 1 }];
const c590 = [{ fieldName: "required_enum", fieldNumber: 7, fieldType: 14 }];
const c591 = [{ fieldName: "if_set", fieldNumber: 8, fieldType: 9 }];
const c592 = [{ fieldName: "explicit", fieldNumber: 9, fieldType: 9 }];
const c593 = [{ fieldName: "explicit_if_set", fieldNumber: 10, fieldType: 9 }];
const c594 = [{ fieldName: "if_set_double", fieldNumber: 13, fieldType: 1 }];
const c595 = { rule: [{ fieldName: "double", fieldNumber: 2, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 1 }], ruleId: "double.gt", message: "must be greater than 0" };
const c596 = [{ fieldName: "required_bool", fieldNumber: 14, fieldType: 8 }];
const c597 = [{ fieldName: "required_wrapper", fieldNumber: 15, fieldType: 11 }];
const c598 = [{ fieldName: "wrapper", fieldNumber: 16, fieldType: 11 }];
const c599 = [{ fieldName: "bytes_wrapper", fieldNumber: 17, fieldType: 11 }];
const c600 = [{ fieldName: "if_set_enum", fieldNumber: 18, fieldType: 14 }];
const c601 = [{ fieldName: "a", fieldNumber: 1, fieldType: 9 }];
const c602 = [{ fieldName: "b", fieldNumber: 2, fieldType: 5 }];
const c603 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 1" };
const c604 = [{ fieldName: "c", fieldNumber: 3, fieldType: 11 }];
const c605 = [{ fieldName: "d", fieldNumber: 4, fieldType: 9 }];
const c607 = [{ fieldName: "f", fieldNumber: 6, fieldType: 9 }];
const c608 = [{ fieldName: "g", fieldNumber: 7, fieldType: 11 }];
const c609 = [{ fieldName: "h", fieldNumber: 8, fieldType: 11 }];
const c610 = [{ fieldName: "i", fieldNumber: 9, fieldType: 11 }];
const c611 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "gt_now", fieldNumber: 8, fieldType: 8 }], ruleId: "timestamp.gt_now", message: "must be greater than now" };
const c612 = [{ fieldName: "j", fieldNumber: 10, fieldType: 9 }];
const c614 = { rule: [], ruleId: "message.oneof", message: "one of a, b must be set" };
const c615 = { rule: [], ruleId: "message.oneof", message: "only one of a, b can be set" };
const c616 = { rule: [], ruleId: "message.oneof", message: "only one of c, d, e can be set" };
const c617 = { rule: [], ruleId: "required", message: "exactly one field is required in oneof" };
const c618 = [{ fieldName: "must" }];
const c619 = [{ fieldName: "const", fieldNumber: 1, fieldType: 11 }];
const c620 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "const", fieldNumber: 2, fieldType: 11 }], ruleId: "duration.const", message: "must equal 1.500s" };
const c621 = [{ fieldName: "lt", fieldNumber: 2, fieldType: 11 }];
const c622 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "lt", fieldNumber: 3, fieldType: 11 }], ruleId: "duration.lt", message: "must be less than 2s" };
const c623 = [{ fieldName: "lte", fieldNumber: 3, fieldType: 11 }];
const c624 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "lte", fieldNumber: 4, fieldType: 11 }], ruleId: "duration.lte", message: "must be less than or equal to 2s" };
const c625 = [{ fieldName: "gt", fieldNumber: 4, fieldType: 11 }];
const c626 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "gt", fieldNumber: 5, fieldType: 11 }], ruleId: "duration.gt", message: "must be greater than -0.000000005s" };
const c627 = [{ fieldName: "gte", fieldNumber: 5, fieldType: 11 }];
const c628 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "gte", fieldNumber: 6, fieldType: 11 }], ruleId: "duration.gte", message: "must be greater than or equal to 2s" };
const c629 = [{ fieldName: "gt_lt", fieldNumber: 6, fieldType: 11 }];
const c630 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "gt", fieldNumber: 5, fieldType: 11 }], ruleId: "duration.gt_lt", message: "must be greater than 1s and less than 3s" };
const c631 = [{ fieldName: "gte_lte_ex", fieldNumber: 7, fieldType: 11 }];
const c632 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "gte", fieldNumber: 6, fieldType: 11 }], ruleId: "duration.gte_lte_exclusive", message: "must be greater than or equal to 3s or less than or equal to 1s" };
const c633 = [{ fieldName: "in", fieldNumber: 8, fieldType: 11 }];
const c634 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "in", fieldNumber: 7, fieldType: 11 }], ruleId: "duration.in", message: "must be in list [1s, 2.000000005s]" };
const c635 = [{ fieldName: "not_in", fieldNumber: 9, fieldType: 11 }];
const c636 = { rule: [{ fieldName: "duration", fieldNumber: 21, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 8, fieldType: 11 }], ruleId: "duration.not_in", message: "must not be in list [0s, 2s]" };
const c637 = [{ fieldName: "t_const", fieldNumber: 11, fieldType: 11 }];
const c638 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "const", fieldNumber: 2, fieldType: 11 }], ruleId: "timestamp.const", message: "must equal 1970-01-01T00:00:01Z" };
const c639 = [{ fieldName: "t_lt", fieldNumber: 12, fieldType: 11 }];
const c640 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "lt", fieldNumber: 3, fieldType: 11 }], ruleId: "timestamp.lt", message: "must be less than 1970-01-01T00:00:02Z" };
const c641 = [{ fieldName: "t_gte", fieldNumber: 13, fieldType: 11 }];
const c642 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "gte", fieldNumber: 6, fieldType: 11 }], ruleId: "timestamp.gte", message: "must be greater than or equal to 1970-01-01T00:00:02Z" };
const c643 = [{ fieldName: "t_gt_lte", fieldNumber: 14, fieldType: 11 }];
const c644 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "gt", fieldNumber: 5, fieldType: 11 }], ruleId: "timestamp.gt_lte", message: "must be greater than 1970-01-01T00:00:01Z and less than or equal to 1970-01-01T00:00:03Z" };
const c645 = [{ fieldName: "t_gte_lt_ex", fieldNumber: 15, fieldType: 11 }];
const c646 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "gte", fieldNumber: 6, fieldType: 11 }], ruleId: "timestamp.gte_lt_exclusive", message: "must be greater than or equal to 1970-01-01T00:00:03Z or less than 1970-01-01T00:00:01Z" };
const c647 = [{ fieldName: "lt_now", fieldNumber: 16, fieldType: 11 }];
const c648 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "lt_now", fieldNumber: 7, fieldType: 8 }], ruleId: "timestamp.lt_now", message: "must be less than now" };
const c649 = [{ fieldName: "gt_now", fieldNumber: 17, fieldType: 11 }];
const c650 = [{ fieldName: "within", fieldNumber: 18, fieldType: 11 }];
const c651 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "within", fieldNumber: 9, fieldType: 11 }], ruleId: "timestamp.within", message: "must be within 3600s of now" };
const c652 = [{ fieldName: "lt_now_gt", fieldNumber: 19, fieldType: 11 }];
const c653 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "gt", fieldNumber: 5, fieldType: 11 }], ruleId: "timestamp.gt", message: "must be greater than 1970-01-01T00:01:40Z" };
const c654 = [{ fieldName: "lt_gt_now", fieldNumber: 20, fieldType: 11 }];
const c655 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "lt", fieldNumber: 3, fieldType: 11 }], ruleId: "timestamp.lt", message: "must be less than 1970-01-01T00:01:40Z" };
const c656 = { rule: [{ fieldName: "timestamp", fieldNumber: 22, fieldType: 11 }, { fieldName: "within", fieldNumber: 9, fieldType: 11 }], ruleId: "timestamp.within", message: "must be within 5s of now" };
const c658 = [{ fieldName: "any_in", fieldNumber: 22, fieldType: 11 }];
const c659 = { rule: [{ fieldName: "any", fieldNumber: 20, fieldType: 11 }, { fieldName: "in", fieldNumber: 2, fieldType: 9 }], ruleId: "any.in", message: "type URL must be in the allow list" };
const c660 = ["type.googleapis.com/a.B","x/c.D"] as readonly string[];
const c661 = [{ fieldName: "any_not_in", fieldNumber: 23, fieldType: 11 }];
const c662 = { rule: [{ fieldName: "any", fieldNumber: 20, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 3, fieldType: 9 }], ruleId: "any.not_in", message: "type URL must not be in the block list" };
const c663 = ["type.googleapis.com/a.B"] as readonly string[];
const c664 = [{ fieldName: "mask_const", fieldNumber: 24, fieldType: 11 }];
const c665 = { rule: [{ fieldName: "field_mask", fieldNumber: 28, fieldType: 11 }, { fieldName: "const", fieldNumber: 1, fieldType: 11 }], ruleId: "field_mask.const", message: "must equal paths [a, b]" };
const c666 = ["a","b"] as readonly string[];
const c667 = [{ fieldName: "mask_in", fieldNumber: 25, fieldType: 11 }];
const c668 = { rule: [{ fieldName: "field_mask", fieldNumber: 28, fieldType: 11 }, { fieldName: "in", fieldNumber: 2, fieldType: 9 }], ruleId: "field_mask.in", message: "must only contain paths in [a, b.c]" };
const c669 = ["a","b.c"] as readonly string[];
const c670 = [{ fieldName: "mask_not_in", fieldNumber: 26, fieldType: 11 }];
const c671 = { rule: [{ fieldName: "field_mask", fieldNumber: 28, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 3, fieldType: 9 }], ruleId: "field_mask.not_in", message: "must not contain any paths in [a, b.c]" };
const c672 = [{ fieldName: "rules", fieldNumber: 1, fieldType: 11 }];
const c673 = [{ fieldName: "list", fieldNumber: 2, fieldType: 11 }];
const c674 = [{ fieldName: "name", fieldNumber: 3, fieldType: 9 }];
const c675 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 2 characters" };

export const rules_naru_codec_test_v1_rules = [
  /*@__PURE__*/ extend(NumberRulesCodec, { validate: validateNumberRules }),
  /*@__PURE__*/ extend(FormatRulesCodec, { validate: validateFormatRules }),
  /*@__PURE__*/ extend(StringRulesCodec, { validate: validateStringRules }),
  /*@__PURE__*/ extend(BytesRulesCodec, { validate: validateBytesRules }),
  /*@__PURE__*/ extend(EnumRulesCodec, { validate: validateEnumRules }),
  /*@__PURE__*/ extend(ItemCodec, { validate: validateItem }),
  /*@__PURE__*/ extend(RepeatedRulesCodec, { validate: validateRepeatedRules }),
  /*@__PURE__*/ extend(MapRulesCodec, { validate: validateMapRules }),
  /*@__PURE__*/ extend(PresenceRulesCodec, { validate: validatePresenceRules }),
  /*@__PURE__*/ extend(OneofRulesCodec, { validate: validateOneofRules }),
  /*@__PURE__*/ extend(TimeRulesCodec, { validate: validateTimeRules }),
  /*@__PURE__*/ extend(CelRulesCodec, { validate: validateCelRules }),
  /*@__PURE__*/ extend(HoldsCelRulesCodec, { validate: validateHoldsCelRules }),
];
