import { atPointer } from "../read/json-pointer.ts";
import type { Problem } from "../read/problem.ts";
import type { OpenApiDocument, Referable } from "../read/openapi-document.ts";

/** A node of the document, and the JSON Pointer to it after every `$ref` is followed. */
export interface Located<T> {
  readonly node: T;
  readonly pointer: string;
}

/** Reads a bundled document. Collects problems, so that one run reports all of them. */
export class DocumentReader {
  readonly problems: Problem[] = [];
  readonly document: OpenApiDocument;
  readonly #locate: (pointer: string) => NonNullable<Problem["at"]>;

  constructor(document: OpenApiDocument, locate: (pointer: string) => NonNullable<Problem["at"]>) {
    this.document = document;
    this.#locate = locate;
  }

  report(code: string, message: string, pointer: string, fix: string): void {
    this.problems.push({ code, message, severity: "error", at: this.#locate(pointer), fix });
  }

  /** Follows `$ref` to an object. Reports a problem and returns undefined when there is none. */
  follow<T extends Referable>(node: T, pointer: string): Located<T> | undefined {
    const seen = new Set<string>();
    let current: Located<T> = { node, pointer };
    while (typeof current.node.$ref === "string") {
      const { $ref } = current.node;
      const target = atPointer(this.document, $ref);
      if (!$ref.startsWith("#/") || seen.has($ref) || typeof target !== "object" || target === null) {
        const reason = seen.has($ref) ? "is circular" : "does not exist in the bundled document";
        this.report("unresolved-reference", `$ref "${$ref}" ${reason}.`, current.pointer, "reference an existing object");
        return undefined;
      }
      seen.add($ref);
      current = { node: target as T, pointer: $ref };
    }
    return current;
  }
}
