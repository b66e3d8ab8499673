import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DescField, DescMessage, DescMethod, DescService } from "@bufbuild/protobuf";
import { type Comments, parseComments } from "./comments.ts";
import { createExample, type Example } from "./example.ts";
import { describeRules } from "./rules.ts";

/** What the page knows of the contract beyond the descriptors, by the full name of a service or method. */
export interface Catalogue {
  readonly services: Readonly<Record<string, { readonly comment: string }>>;
  readonly methods: Readonly<Record<string, MethodInfo>>;
  /** The method that the page opens with: "package.Service.Method". */
  readonly first: string;
}

export interface MethodInfo {
  readonly comment: string;
  readonly example: Example | readonly Example[];
  readonly fields: readonly FieldInfo[];
}

/** One field of a request, those of nested messages included. */
export interface FieldInfo {
  /** As in the JSON form: "user.userId". */
  readonly path: string;
  readonly type: string;
  readonly rules: string;
  readonly comment: string;
}

/** Examples that a team wrote, by "package.Service/Method"; the first one is what the page opens with. */
export type WrittenExamples = Readonly<Record<string, Example | readonly Example[]>>;

/** A generated file that has services. */
export interface ContractFile {
  readonly path: string;
  /** The exported names of the services. */
  readonly names: readonly string[];
}

export interface Contract {
  readonly services: readonly DescService[];
  readonly files: readonly ContractFile[];
  readonly catalogue: Catalogue;
}

const maxDepth = 3;

/** Reads every service that buf generated into a folder. */
export async function readContract(folder: string, examples: WrittenExamples): Promise<Contract> {
  const paths = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith("_pb.ts"))
    .sort((a, b) => Number(isBorrowed(a)) - Number(isBorrowed(b)) || (a < b ? -1 : 1))
    .map((name) => join(folder, name));
  const files: ContractFile[] = [];
  const services: DescService[] = [];
  const comments = new Map<string, string>();
  for (const path of paths) {
    const source = await readFile(path, "utf8");
    if (!source.includes("serviceDesc(")) {
      continue;
    }
    const exported = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
    const found = Object.entries(exported).filter((entry): entry is [string, DescService] =>
      isService(entry[1]),
    );
    files.push({ path, names: found.map(([name]) => name) });
    services.push(...found.map(([, service]) => service));
    for (const [name, comment] of parseComments(source)) {
      comments.set(name, comment);
    }
  }
  return { services, files, catalogue: createCatalogue(services, comments, examples) };
}

/** Interfaces that others defined come after a team's own. */
function isBorrowed(name: string): boolean {
  return /^(grpc|google|buf)\b/.test(name);
}

function isService(value: unknown): value is DescService {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "service";
}

function createCatalogue(
  services: readonly DescService[],
  comments: Comments,
  examples: WrittenExamples,
): Catalogue {
  const methods = services.flatMap((service) => service.methods);
  const known = new Set(methods.map(slashName));
  for (const name of Object.keys(examples)) {
    if (!known.has(name)) {
      throw new Error(`Cannot use an example of a method that does not exist: "${name}"`);
    }
  }
  return {
    services: Object.fromEntries(
      services.map(({ typeName }) => [typeName, { comment: comments.get(typeName) ?? "" }]),
    ),
    methods: Object.fromEntries(
      methods.map((method) => [
        slashName(method),
        {
          comment: comments.get(`${method.parent.typeName}.${method.name}`) ?? "",
          example: examples[slashName(method)] ?? createExample(method),
          fields: describeFields(method.input, { comments, prefix: "", depth: 0 }),
        },
      ]),
    ),
    first: Object.keys(examples)[0] ?? slashName(methods[0]!),
  };
}

function slashName(method: DescMethod): string {
  return `${method.parent.typeName}/${method.name}`;
}

function describeFields(
  message: DescMessage,
  at: { readonly comments: Comments; readonly prefix: string; readonly depth: number },
): FieldInfo[] {
  return message.fields.flatMap((field) => {
    const path = at.prefix + field.jsonName;
    const own: FieldInfo = {
      path,
      type: typeText(field),
      rules: describeRules(field),
      comment: at.comments.get(`${message.typeName}.${field.name}`) ?? "",
    };
    const nested = field.message;
    if (nested === undefined || at.depth >= maxDepth || nested.typeName.startsWith("google.protobuf.")) {
      return [own];
    }
    const prefix = `${path}${field.fieldKind === "list" ? "[]" : ""}.`;
    return [own, ...describeFields(nested, { ...at, prefix, depth: at.depth + 1 })];
  });
}

const scalarNames: Readonly<Record<number, string>> = {
  1: "double",
  2: "float",
  3: "int64",
  4: "uint64",
  5: "int32",
  6: "fixed64",
  7: "fixed32",
  8: "bool",
  9: "string",
  12: "bytes",
  13: "uint32",
  15: "sfixed32",
  16: "sfixed64",
  17: "sint32",
  18: "sint64",
};

function typeText(field: DescField): string {
  const name = field.message?.name ?? field.enum?.name ?? scalarNames[field.scalar ?? 0] ?? "";
  switch (field.fieldKind) {
    case "list":
      return `${name}[]`;
    case "map":
      return `map<${scalarNames[field.mapKey]}, ${name}>`;
    default:
      return name;
  }
}
