import { fromPointer, toPointer } from "../read/json-pointer.ts";
import { readMediaTypes, type MediaTypeModel } from "./read-media-types.ts";
import { byNumber, readResponseErrorCodes } from "./read-error-codes.ts";
import { readParameters, type ParameterModel } from "./read-parameters.ts";
import type { HttpMethod, Pagination, SecurityRequirement } from "./contract.ts";
import type { DocumentReader, Located } from "./document-reader.ts";
import type { OperationObject, PathItemObject } from "../read/openapi-document.ts";

export interface OperationModel {
  /** The operationId as an identifier. Names the exported row and the handler. */
  readonly id: string;
  readonly operationId: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
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

interface RequestBodyModel {
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

/** One method of one path, and the names derived from its operationId. */
export interface Route {
  readonly path: string;
  readonly method: HttpMethod;
  readonly item: Located<PathItemObject>;
  readonly operation: OperationObject;
  readonly operationId: string;
  readonly id: string;
  readonly pointer: string;
}

/** Reads one operation of the document. Reports to the reader what cannot become code. */
export function readOperation(route: Route, reader: DocumentReader): OperationModel {
  const { path, method, item, operation, operationId, id, pointer } = route;
  const responses = readResponses(route, reader);
  return {
    id,
    operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    tag: operation.tags?.[0],
    deprecated: operation.deprecated === true,
    since: operation["x-since"],
    permission: operation["x-permission"],
    pagination: readPagination(operation, pointer, reader),
    errorCodes: byNumber(responses.flatMap(({ errorCodes }) => [...errorCodes])),
    parameters: readParameters(
      path,
      [
        { node: item.node.parameters, pointer: `${item.pointer}/parameters` },
        { node: operation.parameters, pointer: `${pointer}/parameters` },
      ],
      reader,
    ),
    requestBody: readRequestBody(route, reader),
    responses,
    security: operation.security ?? reader.document.security ?? [],
  };
}

function readRequestBody({ operation, method, path, pointer }: Route, reader: DocumentReader): RequestBodyModel | undefined {
  if (operation.requestBody === undefined) return undefined;
  const at = `${pointer}/requestBody`;
  if (method === "get" || method === "head" || method === "trace") {
    const message = `${method.toUpperCase()} ${path} has a request body, but fetch cannot send a body with ${method.toUpperCase()}.`;
    reader.report("body-not-sendable", message, at, "remove the requestBody, or use another method");
    return undefined;
  }
  const body = reader.follow(operation.requestBody, at);
  if (!body) return undefined;
  const content = readMediaTypes(body.node.content, body.pointer, reader.document);
  return content.length === 0 ? undefined : { required: body.node.required === true, content };
}

function readResponses({ operation, method, path, pointer }: Route, reader: DocumentReader): ResponseModel[] {
  const entries = Object.entries(operation.responses ?? {}).filter(([status]) => !status.startsWith("x-"));
  if (entries.length === 0) {
    const message = `${method.toUpperCase()} ${path} has no responses.`;
    reader.report("no-responses", message, pointer, 'add `responses`, for example `"204": { description: Done }`');
  }
  return entries.flatMap(([status, entry]) => {
    const at = toPointer([...fromPointer(pointer), "responses", status]);
    if (!/^([1-5](\d\d|XX)|default)$/.test(status)) {
      reader.report(
        "unknown-status",
        `"${status}" is not a valid status.`,
        at,
        "use a status such as 200, a range such as 4XX, or default",
      );
      return [];
    }
    const response = reader.follow(entry, at);
    if (!response) return [];
    // RFC 9110, section 9.3.2. What documents describe is the body of GET.
    const content = method === "head" ? [] : readMediaTypes(response.node.content, response.pointer, reader.document);
    const errorCodes = readResponseErrorCodes(response.node["x-error-codes"]);
    return [{ status, description: response.node.description, content, errorCodes }];
  });
}

function readPagination(operation: OperationObject, pointer: string, reader: DocumentReader): Pagination | undefined {
  const value = operation["x-pagination"];
  if (value === undefined) return undefined;
  const { items, id, limit, offset } = (value ?? {}) as Record<string, unknown>;
  if (isName(items) && isName(id) && isName(limit) && isName(offset)) return { items, id, limit, offset };
  const message = "x-pagination must name items, id, limit and offset.";
  const fix = "write { items: tokens, id: serial, limit: limit, offset: offset }, or remove x-pagination";
  reader.report("unusable-pagination", message, `${pointer}/x-pagination`, fix);
  return undefined;
}

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";
