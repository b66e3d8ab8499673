import type { DescEnum, DescMessage } from "@bufbuild/protobuf";
import type { GeneratedFile, Printable } from "@bufbuild/protoplugin";

/** The generated names of one message type. */
export interface MessageNames {
  readonly codec: string;
  readonly create: string;
  readonly read: string;
  readonly validate: string;
  readonly write: string;
}

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

/** A file that is being generated, and what it imports. */
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
    this.out.print(code(text, ...values));
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
    const shape = this.out.importShape(message).name;
    return {
      codec: `${shape}Codec`,
      create: `create${shape}`,
      read: `read${shape}`,
      validate: `validate${shape}`,
      write: `write${shape}`,
    };
  }

  /** One of the generated parts of a message, imported when it is in another file. */
  part(message: DescMessage, part: keyof MessageNames): Printable {
    const name = this.names(message)[part];
    const file = `${message.file.name}_${part === "validate" ? "rules" : "codec"}`;
    return file === this.#fileName ? name : this.out.import(name, `./${file}.js`);
  }

  validator(message: DescMessage): Printable {
    return this.part(message, "validate");
  }

  shape(type: DescMessage | DescEnum): Printable {
    return this.out.importShape(type);
  }

  schema(message: DescMessage): Printable {
    return this.out.importSchema(message);
  }
}
