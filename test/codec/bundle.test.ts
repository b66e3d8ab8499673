import { build } from "esbuild";
import { describe, expect, it } from "vitest";

describe("a client that imports one codec", () => {
  it("carries neither the others nor the rules", async () => {
    const text = await bundle(
      'export { GetUserRequestCodec } from "./src/gen/naru/game/v1/user_service_codec.ts";',
    );
    expect(text).toContain('"naru.game.v1.GetUserRequest"');
    for (const other of ["naru.game.v1.UserInfo", "naru.game.v1.CreateUserRequest", "must be greater than"]) {
      expect(text).not.toContain(other);
    }
  });

  it("carries what its message holds", async () => {
    const text = await bundle(
      'export { GetUserResponseCodec } from "./src/gen/naru/game/v1/user_service_codec.ts";',
    );
    expect(text).toContain('"naru.game.v1.UserInfo"');
  });
});

describe("a server's codecs", () => {
  it("neither encode what methods take nor decode what they give", async () => {
    const all = await bundle('export { codecs } from "./src/gen/codecs.ts";');
    const server = await bundle('export { serverCodecs } from "./src/gen/server-codecs.ts";');
    expect(server.length).toBeLessThan(0.75 * all.length);
  });
});

/** Without the descriptors and the libraries. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    external: ["@bufbuild/*"],
    plugins: [
      {
        name: "without descriptors",
        setup: ({ onResolve }) => onResolve({ filter: /_pb\.ts$/ }, ({ path }) => ({ path, external: true })),
      },
    ],
  });
  return outputFiles[0]!.text;
}
