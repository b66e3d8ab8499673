import type { Header } from "./gen/connectrpc/conformance/v1/service_pb.ts";

/** Headers, trailers or query parameters as the suite's messages carry them. */
export function headersToProto(entries: Headers | URLSearchParams): Header[] {
  const headers: Header[] = [];
  entries.forEach((value: string, name: string) => {
    headers.push({ $typeName: "connectrpc.conformance.v1.Header", name, value: [value] });
  });
  return headers;
}

/** The other way round. */
export function headersFromProto(headers: readonly Header[]): Headers {
  const result = new Headers();
  for (const { name, value } of headers) {
    for (const item of value) {
      result.append(name, item);
    }
  }
  return result;
}
