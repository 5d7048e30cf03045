import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const file = new URL("../../../../packages/cli/src/upstream/facts/facts.schema.json", import.meta.url);
const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(file, "utf8")) as object,
);

/** What keeps a value from being facts as the published schema has them. */
export function schemaErrors(value: unknown): string[] {
  return validate(value) ? [] : validate.errors!.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
