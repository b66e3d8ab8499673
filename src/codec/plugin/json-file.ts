import type { DescEnum, DescMessage } from "@bufbuild/protobuf";
import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt";
import { emitJsonRead } from "./emit-json-read.ts";
import { emitJsonWrite } from "./emit-json-write.ts";
import type { Source } from "./source.ts";

/** A file of JSON writers and readers that is being generated: the names of its enums follow the functions. */
export class JsonFile {
  readonly source: Source;
  readonly #constants = new Map<string, string>();

  constructor(source: Source) {
    this.source = source;
  }

  /** Whether the message is a well-known type with a JSON form of its own: protobuf-es writes and reads that. */
  isCustom(message: DescMessage): boolean {
    return hasCustomJsonRepresentation(message);
  }

  /** The name of the constant with the quoted names of an enum's values by number. */
  enumNames(type: DescEnum): string {
    const numbers = [...new Set(type.values.map((value) => value.number))];
    const names = numbers.map(
      (number) => `[${number}]: ${JSON.stringify(JSON.stringify(type.value[number]!.jsonName))}`,
    );
    return this.#constant(`n_${type.typeName}`, `{ ${names.join(", ")} }`);
  }

  /** The name of the constant with the numbers of an enum's values by name. */
  enumValues(type: DescEnum): string {
    // The names of the .proto file come last: they win where both are the same.
    const names = new Map(type.values.map((value) => [value.jsonName, value.number]));
    for (const value of type.values) names.set(value.name, value.number);
    const entries = [...names].map(([name, number]) => `[${JSON.stringify(name)}, ${number}]`);
    return this.#constant(
      `v_${type.typeName}`,
      `/*@__PURE__*/ new Map<unknown, number>([${entries.join(", ")}])`,
    );
  }

  printConstants(): void {
    for (const [name, initializer] of this.#constants) this.source.line`const ${name} = ${initializer};`;
  }

  #constant(title: string, initializer: string): string {
    const name = title.replace(/\W/g, "_");
    this.#constants.set(name, initializer);
    return name;
  }
}

/** Prints the JSON writers and readers of a file's messages, and the list of them for the index. */
export function generateJson(source: Source, messages: readonly DescMessage[], listName: string): void {
  const file = new JsonFile(source);
  source.line`// @generated from file ${messages[0]!.file.proto.name}. Do not edit.`;
  source.line``;
  for (const message of messages) {
    emitJsonWrite(file, message);
    emitJsonRead(file, message);
  }
  file.printConstants();
  source.line``;
  source.line`export const ${listName} = [`;
  for (const message of messages) {
    const { readJson, writeJson } = source.names(message);
    source.line`  /*@__PURE__*/ ${source.runtime("extend", "codec")}(${source.part(message, "codec")}, { writeJson: ${writeJson}, readJson: ${readJson} }),`;
  }
  source.line`];`;
}
