import type { DescEnum, DescFile, DescMessage } from "@bufbuild/protobuf";
import type { GeneratedFile, ImportSymbol, Printable } from "@bufbuild/protoplugin";
import { groupName, type MessageNames, nameMessages } from "./names.ts";

const runtimeFiles = {
  codec: "runtime-codec",
  create: "runtime-create",
  encode: "runtime-encode",
  formats: "runtime-formats",
  protovalidate: "runtime-protovalidate",
  re2: "runtime-re2",
  rules: "runtime-rules",
  violation: "violation",
  packedRead: "runtime-read-packed",
  packedWrite: "runtime-write-packed",
  read: "runtime-read",
  text: "runtime-read-text",
  unknown: "runtime-unknown",
  registry: "codec",
  struct: "runtime-struct",
  unusual: "unusual",
  write: "runtime-write",
} as const;

/** Where the functions are that generated encoders and decoders call. */
const homes: readonly (readonly [RegExp, keyof typeof runtimeFiles])[] = [
  [/^ensure$/, "encode"],
  [/^writePacked/, "packedWrite"],
  [/^(write|endLength)/, "write"],
  [/^readPacked/, "packedRead"],
  [/(Text|String|Bytes)$/, "text"],
  [/^(readUnknown|skipInEntry)$/, "unknown"],
  [/./, "read"],
];

/** A piece of source text with what it imports. */
export function code(text: TemplateStringsArray, ...values: Printable[]): Printable[] {
  return text.flatMap((part, i) => [part, i < values.length ? toText(values[i]!) : ""]);
}

// A number is printed as it stands, and not as a literal of its own.
function toText(value: Printable): Printable {
  return typeof value === "number" ? String(value) : value;
}

// A string, a comment, or an identifier.
const tokens = /"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/g;

/**
 * A file that is being generated, and what it imports. Every identifier that is printed as text
 * (declarations, parameters, locals, globals) is the file's own, and protoplugin imports nothing under a name
 * that the file has: a message that is called like any of them is imported under another.
 */
export class Source {
  readonly out: GeneratedFile;
  readonly #fileName: string;
  readonly #runtimePath: string;

  constructor(out: GeneratedFile, fileName: string, runtimePath: string) {
    this.out = out;
    this.#fileName = fileName;
    this.#runtimePath = runtimePath;
  }

  /** Prints a line. */
  line(text: TemplateStringsArray, ...values: Printable[]): void {
    this.out.print(
      join(code(text, ...values)).map((part) => (typeof part === "string" ? this.#own(part) : part)),
    );
  }

  /** Something that this file declares. */
  own(name: string): Printable {
    return this.out.import(name, `./${this.#fileName}.js`);
  }

  /** The text, its identifiers as symbols of this file. */
  #own(text: string): Printable[] {
    const parts: Printable[] = [];
    let end = 0;
    for (const { 0: token, index } of text.matchAll(tokens)) {
      if (!/^[\w$]/.test(token)) {
        continue;
      }
      parts.push(text.slice(end, index), this.own(token));
      end = index + token.length;
    }
    return [...parts, text.slice(end)];
  }

  /** A function of the runtime. */
  runtime(name: string, file: keyof typeof runtimeFiles): Printable {
    return this.out.import(name, `${this.#runtimePath}/${runtimeFiles[file]}.js`);
  }

  /** A type of the runtime. */
  runtimeType(name: string, file: keyof typeof runtimeFiles): Printable {
    return this.out.import(name, `${this.#runtimePath}/${runtimeFiles[file]}.js`, true);
  }

  /** A function of the runtime's decoding or encoding half, whose name says which. */
  call(name: string): Printable {
    return this.runtime(name, homes.find(([pattern]) => pattern.test(name))![1]);
  }

  names(message: DescMessage): MessageNames {
    const { file } = message;
    return once(names, file, () => nameMessages(file, (one) => this.shape(one).name)).get(message)!;
  }

  /** One of the generated parts of a message, imported when it is in another file. */
  part(message: DescMessage, part: keyof MessageNames): Printable {
    const file = part === "validate" ? "rules" : "codec";
    return this.out.import(this.names(message)[part], `./${message.file.name}_${file}.js`);
  }

  /** A file's list of codecs or rules. */
  group(kind: "codecs" | "rules", file: DescFile): Printable {
    return this.out.import(
      groupName(kind, file),
      `./${file.name}_${kind === "rules" ? "rules" : "codec"}.js`,
    );
  }

  validator(message: DescMessage): Printable {
    return this.part(message, "validate");
  }

  shape(type: DescMessage | DescEnum): ImportSymbol {
    return once(shapes, type, () => this.out.importShape(type));
  }

  schema(type: DescMessage | DescEnum): Printable {
    return once(schemas, type, () => this.out.importSchema(type));
  }
}

// protoplugin looks at all types of a file for each name in it.
const names = new WeakMap<DescFile, ReadonlyMap<DescMessage, MessageNames>>();
const shapes = new WeakMap<DescMessage | DescEnum, ImportSymbol>();
const schemas = new WeakMap<DescMessage | DescEnum, Printable>();

function once<K extends object, V>(known: WeakMap<K, V>, key: K, find: () => V): V {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

/** The parts of nested lists in one list. */
export function flatten(parts: readonly Printable[]): Printable[] {
  return parts.flatMap((part) => (Array.isArray(part) ? flatten(part) : [part]));
}

/** The parts with neighbouring texts in one, so that no token is in two of them. */
function join(parts: Printable[]): Printable[] {
  const joined: Printable[] = [];
  for (const part of flatten(parts)) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") {
      joined[joined.length - 1] = last + part;
    } else {
      joined.push(part);
    }
  }
  return joined;
}
