import { compileValidators } from "./compile-validators.ts";
import { fileHeader, type OutputFile } from "../output-file.ts";
import { propertyName, quote } from "../source-text.ts";
import { isFormMediaType, isJsonMediaType, type MediaTypeModel } from "../../model/read-media-types.ts";
import type { SchemaSource } from "./create-ajv.ts";
import type { SchemaObject } from "../../read/openapi-document.ts";
import type { ContractModel } from "../../model/build-model.ts";
import type { OperationModel } from "../../model/read-operation.ts";

/**
 * Emits `validators.ts`: a type guard per component schema, and validators for the parameters, request bodies and responses
 * of each operation. The code is Ajv's standalone code: no eval, no compiler at run time. Pure.
 */
export function emitValidators(contract: ContractModel): OutputFile {
  const names = new ValidatorNames();
  const guards = contract.schemas.map(({ name, guard }) => {
    const validator = names.of(name);
    return `export const ${guard}: Validator<components["schemas"][${quote(name)}]> = ${validator};\n`;
  });
  const rows = contract.operations.map((operation) => `  ${operation.id}: ${operationRow(operation, names)},\n`);
  const code = compileValidators(contract.document, names.sources);
  const types = guards.length > 0 ? 'import type { components } from "./types.ts";\n' : "";
  const support = ["OperationValidators", ...(guards.length > 0 ? ["Validator"] : [])].join(", ");
  const text =
    // Ajv's functions are plain JavaScript. Only the exports below them are typed.
    `// @ts-nocheck\n${fileHeader(contract)}\n` +
    `import type { ${support} } from ${quote(contract.sharedTypes)};\n` +
    `import type { Operations } from "./operations.ts";\n${types}` +
    `${code.trimEnd()}\n\n${guards.join("")}\n` +
    "/** The validators of each operation. */\n" +
    `export const validators: Readonly<Record<keyof Operations, OperationValidators>> = {\n${rows.join("")}};\n`;
  return { path: "validators.ts", text };
}

/** Assigns one name per schema, so that a schema used in many places is compiled once. */
class ValidatorNames {
  readonly sources = new Map<string, SchemaSource>();
  readonly #names = new Map<string, string>();

  of(source: SchemaSource): string {
    const key = typeof source === "string" ? source : JSON.stringify(source);
    const name = this.#names.get(key) ?? `check${this.#names.size}`;
    this.#names.set(key, name);
    this.sources.set(name, source);
    return name;
  }
}

function operationRow({ parameters, requestBody, responses }: OperationModel, names: ValidatorNames): string {
  const members: string[] = [];
  const parametersSchema = schemaOfParameters(parameters);
  if (parametersSchema) members.push(`parameters: ${names.of(parametersSchema)}`);
  const request = byMediaType(requestBody?.content ?? [], names, (type) => isJsonMediaType(type) || isFormMediaType(type));
  if (request) members.push(`requestBody: ${request}`);
  const answers = responses.flatMap(({ status, content }) => {
    const checks = byMediaType(content, names, isJsonMediaType);
    return checks ? [`${propertyName(status)}: ${checks}`] : [];
  });
  if (answers.length > 0) members.push(`responses: { ${answers.join(", ")} }`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

// Text and bytes are nothing that JSON Schema can describe.
function byMediaType(
  content: readonly MediaTypeModel[],
  names: ValidatorNames,
  hasValidator: (mediaType: string) => boolean,
): string | undefined {
  const checks = content.flatMap(({ mediaType, schemaPointer, component }) => {
    if (schemaPointer === undefined || !hasValidator(mediaType)) return [];
    return [`${quote(mediaType)}: ${names.of(component ?? { $ref: schemaPointer })}`];
  });
  return checks.length === 0 ? undefined : `{ ${checks.join(", ")} }`;
}

function schemaOfParameters(parameters: OperationModel["parameters"]): SchemaObject | undefined {
  if (parameters.length === 0) return undefined;
  const places = ["path", "query", "header", "cookie"].flatMap((place) => {
    const own = parameters.filter(({ descriptor }) => descriptor.in === place);
    if (own.length === 0) return [];
    // Header names are case-insensitive. The server passes them in lower case.
    const nameOf = (name: string) => (place === "header" ? name.toLowerCase() : name);
    const properties = Object.fromEntries(
      own.map(({ descriptor, schemaPointer }) => [
        nameOf(descriptor.name),
        schemaPointer === undefined ? {} : { $ref: schemaPointer },
      ]),
    );
    const required = own.filter(({ descriptor }) => descriptor.required).map(({ descriptor }) => nameOf(descriptor.name));
    return [[place, { type: "object", properties, ...(required.length > 0 && { required }) }] as const];
  });
  return { type: "object", properties: Object.fromEntries(places), required: places.map(([place]) => place) };
}
