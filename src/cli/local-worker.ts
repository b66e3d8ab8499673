import { join } from "node:path";
import { projectRoot } from "./project.ts";

export interface LocalWorkerOptions {
  /** 8787 by default; 0 for any free one. */
  readonly port: number;
  /** Variables and secrets by name. */
  readonly variables: Readonly<Record<string, string>>;
  /**
   * What the worker's service bindings answer, by name: functions of this process, reached without a port.
   * Default: none.
   */
  readonly services?: Readonly<Record<string, (request: Request) => Promise<Response>>>;
  /** Where R2, queues and caches of the local runtime keep their state. */
  readonly persist: string;
  /** Bundles again when a source changes. */
  readonly watch: boolean;
  /** Opens the runtime's inspector, for profiles and heap figures. */
  readonly inspect?: boolean;
  /** What the worker and the runtime log; without it errors go to the terminal. */
  readonly onLog?: (level: string, text: string) => void;
  /**
   * Whether wrangler's own errors, those of a build for instance, go to the terminal beside `onLog`. False.
   */
  readonly showsErrors?: boolean;
  /** Told when a build has failed, and again when the worker runs anew. Only where sources are watched. */
  readonly onBuild?: (succeeded: boolean) => void;
}

export interface LocalWorker {
  readonly url: string;
  /** Where the Chrome DevTools protocol is spoken, if that was asked for. */
  readonly inspectorUrl: string | undefined;
  close(): Promise<void>;
}

type StartWorkerOptions = Parameters<typeof import("wrangler").unstable_startWorker>[0];
type Binding = NonNullable<StartWorkerOptions["bindings"]>[string];
type ServiceFetch = Extract<Binding, { type: "fetcher" }>["fetcher"];

/** Many times what a start takes on a slow machine. */
const readyTimeoutMs = 60_000;

/** Runs the worker of wrangler.toml on the local workerd, with nothing sent to anyone. */
export async function startLocalWorker(options: LocalWorkerOptions): Promise<LocalWorker> {
  process.env["WRANGLER_SEND_METRICS"] = "false";
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  process.env["WRANGLER_HIDE_BANNER"] = "true";
  // Read when wrangler is loaded, hence the late import.
  const { unstable_startWorker: startWorker } = await import("wrangler");
  const worker = await startWorker({
    config: join(projectRoot, "wrangler.toml"),
    bindings: Object.fromEntries<Binding>([
      ...Object.entries(options.variables).map(
        ([name, value]) => [name, { type: "secret_text", value }] satisfies [string, Binding],
      ),
      ...Object.entries(options.services ?? {}).map(
        ([name, fetcher]) =>
          [name, { type: "fetcher", fetcher: fetcher as unknown as ServiceFetch }] satisfies [
            string,
            Binding,
          ],
      ),
    ]),
    dev: {
      server: { hostname: "127.0.0.1", port: options.port },
      inspector: options.inspect === true ? { hostname: "127.0.0.1", port: 0 } : false,
      persist: options.persist,
      logLevel: options.onLog === undefined || options.showsErrors === true ? "error" : "none",
      watch: options.watch,
      ...(options.onLog === undefined
        ? {}
        : {
            structuredLogsHandler: ({ level, message }: { level: string; message: string }) =>
              options.onLog?.(level, message),
          }),
    },
  });
  worker.raw.on("buildFailed", () => options.onBuild?.(false));
  worker.raw.on("reloadComplete", () => options.onBuild?.(true));
  // A bundle that fails leaves it pending for ever.
  const timer = setTimeout(() => {
    throw new Error(`The worker was not ready within ${readyTimeoutMs / 1000} s: see above`);
  }, readyTimeoutMs);
  await worker.ready;
  clearTimeout(timer);
  const url = await worker.url;
  return {
    url: url.href.replace(/\/$/, ""),
    inspectorUrl: options.inspect === true ? (await worker.inspectorUrl)?.href : undefined,
    close: () => worker.dispose(),
  };
}

/** What the worker needs to know to reach a data gateway and to verify local tokens. */
export function localVariables(gatewayUrl: string, secrets: { gatewayPassword: string; jwtSecret: string }) {
  const { host } = new URL(gatewayUrl);
  const password = encodeURIComponent(secrets.gatewayPassword);
  return {
    DATABASE_URL: `http://writer:${password}@${host}`,
    DATABASE_READER_URL: `http://reader:${password}@${host}`,
    UPSTASH_REDIS_REST_URL: gatewayUrl,
    UPSTASH_REDIS_REST_TOKEN: secrets.gatewayPassword,
    JWT_SECRET: secrets.jwtSecret,
  };
}
