// Step: ContractModel -> operations.ts, the operation table (plain data, no logic). Pure.
import { CodeBlockWriter } from "ts-morph";
import { fileHeader } from "./output-file.ts";
import { commentText, quote, toLiteral } from "./source-text.ts";
import type { Operation } from "../model/contract.ts";
import type { ContractModel, OperationModel, OutputFile } from "../model/contract-model.ts";

/** One exported row per operation, so that a bundle holds only those it names, and one object of them all. */
export function emitOperations(contract: ContractModel): OutputFile {
  const { operations, supportModule } = contract;
  const out = new CodeBlockWriter({ indentNumberOfSpaces: 2 });
  out.writeLine(fileHeader(contract));
  if (operations.length > 0) {
    out.writeLine(`import type { Operation } from ${quote(supportModule)};`);
    out.writeLine('import type { operations as types } from "./types.ts";');
  }
  for (const operation of operations) {
    out.blankLine().writeLine(`/** ${describe(operation)} */`);
    const items = operation.pagination ? `, ${quote(operation.pagination.items)}` : "";
    out.write(`export const ${operation.id}: Operation<types[${quote(operation.operationId)}]${items}> = `);
    out
      .write(toLiteral(toRow(operation), "", 80))
      .write(";")
      .newLine();
  }
  out.blankLine().writeLine("/** Every operation of the contract, by name. */");
  out.write("export interface Operations ").inlineBlock(() => {
    for (const { id } of operations) out.writeLine(`readonly ${id}: typeof ${id};`);
  });
  out.blankLine().writeLine("/** The operation table. */");
  out.write("export const operations: Operations = ").inlineBlock(() => {
    for (const { id } of operations) out.writeLine(`${id},`);
  });
  out.write(";").newLine();
  return { path: "operations.ts", text: out.toString() };
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
