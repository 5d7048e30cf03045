import type { HttpMethod, Pagination, Parameter, SecurityRequirement } from "./contract.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";

/** A contract in the small form that emitters read. `buildModel` resolves the quirks of the document. */
export interface ContractModel {
  /** Folder name under `spec/`, for example `taler-merchant`. */
  readonly api: string;
  /** Path of the root document, as the user writes it. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
  /** Where the emitted modules import the types of `model/contract.ts` from: `../contract.ts` or `./contract.ts`. */
  readonly sharedTypes: string;
  /** The bundled document. Every operation has an operationId. */
  readonly document: OpenApiDocument;
  /** Sorted by id in code-unit order. */
  readonly operations: readonly OperationModel[];
  /** Component schemas in document order. */
  readonly schemas: readonly SchemaModel[];
  /** Symbolic name to number, from `x-error-codes`, sorted by number. */
  readonly errorCodes: ReadonlyMap<string, number>;
}

export interface OperationModel {
  /** The operationId as an identifier. Names the exported row and the handler. */
  readonly id: string;
  readonly operationId: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly summary: string | undefined;
  /** The first tag. Reference pages group operations by it. */
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  readonly since: string | undefined;
  readonly permission: string | undefined;
  readonly pagination: Pagination | undefined;
  /** The error codes of all responses, sorted by number. */
  readonly errorCodes: ReadonlyMap<string, number>;
  readonly parameters: readonly ParameterModel[];
  readonly requestBody: RequestBodyModel | undefined;
  readonly responses: readonly ResponseModel[];
  readonly security: readonly SecurityRequirement[];
}

export interface ParameterModel {
  /** The parameter as `operations.ts` describes it. */
  readonly descriptor: Parameter;
  /** JSON Pointer to the schema in the document. Undefined when there is no schema. */
  readonly schemaPointer: string | undefined;
}

export interface RequestBodyModel {
  readonly required: boolean;
  readonly content: readonly MediaTypeModel[];
}

export interface ResponseModel {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string | undefined;
  readonly content: readonly MediaTypeModel[];
  /** `x-error-codes`: symbolic name to number. */
  readonly errorCodes: ReadonlyMap<string, number>;
}

export interface MediaTypeModel {
  readonly mediaType: string;
  /** JSON Pointer to the schema in the document. Undefined when there is no schema. */
  readonly schemaPointer: string | undefined;
  /** Name of the component schema, if the media type references one directly. */
  readonly component: string | undefined;
  /** The first example, wrapped to tell the example `null` from no example. */
  readonly example: { readonly value: unknown } | undefined;
}

export interface SchemaModel {
  readonly name: string;
  /** Name of the type guard, for example `isTokenInfo`. */
  readonly guard: string;
  readonly schema: SchemaObject;
}
