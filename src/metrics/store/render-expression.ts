import { AnalyticsSqlError, placeOf } from "./sql-error.ts";
import { type Rendered, type SqlType, sqlAggregates, sqlFunctions, unitSeconds } from "./sql-functions.ts";

/** A node of the parser's tree. */
export type SqlNode = Readonly<Record<string, unknown>>;

export interface ExpressionScope {
  /** Of the table. */
  readonly columns: ReadonlyMap<string, SqlType>;
  /** What the statement's own columns stand for. */
  readonly aliases: ReadonlyMap<string, SqlNode>;
  /** The statement, for the places of errors. */
  readonly text: string;
}

/** Parentheses within parentheses. */
const maxDepth = 50;

const comparisons = new Set(["=", "!=", "<>", "<", ">", "<=", ">=", "LIKE", "NOT LIKE", "IS", "IS NOT"]);
const lists = new Set(["IN", "NOT IN"]);
const ranges = new Set(["BETWEEN", "NOT BETWEEN"]);
const logic = new Set(["AND", "OR"]);
const arithmetic = new Set(["+", "-", "*", "%"]);

/** Writes expressions of Analytics Engine's SQL in SQLite's words. */
export class RenderExpression {
  private readonly scope: ExpressionScope;
  private depth = 0;
  private readonly open = new Set<string>();

  constructor(scope: ExpressionScope) {
    this.scope = scope;
  }

  /** @throws AnalyticsSqlError for what is not in the subset. */
  render(node: SqlNode): Rendered {
    if (++this.depth > maxDepth) {
      throw new AnalyticsSqlError(`Nested more than ${maxDepth} deep`);
    }
    try {
      return this.renderNode(node);
    } finally {
      this.depth--;
    }
  }

  /** What is grouped or ordered by, or a condition on groups: columns of the answer go by their names. */
  renderKey(node: SqlNode): string {
    const { aliases, columns } = this.scope;
    const name = nameOf(node);
    if (name !== undefined && aliases.has(name) && !columns.has(name)) {
      return quoteName(name);
    }
    return this.render(node).sql;
  }

  private renderNode(node: SqlNode): Rendered {
    switch (node["type"]) {
      case "number":
      case "bigint":
        return constant(
          String(Number(node["value"])),
          Number.isInteger(Number(node["value"])) ? "UInt64" : "Float64",
        );
      case "bool":
        return constant(node["value"] === true ? "1" : "0", "UInt8");
      case "null":
        return constant("NULL", "String");
      case "single_quote_string":
      case "string":
        return constant(quoteText(String(node["value"])), "String");
      case "column_ref":
      case "double_quote_string":
        return this.renderName(nameOf(node) ?? "");
      case "unary_expr":
        return this.renderUnary(node);
      case "binary_expr":
        return this.renderBinary(node);
      case "function":
        return this.renderFunction(node);
      case "aggr_func":
        return this.renderAggregate(node);
      case "case":
        return this.renderCase(node);
      default:
        throw new AnalyticsSqlError(`There is no ${String(node["type"]).replaceAll("_", " ")}`);
    }
  }

  private renderName(name: string): Rendered {
    const { columns, aliases } = this.scope;
    const type = columns.get(name);
    if (type !== undefined) {
      return { sql: quoteName(name), type, isAggregate: false, isConstant: false };
    }
    const alias = aliases.get(name);
    if (alias === undefined || this.open.has(name)) {
      throw this.unknown("column", name);
    }
    this.open.add(name);
    const rendered = this.render(alias);
    this.open.delete(name);
    return { ...rendered, sql: `(${rendered.sql})` };
  }

  private renderUnary(node: SqlNode): Rendered {
    const operator = String(node["operator"]);
    const inner = this.render(node["expr"] as SqlNode);
    return { ...inner, sql: `(${operator} ${inner.sql})` };
  }

