import type { ErrorObject } from "ajv/dist/2020.js";
import type { MemberPath } from "./locate-member.ts";

/**
 * Puts a finding of the validator into words. Values are left out: they may be passwords.
 *
 * @returns `undefined` for a finding that only sums up others.
 */
export function explainSeedFault(error: ErrorObject): SeedFault | undefined {
  const { instancePath, keyword, params, propertyName, parentSchema, schema, data } = error;
  const path = instancePath.split("/").slice(1).map(unescape);
  const description = textOf(parentSchema?.["description"]);
  if (keyword === "propertyNames") return undefined;
  if (propertyName !== undefined) {
    return {
      path: [...path, propertyName],
      part: "key",
      problem: "a name like this is not possible here.",
      fix: `use a name that matches ${textOf(schema)}. ${description}`.trim(),
    };
  }
  switch (keyword) {
    case "required":
      return {
        path: [...path, textOf(params["missingProperty"])],
        part: "key",
        problem: "is missing.",
        fix: `add ${textOf(params["missingProperty"])}.`,
      };
    case "additionalProperties":
      return {
        path: [...path, textOf(params["additionalProperty"])],
        part: "key",
        problem: "there is no such member.",
        fix: `take it out, or use one of ${names(parentSchema?.["properties"])}.`,
      };
    case "type":
      return {
        path,
        part: "value",
        problem: `must be ${withArticle(textOf(schema))}, is ${withArticle(typeOf(data))}.`,
        fix: `${fixOfType(textOf(schema))} ${description}`.trim(),
      };
    case "enum":
      return {
        path,
        part: "value",
        problem: "is not one of the known values.",
        fix: `use one of ${(schema as unknown[]).join(", ")}.`,
      };
    case "minLength":
    case "minItems":
      return {
        path,
        part: "value",
        problem: "must not be empty.",
        fix: `write at least one ${keyword === "minItems" ? "item" : "character"}. ${description}`.trim(),
      };
    case "pattern":
      return { path, part: "value", problem: "does not have the right form.", fix: `write ${description}` };
    default:
      return {
        path,
        part: "value",
        problem: `${error.message ?? keyword}.`,
        fix: `write ${description === "" ? "what seed.schema.json asks for." : description}`,
      };
  }
}

const unescape = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const names = (properties: unknown): string => Object.keys(properties ?? {}).join(", ");

const withArticle = (type: string): string => (type === "nothing" ? type : `${/^[aio]/u.test(type) ? "an" : "a"} ${type}`);

function typeOf(value: unknown): string {
  if (value === null) return "nothing";
  return Array.isArray(value) ? "array" : typeof value;
}

function fixOfType(type: string): string {
  return type === "string"
    ? "write text; what looks like a number, a date or true stands in quotes."
    : `write ${withArticle(type)}.`;
}

/** A fault and the member that it is about. */
export interface SeedFault {
  readonly path: MemberPath;
  /** What of the member to point at. */
  readonly part: "key" | "value";
  readonly problem: string;
  readonly fix: string;
}
