import { createServer } from "node:net";

/** A mistake of whoever typed the command: told in its words alone, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function portInUse(variable: string, port: number): UsageError {
  return new UsageError(
    `Port ${port} is taken by another program, perhaps by a second "npm start". Stop that one, or choose another port: set ${variable} to it, as in ${variable}=${port + 1000} npm start`,
  );
}

/** Says at once that a port is taken, before anything is started that takes time. 0 is any free one. */
export function requirePort(variable: string, port: number, host = "127.0.0.1"): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portInUse(variable, port) : error),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
