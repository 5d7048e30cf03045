import type { HttpMethod, Pagination, Parameter, SecurityRequirement } from "./contract.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";

/** A contract in the small form that the emitters read: document quirks end in `build-model`. */
export interface ContractModel {
  /** Folder name under `spec/`, for example `taler-merchant`. */
  readonly api: string;
  /** The document that it was read from, as the user would name it. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
  /** How a file beside `types.ts` imports the shared types: `../contract.ts` or `./contract.ts`. */
  readonly supportModule: string;
  /** The bundled document, every operation named. */
  readonly document: OpenApiDocument;
  /** Sorted by id in code-unit order. */
  readonly operations: readonly OperationModel[];
  /** Component schemas, in the order of the document. */
  readonly schemas: readonly SchemaModel[];
  /** Symbolic name to number, from `x-error-codes`, sorted by number. */
  readonly errorCodes: ReadonlyMap<string, number>;
}

export interface OperationModel {
  /** The operationId as an identifier: name of the exported row and of the handler. */
  readonly id: string;
  readonly operationId: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly summary: string | undefined;
  /** First tag: the chapter of the documentation that it stands in. */
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  readonly since: string | undefined;
  readonly permission: string | undefined;
  readonly pagination: Pagination | undefined;
  /** Those of all its responses, sorted by number. */
  readonly errorCodes: ReadonlyMap<string, number>;
  readonly parameters: readonly ParameterModel[];
  readonly requestBody: RequestBodyModel | undefined;
  readonly responses: readonly ResponseModel[];
  readonly security: readonly SecurityRequirement[];
}

export interface ParameterModel {
  /** The row's entry, as it is emitted. */
  readonly descriptor: Parameter;
  /** JSON Pointer to the schema in the document; absent when there is none. */
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
  /** JSON Pointer to the schema in the document; absent when there is none. */
  readonly schemaPointer: string | undefined;
  /** Name of the component schema, where the media type refers to one directly. */
  readonly component: string | undefined;
  /** First example, wrapped so that `null` and "none" stay apart. */
  readonly example: { readonly value: unknown } | undefined;
}

export interface SchemaModel {
  readonly name: string;
  /** Name of its type guard, for example `isTokenInfo`. */
  readonly guard: string;
  readonly schema: SchemaObject;
}

/** A file that a step wants written; `path` is relative to the root of the output. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
