import type { DescEnum, DescExtension, DescFile, DescMessage, DescService } from "@bufbuild/protobuf";
import { nestedTypes } from "@bufbuild/protobuf/reflect";

/** The generated names of one message type. */
export interface MessageNames {
  readonly codec: string;
  readonly create: string;
  readonly prototype: string;
  readonly read: string;
  readonly validate: string;
  readonly write: string;
}

/** The name of a file's list of codecs or rules. */
export function groupName(kind: "codecs" | "rules", file: DescFile): string {
  return `${kind}_${file.name.replace(/[^a-zA-Z0-9]/g, "_")}`;
}

/**
 * The names for all messages of a file: no two are the same, whatever the messages are called (the codec of
 * `writeA` and the encoder of `ACodec` would be), and they never depend on which of the messages get code.
 * `shapeName` gives the name that protoc-gen-es gives a message; a `$`, which no name in a .proto file can
 * have, is appended where one is taken.
 */
export function nameMessages(
  file: DescFile,
  shapeName: (message: DescMessage) => string,
): ReadonlyMap<DescMessage, MessageNames> {
  const taken = new Set([groupName("codecs", file), groupName("rules", file)]);
  const named = new Map<DescMessage, MessageNames>();
  for (const message of nestedTypes(file)) {
    if (message.kind !== "message") {
      continue;
    }
    const shape = shapeName(message);
    let salt = "";
    let names = withSalt(shape, salt);
    while (Object.values(names).some((name) => taken.has(name))) {
      salt += "$";
      names = withSalt(shape, salt);
    }
    for (const name of Object.values(names)) {
      taken.add(name);
    }
    named.set(message, names);
  }
  return named;
}

function withSalt(shape: string, salt: string): MessageNames {
  return {
    codec: `${shape}Codec${salt}`,
    create: `create${shape}${salt}`,
    prototype: `prototypeOf${shape}${salt}`,
    read: `read${shape}${salt}`,
    validate: `validate${shape}${salt}`,
    write: `write${shape}${salt}`,
  };
}

const identifier = /^[A-Za-z_$][\w$]*$/;

/** How a property is reached: `.name`, or `["1"]` for a field that is called `_1` in the .proto file. */
export function access(localName: string): string {
  return identifier.test(localName) ? `.${localName}` : `[${JSON.stringify(localName)}]`;
}

/** How a property stands in an object literal. */
export function key(localName: string): string {
  return identifier.test(localName) ? localName : JSON.stringify(localName);
}

// What TypeScript takes for no type, and no constant, in the places where protoc-gen-es has the name as it
// is. Behind other words of the language protoc-gen-es puts a `$`.
const noTypes: ReadonlySet<string> = new Set([
  "any",
  "as",
  "await",
  "infer",
  "keyof",
  "never",
  "readonly",
  "symbol",
  "undefined",
  "unique",
  "unknown",
]);
const noConstants: ReadonlySet<string> = new Set(["arguments", "await", "eval"]);

type Named = DescMessage | DescEnum | DescExtension | DescService;

/**
 * Why what protoc-gen-es writes for a file cannot compile, or is not what it says, a line for each; none for
 * almost all files. The remedy is another name in the .proto file. `nameOf` gives the name of the type, enum
 * or constant.
 */
export function findUnnameable(file: DescFile, nameOf: (desc: Named) => string): string[] {
  return [...nestedTypes(file)].flatMap((desc) => {
    const name = nameOf(desc);
    const isType = desc.kind === "message" || desc.kind === "enum";
    const isWrong = (isType && noTypes.has(name)) || (desc.kind !== "message" && noConstants.has(name));
    return [
      ...(isWrong ? [`${desc.typeName}: TypeScript lets nothing be called "${name}"`] : []),
      ...findUnnameableMembers(desc),
    ];
  });
}

function findUnnameableMembers(desc: Named): string[] {
  const members = membersOf(desc);
  const seen = new Map<string, string>();
  return members.flatMap(({ name, localName }) => {
    const other = seen.get(localName);
    seen.set(localName, name);
    if (other !== undefined) {
      return [`${desc.typeName}: ${other} and ${name} would both be the property "${localName}"`];
    }
    if (localName === "__proto__") {
      return [`${desc.typeName}: no property can be called "__proto__"`];
    }
    // A number as it prints itself is a property's name too.
    if (identifier.test(localName) || String(Number(localName)) === localName) {
      return [];
    }
    return [`${desc.typeName}: ${name} would be the property "${localName}", which is no name`];
  });
}

function membersOf(desc: Named): readonly { readonly name: string; readonly localName: string }[] {
  switch (desc.kind) {
    case "message":
      return desc.members;
    case "enum":
      return desc.values;
    case "service":
      return desc.methods;
    default:
      return [];
  }
}
