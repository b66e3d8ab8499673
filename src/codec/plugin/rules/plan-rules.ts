import type { DescMessage } from "@bufbuild/protobuf";
import { UnsupportedRuleError } from "./check.ts";
import { ruleStatements } from "./emit-rules.ts";
import { RulesFile, type RulesTarget } from "./rules-file.ts";

/** Which messages have validators, and who validates. */
export interface RulesPlan {
  /** Those with rules of their own or in a message that they hold. */
  readonly validated: ReadonlySet<DescMessage>;
  /** Those among them whose rules need `@bufbuild/protovalidate`, and why. */
  readonly byLibrary: ReadonlyMap<DescMessage, string>;
}

const nowhere: RulesTarget = { runtime: () => "", validator: () => "", own: () => "", line: () => undefined };

/** Finds the rules of messages. */
export function planRules(messages: Iterable<DescMessage>): RulesPlan {
  const validated = new Set<DescMessage>();
  const byLibrary = new Map<DescMessage, string>();
  const holders = new Map<DescMessage, Set<DescMessage>>();
  for (const message of messages) {
    const held = holders.get(message) ?? new Set<DescMessage>();
    holders.set(message, held);
    const seen = {
      has(child: DescMessage): boolean {
        held.add(child);
        return false;
      },
    };
    try {
      const file = new RulesFile(nowhere, seen, () => undefined);
      if (file.statements(message, ruleStatements).length > 0) {
        validated.add(message);
      }
    } catch (error) {
      if (!(error instanceof UnsupportedRuleError)) {
        throw error;
      }
      validated.add(message);
      byLibrary.set(message, error.message);
    }
  }
  spread(validated, holders);
  return { validated, byLibrary };
}

/** A message that holds one with rules has rules. */
function spread(
  validated: Set<DescMessage>,
  holders: ReadonlyMap<DescMessage, ReadonlySet<DescMessage>>,
): void {
  let size: number;
  do {
    size = validated.size;
    for (const [message, held] of holders) {
      if ([...held].some((child) => validated.has(child))) {
        validated.add(message);
      }
    }
  } while (validated.size > size);
}
