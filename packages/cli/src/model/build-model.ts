import { createHash } from "node:crypto";
import { DocumentReader } from "./document-reader.ts";
import { operationIdFromRoute, toIdentifier, toPascalCase } from "../read/identifiers.ts";
import { toPointer } from "../read/json-pointer.ts";
import { checkSchemas } from "./check-schemas.ts";
import { ProblemsError, type Problem } from "../read/problem.ts";
import { readErrorCodes } from "./read-error-codes.ts";
import { readOperation, type OperationModel, type Route } from "./read-operation.ts";
import type { HttpMethod } from "./contract.ts";
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

interface SchemaModel {
  readonly name: string;
  /** Name of the type guard, for example `isTokenInfo`. */
  readonly guard: string;
  readonly schema: SchemaObject;
}

/** The facts about a contract that its document does not contain. */
export interface ContractIdentity extends Pick<ContractModel, "api" | "source" | "sharedTypes"> {
  /** Finds a JSON Pointer in the author's files. */
  readonly locate: (pointer: string) => NonNullable<Problem["at"]>;
  /** Whether schemas whose type guards would have the same name get different ones. Else that is a problem. @default false */
  readonly renamesDuplicates?: boolean;
}

/**
 * Builds the model of a contract from its bundled document. Pure: no file system, no clock, no randomness.
 *
 * Operations without an operationId get one from method and path. The model's `document` has it too, so all emitters use
 * the same name.
 *
 * @throws {ProblemsError} With everything in the document that cannot become code.
 */
export function buildModel(
  bundled: OpenApiDocument,
  { locate, renamesDuplicates = false, ...identity }: ContractIdentity,
): ContractModel {
  const document = withOperationIds(bundled);
  const reader = new DocumentReader(document, locate);
  const routes = listRoutes(reader);
  const operations = routes.map((route) => readOperation(route, reader)).toSorted(byId);
  refuseEqualNames(routes, reader);
  const schemas = readSchemas(reader, renamesDuplicates);
  const errorCodes = readErrorCodes(reader);
  checkSchemas(reader);
  if (reader.problems.length > 0) throw new ProblemsError(reader.problems);
  const { title, version } = document.info;
  return { ...identity, title, version, document, operations, schemas, errorCodes };
}

const methods: readonly HttpMethod[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function withOperationIds(document: OpenApiDocument): OpenApiDocument {
  const items = Object.values(document.paths ?? {});
  if (items.every((item) => methods.every((method) => item[method]?.operationId ?? !item[method]))) return document;
  const copy = structuredClone(document);
  for (const [path, item] of Object.entries(copy.paths ?? {})) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) operation.operationId ??= operationIdFromRoute(method, path);
    }
  }
  return copy;
}

function listRoutes(reader: DocumentReader): Route[] {
  return Object.entries(reader.document.paths ?? {}).flatMap(([path, entry]) => {
    const item = reader.follow(entry, toPointer(["paths", path]));
    if (!item) return [];
    return methods.flatMap((method) => {
      const operation = item.node[method];
      if (operation === undefined) return [];
      const { operationId = "" } = operation;
      const id = toIdentifier(operationId);
      return [{ path, method, item, operation, operationId, id, pointer: `${item.pointer}/${method}` }];
    });
  });
}

function refuseEqualNames(routes: readonly Route[], reader: DocumentReader): void {
  const first = new Map<string, Route>();
  for (const route of routes) {
    const name = toPascalCase(route.id);
    const other = first.get(name);
    if (name === "") {
      const message = `operationId "${route.operationId}" cannot become an identifier: it has no letter or digit.`;
      reader.report("unusable-operation-id", message, `${route.pointer}/operationId`, "use camelCase, for example listTokens");
    } else if (other) {
      const { method, path, operationId } = route;
      const message =
        `operationId "${operationId}" of ${method.toUpperCase()} ${path} and "${other.operationId}" of ` +
        `${other.method.toUpperCase()} ${other.path} become the same identifier "${route.id}".`;
      reader.report("duplicate-operation-id", message, `${route.pointer}/operationId`, "rename one of them");
    }
    first.set(name, route);
  }
}

function readSchemas(reader: DocumentReader, renamesDuplicates: boolean): SchemaModel[] {
  const names = new Map<string, string>();
  return Object.entries(reader.document.components?.schemas ?? {}).map(([name, schema]) => {
    const plain = `is${toPascalCase(name)}`;
    const other = names.get(plain);
    // The suffix depends on the name alone, so that it stays when other schemas come or go.
    const guard = other !== undefined && renamesDuplicates ? `${plain}_${suffixOf(name)}` : plain;
    if (other !== undefined && !renamesDuplicates) {
      const message = `Schemas "${other}" and "${name}" become the same type guard "${guard}".`;
      reader.report("duplicate-schema-name", message, toPointer(["components", "schemas", name]), "rename one of them");
    }
    names.set(guard, name);
    return { name, guard, schema };
  });
}

function suffixOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 6);
}

// Code-unit order, not localeCompare: output must not depend on the machine's locale.
const byId = (a: OperationModel, b: OperationModel): number => (a.id < b.id ? -1 : 1);
