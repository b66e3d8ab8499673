import { createCopyButton, h } from "./dom.ts";
import { parseToken, storedToken, storeToken } from "./token.ts";

/** Signs a token that a worker on this machine accepts. */
const tokenCommand = "npm run -s naru -- token --user 7";

const localHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

export interface TokenField {
  readonly element: HTMLElement;
  /** What was pasted, without a "Bearer" before it. */
  value(): string;
}

/** Where a token is pasted, and what it says. It is kept for this tab only. */
export function createTokenField(onChange: () => void): TokenField {
  const input = h("input", {
    id: "token",
    type: "text",
    class: "secret",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: "Paste a JWT",
    "aria-describedby": "token-claims",
  });
  const claims = h("div", { id: "token-claims", class: "note" });
  const value = () => input.value.trim().replace(/^bearer +/i, "");
  const describe = () => claims.replaceChildren(...describeToken(value()));
  input.value = storedToken();
  input.addEventListener("input", () => {
    storeToken(value());
    describe();
    onChange();
  });
  describe();
  return {
    element: h("div", { class: "token" }, h("label", { for: "token" }, "Token"), input, claims),
    value,
  };
}

function describeToken(token: string): readonly (Node | string)[] {
  if (token === "") {
    return localHosts.has(location.hostname)
      ? [
          "None. Sign one where the worker runs:",
          h(
            "div",
            { class: "command" },
            h("code", {}, tokenCommand),
            createCopyButton("Copy", () => tokenCommand),
          ),
        ]
      : ["None: only public methods answer."];
  }
  const claims = parseToken(token);
  if (claims === undefined) {
    return ["This is not a JWT."];
  }
  const until = new Date(claims.expiresAtMs);
  const ends = Number.isNaN(until.getTime())
    ? "without an end"
    : until.getTime() < Date.now()
      ? `expired ${until.toLocaleString()}`
      : `until ${until.toLocaleString()}`;
  const roles = claims.roles.length === 0 ? "" : `, ${claims.roles.join(", ")}`;
  const who = claims.userId === undefined ? `No user id: "${claims.subject}"` : `User ${claims.userId}`;
  return [`${who}${roles}, ${ends}. Kept for this tab only.`];
}
