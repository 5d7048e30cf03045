import { append } from "../append.ts";
import { isBlank, type SourceLine } from "../source-document.ts";
import type { MemberFact, ParameterFact, TypeExpression } from "../../facts/facts.ts";
import { isDeprecated, readDefault, readSince } from "../read-marks.ts";

export interface ProseRow {
  readonly name: string;
  readonly description: string;
  readonly type: string | undefined;
  readonly required: string | undefined;
  readonly value: string | undefined;
  readonly line: number;
}

export interface ProseTable {
  readonly kind: "parameters" | "attributes" | "statuses" | "unknown";
  /** Lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly ProseRow[];
  readonly line: number;
  /** Lines that it takes. */
  readonly length: number;
}

/** A line of cells above a line of dashes, as in Markdown. */
export function isTableHead(lines: readonly SourceLine[], index: number): boolean {
  const rule = lines[index + 1]?.text;
  return (
    lines[index]!.text.includes("|") &&
    rule !== undefined &&
    rule.includes("|") &&
    /^[\s|:-]{3,1000}$/.test(rule) &&
    rule.includes("-")
  );
}

/** A table; a row may be spread over lines, one cell each, as saved pages do. It ends with the first line without a cell's end. */
export function readTable(lines: readonly SourceLine[], start: number): ProseTable {
  const columns = splitCells(lines[start]!.text).map((cell) => cell.replace(/[*_`]/g, "").toLowerCase());
  const rows: ProseRow[] = [];
  let pending: string[] = [];
  let line = 0;
  let index = start + 2;
  for (; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (isBlank(text) || !text.includes("|")) break;
    if (pending.length === 0) line = lines[index]!.line;
    // A line that has all cells is a row; empty cells count then. Shorter lines are single cells.
    const cells = splitCells(text);
    append(pending, cells);
    if (pending.length < columns.length) continue;
    rows.push(toRow(columns, pending, line));
    pending = [];
  }
  if (pending.length > 0) rows.push(toRow(columns, pending, line));
  return { kind: kindOf(columns), columns, rows, line: lines[start]!.line, length: index - start };
}

function splitCells(text: string): string[] {
  const trimmed = text.trim();
  const inner = trimmed.slice(trimmed.startsWith("|") ? 1 : 0, trimmed.length > 1 && trimmed.endsWith("|") ? -1 : undefined);
  return inner.split("|").map((cell) => cell.trim());
}

function toRow(columns: readonly string[], cells: readonly string[], line: number): ProseRow {
  const cell = (pattern: RegExp): string | undefined => {
    const at = columns.findIndex((column, index) => index > 0 && pattern.test(column));
    return at < 0 ? undefined : (cells[at] ?? "");
  };
  return {
    name: (cells[0] ?? "").replace(/[*`]/g, ""),
    description: cell(/^(?:description|meaning|notes?|details)$/) ?? cells.at(-1) ?? "",
    type: cell(/type/),
    required: cell(/^(?:required|mandatory|presence)/),
    value: cell(/^default/),
    line,
  };
}

function kindOf([first = ""]: readonly string[]): ProseTable["kind"] {
  if (/^(?:path |query |request |url )?param(?:eter)?s?(?: name)?$/.test(first)) return "parameters";
  if (/^(?:http )?(?:status|code|response)(?: code)?s?$/.test(first)) return "statuses";
  return /^(?:attribute|field|property|member|key|claim|name)s?(?: name)?$/.test(first) ? "attributes" : "unknown";
}

const jsonTypes = "string|boolean|integer|number|object";

export function toMember({ name, type, required, description, line }: ProseRow): MemberFact {
  const since = readSince(description);
  return {
    name,
    type: readType(type ?? "") ?? type ?? readType(description) ?? "unknown",
    optional: !isRequired(required, description, true),
    ...(since !== undefined && { since }),
    ...(isDeprecated(description) && { deprecated: true }),
    line,
  };
}

export function toParameter({ name, required, description, value, line }: ProseRow, place: ParameterFact["in"]): ParameterFact {
  const since = readSince(description);
  const byDefault = value === undefined ? readDefault(description) : readDefault(`default ${value}`);
  return {
    name,
    in: place,
    required: place === "path" || isRequired(required, description, false),
    ...(byDefault !== undefined && { default: byDefault }),
    ...(since !== undefined && { since }),
    ...(isDeprecated(description) && { deprecated: true }),
    line,
  };
}

/** A column that says so counts; else the description: "may be not present", "Required.". */
function isRequired(column: string | undefined, description: string, otherwise: boolean): boolean {
  if (column !== undefined && column !== "")
    return /^\W{0,9}(?:yes|true|required|mandatory|x|✓|✔|m)\b/i.test(`${column} `) || /[✓✔]/.test(column);
  if (
    /\b(?:optional|(?:may|might|can) (?:be )?not (?:be )?present|(?:may|might|can) be (?:absent|missing|omitted)|only present|if (?:available|present))\b/i.test(
      description,
    )
  ) {
    return false;
  }
  return otherwise || /^\W{0,9}(?:required|mandatory)\b/i.test(description);
}

/** "String array with …", "Integer" → the type; a description without such a beginning gives none. */
function readType(text: string): TypeExpression | undefined {
  const match = new RegExp(`^\\W{0,9}(?:(array of )(${jsonTypes})s?|(${jsonTypes})( array|\\[\\])?)(?![\\w-])`, "i").exec(text);
  if (!match) return undefined;
  const name = (match[2] ?? match[3])!.toLowerCase();
  return match[1] !== undefined || match[4] !== undefined ? { array: name } : name;
}
