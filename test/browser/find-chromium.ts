import { delimiter, join } from "node:path";
import { isExecutable } from "../../src/engines/find.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What to do where there is none. */
export const withoutChromium =
  'needs Chromium, which is not in PATH: "apt-get install chromium", or set CHROMIUM_PATH to a browser';

/** The Chromium of this machine: CHROMIUM_PATH, or what is in PATH. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    process.env["CHROMIUM_PATH"] ?? "",
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => path !== "" && isExecutable(path));
}
