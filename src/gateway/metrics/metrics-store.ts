import {
  type MetricsStoreClient,
  openMetricsStore,
  type StoreThreadOptions,
} from "../../metrics/store/client.ts";

/** The store of metrics, opened by its first use: most gateways of tests never need it. */
export class LazyMetricsStore {
  private readonly options: StoreThreadOptions;
  private opened: Promise<MetricsStoreClient> | undefined;

  constructor(options: StoreThreadOptions) {
    this.options = options;
  }

  open(): Promise<MetricsStoreClient> {
    // The next use tries again: a disk may have room by then.
    const forget = () => {
      this.opened = undefined;
    };
    this.opened ??= openMetricsStore(this.options, forget).catch((error: unknown) => {
      forget();
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
