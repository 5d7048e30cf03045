import { isObject, type JsonObject, openDocument, toList } from "../../../packages/server/src/fuzz/document.ts";
import { type FuzzOperation, readContract } from "../../../packages/server/src/fuzz/read-operations.ts";

/** One request and its answer; bodies are JSON values. */
export interface Exchange {
  readonly method: string;
  /** Without what stands in front of the paths of the contract. */
  readonly path: string;
  readonly sent?: unknown;
  readonly status: number;
  readonly received?: unknown;
}

/** What of a contract has occurred. */
export interface Share {
  readonly seen: readonly string[];
  readonly missing: readonly string[];
}

/** The shares of one contract. */
export interface Coverage {
  /** Operation and status: `listTokens 204`. */
  readonly pairs: Share;
  /** Operation, status and error code, as `x-error-codes` has them: `listTokens 401 42`. */
  readonly codes: Share;
  /** Members of request and response bodies: `TokenInfo.scope`. */
  readonly members: Share;
  /** Values of `enum` and `const`: `TokenScope = "all"`. */
  readonly values: Share;
}

/** Measures what exchanges have used of a bundled document. */
export function measure(root: object, exchanges: readonly Exchange[]): Coverage {
  const document = openDocument(root);
  const { operations } = readContract(root);
  const documented = {
    pairs: new Set<string>(),
    codes: new Set<string>(),
    members: new Set<string>(),
    values: new Set<string>(),
  };
  const seen = { pairs: new Set<string>(), codes: new Set<string>(), members: new Set<string>(), values: new Set<string>() };

  for (const { operationId, ...operation } of operations) {
    const described = rawOf(operation);
    visit(contentOf(described["requestBody"]), operationId, documented);
    for (const [status, raw] of Object.entries(document.object(described["responses"]))) {
      const response = document.object(raw);
      documented.pairs.add(`${operationId} ${status}`);
      for (const entry of toList(response["x-error-codes"])) {
        documented.codes.add(`${operationId} ${status} ${codeOf(document.object(entry))}`);
      }
      visit(contentOf(response), `${operationId} ${status}`, documented);
    }
  }
  for (const { method, path, sent, status, received } of exchanges) {
    const operation = operations.find((candidate) => candidate.method === method && isAt(candidate, path));
    if (operation === undefined) continue;
    const { operationId } = operation;
    const described = rawOf(operation);
    seen.pairs.add(`${operationId} ${status}`);
    if (isObject(received)) seen.codes.add(`${operationId} ${status} ${String(received["code"])}`);
    // What is refused has used nothing.
    if (status < 400) visit(contentOf(described["requestBody"]), operationId, seen, { value: sent });
    const response = document.object(described["responses"])[String(status)];
    visit(contentOf(response), `${operationId} ${status}`, seen, { value: received });
  }
  return {
    pairs: share(documented.pairs, seen.pairs),
    codes: share(documented.codes, seen.codes),
    members: share(documented.members, seen.members),
    values: share(documented.values, seen.values),
  };

  function rawOf({ path, method }: Omit<FuzzOperation, "operationId">): JsonObject {
    return document.object(document.object(document.object(document.root["paths"])[path])[method.toLowerCase()]);
  }

  function contentOf(message: unknown): unknown {
    const [media] = Object.values(document.object(document.object(message)["content"]));
    return document.object(media)["schema"];
  }

  /** Adds members and values: those that occur in the value, or without one all that the schema has. */
  function visit(schema: unknown, place: string, into: Found, given?: { readonly value: unknown }): void {
    if (!isObject(schema) || (given && given.value === undefined)) return;
    const reference = schema["$ref"];
    const name = typeof reference === "string" ? (reference.split("/").at(-1) ?? place) : place;
    const resolved = document.object(schema);
    const constants = [...toList(resolved["enum"]), ...("const" in resolved ? [resolved["const"]] : [])];
    for (const value of constants) {
      if (given === undefined || given.value === value) into.values.add(`${name} = ${JSON.stringify(value)}`);
    }
    for (const part of ["oneOf", "anyOf", "allOf"].flatMap((keyword) => toList(resolved[keyword])))
      visit(part, name, into, given);
    for (const [member, inner] of Object.entries(document.object(resolved["properties"]))) {
      if (given && (!isObject(given.value) || given.value[member] === undefined)) continue;
      into.members.add(`${name}.${member}`);
      visit(inner, `${name}.${member}`, into, given && { value: (given.value as JsonObject)[member] });
    }
    if (given === undefined)
      return [resolved["items"], resolved["additionalProperties"]].forEach((inner) => visit(inner, name, into));
    for (const value of toList(given.value)) visit(resolved["items"], name, into, { value });
    if (isObject(given.value)) {
      for (const value of Object.values(given.value)) visit(resolved["additionalProperties"], name, into, { value });
    }
  }
}

type Found = Readonly<Record<"members" | "values", Set<string>>>;

/** The code that is sent: some that the documents list are sent as another one. */
const codeOf = (entry: JsonObject): string => String((isObject(entry["sent"]) ? entry["sent"] : entry)["code"]);

function isAt({ path }: FuzzOperation, actual: string): boolean {
  const pattern = path.replaceAll(/\{[^}]+\}/gu, "[^/]*");
  return new RegExp(`^${pattern}$`, "u").test(actual);
}

function share(documented: ReadonlySet<string>, seen: ReadonlySet<string>): Share {
  const all = [...documented].toSorted();
  return { seen: all.filter((name) => seen.has(name)), missing: all.filter((name) => !seen.has(name)) };
}
