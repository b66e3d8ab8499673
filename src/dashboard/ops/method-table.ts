import { h } from "../dom.ts";
import { formatNumber } from "./frame.ts";

/** How one method went over the last hour. */
export interface MethodRow {
  readonly operation: string;
  readonly calls: number;
  readonly faults: number;
  readonly meanMs: number;
  readonly p95Ms: number;
  /** Of the time of all methods, 0 to 100. */
  readonly impact: number;
}

interface Column {
  readonly name: string;
  readonly read: (row: MethodRow) => number | string;
}

const columns: readonly Column[] = [
  { name: "Method", read: ({ operation }) => operation },
  { name: "Calls", read: ({ calls }) => calls },
  { name: "Faults", read: ({ faults }) => faults },
  { name: "Mean, ms", read: ({ meanMs }) => meanMs },
  { name: "p95, ms", read: ({ p95Ms }) => p95Ms },
  { name: "Share of time, %", read: ({ impact }) => impact },
];

/** Below so many calls a 95th percentile is noise. */
const minCallsForP95 = 200;

export interface MethodTable {
  readonly element: HTMLElement;
  show(rows: readonly MethodRow[]): void;
}

/** The methods, sorted by any column. */
export function createMethodTable(): MethodTable {
  let rows: readonly MethodRow[] = [];
  let sortedBy = columns[5] as Column;
  let isDescending = true;
  const body = h("tbody", {});
  const heads = columns.map((column) => {
    const button = h("button", { type: "button", class: "quiet" }, column.name);
    button.addEventListener("click", () => {
      isDescending = sortedBy === column ? !isDescending : column.name !== "Method";
      sortedBy = column;
      render();
    });
    return h("th", { scope: "col" }, button);
  });
  const render = () => {
    for (const [i, head] of heads.entries()) {
      const isSorted = columns[i] === sortedBy;
      head.ariaSort = isSorted ? (isDescending ? "descending" : "ascending") : "none";
    }
    const sorted = rows.toSorted(
      (a, b) => compare(sortedBy.read(a), sortedBy.read(b)) * (isDescending ? -1 : 1),
    );
    body.replaceChildren(...sorted.map(toElement));
  };
  const empty = h("p", { class: "note" }, "Nothing was called in the last hour.");
  const table = h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Methods" },
    h("table", {}, h("thead", {}, h("tr", {}, ...heads)), body),
  );
  return {
    element: h("section", { class: "card methods-card" }, h("h2", {}, "Methods, last hour"), table, empty),
    show(given) {
      rows = given;
      empty.hidden = rows.length > 0;
      table.hidden = rows.length === 0;
      render();
    },
  };
}

function toElement(row: MethodRow): HTMLElement {
  const { operation, calls, faults, meanMs, p95Ms, impact } = row;
  const isNoise = calls < minCallsForP95;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, operation),
    h("td", {}, formatNumber(calls)),
    h("td", { class: faults > 0 ? "bad-text" : "" }, formatNumber(faults)),
    h("td", {}, formatNumber(meanMs)),
    h(
      "td",
      isNoise
        ? { class: "noise", title: `Of ${calls} calls a 95th percentile is hardly more than chance` }
        : {},
      formatNumber(p95Ms),
      isNoise ? "?" : undefined,
    ),
    h("td", {}, formatNumber(impact)),
  );
}

function compare(a: number | string, b: number | string): number {
  return typeof a === "string" || typeof b === "string" ? String(a).localeCompare(String(b)) : a - b;
}
