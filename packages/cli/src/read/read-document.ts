import { relative } from "node:path";
import { bundle, lint, type BaseResolver, type Config, type Source } from "@redocly/openapi-core";
import { fromRedocly, locate } from "./redocly-problems.ts";
import { ProblemsError, type Problem } from "./problem.ts";
import type { OpenApiDocument } from "./openapi-document.ts";

/** Redocly's configuration and cache, shared by all documents of one run. */
export interface ReadOptions {
  readonly config: Config;
  readonly resolver: BaseResolver;
  /** Problems name files relative to this folder. */
  readonly root: string;
  /** Whether the rules of `config` are checked. */
  readonly lint: boolean;
}

export interface ReadDocument {
  /** One document: every `$ref` to another file has become a `$ref` to a component. */
  readonly document: OpenApiDocument;
  readonly warnings: readonly Problem[];
  /** Finds a JSON Pointer in the root file. */
  readonly locate: (pointer: string) => NonNullable<Problem["at"]>;
}

/**
 * Reads one of our contracts, OpenAPI 3.0 or 3.1, from its root file: parses, lints and bundles it.
 * @throws {ProblemsError} When a file is missing, malformed or breaks a rule, or a `$ref` cannot be resolved.
 */
export async function readDocument(file: string, options: ReadOptions): Promise<ReadDocument> {
  const { config, resolver, root } = options;
  const { source, parsed } = await readSource(file, resolver, root);
  const unsupported = checkFormat(parsed);
  if (unsupported) throw new ProblemsError([{ ...unsupported, at: locate(source, unsupported.pointer, root) }]);
  const warnings = options.lint ? fromRedocly(await lint({ ref: file, config, externalRefResolver: resolver }), root) : [];
  // Bundling would only report the same errors again, in other words.
  throwErrors(warnings);
  const { bundle: bundled, problems: unresolved } = await bundle({ ref: file, config, externalRefResolver: resolver });
  throwErrors(fromRedocly(unresolved, root).filter(({ severity }) => severity === "error"));
  return {
    document: bundled.parsed as OpenApiDocument,
    warnings,
    locate: (pointer) => locate(source, pointer, root),
  };
}

function throwErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === "error")) throw new ProblemsError(problems);
}

/**
 * Reads and parses one file, YAML or JSON.
 * @throws {ProblemsError} When the file cannot be read or parsed.
 */
export async function readSource(
  file: string,
  resolver: BaseResolver,
  root: string,
): Promise<{ readonly source: Source; readonly parsed: unknown }> {
  const result = await resolver.resolveDocument(null, file, true).catch(asError);
  if (result instanceof Error) throw new ProblemsError([toProblem(result, relative(root, file))]);
  return result;
}

// Redocly returns an error for a file that it cannot read and throws one for a file that it cannot parse.
function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  throw error;
}

function toProblem(error: Error & { line?: number; col?: number }, file: string): Problem {
  const at = { file, line: error.line || 1, column: error.col || 1 };
  return error.line === undefined
    ? {
        code: "unreadable-file",
        severity: "error",
        message: error.message,
        at,
        fix: "check that the file exists and is readable",
      }
    : {
        code: "broken-yaml",
        severity: "error",
        message: error.message.replace(/ \(\d+:\d+\)$/, ""),
        at,
        fix: "correct the YAML (or JSON) here; quote values that contain a colon or a comma",
      };
}

function checkFormat(parsed: unknown): (Problem & { pointer: string }) | undefined {
  const refuse = (message: string, fix: string, pointer = "#/") =>
    ({ code: "unsupported-format", severity: "error", message, fix, pointer }) as const;
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return refuse("The file is not an OpenAPI document: its root is not an object.", "start it with `openapi: 3.1.0`");
  }
  const { openapi, swagger } = parsed as { openapi?: unknown; swagger?: unknown };
  if (swagger !== undefined) {
    return refuse(
      `Swagger ${JSON.stringify(swagger)} is not supported.`,
      "convert the document to OpenAPI 3.0 or 3.1 first",
      "#/swagger",
    );
  }
  if (typeof openapi !== "string" || !/^3\.[01](\.\d+)?/.test(openapi)) {
    const problem =
      openapi === undefined ? "The document has no `openapi` version." : `OpenAPI ${JSON.stringify(openapi)} is not supported.`;
    const fix = "use OpenAPI 3.0 or 3.1 and write the version as a string: `openapi: 3.1.0`";
    return refuse(problem, fix, openapi === undefined ? "#/" : "#/openapi");
  }
  return undefined;
}
