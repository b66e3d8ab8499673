/**
 * The comments of the contract, by the full name of what they describe: "naru.game.v1.UserService.GetUser".
 */
export type Comments = ReadonlyMap<string, string>;

/** Collects the comments of a file that protoc-gen-es generated: descriptors carry none. */
export function parseComments(source: string): Comments {
  const comments = new Map<string, string>();
  let message = "";
  for (const [, block = ""] of source.matchAll(/\/\*\*\n((?:[ ]*\* ?.*\n)+?)[ ]*\*\//g)) {
    const lines = block.split("\n").map((line) => line.replace(/^ *\* ?/, ""));
    const at = lines.findIndex((line) => line.startsWith("@generated from "));
    const [, kind, name = ""] = /^@generated from (\w+):? (.*)$/.exec(lines[at] ?? "") ?? [];
    const text = lines.slice(0, at).join("\n").trim();
    switch (kind) {
      case "message":
        message = name;
        comments.set(name, text);
        break;
      case "rpc":
      case "service":
        comments.set(name, text);
        break;
      case "field": {
        const field = /(\w+) = \d+/.exec(name)?.[1];
        comments.set(`${message}.${field}`, text);
        break;
      }
    }
  }
  return comments;
}
