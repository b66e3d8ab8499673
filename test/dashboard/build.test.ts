import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildSite } from "../../src/dashboard/build.ts";
import { createViolationsModule } from "../../src/dashboard/catalogue/violations.ts";

const outDir = mkdtempSync(join(tmpdir(), "naru-site-"));
const files = await buildSite({ outDir });
const read = (name: string) => readFileSync(join(outDir, name), "utf8");
const script = files.find(({ name }) => name.endsWith(".js"))!;

describe("the built site", () => {
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  test("is one page with one script and one style sheet, named after what is in them", () => {
    expect(files.map(({ name }) => name.replace(/-[A-Z0-9]{8}\./, "-HASH.")).sort()).toEqual([
      "_headers",
      "assets/main-HASH.js",
      "assets/style-HASH.css",
      "icon.svg",
      "index.html",
    ]);
    for (const [, address = ""] of read("index.html").matchAll(/(?:src|href)="([^"#]+)"/g)) {
      expect(address === "/" || files.some(({ name }) => `/${name}` === address)).toBe(true);
    }
  });

  test("sends less than 80 KiB of script", () => {
    expect(script.gzipBytes).toBeLessThan(80 * 1024);
  });

  test("carries the message that reports a broken rule, and none of the rules", () => {
    const module = createViolationsModule();
    expect(module).toContain("export const ViolationsSchema");
    expect(module.length).toBeLessThan(2000);
    const [descriptor = ""] = /(?<=fileDesc\(")[^"]+/.exec(module) ?? [];
    expect(descriptor.length).toBeGreaterThan(500);
    expect(read(script.name)).toContain(descriptor);
  });

  test("loads nothing from elsewhere and evaluates no text", () => {
    expect(read("_headers")).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    );
    expect(read("_headers")).not.toContain("unsafe");
    expect(read("index.html")).not.toMatch(/https?:|<style|style="|onclick/);
    expect(read(files.find(({ name }) => name.endsWith(".css"))!.name)).not.toMatch(/url\(|@import/);
  });

  test("may be kept for ever where the name changes with the content, and nowhere else", () => {
    expect(read("_headers")).toMatch(
      /\n\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n/,
    );
  });

  test("is left alone by a build that changes nothing, and cleaned of what an older one left", async () => {
    const before = statSync(join(outDir, "index.html")).mtimeMs;
    writeFileSync(join(outDir, "assets/main-OLD00000.js"), "old");
    await buildSite({ outDir });
    expect(statSync(join(outDir, "index.html")).mtimeMs).toBe(before);
    expect(readdirSync(join(outDir, "assets"))).toHaveLength(2);
  });
});
