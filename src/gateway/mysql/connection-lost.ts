import { BackendError } from "./backend.ts";

/** Whether an error says that the connection, and all that the session had on it, is gone. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof BackendError && error.connectionLost;
}
