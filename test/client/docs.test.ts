import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { readSource } from "../repo/source.ts";

const folder = "test/client/examples";
const pages = ["client.md", "client/browser.md", "client/node.md", "client/worker.md"];
const doc = pages.map((page) => readSource(`docs/${page}`)).join("\n");
const blocks = [...doc.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

describe("the pages of the client", () => {
  it("shows the code that the tests of test/client/worker run, to the letter", () => {
    const examples = readdirSync(join(projectRoot, folder)).map((name) =>
      readSource(`${folder}/${name}`).replaceAll("../../../src/gen/", "./gen/"),
    );
    expect([...blocks].sort()).toEqual([...examples].sort());
  });
});
