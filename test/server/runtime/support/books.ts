import type { Operation, OperationExamples, OperationValidators } from "@token-apis/contracts";
import { validatorOf } from "./schema-validator.ts";

/** A small contract with one operation of each kind, as the build would write it. */
export const operations = {
  listBooks: {
    operationId: "listBooks",
    method: "get",
    path: "/books",
    parameters: [
      { name: "limit", in: "query", type: "integer", format: "int64" },
      { name: "X-Locale", in: "header" },
    ],
    responses: { "200": ["application/json"], "204": [] },
    security: [],
  },
  addBook: {
    operationId: "addBook",
    method: "post",
    path: "/books",
    parameters: [{ name: "dry_run", in: "query", type: "boolean" }],
    requestBody: { required: true, mediaTypes: ["application/json"] },
    responses: { "201": ["application/json"], "4XX": ["application/json"] },
    security: [],
  },
  removeBook: {
    operationId: "removeBook",
    method: "delete",
    path: "/books/{serial}",
    parameters: [{ name: "serial", in: "path", required: true, type: "integer", format: "int64" }],
    responses: { "204": [], "404": ["application/json"] },
    security: [],
  },
} as const satisfies Record<string, Operation>;

const book = {
  type: "object",
  required: ["title"],
  properties: {
    title: { type: "string", minLength: 1 },
    shelf: { enum: ["novels", "poems"] },
    lent_until: {
      type: ["object", "null"],
      required: ["t_s"],
      properties: { t_s: { oneOf: [{ type: "integer" }, { const: "never" }] } },
    },
  },
};

export const validators: Readonly<Record<keyof typeof operations, OperationValidators>> = {
  listBooks: {
    parameters: validatorOf({
      type: "object",
      properties: {
        query: { properties: { limit: { type: "integer", minimum: -9 } } },
        header: { properties: { "x-locale": { maxLength: 2 } } },
      },
    }),
    responses: {
      "200": { "application/json": validatorOf({ type: "object", properties: { books: { type: "array", items: book } } }) },
    },
  },
  addBook: {
    requestBody: { "application/json": validatorOf(book) },
    responses: { "201": { "application/json": validatorOf(book) } },
  },
  removeBook: {},
};

export const examples: Readonly<Record<keyof typeof operations, OperationExamples>> = {
  listBooks: { responses: { "200": { "application/json": { books: [{ title: "Emma" }] } } } },
  addBook: {},
  removeBook: {},
};
