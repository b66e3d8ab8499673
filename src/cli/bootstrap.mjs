// What `npm start` and `npm test` run first, under whatever Node the machine has: installs the locked
// packages when they are absent or stale, then hands over to the Node that the project pins.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const binaries = join(root, "node_modules/.bin");
const node = join(binaries, process.platform === "win32" ? "node.cmd" : "node");

/** The packages that are installed, as npm recorded them, against the lock file. */
function isInstalled() {
  const recorded = join(root, "node_modules/.package-lock.json");
  if (!existsSync(recorded) || !existsSync(node)) {
    return false;
  }
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packagesOf(recorded);
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
    ([path, { version, optional, dev }]) =>
      path === "" || optional || installed[path]?.version === version || (dev && version === undefined),
  );
}

function install() {
  console.log("Installing the packages (once, about half a minute) …");
  // Without the caller's npm_config_*: a setting of an outer npm must not decide what is installed.
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci failed: see above");
    process.exit(status ?? 1);
  }
}

function requireNode() {
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.node;
  if (stdout?.trim() !== `v${wanted}`) {
    console.error(
      `The project's own Node ${wanted} is not there (found: ${stdout?.trim() || "none"}). ` +
        'Its binary comes by an install script: allow those, then "rm -rf node_modules" and try again.',
    );
    process.exit(1);
  }
}

if (!isInstalled()) {
  install();
}
requireNode();
const child = spawn(node, process.argv.slice(2), {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${binaries}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}` },
});
// A Ctrl-C reaches the child by the terminal; a signal to this process alone is passed on.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
// npm and the shell between pass nothing on: when they go, this process has another parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000).unref();
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
