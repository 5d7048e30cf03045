import type { Oas3Rule } from "@redocly/openapi-core";
import { isErrorStatus, isObject, isText } from "./checks.ts";
import { visitExtensions } from "./visit-extensions.ts";

/**
 * `x-error-codes` is a list of `{ name, code, when }` on a 4xx or 5xx response. `code` is absent when no registry has a
 * number for the name. `sent: { name, code }` is the code that is sent instead, and is required without `code`. A name has
 * the same number everywhere in a document.
 */
export const wellFormedErrorCodes: Oas3Rule = () => {
  const numbers = new Map<string, number>();
  return {
    Responses(responses, context) {
      const { location, resolve } = context;
      for (const [status, rawResponse] of Object.entries(responses)) {
        if (isErrorStatus(status)) continue;
        const { node: response } = resolve(rawResponse);
        if (response === undefined || !("x-error-codes" in response)) continue;
        context.report({
          message: `${status} is not an error status. Move x-error-codes to a 4xx or 5xx response.`,
          location: location.child(status).key(),
        });
      }
    },
    ...visitExtensions(({ name, value, location, report }) => {
      if (name !== "x-error-codes") return;
      if (!IN_RESPONSE.test(location.pointer)) {
        report({
          message: "x-error-codes belongs on a response. Move it to the 4xx or 5xx response with these codes.",
          location: location.key(),
        });
      }
      if (!Array.isArray(value) || value.length === 0) {
        report({ message: `x-error-codes is not a list with entries. Write at least one ${FORM}.`, location });
        return;
      }
      for (const [index, entry] of value.entries()) {
        for (const problem of [...problemsOf(entry), ...clashesOf(entry, numbers)]) {
          report({ message: problem, location: location.child(index) });
        }
      }
    }),
  };
};

const FORM = "{ name: GENERIC_FORBIDDEN, code: 44, when: description }";
const IN_RESPONSE = /\/responses\/[^/]+\/x-error-codes$/;
const NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

function problemsOf(entry: unknown): string[] {
  if (!isObject(entry)) return [`This is not an error code. Write ${FORM}.`];
  const { name, code, when, sent, ...others } = entry;
  const problems = Object.keys(others).map((other) => `An error code has no member "${other}". Use name, code, when, sent.`);
  if (!isName(name))
    problems.push(`The name ${JSON.stringify(name)} is not in SCREAMING_SNAKE_CASE. Use the name from the registry.`);
  if (code !== undefined && !isNumber(code))
    problems.push(`The code ${JSON.stringify(code)} is not an integer of 0 or more. Use the number from the registry.`);
  if (!isText(when)) problems.push("The error code has no when. Add when: describe in your own words when it is sent.");
  if (code === undefined && sent === undefined) {
    problems.push("The error code has no number. Add code, or sent: { name, code } if no registry has a number.");
  }
  if (sent !== undefined && !(isObject(sent) && isName(sent["name"]) && isNumber(sent["code"]))) {
    problems.push("sent is not { name, code }. Write both name and code of the error code that is sent instead.");
  }
  return problems;
}

function clashesOf(entry: unknown, numbers: Map<string, number>): string[] {
  if (!isObject(entry)) return [];
  const problems: string[] = [];
  for (const pair of [entry, entry["sent"]]) {
    if (!isObject(pair)) continue;
    const { name, code } = pair;
    if (!isName(name) || !isNumber(code)) continue;
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, code);
    else if (known !== code) {
      problems.push(
        `${name} is ${code} here and ${known} elsewhere in this document. Use the number from the registry in both places.`,
      );
    }
  }
  return problems;
}

const isName = (value: unknown): value is string => typeof value === "string" && NAME.test(value);
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
