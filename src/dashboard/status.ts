import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { Health, HealthCheckResponse_ServingStatus } from "../gen/grpc/health/v1/health_pb.ts";
import { h } from "./dom.ts";

type Mark = "good" | "bad" | "unknown";

interface Finding {
  readonly mark: Mark;
  readonly text: string;
}

const everyMs = 15_000;

/** What runs, asked of the worker itself, now and again while the page is looked at. */
export function createStatus(baseUrl: string): readonly Node[] {
  const client = createClient(Health, createConnectTransport({ baseUrl }));
  const worker = createChip("Worker");
  const database = createChip("MySQL");
  const look = async () => {
    worker.show(await askVersion(baseUrl));
    database.show(await askHealth(() => client.check({}, { timeoutMs: 5000 })));
  };
  void look();
  setInterval(() => {
    if (document.visibilityState === "visible") {
      void look();
    }
  }, everyMs);
  return [worker.element, database.element];
}

function createChip(name: string) {
  const text = h("span", { class: "chip-text" }, "…");
  const element = h("span", { class: "chip unknown", role: "status" }, h("b", {}, name), text);
  return {
    element,
    show(finding: Finding) {
      // Written only when it changes, as a screen reader says it each time.
      if (text.textContent !== finding.text) {
        element.className = `chip ${finding.mark}`;
        text.textContent = finding.text;
      }
    },
  };
}

async function askVersion(baseUrl: string): Promise<Finding> {
  try {
    const response = await fetch(`${baseUrl}/version`);
    const { id, tag, environment } = (await response.json()) as Readonly<Record<string, string | undefined>>;
    const version = tag || id?.slice(0, 8);
    return { mark: "good", text: [environment, version].filter(Boolean).join(" ") };
  } catch {
    return { mark: "bad", text: "does not answer" };
  }
}

async function askHealth(
  check: () => Promise<{ readonly status: HealthCheckResponse_ServingStatus }>,
): Promise<Finding> {
  try {
    const { status } = await check();
    return status === HealthCheckResponse_ServingStatus.SERVING
      ? { mark: "good", text: "reachable" }
      : { mark: "bad", text: "not reachable" };
  } catch (reason) {
    const { code } = ConnectError.from(reason);
    return code === Code.Unimplemented
      ? { mark: "unknown", text: "not asked: no health service" }
      : { mark: "bad", text: `unknown: ${Code[code].toLowerCase()}` };
  }
}
