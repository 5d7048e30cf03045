import type { MemberFact, ParameterFact, TypeExpression } from "../../facts/facts.ts";
import { isDeprecated, readDefault, readSince } from "../read-marks.ts";
import type { ProseRow } from "./read-prose-table.ts";

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
