// Step: contract file -> parsed root document. Reads; writes nothing.
import { relative } from "node:path";
import type { BaseResolver, Source } from "@redocly/openapi-core";
import { locate } from "./redocly-problems.ts";
import { ProblemsError, type Problem } from "./problem.ts";

export interface RootDocument {
  readonly parsed: unknown;
  /** The file itself, for saying where in it something is wrong. */
  readonly source: Source;
}

/**
 * Reads the file that a contract starts from.
 * @throws {ProblemsError} When it cannot be read, is no YAML or JSON, or is no OpenAPI 3.0 or 3.1.
 */
export async function readDocument(file: string, resolver: BaseResolver, root: string): Promise<RootDocument> {
  const result = await resolver.resolveDocument(null, file, true).catch(asError);
  if (result instanceof Error) throw new ProblemsError([unreadable(result, relative(root, file))]);
  const refused = formatProblem(result.parsed);
  if (refused) throw new ProblemsError([{ ...refused, at: locate(result.source, refused.pointer, root) }]);
  return result;
}

// A document that cannot be read is returned as an error, one that cannot be parsed is thrown as one.
function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  throw error;
}

function unreadable(error: Error & { line?: number; col?: number }, file: string): Problem {
  const at = { file, line: error.line || 1, column: error.col || 1 };
  return error.line === undefined
    ? { code: "unreadable-file", severity: "error", message: error.message, at, fix: "name a file that exists and can be read" }
    : {
        code: "broken-yaml",
        severity: "error",
        message: error.message.replace(/ \(\d+:\d+\)$/, ""),
        at,
        fix: "mend the YAML (or JSON) at this place; a value with a colon or comma in it needs quotes",
      };
}

function formatProblem(parsed: unknown): (Problem & { pointer: string }) | undefined {
  const refuse = (message: string, fix: string, pointer = "#/") =>
    ({ code: "unsupported-format", severity: "error", message, fix, pointer }) as const;
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return refuse("The document is not an object, so it is no OpenAPI document.", "start it with `openapi: 3.1.0`");
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
    const given = openapi === undefined ? "has no version" : `says OpenAPI ${JSON.stringify(openapi)}`;
    const fix = "OpenAPI 3.0 and 3.1 are supported: set `openapi: 3.1.0`, the version as a string";
    return refuse(`The document ${given}.`, fix, openapi === undefined ? "#/" : "#/openapi");
  }
  return undefined;
}
