import { Code, ConnectError } from "@connectrpc/connect";
import { exposureHeader } from "../../src/data/read-after-write.ts";

/** As checker/model.go reads it. */
export interface State {
  readonly version?: number;
  readonly value?: string;
  readonly count?: number;
  readonly members?: string;
}

export interface Input {
  readonly name: "get" | "set" | "reserve" | "cancel" | "join" | "leave";
  readonly value?: string;
  readonly user?: number;
  /** Version that a write is for; none when absent. */
  readonly version?: number;
}

/** What is checked by itself. */
export interface PartInit {
  readonly name: string;
  readonly kind: "profile" | "slot" | "room";
  readonly capacity: number;
  readonly initial: State;
}

interface Op {
  readonly client: number;
  call: number;
  /** 0 when nobody knows whether it was applied. */
  readonly return: number;
  readonly input: Input;
  readonly output: { readonly outcome: "ok" | "full" | "changed" | "unknown"; readonly state?: State };
}

export interface Part extends PartInit {
  readonly ops: Op[];
}

/** One call as its client makes it. */
export interface RecordedCall {
  readonly client: number;
  readonly input: Input;
  /** How old the answer may be by its contract, ms. */
  readonly boundMs?: number;
  /** Makes the call, and gives what it showed. `onHeader` is to be told of the answer's header. */
  readonly send: (onHeader: (header: Headers) => void) => Promise<State | undefined>;
}

export interface History {
  readonly parts: readonly Part[];
  /** Answers by their exposure, and errors by their text. */
  readonly exposures: ReadonlyMap<string, number>;
  readonly errors: ReadonlyMap<string, number>;
  /** Reads that others' exposed writes allow to be older. */
  readonly relaxed: number;
  record(part: Part, call: RecordedCall): Promise<State | undefined>;
  addPart(part: PartInit): Part;
  /** Takes what is declared into account: to be called once, at the end. */
  finish(): void;
}

/**
 * Others may not see an exposed write for so long: the queue tells Redis within two of its tries, 5 s each,
 * and then some.
 */
const exposedMs = 15_000;

const nanoseconds = (ms: number): number => Math.round(ms * 1e6);

export function createHistory(now: () => number = () => performance.now()): History {
  const parts: Part[] = [];
  const exposures = new Map<string, number>();
  const errors = new Map<string, number>();
  const exposed: { readonly part: Part; readonly fromMs: number; readonly toMs: number }[] = [];
  let relaxed = 0;
  const count = (of: Map<string, number>, name: string) => of.set(name, (of.get(name) ?? 0) + 1);

  return {
    parts,
    exposures,
    errors,
    get relaxed() {
      return relaxed;
    },
    addPart: (init) => {
      const part = { ...init, ops: [] };
      parts.push(part);
      return part;
    },
    record: async (part, { client, input, boundMs = 0, send }) => {
      const beganMs = now();
      const note = (header: Headers) => {
        const names = header.get(exposureHeader)?.split(", ") ?? [];
        for (const name of names) {
          count(exposures, name);
        }
        if (names.includes("unmarked") || names.includes("lost")) {
          exposed.push({ part, fromMs: beganMs, toMs: now() + exposedMs });
        }
      };
      const add = (outcome: Op["output"]["outcome"], state?: State) => {
        part.ops.push({
          client,
          input,
          call: nanoseconds(beganMs - boundMs),
          return: outcome === "unknown" ? 0 : nanoseconds(now()),
          output: { outcome, ...(state === undefined ? {} : { state }) },
        });
      };
      try {
        const state = await send(note);
        add("ok", state);
        return state;
      } catch (error) {
        const { code, rawMessage, metadata } = ConnectError.from(error);
        note(metadata);
        count(errors, `${input.name}: ${Code[code]} ${rawMessage.replaceAll(/\d+/g, "#")}`);
        const outcome = outcomeOf(code, rawMessage);
        // A read that was not answered says nothing.
        if (input.name !== "get" || outcome !== "unknown") {
          add(outcome);
        }
        return undefined;
      }
    },
    finish: () => {
      for (const { part, fromMs, toMs } of exposed) {
        for (const op of part.ops) {
          const isCovered = op.call >= nanoseconds(fromMs) && op.call <= nanoseconds(toMs);
          if (op.input.name === "get" && isCovered) {
            op.call = nanoseconds(fromMs);
            relaxed++;
          }
        }
      }
    },
  };
}

/** What an error says of a write: a refusal that is an answer, or nothing at all. */
function outcomeOf(code: Code, text: string): Op["output"]["outcome"] {
  if (code === Code.Aborted && text.includes("etag")) {
    return "changed";
  }
  return code === Code.FailedPrecondition ? "full" : "unknown";
}
