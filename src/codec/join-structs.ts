/**
 * protobuf-es holds a `google.protobuf.Struct` as a JSON object. For each further occurrence of a field it
 * makes a message of all that it has, merges, and makes an object again: 119 kB of occurrences take 13
 * seconds. Two occurrences are the same as one of both their bytes, so they are joined before it decodes.
 */
import { type DescField, type DescMessage, type DescOneof, ScalarType } from "@bufbuild/protobuf";
import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { joinBytes } from "./bytes.ts";

const structTypeName = "google.protobuf.Struct";
/** So many take no time worth mentioning. */
const maxFew = 64;
const defaultRecursionLimit = 100;

/**
 * The same message with each Struct in one piece, or `bytes` themselves. Throws for what is malformed and has
 * many pieces: protobuf-es would take its time over it.
 */
export function joinStructs(desc: DescMessage, bytes: Uint8Array): Uint8Array {
  const plan = planOf(desc);
  if (!canHoldStruct(plan)) {
    return bytes;
  }
  const count = { joined: 0 };
  try {
    return join(plan, bytes, defaultRecursionLimit, count);
  } catch (error) {
    if (count.joined > maxFew) {
      throw error;
    }
    return bytes;
  }
}

/** What there is to know of the fields of a message. */
interface Plan {
  readonly fields: Map<number, PlannedField>;
  /** Whether there can be a Struct anywhere in it. Undefined before somebody wants to know. */
  holdsStruct?: boolean;
}

interface PlannedField {
  readonly wireTypes: readonly WireType[];
  readonly isStruct: boolean;
  readonly oneof: DescOneof | undefined;
  /** Of what the field holds, unless it is a scalar or a Struct. */
  readonly plan: Plan | undefined;
}

const plans = new WeakMap<DescMessage, Plan>();

function planOf(desc: DescMessage): Plan {
  let plan = plans.get(desc);
  if (plan !== undefined) {
    return plan;
  }
  plan = { fields: new Map() };
  // Before its fields, which may be of the same type.
  plans.set(desc, plan);
  for (const field of desc.fields) {
    plan.fields.set(field.number, planField(field));
  }
  return plan;
}

function planField(field: DescField): PlannedField {
  const { message, oneof } = field;
  const isMap = field.fieldKind === "map";
  const isLocal = message?.typeName === structTypeName && field.parent.typeName !== "google.protobuf.Value";
  // Each item of a list is a Struct of its own.
  const isStruct = isLocal && field.fieldKind === "message";
  const value = { wireTypes: wireTypesOf(field), isStruct: isLocal, oneof: undefined };
  const inner = message === undefined || isLocal ? undefined : planOf(message);
  if (!isMap) {
    return { ...value, isStruct, oneof, plan: inner };
  }
  const key = {
    wireTypes: [scalarWireType(field.mapKey)],
    isStruct: false,
    oneof: undefined,
    plan: undefined,
  };
  const entry: Plan = {
    fields: new Map([
      [1, key],
      [2, { ...value, plan: inner }],
    ]),
  };
  return { wireTypes: [WireType.LengthDelimited], isStruct: false, oneof: undefined, plan: entry };
}

function canHoldStruct(plan: Plan): boolean {
  plan.holdsStruct ??= reaches(plan, new Set());
  return plan.holdsStruct;
}

function reaches(plan: Plan, seen: Set<Plan>): boolean {
  if (seen.has(plan)) {
    return false;
  }
  seen.add(plan);
  return [...plan.fields.values()].some(
    ({ isStruct, plan: inner }) => isStruct || (inner !== undefined && reaches(inner, seen)),
  );
}

function wireTypesOf(field: DescField): readonly WireType[] {
  if (field.message !== undefined) {
    const isGroup = field.fieldKind !== "map" && field.delimitedEncoding;
    return [isGroup ? WireType.StartGroup : WireType.LengthDelimited];
  }
  const single = field.scalar === undefined ? WireType.Varint : scalarWireType(field.scalar);
  return field.fieldKind === "list" ? [single, WireType.LengthDelimited] : [single];
}

function scalarWireType(scalar: ScalarType): WireType {
  switch (scalar) {
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return WireType.LengthDelimited;
    case ScalarType.DOUBLE:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return WireType.Bit64;
    case ScalarType.FLOAT:
    case ScalarType.FIXED32:
    case ScalarType.SFIXED32:
      return WireType.Bit32;
    default:
      return WireType.Varint;
  }
}

/** The pieces of one Struct that are still to be written. */
interface Pending {
  readonly number: number;
  readonly payloads: Uint8Array[];
}

function join(plan: Plan, bytes: Uint8Array, left: number, count: { joined: number }): Uint8Array {
  const reader = new BinaryReader(bytes);
  const pieces: Uint8Array[] = [];
  const pending = new Map<DescOneof | number, Pending>();
  let copied = 0;
  let isChanged = false;
  const replace = (start: number, end: number, ...by: Uint8Array[]): void => {
    pieces.push(bytes.subarray(copied, start), ...by);
    copied = end;
  };
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, wireType] = reader.tag();
    const field = plan.fields.get(number);
    // protobuf-es reads a field by its own type, whatever the tag says.
    if (field !== undefined && !field.wireTypes.includes(wireType)) {
      throw new Error("unexpected wire type");
    }
    const id = field?.oneof ?? number;
    const held = pending.get(id);
    if (held !== undefined && held.number !== number) {
      // Another member of the oneof takes the place of this one.
      replace(start, start, toField(held.number, held.payloads));
      pending.delete(id);
    }
    if (field?.isStruct === true) {
      const payload = reader.bytes();
      if (held?.number === number) {
        held.payloads.push(payload);
        count.joined++;
        isChanged = true;
      } else {
        pending.set(id, { number, payloads: [payload] });
      }
      replace(start, reader.pos);
      continue;
    }
    const inner = field?.plan;
    if (inner === undefined || left === 0 || !canHoldStruct(inner)) {
      reader.skip(wireType, number);
    } else if (wireType === WireType.StartGroup) {
      const group = reader.skip(wireType, number);
      const end = new BinaryWriter().tag(number, WireType.EndGroup).finish();
      const body = group.subarray(0, group.length - end.length);
      const joined = join(inner, body, left - 1, count);
      if (joined === body) {
        continue;
      }
      isChanged = true;
      replace(start, reader.pos, new BinaryWriter().tag(number, wireType).finish(), joined, end);
    } else {
      const payload = reader.bytes();
      const joined = join(inner, payload, left - 1, count);
      if (joined === payload) {
        continue;
      }
      isChanged = true;
      replace(start, reader.pos, toField(number, [joined]));
    }
  }
  if (!isChanged) {
    return bytes;
  }
  const rest = [...pending.values()].map(({ number, payloads }) => toField(number, payloads));
  replace(bytes.length, bytes.length, ...rest);
  return joinBytes(pieces);
}

function toField(number: number, payloads: readonly Uint8Array[]): Uint8Array {
  return new BinaryWriter().tag(number, WireType.LengthDelimited).bytes(joinBytes(payloads)).finish();
}
