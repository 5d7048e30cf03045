import { atPointer } from "../read/json-pointer.ts";
import type { Problem } from "../read/problem.ts";
import type { OpenApiDocument, Referable } from "../read/openapi-document.ts";

/** A node of the document and the JSON Pointer that leads to it once every `$ref` on the way is followed. */
export interface Located<T> {
  readonly node: T;
  readonly pointer: string;
}

/** Reads a bundled document; what is wrong with it is collected, so that all of it is said at once. */
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

  /** Follows `$ref` until an object stands there; undefined, and a problem, when none does. */
  follow<T extends Referable>(node: T, pointer: string): Located<T> | undefined {
    const seen = new Set<string>();
    let current: Located<T> = { node, pointer };
    while (typeof current.node.$ref === "string") {
      const { $ref } = current.node;
      const target = atPointer(this.document, $ref);
      if (!$ref.startsWith("#/") || seen.has($ref) || typeof target !== "object" || target === null) {
        const reason = seen.has($ref) ? "leads back to itself" : "leads nowhere in the bundled document";
        this.report("unresolved-reference", `$ref "${$ref}" ${reason}.`, current.pointer, "point it at an existing object");
        return undefined;
      }
      seen.add($ref);
      current = { node: target as T, pointer: $ref };
    }
    return current;
  }
}