  private renderBinary(node: SqlNode): Rendered {
    const operator = String(node["operator"]);
    const left = this.render(node["left"] as SqlNode);
    const right = node["right"] as SqlNode;
    if (lists.has(operator) || ranges.has(operator)) {
      const values = (right["value"] as readonly SqlNode[]).map((each) => this.comparable(each, left));
      const list = lists.has(operator) ? `(${values.join(", ")})` : values.join(" AND ");
      return { ...left, sql: `(${left.sql} ${operator} ${list})`, type: "UInt8" };
    }
    if (right["type"] === "interval") {
      return { ...left, sql: this.moveTime(left, operator, right), type: "DateTime" };
    }
    const other = this.render(right);
    const both = {
      isAggregate: left.isAggregate || other.isAggregate,
      isConstant: left.isConstant && other.isConstant,
    };
    if (comparisons.has(operator)) {
      const sides = `${this.comparable(node["left"] as SqlNode, other)} ${operator} ${this.comparable(right, left)}`;
      return { ...both, sql: `(${sides})`, type: "UInt8" };
    }
    if (logic.has(operator)) {
      return { ...both, sql: `(${left.sql} ${operator} ${other.sql})`, type: "UInt8" };
    }
    if (operator === "/") {
      // ClickHouse divides whole numbers into fractions.
      return { ...both, sql: `(CAST(${left.sql} AS REAL) / ${other.sql})`, type: "Float64" };
    }
    if (arithmetic.has(operator)) {
      const isWhole = isInteger(left.type) && isInteger(other.type);
      const type = left.type === "DateTime" ? "DateTime" : isWhole ? "UInt64" : "Float64";
      return { ...both, sql: `(${left.sql} ${operator} ${other.sql})`, type };
    }
    throw this.unknown("operator", operator);
  }

  /** A text beside a time is a time too. */
  private comparable(node: SqlNode, beside: Rendered): string {
    const rendered = this.render(node);
    return beside.type === "DateTime" && rendered.type === "String" && rendered.isConstant
      ? this.parseTime(rendered.sql)
      : rendered.sql;
  }

  private parseTime(quoted: string): string {
    const text = quoted.slice(1, -1);
    const ms = Date.parse(`${text.replace(" ", "T")}${/\d$/.test(text) && text.length > 10 ? "Z" : ""}`);
    if (Number.isNaN(ms)) {
      throw new AnalyticsSqlError(`${quoted} is no time of the form '2026-01-31 09:05:00'`, this.place(text));
    }
    return String(Math.floor(ms / 1000));
  }

  private moveTime(time: Rendered, operator: string, interval: SqlNode): string {
    if (operator !== "+" && operator !== "-") {
      throw this.unknown("operator between a time and an INTERVAL", operator);
    }
    const { count, unit } = this.readInterval(interval);
    const seconds = unitSeconds[unit];
    return seconds === undefined
      ? `unixepoch(${time.sql}, 'unixepoch', '${operator}${count} ${unit}')`
      : `(${time.sql} ${operator} ${count * seconds})`;
  }

  private readInterval(node: SqlNode): { count: number; unit: string } {
    const count = Number((node["expr"] as SqlNode)["value"]);
    const unit = String(node["unit"]).toLowerCase();
    if (!Number.isInteger(count) || count < 0) {
      throw new AnalyticsSqlError("INTERVAL takes a whole number", this.place("interval"));
    }
    if (unitSeconds[unit] === undefined && unit !== "month" && unit !== "year") {
      throw this.unknown("unit of time", unit);
    }
    return { count, unit };
  }

  private renderFunction(node: SqlNode): Rendered {
    const parts = (node["name"] as SqlNode)["name"] as readonly SqlNode[];
    const name = parts.map((part) => String(part["value"])).join(".");
    const args = ((node["args"] as SqlNode | null)?.["value"] ?? []) as readonly SqlNode[];
    const lower = name.toLowerCase();
    if (lower === "not") {
      const inner = this.render(args[0] as SqlNode);
      return { ...inner, sql: `(NOT ${inner.sql})`, type: "UInt8" };
    }
    if (lower === "tostartofinterval") {
      return this.renderStartOfInterval(args);
    }
    if (lower === "todatetime") {
      return this.renderToDateTime(args, name);
    }
    const rule = Object.hasOwn(sqlFunctions, lower) ? sqlFunctions[lower] : undefined;
    if (rule === undefined) {
      throw this.unknown("function", name);
    }
    const [least, most] = rule.arguments;
    if (args.length < least || args.length > most) {
      const wanted = least === most ? String(least) : `${least} to ${most}`;
      throw new AnalyticsSqlError(`${name} takes ${wanted} arguments, not ${args.length}`, this.place(name));
    }
    const rendered = args.map((each) => this.render(each));
    return {
      sql: rule.render(rendered.map(({ sql }) => sql)),
      type: rule.type === "of the first" ? this.handedOnType(lower, rendered) : rule.type,
      isAggregate: rule.isAggregate === true || rendered.some(({ isAggregate }) => isAggregate),
      isConstant: rule.isAggregate !== true && rendered.every(({ isConstant }) => isConstant),
    };
  }

  /** The type of a value that a function hands on. The first argument of `if` is its condition. */
  private handedOnType(name: string, args: readonly Rendered[]): SqlType {
    const values = name === "if" ? args.slice(1) : args.slice(0, 1);
    const types = values.map(({ type }) => type);
    return types.includes("Float64") ? "Float64" : (types[0] ?? "String");
  }

