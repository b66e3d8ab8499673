/** What an expression of Analytics Engine's SQL is, as its answer says it. */
export type SqlType = "String" | "Float64" | "UInt64" | "UInt32" | "UInt8" | "DateTime" | "Array(String)";

/** An expression in SQLite's words. */
export interface Rendered {
  readonly sql: string;
  readonly type: SqlType;
  /** Whether it holds an aggregate. */
  readonly isAggregate: boolean;
  /** Whether it holds no column. */
  readonly isConstant: boolean;
}

/** How one function is said in SQLite. */
interface FunctionRule {
  readonly arguments: readonly [least: number, most: number];
  readonly type: SqlType | "of the first";
  readonly isAggregate?: boolean;
  readonly render: (args: readonly string[]) => string;
}

const condition = (sql: string) => `CASE WHEN ${sql} THEN`;
const truncateTo = (seconds: number) => (time: string) => `(${time} - ${time} % ${seconds})`;
const startOf = (unit: string) => (time: string) => `unixepoch(${time}, 'unixepoch', 'start of ${unit}')`;

/** A function of one argument. */
function of(type: FunctionRule["type"], render: (argument: string) => string): FunctionRule {
  return { arguments: [1, 1], type, render: ([argument = ""]) => render(argument) };
}

function aggregate(
  count: number,
  type: FunctionRule["type"],
  render: (args: readonly string[]) => string,
): FunctionRule {
  return { arguments: [count, count], type, isAggregate: true, render };
}

/** An operator between two numbers. */
function between(operator: string): FunctionRule {
  return { arguments: [2, 2], type: "UInt64", render: ([a, b]) => `(${a} ${operator} ${b})` };
}

/** By the name in lower case. Monday begins a week, as in ClickHouse's default of `toStartOfInterval`. */
export const sqlFunctions: Readonly<Record<string, FunctionRule>> = {
  countif: aggregate(1, "UInt64", ([test = ""]) => `count(${condition(test)} 1 END)`),
  sumif: aggregate(2, "Float64", ([value, test = ""]) => `total(${condition(test)} ${value} END)`),
  avgif: aggregate(2, "Float64", ([value, test = ""]) => `avg(${condition(test)} ${value} END)`),
  quantileexactweighted: aggregate(3, "Float64", (args) => `ae_quantile(${args.join(", ")})`),
  quantileweighted: aggregate(3, "Float64", (args) => `ae_quantile(${args.join(", ")})`),
  topk: aggregate(2, "Array(String)", (args) => `ae_top(${args.join(", ")}, 1)`),
  topkweighted: aggregate(3, "Array(String)", (args) => `ae_top(${args.join(", ")})`),
  argmin: aggregate(2, "of the first", (args) => `ae_arg_min(${args.join(", ")})`),
  argmax: aggregate(2, "of the first", (args) => `ae_arg_max(${args.join(", ")})`),

  if: {
    arguments: [3, 3],
    type: "of the first",
    render: ([test = "", yes, no]) => `${condition(test)} ${yes} ELSE ${no} END`,
  },
  intdiv: { arguments: [2, 2], type: "UInt64", render: ([a, b]) => `CAST(${a} / ${b} AS INTEGER)` },
  touint8: of("UInt8", (value) => `CAST(${value} AS INTEGER)`),
  touint32: of("UInt32", (value) => `CAST(${value} AS INTEGER)`),
  tostring: of("String", (value) => `CAST(${value} AS TEXT)`),
  round: {
    arguments: [1, 2],
    type: "Float64",
    render: (args) => `round(${args.join(", ")})`,
  },
  floor: of("Float64", (value) => `floor(${value})`),
  ceil: of("Float64", (value) => `ceil(${value})`),
  log: of("Float64", (value) => `ln(${value})`),
  pow: { arguments: [2, 2], type: "Float64", render: ([a, b]) => `pow(${a}, ${b})` },
  bitand: between("&"),
  bitor: between("|"),
  bitxor: { arguments: [2, 2], type: "UInt64", render: ([a, b]) => `((${a} | ${b}) - (${a} & ${b}))` },
  bitnot: of("UInt64", (value) => `(~ CAST(${value} AS INTEGER))`),
  bitshiftleft: between("<<"),
  bitshiftright: between(">>"),

  length: of("UInt64", (text) => `length(CAST(${text} AS BLOB))`),
  empty: of("UInt8", (text) => `(${text} = '')`),
  lower: of("String", (text) => `lower(${text})`),
  upper: of("String", (text) => `upper(${text})`),
  startswith: {
    arguments: [2, 2],
    type: "UInt8",
    render: ([text, start]) => `(substr(${text}, 1, length(${start})) = ${start})`,
  },
  endswith: {
    arguments: [2, 2],
    type: "UInt8",
    render: ([text, end]) => `(${end} = '' OR substr(${text}, -length(${end})) = ${end})`,
  },
  position: { arguments: [2, 2], type: "UInt64", render: ([text, part]) => `instr(${text}, ${part})` },
  substring: { arguments: [2, 3], type: "String", render: (args) => `substr(${args.join(", ")})` },

  now: { arguments: [0, 0], type: "DateTime", render: () => "ae_now()" },
  tounixtimestamp: of("UInt32", (time) => time),
  tostartofminute: of("DateTime", truncateTo(60)),
  tostartoffiveminutes: of("DateTime", truncateTo(300)),
  tostartoftenminutes: of("DateTime", truncateTo(600)),
  tostartoffifteenminutes: of("DateTime", truncateTo(900)),
  tostartofhour: of("DateTime", truncateTo(3600)),
  tostartofday: of("DateTime", truncateTo(86_400)),
  tostartofweek: of("DateTime", (time) => `(${time} - (${time} - 345600) % 604800)`),
  tostartofmonth: of("DateTime", startOf("month")),
  tostartofyear: of("DateTime", startOf("year")),
  formatdatetime: {
    arguments: [2, 2],
    type: "String",
    render: ([time, format]) => `ae_format_time(${time}, ${format})`,
  },
};

/** SQLite's own, which the parser tells apart. */
export const sqlAggregates: Readonly<
  Record<string, { readonly name: string; readonly type: FunctionRule["type"] }>
> = {
  SUM: { name: "total", type: "Float64" },
  AVG: { name: "avg", type: "Float64" },
  MIN: { name: "min", type: "of the first" },
  MAX: { name: "max", type: "of the first" },
  COUNT: { name: "count", type: "UInt64" },
};

/** Seconds of the units of time whose length does not change. */
export const unitSeconds: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};
