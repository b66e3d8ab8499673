import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { hasPrototype, isExplicit, isLong } from "./field-kind.ts";
import { access, key } from "./names.ts";
import type { Source } from "./source.ts";

/** Prints the function that makes a zero message, of the shape that protobuf-es gives it. */
export function emitCreate(source: Source, message: DescMessage): void {
  const { create, prototype } = source.names(message);
  const shape = source.shape(message);
  const properties = message.members.flatMap((member) => {
    const value = initialValue(member);
    return value === undefined ? [] : [{ name: member.localName, value }];
  });
  if (hasPrototype(message)) {
    source.line`let ${prototype}: object | undefined;`;
    source.line`export function ${create}(): ${shape} {`;
    source.line`  ${prototype} ??= ${source.runtime("prototypeOf", "create")}(${source.schema(message)});`;
    source.line`  const m: ${shape} = Object.create(${prototype});`;
    source.line`  (m as { $typeName: string }).$typeName = ${JSON.stringify(message.typeName)};`;
    for (const property of properties) {
      source.line`  m${access(property.name)} = ${property.value};`;
    }
    source.line`  return m;`;
  } else {
    const literal = properties.map((property) => `${key(property.name)}: ${property.value}`);
    literal.unshift(`$typeName: ${JSON.stringify(message.typeName)}`);
    // TypeScript takes a property that every object inherits for a value of the optional field of that name.
    const cast = message.members.some((member) => member.localName in {}) ? [" as unknown as ", shape] : "";
    source.line`export function ${create}(): ${shape} {`;
    source.line`  return { ${literal.join(", ")} }${cast};`;
  }
  source.line`}`;
  source.line``;
}

/** What a zero message has in a member, if it has the property at all. */
function initialValue(member: DescMessage["members"][number]): string | undefined {
  if (member.kind === "oneof") {
    return "{ case: undefined }";
  }
  if (member.fieldKind === "list") {
    return "[]";
  }
  if (member.fieldKind === "map") {
    return "{}";
  }
  return isExplicit(member) ? undefined : zeroValue(member);
}

function zeroValue(field: DescField): string {
  if (field.fieldKind === "enum") {
    return String(field.enum.values[0]!.number);
  }
  return scalarZero(field.scalar!, "longAsString" in field && field.longAsString);
}

/** The source of a scalar's zero value. */
export function scalarZero(scalar: ScalarType, longAsString = false): string {
  switch (scalar) {
    case ScalarType.STRING:
      return '""';
    case ScalarType.BOOL:
      return "false";
    case ScalarType.BYTES:
      return "new Uint8Array(0)";
    default:
      if (!isLong(scalar)) {
        return "0";
      }
      return longAsString ? '"0"' : "0n";
  }
}
