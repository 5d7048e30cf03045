import { fileHeader, type OutputFile } from "./output-file.ts";
import { toLiteral } from "./source-text.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { ServerObject, ServerVariableObject } from "../read/openapi-document.ts";

/**
 * Emits `servers.ts`: the base URLs of the contract with their variables. Pure.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#server-object | OpenAPI 3.1, Server Object}
 */
export function emitServers(contract: ContractModel): OutputFile {
  const { servers } = contract.document;
  // OpenAPI gives a document without servers this one.
  const rows = (servers?.length ? servers : [{ url: "/" }]).map(toRow);
  const text =
    `${fileHeader(contract)}\n/** Base URLs of the contract. \`serverUrl\` of @token-apis/client fills in their variables. */\n` +
    `export const servers = ${toLiteral(rows, "", "export const servers =  as const;".length)} as const;\n`;
  return { path: "servers.ts", text };
}

function toRow({ url, description, variables }: ServerObject): ServerObject {
  const rows = Object.entries(variables ?? {}).map(([name, variable]) => [name, toVariable(variable)] as const);
  return { url, ...(description && { description }), ...(rows.length > 0 && { variables: Object.fromEntries(rows) }) };
}

function toVariable({ default: value, enum: values }: ServerVariableObject): ServerVariableObject {
  return { ...(value !== undefined && { default: String(value) }), ...(values?.length && { enum: values.map(String) }) };
}