  private renderStartOfInterval(args: readonly SqlNode[]): Rendered {
    const [time, interval] = args;
    if (time === undefined || interval?.["type"] !== "interval") {
      throw new AnalyticsSqlError(
        "toStartOfInterval takes a time and an INTERVAL",
        this.place("toStartOfInterval"),
      );
    }
    const rendered = this.render(time);
    const { count, unit } = this.readInterval(interval);
    const seconds = (unitSeconds[unit] ?? 0) * count;
    if (seconds === 0) {
      throw new AnalyticsSqlError(
        `toStartOfInterval takes no INTERVAL of ${count} ${unit}`,
        this.place("interval"),
      );
    }
    // Weeks begin on Monday; the epoch was a Thursday.
    const begin = unit === "week" ? 345_600 : 0;
    return {
      ...rendered,
      sql: `(${rendered.sql} - (${rendered.sql} - ${begin}) % ${seconds})`,
      type: "DateTime",
    };
  }

  private renderToDateTime(args: readonly SqlNode[], name: string): Rendered {
    const [time] = args;
    if (time === undefined || args.length > 2) {
      throw new AnalyticsSqlError(`${name} takes a time`, this.place(name));
    }
    const rendered = this.render(time);
    const sql =
      rendered.type === "String" && rendered.isConstant ? this.parseTime(rendered.sql) : rendered.sql;
    return { ...rendered, sql, type: "DateTime" };
  }

  private renderAggregate(node: SqlNode): Rendered {
    const name = String(node["name"]);
    const known = sqlAggregates[name.toUpperCase()];
    if (known === undefined || node["over"] !== null) {
      throw this.unknown(known === undefined ? "aggregate" : "window over", name);
    }
    const args = node["args"] as SqlNode;
    const expression = args["expr"] as SqlNode;
    if (expression["type"] === "star") {
      return { sql: "count(*)", type: "UInt64", isAggregate: true, isConstant: false };
    }
    const inner = this.render(expression);
    if (inner.isAggregate) {
      throw new AnalyticsSqlError(`${name} of an aggregate`, this.place(name));
    }
    const distinct = args["distinct"] === "DISTINCT" ? "DISTINCT " : "";
    const isWholeSum = known.name === "total" && isInteger(inner.type);
    const sql = `${known.name}(${distinct}${inner.sql})`;
    return {
      sql: isWholeSum ? `CAST(${sql} AS INTEGER)` : sql,
      type: isWholeSum ? "UInt64" : known.type === "of the first" ? inner.type : known.type,
      isAggregate: true,
      isConstant: false,
    };
  }

  private renderCase(node: SqlNode): Rendered {
    const parts = (node["args"] as readonly SqlNode[]).map((part) => ({
      when: part["cond"] === undefined ? undefined : this.render(part["cond"] as SqlNode),
      result: this.render(part["result"] as SqlNode),
    }));
    const on = node["expr"] === null ? "" : ` ${this.render(node["expr"] as SqlNode).sql}`;
    const arms = parts.map(({ when, result }) =>
      when === undefined ? `ELSE ${result.sql}` : `WHEN ${when.sql} THEN ${result.sql}`,
    );
    return {
      sql: `CASE${on} ${arms.join(" ")} END`,
      type: parts[0]?.result.type ?? "String",
      isAggregate: parts.some(({ when, result }) => when?.isAggregate === true || result.isAggregate),
      isConstant: false,
    };
  }

  private unknown(what: string, name: string): AnalyticsSqlError {
    return new AnalyticsSqlError(`There is no ${what} "${name}"`, this.place(name));
  }

  private place(word: string): number | undefined {
    return placeOf(word, this.scope.text);
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function nameOf(node: SqlNode): string | undefined {
  switch (node["type"]) {
    case "column_ref":
      return String(node["column"]);
    case "double_quote_string":
      return String(node["value"]);
    default:
      return undefined;
  }
}

function constant(sql: string, type: SqlType): Rendered {
  return { sql, type, isAggregate: false, isConstant: true };
}

function isInteger(type: SqlType): boolean {
  return type === "UInt64" || type === "UInt32" || type === "UInt8";
}

/** The parser leaves what stands between the quotes as it is written. */
function quoteText(written: string): string {
  const text = written.replaceAll(/\\(.)|''/g, (pair, escaped?: string) => escaped ?? pair.slice(1));
  return `'${text.replaceAll("'", "''")}'`;
}
