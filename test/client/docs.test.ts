import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { readSource } from "../repo/source.ts";

const folder = "test/client/examples";
const doc = readSource("docs/client.md");
const blocks = [...doc.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

describe("docs/client.md", () => {
  it("shows the code that the tests of test/client/worker run, to the letter", () => {
    const examples = readdirSync(join(projectRoot, folder)).map((name) =>
      readSource(`${folder}/${name}`).replaceAll("../../../src/gen/", "./gen/"),
    );
    expect([...blocks].sort()).toEqual([...examples].sort());
  });
});
