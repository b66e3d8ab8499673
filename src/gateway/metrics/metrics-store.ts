import { type MetricsStoreClient, openMetricsStore } from "../../metrics/store/client.ts";

/** The store of metrics, opened by its first use: most gateways of tests never need it. */
export class LazyMetricsStore {
  private readonly path: string;
  private opened: Promise<MetricsStoreClient> | undefined;

  constructor(path: string) {
    this.path = path;
  }

  open(): Promise<MetricsStoreClient> {
    this.opened ??= openMetricsStore({ path: this.path }).catch((error: unknown) => {
      // The next use tries again: a disk may have room by then.
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /** The store, if anybody has used it. */
  get ifOpen(): Promise<MetricsStoreClient> | undefined {
    return this.opened;
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => undefined))?.close();
  }
}
