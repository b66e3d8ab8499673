import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildSite } from "../../src/dashboard/build.ts";
import { createViolationsModule } from "../../src/dashboard/catalogue/violations.ts";

const outDir = mkdtempSync(join(tmpdir(), "naru-site-"));
const files = await buildSite({ outDir });
const read = (name: string) => readFileSync(join(outDir, name), "utf8");
const script = files.find(({ name }) => /main-.*\.js$/.test(name))!;
const pages = ["index.html", "ops.html"];

describe("the built site", () => {
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  test("is two pages with a script and a style sheet each, named after what is in them", () => {
    expect(files.map(({ name }) => name.replace(/-[A-Z0-9]{8}\./, "-HASH.")).sort()).toEqual([
      "_headers",
      "assets/main-HASH.js",
      "assets/ops-HASH.js",
      "assets/ops-style-HASH.css",
      "assets/style-HASH.css",
      "icon.svg",
      "index.html",
      "ops.html",
    ]);
    for (const page of pages) {
      for (const [, address = ""] of read(page).matchAll(/(?:src|href)="([^"#]+)"/g)) {
        const isKnown = ["/", "/ops"].includes(address) || files.some(({ name }) => `/${name}` === address);
        expect(isKnown, address).toBe(true);
      }
    }
  });

  test("sends less than 60 KiB for all of the dashboard", () => {
    const sent = files.filter(({ name }) => name.includes("ops"));
    expect(sent).toHaveLength(3);
    expect(sent.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)).toBeLessThan(60 * 1024);
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
    for (const page of pages) {
      expect(read(page)).not.toMatch(/https?:|<style|style="|onclick/);
    }
    for (const { name } of files.filter((file) => file.name.endsWith(".css"))) {
      expect(read(name)).not.toMatch(/url\(|@import/);
    }
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
    expect(readdirSync(join(outDir, "assets"))).toHaveLength(4);
  });
});
