import type { IncomingMessage, ServerResponse } from "node:http";
import { requirePassword } from "../auth.ts";
import { type BodyLimits, readBody } from "../http/body.ts";
import { discardBody, HttpError, parseJson, sendJson } from "../http/http.ts";
import type { Faults } from "./faults.ts";
import { parseFault } from "./rule.ts";

/** Where faults are asked for. */
export const faultsPath = "/control/faults";

const maxBodyBytes = 64 * 1024;

/** What the endpoint needs of the gateway; without `faults` it is switched off. */
export interface FaultControl {
  readonly faults: Faults | undefined;
  readonly password: string;
  readonly bodies: BodyLimits;
}

/**
 * `/control/faults`: POST adds a fault or a list of them, GET tells how far they have got, DELETE takes all
 * away.
 */
export async function handleFaults(
  { faults, password, bodies }: FaultControl,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (faults === undefined) {
      throw new HttpError(404, "unimplemented", "Fault control is off: naru gateway --fault-control");
    }
    requirePassword(request.headers.authorization, password);
    switch (request.method) {
      case "GET":
        sendJson(response, 200, { faults: faults.list() });
        return;
      case "DELETE":
        sendJson(response, 200, { removed: faults.clear() });
        return;
      case "POST":
        sendJson(response, 201, {
          faults: addAll(faults, parseJson(await readBody(request, maxBodyBytes, bodies).whole)),
        });
        return;
      default:
        throw new HttpError(
          405,
          "unimplemented",
          `HTTP method is not GET, POST or DELETE: ${request.method}`,
        );
    }
  } catch (error) {
    if (!(error instanceof HttpError)) {
      throw error;
    }
    sendJson(response, error.status, { code: error.code, message: error.message });
    discardBody(request);
  }
}

/** All or none: a list with a mistake in it adds nothing. */
function addAll(faults: Faults, body: unknown): unknown[] {
  const rules = (Array.isArray(body) ? body : [body]).map((value) => {
    const parsed = parseFault(value);
    if (parsed.kind === "refused") {
      throw new HttpError(400, "invalid_argument", parsed.error);
    }
    return parsed.rule;
  });
  return rules.map((rule) => faults.add(rule));
}
