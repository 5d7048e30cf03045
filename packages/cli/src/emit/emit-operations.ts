import { fileHeader, type OutputFile } from "./output-file.ts";
import { commentText, indent, quote, toLiteral } from "./source-text.ts";
import type { Operation } from "../model/contract.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { OperationModel } from "../model/read-operation.ts";

/** Emits `operations.ts`: plain data, one exported row per operation, so that unused rows are tree-shaken away. Pure. */
export function emitOperations(contract: ContractModel): OutputFile {
  const { operations, sharedTypes } = contract;
  const imports =
    operations.length > 0
      ? `import type { Operation } from ${quote(sharedTypes)};\nimport type { operations as types } from "./types.ts";\n\ntype TypesOf<Name extends keyof types> = types[Name];\n`
      : "";
  const text = `${fileHeader(contract)}
${imports}${operations.map(exportedRow).join("")}
/** All operations of the contract, by name. */
export interface Operations {
${indent(operations.flatMap((operation) => [...docComment(operation), `readonly ${operation.id}: typeof ${operation.id};`]))}}

/** The operation table. */
export const operations: Operations = {
${indent(operations.map(({ id }) => `${id},`))}};
`;
  return { path: "operations.ts", text };
}

function exportedRow(operation: OperationModel): string {
  const { id, operationId, pagination } = operation;
  const items = pagination ? `, ${quote(pagination.items)}` : "";
  // Editors show the name of an interface, and all members of an indexed access.
  const types = `export interface ${id}Types extends TypesOf<${quote(operationId)}> {}`;
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

function toRow(operation: OperationModel): Operation {
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
      },
    }),
    responses: Object.fromEntries(responses.map(({ status, content }) => [status, content.map((type) => type.mediaType)])),
    security,
    ...(since !== undefined && { since }),
    ...(permission !== undefined && { permission }),
    ...(pagination && { pagination }),
    ...(errorCodes.size > 0 && { errorCodes: Object.fromEntries(errorCodes) }),
    ...(operation.deprecated && { deprecated: true }),
  };
}
