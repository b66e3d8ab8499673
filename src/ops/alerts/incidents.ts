import type { Measurements } from "./measurements.ts";
import {
  type AlertSettings,
  type Finding,
  type Rule,
  rules,
  type Severity,
  type Symptom,
  unknownRule,
} from "./rules.ts";

/** Where a rule stands. */
export type Phase = "normal" | "pending" | "firing" | "pending resolve";

export interface RuleState {
  readonly phase: Phase;
  /** Checks in a row that found the same as the last. */
  readonly checks: number;
}

/** Something that is wrong, from when it began to fire until it was resolved. */
export interface Incident {
  /** The same in every message about it. */
  readonly id: string;
  readonly symptom: Symptom;
  /** The worst that it was. */
  readonly severity: Severity;
  /** Rules that fire now, or did when it was resolved. */
  readonly rules: readonly string[];
  readonly summary: string;
  readonly value: number;
  readonly threshold: number;
  /** Unix time in milliseconds. */
  readonly startedAtMs: number;
  /** Undefined while it lasts. */
  readonly resolvedAtMs?: number | undefined;
  /** The severity that was last told of; undefined when nobody was. */
  readonly toldOf?: Severity | undefined;
}

/** What is to be told of an incident. */
export interface Notification {
  /** The same however often it is sent. */
  readonly id: string;
  readonly kind: "firing" | "escalated" | "resolved";
  readonly incident: Incident;
}

/** All that one check hands on to the next. */
export interface AlertState {
  /** The end of what was looked at last, Unix time in milliseconds. */
  readonly checkedToMs: number;
  readonly rules: Readonly<Record<string, RuleState>>;
  /** Those that last. */
  readonly open: readonly Incident[];
  /** The last that were resolved, the newest first. */
  readonly resolved: readonly Incident[];
}

export const emptyState: AlertState = { checkedToMs: 0, rules: {}, open: [], resolved: [] };

/** A state of a later time than this was left by a clock that was wrong: it holds nobody up. */
const maxAheadMs = 600_000;

/** Incidents that are remembered after their end. */
const maxResolved = 50;

const ranks: readonly Severity[] = ["low", "medium", "high", "critical"];

/** What one check comes to. */
export interface Checked {
  readonly state: AlertState;
  readonly notifications: readonly Notification[];
  /** What each rule found; undefined where it could not be told. */
  readonly findings: ReadonlyMap<Rule, Finding | undefined>;
}

/**
 * Looks at the measurements by every rule. One that has been looked at changes nothing: two checks of the
 * same minute find, and tell, the same once.
 */
export function check(state: AlertState, measurements: Measurements, settings: AlertSettings): Checked {
  const findings = new Map(
    [...rules, unknownRule].map((rule) => [rule, rule.find(measurements, settings)] as const),
  );
  const { toMs } = measurements;
  if (toMs <= state.checkedToMs && state.checkedToMs - toMs <= maxAheadMs) {
    return { state, notifications: [], findings };
  }
  const states = Object.fromEntries(
    [...findings].map(([rule, finding]) => [rule.name, advance(rule, state.rules[rule.name], finding)]),
  );
  const incidents = [...new Set([...findings.keys()].map(({ symptom }) => symptom))].flatMap(
    (symptom) =>
      continueIncident(symptom, {
        before: state.open.find((incident) => incident.symptom === symptom),
        firing: [...findings].filter(([rule]) => rule.symptom === symptom && isFiring(states[rule.name])),
        toMs,
      }) ?? [],
  );
  const told = incidents.map(tell);
  const ended = told.filter(({ incident }) => incident.resolvedAtMs !== undefined);
  return {
    findings,
    notifications: told.flatMap(({ notification }) => notification ?? []),
    state: {
      checkedToMs: toMs,
      rules: states,
      open: told.map(({ incident }) => incident).filter(({ resolvedAtMs }) => resolvedAtMs === undefined),
      resolved: [...ended.map(({ incident }) => incident), ...state.resolved].slice(0, maxResolved),
    },
  };
}

const normal: RuleState = { phase: "normal", checks: 0 };

/** Unknown is neither well nor wrong: the rule stays where it is. */
function advance(rule: Rule, before = normal, finding: Finding | undefined): RuleState {
  if (finding === undefined) {
    return before;
  }
  const isOn = isFiring(before);
  if (finding.isBreached === isOn) {
    return isOn ? { phase: "firing", checks: 0 } : normal;
  }
  const checks = before.checks + 1;
  if (isOn) {
    return checks >= rule.resolveAfter ? normal : { phase: "pending resolve", checks };
  }
  return checks >= rule.fireAfter ? { phase: "firing", checks: 0 } : { phase: "pending", checks };
}

function isFiring(state: RuleState | undefined): boolean {
  return state?.phase === "firing" || state?.phase === "pending resolve";
}

/** Begins an incident, goes on with it, or ends it; undefined where nothing is wrong and nothing was. */
function continueIncident(
  symptom: Symptom,
  {
    before,
    firing,
    toMs,
  }: {
    readonly before: Incident | undefined;
    readonly firing: readonly (readonly [Rule, Finding | undefined])[];
    readonly toMs: number;
  },
): Incident | undefined {
  if (firing.length === 0) {
    return before === undefined ? undefined : { ...before, resolvedAtMs: toMs };
  }
  // What is read seldom, or is pending its end, has nothing new to say.
  const [worst] = firing
    .filter(([, finding]) => finding?.isBreached === true)
    .toSorted(([a], [b]) => rankOf(b.severity) - rankOf(a.severity));
  const severity = firing.reduce<Severity>(
    (most, [rule]) => (rankOf(rule.severity) > rankOf(most) ? rule.severity : most),
    before?.severity ?? "low",
  );
  const { value = 0, threshold = 0, summary = "" } = worst?.[1] ?? before ?? {};
  return {
    id: before?.id ?? `${symptom}-${new Date(toMs).toISOString().slice(0, 16)}Z`,
    symptom,
    severity,
    rules: firing.map(([{ name }]) => name),
    summary,
    value,
    threshold,
    startedAtMs: before?.startedAtMs ?? toMs,
    toldOf: before?.toldOf,
  };
}

/**
 * One message when it begins and one when it ends, whatever rules join it. Only what becomes worth waking
 * somebody for, and was not, is told in between.
 */
function tell(incident: Incident): { incident: Incident; notification?: Notification } {
  const { id, severity, toldOf, resolvedAtMs } = incident;
  if (resolvedAtMs !== undefined) {
    return toldOf === undefined
      ? { incident }
      : { incident, notification: { id: `${id}/resolved`, kind: "resolved", incident } };
  }
  const isWorse = toldOf !== undefined && !wakes(toldOf) && wakes(severity);
  if (severity === "low" || (toldOf !== undefined && !isWorse)) {
    return { incident };
  }
  const kind = toldOf === undefined ? "firing" : "escalated";
  const told = { ...incident, toldOf: severity };
  return { incident: told, notification: { id: `${id}/${kind}`, kind, incident: told } };
}

/** Whether somebody is to get up for it. */
export function wakes(severity: Severity): boolean {
  return rankOf(severity) >= rankOf("high");
}

function rankOf(severity: Severity): number {
  return ranks.indexOf(severity);
}
