import type { WireRequest } from "./send.ts";

/** Left out of the command: curl sets them, or they only name the page's library. */
const omitted = new Set(["x-user-agent", "user-agent"]);

/**
 * The command that sends the same bytes. The token is taken from the shell's NARU_TOKEN, so that the command
 * can be shown and passed on. A binary body is piped in as base64.
 */
export function toCurl({ url, method, headers, body }: WireRequest): string {
  const isText = headers.get("content-type") === "application/json";
  const isGet = method === "GET";
  const options = [...headers]
    .filter(([name]) => !omitted.has(name) && !(isGet && name === "content-type"))
    .map(
      ([name, value]) =>
        `-H ${name === "authorization" ? `"${name}: Bearer $NARU_TOKEN"` : quote(`${name}: ${value}`)}`,
    );
  if (!isGet) {
    options.push(isText ? `--data-raw ${quote(new TextDecoder().decode(body))}` : "--data-binary @-");
  }
  const curl = [`curl -sS ${quote(url)}`, ...options].join(" \\\n  ");
  if (isText || isGet) {
    return curl;
  }
  return `echo ${quote(toBase64(body))} | base64 --decode |\n${curl} |\n  od -c`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary);
}
