import { readFileSync } from "node:fs";
import { fileHeader, type OutputFile } from "./output-file.ts";
import { commentText, indent, quote, Reference, toLiteral } from "./source-text.ts";
import { isJsonMediaType, type MediaTypeModel } from "../model/read-media-types.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { OperationModel } from "../model/read-operation.ts";

/** Emits `operations.ts`: plain data, one exported row per operation, so that unused rows are tree-shaken away. Pure. */
export function emitOperations(contract: ContractModel): OutputFile {
  const { operations, sharedTypes } = contract;
  const hasForms = operations.some(({ requestBody }) => requestBody?.content.some(({ fields }) => fields));
  const receives = operations.some(isReceived);
  const names = ["Operation", ...(hasForms ? ["FormField", "RequestBody"] : []), ...(receives ? ["ReadText"] : [])]
    .toSorted()
    .join(", ");
  const imports =
    operations.length > 0
      ? `import type { ${names} } from ${quote(sharedTypes)};\nimport type { operations as types } from "./types.ts";\n\ntype TypesOf<Name extends keyof types> = types[Name];\n`
      : "";
  const text = `${fileHeader(contract)}
${imports}${operations.some(({ method }) => method === "head") ? withoutBodies : ""}${operations.map(exportedRow).join("")}
/** All operations of the contract, by name. */
export interface Operations {
${indent(operations.flatMap((operation) => [...docComment(operation), `readonly ${operation.id}: typeof ${operation.id};`]))}}

/** The operation table. */
export const operations: Operations = {
${indent(operations.map(({ id }) => `${id},`))}};
${hasForms ? functionsOf("encode-form-fields") : ""}${receives ? functionsOf("receive-body") : ""}`;
  return { path: "operations.ts", text };
}

const withoutBodies = `
type WithoutBodies<Types extends { responses: object }> = Omit<Types, "responses"> & {
  responses: { [Status in keyof Types["responses"]]: { content?: never } };
};
`;

function exportedRow(operation: OperationModel): string {
  const { id, operationId, pagination } = operation;
  const items = pagination ? `, ${quote(pagination.items)}` : "";
  // Editors show the name of an interface, and all members of an indexed access.
  const own = `TypesOf<${quote(operationId)}>`;
  const types = `export interface ${id}Types extends ${operation.method === "head" ? `WithoutBodies<${own}>` : own} {}`;
  const row = `export const ${id}: Operation<${id}Types${items}> = ${toLiteral(toRow(operation), "", 80)};`;
  return `\n/** Types of \`${id}\`. */\n${types}\n\n/** ${describe(operation)} */\n${row}\n`;
}

/** What editors show for a method of a client, which has the members of `Operations`. */
function docComment({ summary, description, deprecated }: OperationModel): string[] {
  const texts = [summary, description, deprecated ? "@deprecated" : undefined].filter((text) => text !== undefined);
  const lines = texts.join("\n\n").trim().replaceAll("*/", "*\\/").split(/\r?\n/);
  if (lines[0] === "") return [];
  return lines.length === 1 ? [`/** ${lines[0]} */`] : ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"];
}

function describe({ summary, method, path }: OperationModel): string {
  const route = `\`${method.toUpperCase()} ${path}\``;
  return commentText(summary ? `${summary.replace(/\.$/, "")}: ${route}` : route);
}

/** The functions that rows refer to, without their imports. They stand here, so that other tables do not hold them. */
function functionsOf(module: string): string {
  // From src/emit and dist/emit alike: the package contains both folders.
  const source = readFileSync(new URL(`../../src/model/${module}.ts`, import.meta.url), "utf8");
  return `\n${source.replace(/^import .*\n\n/, "").replaceAll("export ", "")}`;
}

/** Whether an answer may be something else than JSON and text. */
function isReceived({ responses }: OperationModel): boolean {
  const types = responses.flatMap(({ content }) => content.map(({ mediaType }) => mediaType));
  return types.some(
    (type) =>
      type.startsWith("text/event-stream") || !(isJsonMediaType(type) || /^text\/|[/+](xml|yaml|javascript)\b/.test(type)),
  );
}

function formsOf(content: readonly MediaTypeModel[]): object {
  const forms = content.filter(({ fields }) => fields);
  if (forms.length === 0) return {};
  const special = forms.filter(({ fields = {} }) => Object.keys(fields).length > 0);
  const fields = Object.fromEntries(special.map(({ mediaType, fields: own }) => [mediaType, own]));
  return { ...(special.length > 0 && { fields }), encode: new Reference("encodeFormFields") };
}

function toRow(operation: OperationModel): object {
  const { operationId, method, path, parameters, requestBody, responses, security, since, permission, pagination, errorCodes } =
    operation;
  return {
    operationId,
    method,
    path,
    parameters: parameters.map(({ descriptor }) => descriptor),
    ...(requestBody && {
      requestBody: {
        ...(requestBody.required && { required: true }),
        mediaTypes: requestBody.content.map(({ mediaType }) => mediaType),
        ...formsOf(requestBody.content),
      },
    }),
    responses: Object.fromEntries(responses.map(({ status, content }) => [status, content.map((type) => type.mediaType)])),
    ...(isReceived(operation) && { receive: new Reference("receiveBody") }),
    security,
    ...(since !== undefined && { since }),
    ...(permission !== undefined && { permission }),
    ...(pagination && { pagination }),
    ...(errorCodes.size > 0 && { errorCodes: Object.fromEntries(errorCodes) }),
    ...(operation.deprecated && { deprecated: true }),
  };
}
