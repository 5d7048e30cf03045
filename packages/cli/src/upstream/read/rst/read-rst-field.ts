import type { MemberFact, ParameterFact, ResponseFact } from "../../facts/facts.ts";
import { unknownShape } from "../../facts/fact-tree.ts";
import { hasUnreadSince, isDeprecated, readDefault, readErrorCodes, readSince, readTypeNames } from "../read-marks.ts";
import type { RstField } from "./rst-directive.ts";

type Place = ParameterFact["in"];

/** Both generations of the field names of Sphinx's http domain. */
const places = new Map<string, Place>([
  ...["query", "queryparameter", "queryparam", "qparam"].map((name): [string, Place] => [name, "query"]),
  ...["param", "parameter", "arg", "argument", "key", "keyword"].map((name): [string, Place] => [name, "path"]),
  ...["reqheader", "requestheader", ">header"].map((name): [string, Place] => [name, "header"]),
  ...["reqjson", "reqjsonobj", "jsonparam", "json", "<json", "form", "formparameter", "formparam", "fparam"].map(
    (name): [string, Place] => [name, "body"],
  ),
]);
places.set("<header", "header").delete(">header");

/** Members of the answer; true where the answer is an array of objects with these members. */
const answers = new Map([
  ...["resjson", "resjsonobj", ">json", ">jsonobj"].map((name): [string, boolean] => [name, false]),
  ...["resjsonarr", ">jsonarr"].map((name): [string, boolean] => [name, true]),
]);

/** Fields that are known but not recorded as facts. The contract's headers cover `resheader`; the others are options of the directive. */
const unread = new Set([">header", "resheader", "responseheader", "synopsis", "noindex", "no-index"]);

export type FieldFact =
  | { readonly kind: "parameter"; readonly fact: ParameterFact }
  | { readonly kind: "response"; readonly fact: ResponseFact }
  | { readonly kind: "member"; readonly fact: MemberFact; readonly isOfArray: boolean }
  | { readonly kind: "deprecated" }
  | { readonly kind: "nothing" }
  | { readonly kind: "problem"; readonly message: string };

export function readRstField(field: RstField): FieldFact {
  if (field.text.length > 20_000) return { kind: "problem", message: `The field ":${field.name}:" is too long to be read.` };
  if (hasUnreadSince(field.text))
    return { kind: "problem", message: `The version behind "@since" in ":${field.name}:" is not understood.` };
  if (["status", "statuscode", "code"].includes(field.name.toLowerCase())) return readResponse(field);
  const place = places.get(field.name.toLowerCase());
  if (place) return readParameter(field, place);
  const isOfArray = answers.get(field.name.toLowerCase());
  if (isOfArray !== undefined) return readMember(field, isOfArray);
  if (field.name.toLowerCase() === "deprecated" && field.argument === "") return { kind: "deprecated" };
  if (unread.has(field.name.toLowerCase())) return { kind: "nothing" };
  return { kind: "problem", message: `The field ":${field.name}:" is not known.` };
}

function readResponse({ argument, text, line }: RstField): FieldFact {
  const status = Number(/^[1-5]\d\d(?!\d)/.exec(argument)?.[0]);
  if (!status) return { kind: "problem", message: `"${argument.slice(0, 60)}" is not an HTTP status.` };
  // A version in a bullet is that of the error code which the bullet is about.
  const since = readSince(withoutBullets(text));
  const fact = {
    status,
    types: readTypeNames(text),
    errorCodes: readErrorCodes(text),
    ...(since !== undefined && { since }),
    line,
  };
  return { kind: "response", fact };
}

function withoutBullets(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^[*-] .{0,20}TALER_EC_/.test(line))
    .join("\n");
}

function readParameter({ name: field, argument, text, line }: RstField, place: Place): FieldFact {
  // A type may stand before the name: `:query int limit:`.
  const name = argument.split(/\s+/).at(-1) ?? "";
  if (name === "") return { kind: "problem", message: `The field ":${field}:" names no parameter.` };
  const value = readDefault(text);
  const since = readSince(text);
  return {
    kind: "parameter",
    fact: {
      name,
      in: place,
      required: isRequired(text, place),
      ...(value !== undefined && { default: value }),
      ...(since !== undefined && { since }),
      ...(isDeprecated(text) && { deprecated: true }),
      line,
    },
  };
}

function readMember({ name: field, argument, text, line }: RstField, isOfArray: boolean): FieldFact {
  const name = argument.split(/\s+/).at(-1) ?? "";
  if (name === "") return { kind: "problem", message: `The field ":${field}:" names no member.` };
  const since = readSince(text);
  const marks = { ...(since !== undefined && { since }), ...(isDeprecated(text) && { deprecated: true as const }) };
  return { kind: "member", fact: { name, type: unknownShape, optional: !isRequired(text, "body"), ...marks, line }, isOfArray };
}

function isRequired(text: string, place: Place): boolean {
  if (place === "path") return true;
  const words = text.slice(0, 60).toLowerCase();
  if (/\boptional\b/.test(words) || /[*_(]optional\b/i.test(text)) return false;
  return place === "body" || /\b(?:required|mandatory)\b/.test(words);
}
