// Preloaded into a program that computes without a pause, as the compiler does: ends it when the process that started it is
// gone, however that went. It is seen in a thread of its own, and on Windows not at all.
import { isMainThread, Worker } from "node:worker_threads";

const everyMs = 500;

if (isMainThread) {
  new Worker(new URL(import.meta.url), { execArgv: [] }).unref();
} else {
  const caller = process.ppid;
  setInterval(() => {
    if (process.ppid !== caller) process.kill(process.pid, "SIGKILL");
  }, everyMs);
}
