import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The decisions of one contract. */
export interface Decisions {
  readonly api: string;
  readonly title: string;
  readonly notes: readonly Note[];
}

interface Note {
  /** JSON Pointer into the bundled contract. */
  readonly pointer: string;
  /** The same for people. */
  readonly place: string;
  /** What the documents say. Undefined: nothing. */
  readonly differs: string | undefined;
  readonly reason: string;
}

declare const data: readonly Decisions[];
export { data };

const apis = ["taler-merchant", "taler-corebank", "onewelcome"];
const fileOf = (api: string): string => fileURLToPath(new URL(`../../generated/${api}/openapi.json`, import.meta.url));

export default {
  watch: apis.map(fileOf),
  load: (): readonly Decisions[] =>
    apis.map((api) => {
      const document = JSON.parse(readFileSync(fileOf(api), "utf8")) as { readonly info: { readonly title: string } };
      return { api, title: document.info.title, notes: notesOf(document, []) };
    }),
};

interface Upstream {
  readonly about?: string;
  readonly differs?: string;
  readonly reason?: string;
}

function notesOf(node: unknown, path: readonly string[]): readonly Note[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key !== "x-upstream") return notesOf(value, [...path, key]);
    const notes = [value].flat() as readonly Upstream[];
    return notes.flatMap(({ about, differs, reason }) =>
      reason === undefined ? [] : [{ pointer: `/${path.join("/")}`, place: toPlace(path, about), differs, reason }],
    );
  });
}

/** `paths /private/token post responses 401`: without what every place has. */
const toPlace = (path: readonly string[], about: string | undefined): string =>
  [
    ...path.filter((part) => !["paths", "components", "schemas", "properties", "content"].includes(part)),
    ...(about ? [`(${about})`] : []),
  ].join(" ");
