import type { DescFile, DescMessage } from "@bufbuild/protobuf";
import { nestedTypes } from "@bufbuild/protobuf/reflect";
import { isDelimited } from "./field-kind.ts";

/** A file to generate and its messages, in the order of the .proto file. */
export interface CodecFile {
  readonly desc: DescFile;
  readonly messages: readonly DescMessage[];
}

/** What to generate. */
export interface Plan {
  readonly files: readonly CodecFile[];
  /** Messages that some field holds as a group: their decoders can end at an end tag. */
  readonly groups: ReadonlySet<DescMessage>;
  /** Why a message gets no codec, a line for each. */
  readonly reports: readonly string[];
}

/**
 * Chooses the messages that get codecs: those of the given files, and all that their fields reach, well-known
 * types among them. A message that reaches one without a codec gets none either.
 */
export function planCodecs(files: readonly DescFile[], excluded: readonly string[]): Plan {
  const isExcluded = (message: DescMessage) =>
    excluded.some((name) => message.file.proto.package === name || message.typeName === name);
  const wanted = new Set<DescMessage>();
  for (const file of files) {
    for (const type of nestedTypes(file)) {
      if (type.kind === "message" && !isExcluded(type)) {
        reach(type, wanted);
      }
    }
  }
  const reasons = findUnsupported(wanted, isExcluded);
  const byFile = new Map<DescFile, DescMessage[]>();
  const groups = new Set<DescMessage>();
  for (const message of wanted) {
    if (reasons.has(message) || isExcluded(message)) {
      continue;
    }
    byFile.set(message.file, [...(byFile.get(message.file) ?? []), message]);
    for (const field of message.fields) {
      if (isDelimited(field)) {
        groups.add(field.message!);
      }
    }
  }
  return {
    files: [...byFile]
      .map(([desc, messages]) => ({ desc, messages: sortAsDeclared(desc, messages) }))
      .sort((a, b) => (a.desc.name < b.desc.name ? -1 : 1)),
    groups,
    reports: [...reasons].map(([message, reason]) => `${message.typeName}: no codec, ${reason}`),
  };
}

function reach(message: DescMessage, found: Set<DescMessage>): void {
  if (found.has(message)) {
    return;
  }
  found.add(message);
  for (const field of message.fields) {
    if (field.message !== undefined) {
      reach(field.message, found);
    }
  }
}

function findUnsupported(
  wanted: Iterable<DescMessage>,
  isExcluded: (message: DescMessage) => boolean,
): Map<DescMessage, string> {
  const reasons = new Map<DescMessage, string>();
  let size: number;
  do {
    size = reasons.size;
    for (const message of wanted) {
      if (reasons.has(message) || isExcluded(message)) {
        continue;
      }
      for (const { name, message: child } of message.fields) {
        if (child === undefined || !(isExcluded(child) || reasons.has(child))) {
          continue;
        }
        reasons.set(message, `its field ${name} is a ${child.typeName}, which has none`);
        break;
      }
    }
  } while (reasons.size > size);
  return reasons;
}

function sortAsDeclared(file: DescFile, messages: readonly DescMessage[]): DescMessage[] {
  return [...nestedTypes(file)].filter(
    (type) => type.kind === "message" && messages.includes(type),
  ) as DescMessage[];
}
