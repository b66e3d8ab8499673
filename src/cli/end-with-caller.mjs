// Preloaded into a program that computes without a pause, as the compiler does: ends it when the process that
// started it is gone, however that went. It is seen in a thread of its own, and on Windows not at all.
import { isMainThread, Worker, workerData } from "node:worker_threads";

const everyMs = 500;

if (isMainThread) {
  new Worker(new URL(import.meta.url), { execArgv: [], workerData: process.ppid }).unref();
} else {
  setInterval(() => {
    if (process.ppid !== workerData) {
      process.kill(process.pid, "SIGKILL");
    }
  }, everyMs);
}
