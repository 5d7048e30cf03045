// Step: ContractModel -> types.ts (openapi-typescript). Pure.
import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type GlobalContext,
  type OpenAPI3,
} from "openapi-typescript";
import { fileHeader } from "./output-file.ts";
import type { ContractModel, OutputFile } from "../model/contract-model.ts";

/**
 * The types of the contract. A member with a default stays optional: a caller need not send it.
 *
 * Calls the transformation alone: `openapiTS()` would first lint and bundle the document again, which is half of its
 * time on GitHub's description.
 */
export function emitTypes(contract: ContractModel): OutputFile {
  // Enums of discriminators are filled in on the way.
  const document = structuredClone(contract.document) as unknown as OpenAPI3;
  const context = {
    ...options,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    postTransform: undefined,
    transform: undefined,
    transformProperty: undefined,
    resolve: (($ref) => resolveRef(document, $ref, { silent: true })) as GlobalContext["resolve"],
  };
  // All that a context has but `redoc`, which no transformation looks at.
  const nodes = transformSchema(document, context as Omit<GlobalContext, "redoc"> as GlobalContext);
  return { path: "types.ts", text: `${fileHeader(contract)}\n${astToString(nodes)}` };
}

// As `openapiTS()` sets them, but for `defaultNonNullable` and `silent`.
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
