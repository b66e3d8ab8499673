import uPlot from "uplot";
import { h } from "../dom.ts";
import { type Frame, formatNumber, type Line, sumUp } from "./frame.ts";

/** A line of a chart. Told apart by its dashes too, for colours alone don't reach everybody. */
interface ChartLine {
  readonly name: string;
  readonly color: string;
  readonly dash?: keyof typeof dashes;
  readonly read: (frame: Frame) => Line;
}

export interface ChartOptions {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly ChartLine[];
  /** What the scale reaches at least, in the unit. */
  readonly least: number;
  /** What the threshold is of: "mean" for instance. Default: of the line itself. */
  readonly thresholdOf?: string;
}

/** A stretch of time in which something was wrong, Unix time in seconds. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

export interface Chart {
  readonly element: HTMLElement;
  /** @param threshold - Where the alert begins, in the chart's unit. */
  show(frame: Frame, bands: readonly Band[], threshold: number | undefined): void;
}

/** Lengths of the strokes and of the gaps between them. */
const dashes = { dashed: [6, 3], dotted: [2, 3] } as const;
const height = 180;
/** Rows of the table behind a chart. */
const tableRows = 12;
/** Milliseconds without a key before the value at the cursor is said. */
const sayAfterMs = 250;

/** A chart over time, which can be read by keyboard, by ear and as a table. */
export function createChart(options: ChartOptions): Chart {
  const { title, unit, lines } = options;
  const id = title.toLowerCase().replaceAll(/\W+/g, "-");
  const summary = h("p", { class: "note summary" });
  const table = h("table", {});
  const said = h("p", { class: "unseen", "aria-live": "polite" });
  const canvas = h("div", {
    class: "canvas",
    tabindex: 0,
    role: "img",
    "aria-label": `${title} over time. The left and right arrow keys read values.`,
    "aria-describedby": `${id}-summary`,
  });
  summary.id = `${id}-summary`;
  const key = h(
    "ul",
    { class: "key" },
    ...lines.map(({ name, color, dash }) => {
      const swatch = h("span", { class: "swatch" });
      swatch.style.borderTop = `2px ${dash === undefined ? "solid" : dash} var(${color})`;
      return h("li", {}, swatch, name);
    }),
  );
  const element = h(
    "figure",
    { class: "card chart" },
    h("figcaption", {}, h("h2", {}, title), h("span", { class: "note" }, unit)),
    key,
    canvas,
    summary,
    h("details", {}, h("summary", {}, "As a table"), h("div", { class: "scroll", tabindex: 0 }, table)),
    said,
  );
  let frame: Frame | undefined;
  let bands: readonly Band[] = [];
  let threshold: number | undefined;
  const plot = createPlot(canvas, options, () => ({ bands, threshold }));
  new ResizeObserver(() => plot.setSize({ width: Math.max(200, canvas.clientWidth), height })).observe(
    canvas,
  );
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot.redraw(false));

  readByKeys({ canvas, said, plot, unit, lines, frame: () => frame });

  return {
    element,
    show(given, newBands, newThreshold) {
      [frame, bands, threshold] = [given, newBands, newThreshold];
      const values = lines.map(({ read }) => read(given));
      plot.setData([given.times, ...values] as uPlot.AlignedData);
      const text = lines
        .map(({ name }, i) => sumUp(name, values[i] ?? [], (value) => `${formatNumber(value)} ${unit}`))
        .join(". ");
      if (summary.textContent !== `${text}.`) {
        summary.textContent = `${text}.`;
      }
      fillTable(
        table,
        given.times,
        lines.map(({ name }) => name),
        values,
      );
    },
  };
}

/** What is drawn beside the lines. */
interface Marks {
  readonly bands: readonly Band[];
  readonly threshold: number | undefined;
}

function createPlot(
  canvas: HTMLElement,
  { lines, least, thresholdOf = "" }: ChartOptions,
  marks: () => Marks,
): uPlot {
  return new uPlot(
    {
      width: 300,
      height,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        y: {
          range: (_plot, _low, high) => [0, upTo(Math.max(high ?? 0, least), marks().threshold)],
        },
      },
      axes: [
        {
          stroke: () => colorOf("--muted"),
          grid: { stroke: () => colorOf("--line"), width: 1 },
          ticks: { show: false },
          size: 30,
          values: (_plot, times) => times.map((time) => clock(time).slice(0, 5)),
        },
        {
          stroke: () => colorOf("--muted"),
          grid: { stroke: () => colorOf("--line"), width: 1 },
          ticks: { show: false },
          size: 52,
          values: (_plot, values) => values.map(formatNumber),
        },
      ],
      series: [
        {},
        ...lines.map(({ color, dash }) => ({
          stroke: () => colorOf(color),
          width: 1.75,
          spanGaps: false,
          // A step between others of which nobody told has no line.
          points: { show: true, size: 3 },
          ...(dash === undefined ? {} : { dash: [...dashes[dash]] }),
        })),
      ],
      hooks: {
        drawClear: [(drawn) => drawBands(drawn, marks().bands)],
        draw: [(drawn) => drawThreshold(drawn, marks().threshold, thresholdOf)],
      },
    },
    [[], ...lines.map(() => [])],
    canvas,
  );
}

