import {
  astToString,
  NULL,
  resolveRef,
  transformSchema,
  tsLiteral,
  tsUnion,
  type GlobalContext,
  type OpenAPI3,
} from "openapi-typescript";
import { fileHeader, type OutputFile } from "./output-file.ts";
import { tagMembers } from "./tag-members.ts";
import type { ContractModel } from "../model/build-model.ts";

/**
 * Emits `types.ts`: the types of the contract, by openapi-typescript. Pure.
 *
 * A member with a default stays optional, because a caller may omit it. Calls only the transformation of
 * openapi-typescript: `openapiTS()` also lints and bundles the document, which takes half of its time on GitHub's API.
 */
export function emitTypes(contract: ContractModel): OutputFile {
  // The transformation writes to its input.
  const copy = structuredClone(contract.document);
  tagMembers(copy);
  const document = copy as unknown as OpenAPI3;
  const context = {
    ...options,
    // It would replace the tags that members have by names of schemas.
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    postTransform: undefined,
    transform: fileType,
    transformProperty: undefined,
    resolve: (($ref) => resolveRef(document, $ref, { silent: true })) as GlobalContext["resolve"],
  };
  // Everything but `redoc`, which the transformation does not read.
  const nodes = transformSchema(document, context as Omit<GlobalContext, "redoc"> as GlobalContext);
  return { path: "types.ts", text: `${fileHeader(contract)}\n${astToString(nodes).replaceAll(`"${fileMark}"`, "Blob")}` };
}

// Only openapi-typescript's own compiler can make its nodes, and it exports no function for a named type.
const fileMark = "token-apis:file";

/** The type of what is bytes, which is text to a schema. No JSON has it. */
const fileType: GlobalContext["transform"] = (schema) => {
  const { format, type, nullable, contentMediaType, contentEncoding } = schema as FileSchema;
  const types = new Set([type].flat());
  const isFile = format === "binary" || (contentMediaType === "application/octet-stream" && contentEncoding === undefined);
  if (!isFile || !types.has("string")) return undefined;
  return nullable === true || types.has("null") ? tsUnion([tsLiteral(fileMark), NULL]) : tsLiteral(fileMark);
};

interface FileSchema {
  readonly format?: string;
  readonly type?: unknown;
  readonly nullable?: boolean;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
}

// The defaults of `openapiTS()`, except `defaultNonNullable` and `silent`.
const options = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
};
