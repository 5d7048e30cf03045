import { type Answer, answerProblemByExample, exampleOf, implement, responseKey, type TransparentApp } from "@token-apis/server";
import { atPointer } from "../read/json-pointer.ts";
import type { OperationModel } from "../model/read-operation.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { MediaTypeObject, OpenApiDocument } from "../read/openapi-document.ts";
import type { ContractModules } from "./load-modules.ts";
import { type Preference, readPreference } from "./read-preference.ts";

/** A mock of a contract. `standIn` goes to `app.prepare`: it answers requests that prefer another answer. */
export interface MockApp {
  readonly app: TransparentApp;
  readonly standIn: NonNullable<Parameters<TransparentApp["prepare"]>[1]>;
  /** The paths that the contract is mounted at: the root, and the paths of its servers. */
  readonly basePaths: readonly string[];
}

/**
 * Creates a mock that validates each request and answers with the contract's examples: that of the lowest 2xx, or the one that
 * the header `Prefer` asks for. Pages of all origins may call it.
 */
export function createMockApp(contract: ContractModel, { operations, validators, examples }: ContractModules): MockApp {
  const basePaths = basePathsOf(contract.document);
  const app = implement(
    operations,
    {},
    {
      validators,
      examples,
      basePaths,
      answerProblem: answerProblemByExample(operations, examples),
      // `*` stands for every header except Authorization (Fetch standard).
      cors: { requestHeaders: ["*", "Authorization"], exposedHeaders: ["*"] },
    },
  );
  const names = new Map(Object.entries(operations).map(([name, operation]) => [operation, name]));
  return {
    app,
    basePaths,
    standIn({ operation, headers }) {
      const { code, example } = readPreference(headers.get("prefer"));
      if (code === undefined && example === undefined) return undefined;
      const name = names.get(operation) ?? "";
      const status = code ?? lowestSuccess(Object.keys(operation.responses));
      const key = responseKey(operation, status);
      if (key === undefined) {
        const documented = Object.keys(operation.responses).join(", ");
        return refusal(400, `The contract documents no ${status} for ${operation.operationId}, only ${documented}.`);
      }
      const model = contract.operations.find(({ id }) => id === name);
      const answer =
        example === undefined
          ? exampleOf(operation, examples[name], key, status)
          : namedExample(contract.document, model, key, { code: status, example });
      if (answer !== undefined) return structuredClone(answer);
      const wanted = example === undefined ? "no example" : `no example "${example}"`;
      return refusal(example === undefined ? 501 : 400, `The contract has ${wanted} of ${status} for ${operation.operationId}.`);
    },
  };
}

function namedExample(
  document: OpenApiDocument,
  operation: OperationModel | undefined,
  key: string,
  { code, example }: Required<Preference>,
): Answer | undefined {
  const content = operation?.responses.find(({ status }) => status === key)?.content ?? [];
  for (const { mediaType, schemaPointer } of content) {
    if (schemaPointer === undefined) continue;
    const node = atPointer(document, schemaPointer.replace(/\/schema$/, "")) as MediaTypeObject | undefined;
    const found = node?.examples?.[example];
    const resolved = found?.$ref === undefined ? found : (atPointer(document, found.$ref) as typeof found);
    if (resolved && "value" in resolved) return { status: code, body: resolved.value, contentType: mediaType };
  }
  return undefined;
}

/** The status that is answered without a preference. The range 2XX and `default` stand for 200. */
function lowestSuccess(keys: readonly string[]): number {
  return Number(keys.filter((key) => /^2\d\d$/.test(key)).toSorted()[0] ?? 200);
}

function refusal(status: number, detail: string): Answer {
  const title = status === 400 ? "Bad Request" : "Not Implemented";
  return { status, contentType: "application/problem+json", body: { title, status, detail } };
}

/** The paths of the servers, without the final slash. Variables have their defaults. */
function basePathsOf({ servers = [] }: OpenApiDocument): string[] {
  const paths = servers.map(({ url, variables = {} }) =>
    url
      .replace(/\{([^{}]+)\}/g, (text, name: string) => defaultOf(variables[name]) ?? text)
      .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "")
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, ""),
  );
  return [...new Set(["", ...paths])].filter((path) => /^(\/[^/?#{}]+)*$/.test(path));
}

const defaultOf = (variable?: { readonly default?: unknown }): string | undefined =>
  typeof variable?.default === "string" ? variable.default : undefined;