/** The upper end of the scale, which shows a threshold when it is not far away. */
function upTo(high: number, threshold: number | undefined): number {
  const isNear = threshold !== undefined && high > threshold / 3;
  return Math.max(high, isNear ? threshold : 0) * 1.1;
}

/** Moves the cursor by the arrow keys, and says the values there. */
function readByKeys({
  canvas,
  said,
  plot,
  unit,
  lines,
  frame,
}: {
  readonly canvas: HTMLElement;
  readonly said: HTMLElement;
  readonly plot: uPlot;
  readonly unit: string;
  readonly lines: readonly ChartLine[];
  readonly frame: () => Frame | undefined;
}): void {
  let cursor: number | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  const sayAt = (given: Frame, place: number) => {
    const values = lines.map(({ name, read }) => {
      const value = read(given)[place] ?? null;
      return `${name} ${value === null ? "no data" : `${formatNumber(value)} ${unit}`}`;
    });
    said.textContent = `${clock(given.times[place] ?? 0)}: ${values.join(", ")}`;
  };
  canvas.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const given = frame();
    const count = given?.times.length ?? 0;
    if (step === undefined || given === undefined || count === 0) {
      return;
    }
    event.preventDefault();
    const place = Math.min(count - 1, Math.max(0, step(cursor ?? count, count)));
    cursor = place;
    plot.setCursor({ left: plot.valToPos(given.times[place] ?? 0, "x"), top: height / 3 });
    clearTimeout(saying);
    saying = setTimeout(() => sayAt(given, place), sayAfterMs);
  });
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function fillTable(
  table: HTMLTableElement,
  times: readonly number[],
  names: readonly string[],
  values: readonly Line[],
): void {
  const every = Math.max(1, Math.ceil(times.length / tableRows));
  const rows = times.flatMap((time, i) =>
    (times.length - 1 - i) % every === 0
      ? [
          h(
            "tr",
            {},
            h("th", { scope: "row" }, clock(time)),
            ...values.map((line) => h("td", {}, line[i] == null ? "no data" : formatNumber(line[i]))),
          ),
        ]
      : [],
  );
  table.replaceChildren(
    h("thead", {}, h("tr", {}, ...["Time", ...names].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, ...rows),
  );
}

/** Incidents, behind the lines. */
function drawBands(plot: uPlot, bands: readonly Band[]): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.fillStyle = colorOf("--bad-tint");
  for (const { from, to } of bands) {
    const left = Math.max(bbox.left, plot.valToPos(from, "x", true));
    const right = Math.min(bbox.left + bbox.width, plot.valToPos(to, "x", true));
    if (right > left) {
      ctx.fillRect(left, bbox.top, right - left, bbox.height);
    }
  }
  ctx.restore();
}

function drawThreshold(plot: uPlot, threshold: number | undefined, of: string): void {
  const { ctx, bbox } = plot;
  const high = plot.scales["y"]?.max ?? 0;
  if (threshold === undefined || threshold > high) {
    return;
  }
  const y = plot.valToPos(threshold, "y", true);
  ctx.save();
  ctx.strokeStyle = colorOf("--bad");
  ctx.fillStyle = colorOf("--bad");
  ctx.setLineDash([2 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = `${11 * devicePixelRatio}px sans-serif`;
  ctx.textAlign = "left";
  const text = `alert at ${of === "" ? "" : `a ${of} of `}${formatNumber(threshold)}`;
  ctx.fillText(text, bbox.left + 4 * devicePixelRatio, y - 5 * devicePixelRatio);
  ctx.restore();
}

const probe = h("span", { class: "unseen" });

/** A colour of the house as a canvas understands it: `light-dark()` is resolved. */
function colorOf(name: string): string {
  if (!probe.isConnected) {
    document.body.append(probe);
  }
  probe.style.color = `var(${name})`;
  return getComputedStyle(probe).color;
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toLocaleTimeString("en-GB");
}
