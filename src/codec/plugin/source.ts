import type { DescEnum, DescMessage } from "@bufbuild/protobuf";
import type { GeneratedFile, Printable } from "@bufbuild/protoplugin";

/** The generated names of one message type. */
export interface MessageNames {
  readonly codec: string;
  readonly create: string;
  readonly read: string;
  readonly write: string;
}

const runtimeFiles = {
  codec: "runtime-codec",
  create: "runtime-create",
  registry: "codec",
  read: "runtime-read",
  struct: "runtime-struct",
  write: "runtime-write",
} as const;

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

  /** A function or type of the runtime. */
  runtime(name: string, file: keyof typeof runtimeFiles, isType = false): Printable {
    return this.out.import(name, `${this.#runtimePath}/${runtimeFiles[file]}.js`, isType);
  }

  names(message: DescMessage): MessageNames {
    const shape = this.out.importShape(message).name;
    return { codec: `${shape}Codec`, create: `create${shape}`, read: `read${shape}`, write: `write${shape}` };
  }

  /** One of the generated functions of a message, imported when it is in another file. */
  part(message: DescMessage, part: keyof MessageNames): Printable {
    const name = this.names(message)[part];
    return message.file.name === this.#fileName
      ? name
      : this.out.import(name, `./${message.file.name}_codec.js`);
  }

  shape(message: DescMessage): Printable {
    return this.out.importShape(message);
  }

  shapeOfEnum(type: DescEnum): Printable {
    return this.out.importShape(type);
  }

  schema(message: DescMessage): Printable {
    return this.out.importSchema(message);
  }
}
