import { ConnectError } from "@connectrpc/connect";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import { createUsers } from "../examples/browser.ts";
import { loadPage } from "../examples/options.ts";

/** In the page: the client of the documentation, and what came of its calls. */
export interface ClientInPage {
  /** The username of each, or the code of its error. The call at `cancel` is cancelled once all are made. */
  getUsers(ids: readonly number[], cancel?: number): Promise<string[]>;
  loadPage(): Promise<(string | number | undefined)[]>;
}

declare global {
  var openClient: (baseUrl: string, token: string) => void;
  var clientInPage: ClientInPage;
}

globalThis.openClient = (baseUrl, token) => {
  const users = createUsers(baseUrl, () => token);
  globalThis.clientInPage = {
    getUsers(ids, cancel) {
      const controller = new AbortController();
      const calls = ids.map((userId, index) =>
        users.getUser({ userId }, index === cancel ? { signal: controller.signal } : {}).then(
          ({ user }) => user?.username ?? "",
          (error) => codeToString(ConnectError.from(error).code),
        ),
      );
      controller.abort();
      return Promise.all(calls);
    },
    async loadPage() {
      const [me, friend, page] = await loadPage(users, new AbortController().signal);
      return [me.user?.userId, friend.user?.userId, page.users.length];
    },
  };
};
