import type { Parameter, ParameterType, ValidationError } from "@token-apis/contracts";
import { explainErrors } from "../problem/explain-errors.ts";
import { Refused } from "../problem/problem.ts";
import { typesOf } from "./value-reader.ts";

/** A required parameter was not sent. */
export function refuseMissing({ in: place, name }: Parameter): Refused {
  const hint = `The ${place} parameter ${JSON.stringify(name)} is missing.`;
  return new Refused({ kind: "missing-parameter", in: place, name, hint });
}

/** A parameter's text does not fit its type, or is not text at all behind its percent-encoding. */
export function refuseText(parameter: Parameter, sent: string | readonly string[]): Refused {
  return refuse(parameter, describe(parameter), sent);
}

/** A parameter that has one value was sent several times; to pick one would drop the other in silence. */
export function refuseRepeated(parameter: Parameter, sent: readonly string[]): Refused {
  return refuse(parameter, "given only once", sent);
}

/** A value has its type and still breaks the schema; errors point into `{ path, query, header, cookie }`. */
export function refuseValue(parameters: readonly Parameter[], errors: readonly ValidationError[], values: unknown): Refused {
  const { pointer, expected, value } = explainErrors(errors, values);
  const [, place, token = ""] = pointer.split("/");
  const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
  const parameter = parameters.find(
    (candidate) => candidate.in === place && (candidate.name === name || candidate.name.toLowerCase() === name),
  );
  return refuse(parameter ?? { in: "query", name }, expected, value);
}

function refuse({ in: place, name }: Pick<Parameter, "in" | "name">, expected: string, value: unknown): Refused {
  const hint = `The ${place} parameter ${JSON.stringify(name)} must be ${expected}.`;
  return new Refused({ kind: "invalid-parameter", in: place, name, expected, value, hint });
}

function describe(parameter: Parameter): string {
  return typesOf(parameter)
    .map((type) => {
      if (type === "array") return `a list of ${PLURALS[parameter.items ?? "string"]}`;
      if (type === "integer" && parameter.format) return `an integer of ${parameter.format.slice(3)} bits`;
      return WORDS[type];
    })
    .join(" or ");
}

const WORDS: Readonly<Record<ParameterType, string>> = {
  string: "text, percent-encoded as UTF-8",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  json: "JSON",
};

const PLURALS: Readonly<Record<ParameterType, string>> = {
  string: "texts",
  integer: "integers",
  number: "numbers",
  boolean: "true or false",
  array: "lists",
  object: "objects",
  json: "JSON values",
};
