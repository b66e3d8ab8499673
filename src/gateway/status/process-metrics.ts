import type { Exposition } from "../../metrics/exposition.ts";
import type { ExchangeLimits } from "../http/exchange.ts";

/** Writes what the gateway's own process takes, under the names that client libraries of Prometheus use. */
export function writeProcessFamilies(out: Exposition, { bodies, answers }: ExchangeLimits): void {
  const { user, system } = process.cpuUsage();
  out.begin("process_cpu_seconds_total", "counter", "CPU time of the gateway's process.");
  out.add({}, (user + system) / 1e6);
  out.begin("process_resident_memory_bytes", "gauge", "Memory of the gateway's process.");
  out.add({}, process.memoryUsage.rss());
  out.begin("process_start_time_seconds", "gauge", "When the gateway's process began, in Unix time.");
  out.add({}, Math.round(Date.now() / 1000 - process.uptime()));
  out.begin("network_buffer_usage_bytes", "gauge", "Bytes of requests and answers that are under way.");
  out.add({ operation: "receive" }, bodies.memory.usedBytes);
  out.add({ operation: "send" }, answers.memory.usedBytes);
}
