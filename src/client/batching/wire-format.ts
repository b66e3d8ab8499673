/** What a transport writes, as far as its answers have said. */
export class WireFormat {
  /** Undefined before the first answer, and for a transport whose answers do not say it. */
  name: "json" | "proto" | undefined;

  /** Reads the header of an answer, which has the format that its request had: "application/proto", say. */
  learn(header: Headers): void {
    const [name] = /json|proto/.exec(header.get("content-type") ?? "") ?? [];
    this.name ??= name as "json" | "proto" | undefined;
  }
}
