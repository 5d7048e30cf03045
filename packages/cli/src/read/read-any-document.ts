import { relative } from "node:path";
import { bundle, type BaseResolver, type Config } from "@redocly/openapi-core";
import { ProblemsError, type Problem } from "./problem.ts";
import { readSource } from "./read-document.ts";
import { locate } from "./redocly-problems.ts";

/** A document from the field, as it was written. */
export interface AnyDocument {
  /** OpenAPI 3.0, 3.1 or 3.2. Nothing else about it is certain. */
  readonly parsed: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Problem[];
  /** Finds a JSON Pointer in the root file. */
  readonly locate: (pointer: string) => NonNullable<Problem["at"]>;
}

/**
 * Reads any document that says to be OpenAPI or Swagger 2.0, with the files that it refers to. No rule is checked.
 * @throws {ProblemsError} When the file is missing, is not YAML or JSON, or is not such a document.
 */
export async function readAnyDocument(file: string, config: Config, resolver: BaseResolver, root: string): Promise<AnyDocument> {
  const { source, parsed } = await readSource(file, resolver, root);
  const at = (pointer: string) => locate(source, pointer, root);
  const fail = (code: string, message: string, fix: string): never => {
    throw new ProblemsError([{ code, severity: "error", message, at: at("#/"), fix }]);
  };
  if (!isObject(parsed)) return fail("unsupported-format", "The root of the file is not an object.", START);
  if (isCircular(parsed)) return fail("circular-yaml", "A YAML alias contains itself.", "write the value out");
  const version = parsed["swagger"] === undefined ? parsed["openapi"] : parsed["swagger"];
  if (parsed["swagger"] !== undefined && String(version).startsWith("2")) {
    const { upgradeFromTwoToThree } = await import("@scalar/openapi-upgrader/2.0-to-3.0");
    const message = "Swagger 2.0 is converted to OpenAPI 3.0 first; places below are those of the converted document.";
    const warning: Problem = { code: "swagger", severity: "warning", message, at: at("#/swagger") };
    return { parsed: upgradeFromTwoToThree(structuredClone(parsed)), warnings: [warning], locate: at };
  }
  if (parsed["swagger"] !== undefined || !/^3(\.[012])?/.test(String(version))) {
    const shown =
      version === undefined ? "The document has no `openapi` version." : `OpenAPI ${JSON.stringify(version)} is not supported.`;
    return fail("unsupported-format", shown, START);
  }
  if (!refersToFiles(parsed)) return { parsed, warnings: [], locate: at };
  try {
    const bundled = await bundle({ ref: file, config, externalRefResolver: resolver });
    return { parsed: bundled.bundle.parsed as AnyDocument["parsed"], warnings: [], locate: at };
  } catch (error) {
    const message = `The files that ${relative(root, file)} refers to cannot be read: ${(error as Error).message}`;
    return { parsed, warnings: [{ code: "not-bundled", severity: "warning", message, at: at("#/") }], locate: at };
  }
}

const START = "use OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0: start the document with `openapi: 3.1.0`";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCircular(value: unknown): boolean {
  try {
    return JSON.stringify(value) === undefined;
  } catch {
    return true;
  }
}

function refersToFiles(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  if (Array.isArray(node)) return node.some(refersToFiles);
  return Object.entries(node).some(([key, value]) =>
    key === "$ref" && typeof value === "string" ? !value.startsWith("#") : key !== "example" && refersToFiles(value),
  );
}
