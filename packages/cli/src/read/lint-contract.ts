// Step: contract file -> problems. Reads the file and those that it refers to; writes nothing.
import { lint, type BaseResolver, type Config } from "@redocly/openapi-core";
import { fromRedocly } from "./redocly-problems.ts";
import type { Problem } from "./problem.ts";

/** Checks one contract against the rules of `config`: Redocly's and those of `spec/rules`. */
export async function lintContract(
  file: string,
  { config, resolver, root }: { config: Config; resolver: BaseResolver; root: string },
): Promise<Problem[]> {
  return fromRedocly(await lint({ ref: file, config, externalRefResolver: resolver }), root);
}
