import type { Oas3Rule } from "@redocly/openapi-core";
import { isObject, isText } from "./checks.ts";
import { visitExtensions } from "./visit-extensions.ts";

/**
 * `x-upstream` is one note, or a list of them, on how its place relates to the upstream documents:
 * `{ documented: false, reason }` or `{ differs, reason, source }`, either with `about` when it speaks of one
 * keyword beside it and not of the whole.
 */
export const wellFormedUpstream: Oas3Rule = () =>
  visitExtensions(({ name, value, owner, location, report }) => {
    if (name !== "x-upstream") return;
    if (Array.isArray(value) && value.length > 0) {
      for (const [index, note] of value.entries()) {
        for (const problem of problemsOf(note, owner)) report({ message: problem, location: location.child(index) });
      }
    } else {
      for (const problem of problemsOf(value, owner)) report({ message: problem, location });
    }
  });

function problemsOf(note: unknown, owner: Record<string, unknown>): string[] {
  if (!isObject(note)) return [`x-upstream holds no note. Write ${FORMS}.`];
  const problems: string[] = [];
  if ("documented" in note === "differs" in note) {
    problems.push(`This x-upstream has ${"differs" in note ? "both" : "neither"} of documented and differs. Write ${FORMS}.`);
  }
  if ("documented" in note && note["documented"] !== false) {
    problems.push("documented is false or left out: what is documented needs no x-upstream.");
  }
  const texts = "differs" in note ? ["differs", "reason", "source"] : ["reason"];
  for (const name of texts) {
    if (!isText(note[name])) problems.push(`This x-upstream has no ${name}. Add it: one line in own words.`);
  }
  const allowed = ["about", "documented", "differs", "reason", "source"];
  for (const name of Object.keys(note)) {
    if (!allowed.includes(name)) problems.push(`x-upstream has no member "${name}". Use ${allowed.join(", ")}.`);
  }
  if ("about" in note && !isText(note["about"])) {
    problems.push(
      "about names the keyword beside x-upstream that it speaks of, for example default. Leave it out to speak of the whole.",
    );
  }
  if (isText(note["about"]) && !(note["about"] in owner) && note["about"] !== REQUIRED) {
    problems.push(`about names ${JSON.stringify(note["about"])}, which does not stand beside this x-upstream. Name what does.`);
  }
  return problems;
}

// Whether a member is required is said further up, and still of the member.
const REQUIRED = "required";

const FORMS = "{ documented: false, reason } or { differs, reason, source }";
