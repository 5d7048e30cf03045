import type { FormField, ValidationError, Validator } from "@token-apis/contracts";
import { Refused } from "../problem/problem.ts";

/** Fields of a form by name, and what the contract has against them; `errors` is empty when they are valid. */
export interface FormBody {
  readonly body: unknown;
  readonly errors: readonly ValidationError[];
}

/** As many fields as other servers take, items of lists included. Each may have to be turned into its type, which costs a validation. */
const MOST_FIELDS = 1000;

/** How deep fields may be nested. */
const MOST_STEPS = 20;

/**
 * Turns a form into an object of its fields, in the types that the contract gives them. A form has text only, so the validator
 * says what a field must be: `"5"` becomes 5 where an integer is due, and one field becomes a list where a list is due.
 */
export async function readForm(
  form: FormData,
  validator: Validator,
  fields: Readonly<Record<string, FormField>> = {},
): Promise<FormBody | Refused> {
  // A validator knows no files, so that texts stand for them. Nobody can guess the texts.
  const files = new Map<string, File>();
  const id = crypto.randomUUID();
  const root = new Map<string, unknown>();
  let count = 0;
  for (const [key, value] of form) {
    const path = pathOf(key, fields);
    const field = fields[path[0] ?? ""] ?? {};
    const mark = `${id}/${files.size}`;
    if (field.file) files.set(mark, typeof value === "string" ? new File([value], key) : value);
    const texts = field.file ? mark : split(typeof value === "string" ? value : await value.text(), field);
    count += Array.isArray(texts) ? texts.length : 1;
    if (count > MOST_FIELDS) return tooLarge(`at most ${MOST_FIELDS} fields`);
    if (path.length > MOST_STEPS) return tooLarge(`fields of at most ${MOST_STEPS} levels`);
    put(root, path, texts);
  }
  const holder = { body: toObject(root) };
  // What came as JSON has its types, so that it needs no turns: a value, its list and what it is nested in are all there is.
  for (let turns = 4 * count + MOST_STEPS; ; turns--) {
    if (validator(holder.body)) return { body: files.size > 0 ? withFiles(holder.body, files) : holder.body, errors: [] };
    const errors = validator.errors ?? [];
    if (turns === 0 || !errors.some((error) => mend(holder, error))) return { body: holder.body, errors };
  }
}

function tooLarge(limit: string): Refused {
  return new Refused({ kind: "malformed-body", hint: `The form must have ${limit}.` });
}

/** `items[0][price]` of a nested field is the path `items`, `0`, `price`; any other name is one step. */
function pathOf(key: string, fields: Readonly<Record<string, FormField>>): string[] {
  const [name = ""] = key.split("[", 1);
  if (name === key || fields[name]?.style !== "deepObject" || !key.endsWith("]")) return [key];
  return [name, ...key.slice(name.length + 1, -1).split("][")];
}

function split(text: string, { style, explode }: FormField): string | string[] {
  if (explode !== false || style === undefined) return text;
  return text === "" ? [] : text.split({ spaceDelimited: " ", pipeDelimited: "|" }[style as string] ?? ",");
}

/** A later value of the same name makes a list. `a[]` adds to the list `a`. */
function put(target: Map<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  const there = target.get(name);
  if (rest.length === 1 && rest[0] === "") target.set(name, [...(Array.isArray(there) ? there : []), value]);
  else if (rest.length > 0) {
    const inner = there instanceof Map ? (there as Map<string, unknown>) : new Map<string, unknown>();
    target.set(name, inner);
    put(inner, rest, value);
  } else target.set(name, there === undefined ? value : [there, value].flat());
}

// fromEntries makes own members, `__proto__` too.
function toObject(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...(value as Map<string, unknown>)].map(([name, member]) => [name, toObject(member)]));
}

function withFiles(value: unknown, files: ReadonlyMap<string, File>): unknown {
  if (typeof value === "string") return files.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withFiles(item, files));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withFiles(member, files)]));
}

/** Turns one value into what the validator wants instead. Each value can be turned a few times only, so that this ends. */
function mend(holder: Record<string, unknown>, { instancePath, keyword, params }: ValidationError): boolean {
  const keys = ["body", ...instancePath.split("/").slice(1).map(unescape)];
  const last = keys.pop() ?? "";
  let parent: unknown = holder;
  for (const key of keys) {
    if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return false;
    parent = (parent as Record<string, unknown>)[key];
  }
  if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, last)) return false;
  const values = parent as Record<string, unknown>;
  const due = dueValues(values[last], keyword, params);
  if (due.length > 0) [values[last]] = due;
  return due.length > 0;
}

const unescape = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");

function dueValues(value: unknown, keyword: string, params: ValidationError["params"]): unknown[] {
  if (keyword === "type") {
    const types = [params["type"]].flat().flatMap((type) => String(type).split(","));
    return types.flatMap((type) => valueAs(type, value)).slice(0, 1);
  }
  const allowed = keyword === "enum" ? params["allowedValues"] : keyword === "const" ? [params["allowedValue"]] : [];
  return Array.isArray(allowed) && typeof value === "string"
    ? allowed.filter((due) => typeof due !== "string" && String(due) === value)
    : [];
}

/** The value in a type, in a list; an empty list where it does not fit. */
function valueAs(type: string, value: unknown): unknown[] {
  if (type === "array") {
    if (typeof value === "string") return [jsonOf(value, Array.isArray) ?? [value]];
    return isListOfIndexes(value) ? [Object.values(value)] : [];
  }
  if (typeof value !== "string") return [];
  switch (type) {
    case "integer":
      return /^-?\d+$/.test(value) && Number.isFinite(Number(value)) ? [Number(value)] : [];
    case "number":
      return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) && Number.isFinite(Number(value)) ? [Number(value)] : [];
    case "boolean":
      return value === "true" ? [true] : value === "false" ? [false] : [];
    case "object":
      return [jsonOf(value, (parsed) => typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) ?? []].flat();
    default:
      return [];
  }
}

/** `{ "0": …, "1": … }`, as `items[0]` and `items[1]` give it. */
function isListOfIndexes(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => /^\d+$/.test(key))
  );
}

function jsonOf(text: string, fits: (parsed: unknown) => boolean): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return fits(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
