import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

const read = (name: string): string => readFileSync(new URL(`page/${name}`, import.meta.url), "utf8");
const css = read("page.css");
const script = read("page.js");

/** The status page with its style and its script: one answer, nothing from elsewhere. */
export const statusPage: Buffer = Buffer.from(
  read("page.html")
    .replace("/* style */", () => css)
    .replace("/* script */", () => script),
);

const allow = (content: string): string => `'sha256-${hash("sha256", content, "base64")}'`;

/** Nothing runs on the page but its own script, and it talks to nobody but the gateway. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  vary: "accept",
  "content-security-policy": [
    "default-src 'none'",
    `script-src ${allow(script)}`,
    `style-src ${allow(css)}`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
