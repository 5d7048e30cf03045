// Step: contract file -> one document with every other file pulled in. Reads; writes nothing.
import { bundle, type BaseResolver, type Config } from "@redocly/openapi-core";
import { fromRedocly } from "./redocly-problems.ts";
import { ProblemsError } from "./problem.ts";
import type { OpenApiDocument } from "./openapi-document.ts";

/**
 * Bundles a document: `$ref` to other files become `$ref` to components.
 * @throws {ProblemsError} When a `$ref` leads nowhere.
 */
export async function bundleDocument(
  file: string,
  { config, resolver, root }: { config: Config; resolver: BaseResolver; root: string },
): Promise<OpenApiDocument> {
  const result = await bundle({ ref: file, config, externalRefResolver: resolver });
  const problems = fromRedocly(result.problems, root).filter(({ severity }) => severity === "error");
  if (problems.length > 0) throw new ProblemsError(problems);
  return result.bundle.parsed as OpenApiDocument;
}
