import { h } from "../dom.ts";

/** What a gauge says. */
export interface Reading {
  /** 0 to 1 of the arc; undefined for no data. */
  readonly share: number | undefined;
  readonly text: string;
  readonly detail: string;
  readonly isBad?: boolean;
}

export interface Gauge {
  readonly element: HTMLElement;
  show(reading: Reading): void;
}

const svgNames = "http://www.w3.org/2000/svg";
/** Half a circle of radius 40. */
const path = "M10 50 A40 40 0 0 1 90 50";
const arcLength = Math.PI * 40;

/** Half a circle that fills. What it says stands below as text: the arc is for the eye alone. */
export function createGauge(name: string): Gauge {
  const svg = document.createElementNS(svgNames, "svg");
  svg.setAttribute("viewBox", "0 0 100 56");
  svg.setAttribute("aria-hidden", "true");
  const [back, arc] = ["back", "arc"].map((kind) => {
    const each = document.createElementNS(svgNames, "path");
    each.setAttribute("d", path);
    each.setAttribute("class", kind);
    svg.append(each);
    return each;
  });
  const value = h("b", {}, "…");
  const detail = h("span", { class: "note" });
  const element = h("div", { class: "card gauge" }, svg, h("h2", {}, name), value, detail);
  back?.setAttribute("stroke-dasharray", `${arcLength}`);
  return {
    element,
    show({ share, text, detail: more, isBad = false }) {
      const filled = Math.min(1, Math.max(0, share ?? 0)) * arcLength;
      arc?.setAttribute("stroke-dasharray", `${filled} ${arcLength}`);
      element.classList.toggle("bad", isBad);
      element.classList.toggle("empty", share === undefined);
      if (value.textContent !== text) {
        value.textContent = text;
      }
      detail.textContent = more;
    },
  };
}
