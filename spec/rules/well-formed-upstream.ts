import type { Oas3Rule } from "@redocly/openapi-core";
import { isObject, isText } from "./checks.ts";
import { visitExtensions } from "./visit-extensions.ts";

/**
 * `x-upstream` is a note, or a list of notes, on how its owner relates to the upstream documents:
 * `{ documented: false, reason }` or `{ differs, reason, source }`. With `about`, the note is about one keyword of the owner
 * instead of the whole.
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

function problemsOf(note: unknown, owner: Readonly<Record<string, unknown>>): string[] {
  if (!isObject(note)) return [`x-upstream is not a note. Write ${FORMS}.`];
  const problems: string[] = [];
  if ("documented" in note === "differs" in note) {
    problems.push(`This x-upstream has ${"differs" in note ? "both" : "neither"} of documented and differs. Write ${FORMS}.`);
  }
  if ("documented" in note && note["documented"] !== false) {
    problems.push("documented can only be false. Remove x-upstream from what is documented.");
  }
  const texts = "differs" in note ? ["differs", "reason", "source"] : ["reason"];
  for (const name of texts) {
    if (!isText(note[name])) problems.push(`This x-upstream has no ${name}. Add one line in your own words.`);
  }
  const allowed = ["about", "documented", "differs", "reason", "source"];
  for (const name of Object.keys(note)) {
    if (!allowed.includes(name)) problems.push(`x-upstream has no member "${name}". Use ${allowed.join(", ")}.`);
  }
  if ("about" in note && !isText(note["about"])) {
    problems.push(
      "about is not a keyword beside x-upstream, for example default. Remove about if the note is about the whole object.",
    );
  }
  if (isText(note["about"]) && !(note["about"] in owner) && note["about"] !== REQUIRED) {
    problems.push(
      `about is ${JSON.stringify(note["about"])}, but there is no such keyword beside this x-upstream. Use an existing keyword.`,
    );
  }
  return problems;
}

// The parent schema lists required members, so `required` is not beside the x-upstream of a member.
const REQUIRED = "required";

const FORMS = "{ documented: false, reason } or { differs, reason, source }";
