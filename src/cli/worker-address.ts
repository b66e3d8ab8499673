import { UsageError } from "./port.ts";
import { readLocalSecrets, readPort } from "./project.ts";
import { signToken } from "./token.ts";

/** Where the worker is, and a token of an administrator. */
export interface WorkerAddress {
  readonly url: string;
  readonly token: string;
}

/** The arguments of commands that ask a worker. */
export const addressArgs = {
  url: {
    type: "string",
    description: "Address of the worker; default: that of this checkout, which must run",
  },
  token: {
    type: "string",
    description: "Token of an administrator, or NARU_TOKEN; default: one that this checkout signs",
  },
} as const;

/** The worker that the arguments name. @throws UsageError when it is another's and there is no token. */
export async function addressOf(args: {
  url?: string | undefined;
  token?: string | undefined;
}): Promise<WorkerAddress> {
  const token = args.token ?? process.env["NARU_TOKEN"];
  if (args.url !== undefined && token === undefined) {
    throw new UsageError("Cannot call a worker elsewhere without --token or NARU_TOKEN");
  }
  return {
    url: args.url ?? `http://127.0.0.1:${readPort("PORT", 8787)}`,
    token:
      token ??
      (await signToken(readLocalSecrets().jwtSecret, { userId: 1, roles: ["admin"], lifetimeSeconds: 600 })),
  };
}

/**
 * Calls a method, "package.Service/Method", by JSON. Found by its name, not imported: a team that leaves a
 * service out keeps the commands.
 *
 * @throws UsageError with what the worker answers.
 */
export async function callWorker(
  { url, token }: WorkerAddress,
  method: string,
  message: object,
): Promise<unknown> {
  const address = url.replace(/\/$/, "");
  const response = await fetch(`${address}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
  }).catch((error: unknown) => {
    throw new UsageError(`Cannot reach the worker at ${address}: ${String((error as Error).cause ?? error)}`);
  });
  const text = await response.text();
  if (!response.ok) {
    throw new UsageError(`The worker at ${url} answered ${response.status}: ${text}`);
  }
  return JSON.parse(text);
}
