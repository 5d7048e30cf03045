/** The part of an OpenAPI 3.0 or 3.1 document that the toolchain reads. Everything else passes through untouched. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: ServerObject[];
  paths?: Record<string, PathItemObject>;
  components?: { schemas?: Record<string, SchemaObject>; securitySchemes?: Record<string, unknown> };
  security?: Record<string, string[]>[];
}

export interface ServerObject {
  url: string;
  description?: string;
  variables?: Record<string, ServerVariableObject>;
}

/** OpenAPI means text, but YAML reads `default: 443` as a number. */
export interface ServerVariableObject {
  default?: string | number | boolean;
  enum?: (string | number | boolean)[];
}

/** An object, or a reference to one. */
export interface Referable {
  $ref?: string;
}

export interface PathItemObject extends Referable {
  parameters?: ParameterObject[];
  get?: OperationObject;
  put?: OperationObject;
  post?: OperationObject;
  delete?: OperationObject;
  options?: OperationObject;
  head?: OperationObject;
  patch?: OperationObject;
  trace?: OperationObject;
}

export interface OperationObject {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: ParameterObject[];
  requestBody?: RequestBodyObject;
  responses?: Record<string, ResponseObject>;
  security?: Record<string, string[]>[];
  "x-since"?: string;
  "x-permission"?: string;
  "x-pagination"?: unknown;
}

export interface ParameterObject extends Referable {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: SchemaObject;
  content?: Record<string, MediaTypeObject>;
}

interface RequestBodyObject extends Referable {
  required?: boolean;
  content?: Record<string, MediaTypeObject>;
}

interface ResponseObject extends Referable {
  description?: string;
  content?: Record<string, MediaTypeObject>;
  "x-error-codes"?: ErrorCodeEntry[];
}

export interface MediaTypeObject {
  schema?: SchemaObject;
  encoding?: Record<string, { contentType?: string; style?: string; explode?: boolean }>;
  example?: unknown;
  examples?: Record<string, { $ref?: string; value?: unknown }>;
}

/** One entry of the extension `x-error-codes`. */
export interface ErrorCodeEntry {
  name: string;
  /** Absent when no registry number is known. */
  code?: number;
  /** The code that is sent instead. */
  sent?: { name: string; code: number };
}

/** A JSON Schema in the dialect of its document. Keywords are read where they are needed. */
export type SchemaObject = { $ref?: string; [keyword: string]: unknown };
