import type { Message } from "@bufbuild/protobuf";
import type { Unit } from "./plan.ts";

/** Calls of which each starts when the one before is done. */
interface Chain {
  isBusy: boolean;
  readonly waiting: Unit[];
}

/** Keeps calls of one batch in their order that depend on each other. */
export class CallOrder {
  private readonly chains = new Map<string, Chain>();
  private readonly chainOf = new Map<Unit, Chain>();

  /**
   * Whether a call may start now. If not, `leave` gives it when it is its turn, to be called with `input`.
   */
  enter(unit: Unit, input: Message, key: string): boolean {
    let chain = this.chains.get(key);
    if (chain === undefined) {
      chain = { isBusy: false, waiting: [] };
      this.chains.set(key, chain);
    }
    this.chainOf.set(unit, chain);
    if (chain.isBusy) {
      unit.input = input;
      chain.waiting.push(unit);
      return false;
    }
    chain.isBusy = true;
    return true;
  }

  /** A call is done: gives the next one that waits for it and is still wanted. */
  leave(unit: Unit): Unit | undefined {
    const chain = this.chainOf.get(unit);
    if (chain === undefined) {
      return undefined;
    }
    for (let next = chain.waiting.shift(); next !== undefined; next = chain.waiting.shift()) {
      if (next.state === "waiting") {
        return next;
      }
    }
    chain.isBusy = false;
    return undefined;
  }
}
