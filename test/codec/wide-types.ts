/**
 * Contracts of more of everything than a person would write, as are made from tables, forms and lists of
 * codes.
 */

const header = 'import "buf/validate/validate.proto";';

const count = (length: number) => Array.from({ length }, (_, i) => i + 1);

/** A message of `length` fields of all kinds, each third with a rule. */
export function wideMessage(length: number): string {
  const kinds = [
    "int32 f# = # [(buf.validate.field).int32.gte = 0];",
    "string f# = #;",
    "repeated int32 f# = #;",
    "string f# = # [(buf.validate.field).string.max_len = 20];",
    "optional int64 f# = #;",
    "bytes f# = #;",
    "repeated string f# = # [(buf.validate.field).repeated.max_items = 2];",
    "Other f# = #;",
    "map<string, int32> f# = #;",
    "double f# = # [(buf.validate.field).double.finite = true];",
  ];
  return `syntax = "proto3";
package wide.message;
${header}
message Other { bool a = 1; }
message Wide {
${membersOf(length, kinds)}
}
`;
}

/** As above in proto2, some with a default. */
export function wideProto2(length: number): string {
  const kinds = [
    "optional int32 f# = # [default = 7];",
    "optional string f# = #;",
    "repeated int32 f# = # [packed = true];",
    "optional string f# = # [(buf.validate.field).string.max_len = 20];",
    "optional bytes f# = #;",
    "optional Other f# = #;",
  ];
  return `syntax = "proto2";
package wide.proto2;
${header}
message Other { optional bool a = 1; }
message Wide {
${membersOf(length, kinds)}
}
`;
}

/** A closed enum, of which only what it defines is valid, and an open one. */
export function wideEnums(length: number): string {
  const values = (prefix: string) => count(length).map((i) => `  ${prefix}${i} = ${i * 3};`);
  return `edition = "2023";
package wide.enums;
${header}
enum Closed {
  option features.enum_type = CLOSED;
  CLOSED_0 = 0;
${values("CLOSED_").join("\n")}
}
enum Open {
  OPEN_0 = 0;
${values("OPEN_").join("\n")}
}
message Codes {
  Closed a = 1 [(buf.validate.field).enum.defined_only = true];
  repeated Closed b = 2 [(buf.validate.field).repeated.items.enum.defined_only = true];
  Open c = 3 [(buf.validate.field).enum.defined_only = true];
  map<string, Open> d = 4 [(buf.validate.field).map.values.enum.defined_only = true];
}
`;
}

/** A oneof of `length` members, which must be set, and each third of which has a rule. */
export function wideOneof(length: number): string {
  const kinds = ["string f# = #;", "int32 f# = # [(buf.validate.field).int32.lt = 100];", "Other f# = #;"];
  return `syntax = "proto3";
package wide.oneof;
${header}
message Other { bool a = 1; }
message Choice {
  oneof value {
    option (buf.validate.oneof).required = true;
${membersOf(length, kinds)}
  }
}
`;
}

/**
 * A file of as many messages, each with a rule, that hold later ones, and a service that takes one half and
 * gives the other.
 */
export function manyTypes(scope: string, length: number): string {
  const messages = count(length).map(
    (i) => `message M${i} {
  int32 a = 1 [(buf.validate.field).int32.gt = ${i % 5}];
  string b = 2;
  ${i + 7 > length ? "bool" : `M${i + 7}`} c = 3;
  repeated ${i + 13 > length ? "bool" : `M${i + 13}`} d = 4;
}`,
  );
  const methods = count(length / 2).map((i) => `  rpc Call${i}(M${i}) returns (M${i + length / 2});`);
  const service = `service Calls {\n${methods.join("\n")}\n}`;
  return `syntax = "proto3";\npackage wide.types.${scope};\n${header}\n${messages.join("\n")}\n${service}\n`;
}

function membersOf(length: number, kinds: readonly string[]): string {
  return count(length)
    .map((i) => `    ${kinds[i % kinds.length]!.replaceAll("#", String(i))}`)
    .join("\n");
}
