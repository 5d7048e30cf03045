import { type Document, isObject, openDocument, toList } from "../../../packages/server/src/fuzz/document.ts";
import { type FuzzOperation, readContract } from "../../../packages/server/src/fuzz/read-operations.ts";
import type { Decisions, Kind, Refusal } from "./decisions.ts";

/** What one request presents. */
export type Credential =
  | { readonly kind: Kind }
  | { readonly kind: "token"; readonly scope: string; readonly isRefreshable: boolean };

/** What the answer has to be. */
interface Expectation {
  /** `open`: the operation looks at no credentials. */
  readonly verdict: "open" | "allowed" | "refused";
  readonly status?: number;
  /** The number in `x-error-codes`. */
  readonly code?: number;
}

export interface Cell {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** The scope that a request for a token asks for. Absent: the request names none. */
  readonly asksFor?: string;
  readonly expected: Expectation;
}

interface Row {
  readonly credential: Credential;
  readonly cells: readonly Cell[];
}

export interface Matrix {
  readonly api: string;
  readonly rows: readonly Row[];
}

/** Operation × credential of a contract. Nothing is listed: the rows are its schemes and scopes, the columns its operations. */
export function deriveMatrix(api: string, root: object, decisions: Decisions): Matrix {
  const document = openDocument(root);
  const { operations, schemes } = readContract(root);
  const isNamed = (scheme: string): boolean => [...schemes.values()].some((value) => value["scheme"] === scheme);
  const scopes = operations.flatMap((operation) => scopesOf(operation, document));
  const kinds = KINDS.filter(
    (kind) => (decisions.refusals[kind] !== undefined || kind === "password") && (!kind.includes("token") || isNamed("bearer")),
  );
  const credentials: Credential[] = [
    ...kinds.map((kind) => ({ kind })),
    ...scopes.flatMap((scope) => [false, true].map((isRefreshable) => ({ kind: "token" as const, scope, isRefreshable }))),
  ];
  const rows = credentials.map((credential) => ({
    credential,
    cells: operations.flatMap((operation) => {
      const { operationId, method, path } = operation;
      const own = credential.kind === "token" ? credential.scope : scopes[0];
      const wider =
        credential.kind === "token" ? scopes.find((scope) => !isWithin(scope, credential.scope, decisions)) : undefined;
      const asked = scopesOf(operation, document).length === 0 ? [undefined] : wider === undefined ? [own] : [own, wider];
      return asked.map((asksFor): Cell => {
        const refusal = refusalOf(operation, credential, asksFor === undefined || asksFor === own, document, schemes, decisions);
        const cell = { operation: operationId, method, path, ...(asksFor !== undefined && { asksFor }) };
        if (operation.security.length === 0) return { ...cell, expected: { verdict: "open" } };
        if (refusal === undefined) return { ...cell, expected: { verdict: "allowed" } };
        const code = codeOf(operation, refusal, document);
        return { ...cell, expected: { verdict: "refused", status: refusal.status, ...(code !== undefined && { code }) } };
      });
    }),
  }));
  return { api, rows };
}

const KINDS: readonly Kind[] = [
  "nothing",
  "unreadable header",
  "unknown scheme",
  "unknown user",
  "wrong password",
  "password",
  "password of another owner",
  "password of a locked account",
  "malformed token",
  "unknown token",
  "revoked token",
  "expired token",
  "token of another owner",
];

type Schemes = ReturnType<typeof readContract>["schemes"];

function refusalOf(
  operation: FuzzOperation,
  credential: Credential,
  isOwnScope: boolean,
  document: Document,
  schemes: Schemes,
  decisions: Decisions,
): Refusal | undefined {
  const accepts = (scheme: string): boolean => operation.security.flat().some((name) => schemes.get(name)?.["scheme"] === scheme);
  if (credential.kind !== "token") {
    const refusal = decisions.refusals[credential.kind];
    // An account is locked for the operations that document it only; for others its password is as good as any.
    const isIdle = credential.kind === "password of a locked account" && !documents(operation, refusal, document);
    if (refusal && !isIdle && (accepts("basic") || !credential.kind.startsWith("password"))) return refusal;
    return accepts("basic") || !credential.kind.startsWith("password") ? undefined : decisions.passwordNotAccepted;
  }
  const needed = decisions.permissions?.[operation.operationId] ?? rawOf(operation, document)["x-permission"];
  if (typeof needed !== "string") return undefined;
  if (needed === decisions.refresh) {
    if (!credential.isRefreshable) return decisions.missingPermission;
    return isOwnScope ? undefined : decisions.widerScope;
  }
  return grants(credential.scope, needed, decisions) ? undefined : decisions.missingPermission;
}

function grants(scope: string, permission: string, decisions: Decisions): boolean {
  return (decisions.grants[scope] ?? []).some((grant) =>
    new RegExp(`^${grant.replaceAll("*", ".*")}$`, "u").test(permission.replaceAll("*", "any")),
  );
}

const isWithin = (requested: string, own: string, decisions: Decisions): boolean =>
  (decisions.grants[requested] ?? []).every((permission) => grants(own, permission, decisions));

/** The scopes that a request for a token may name. */
function scopesOf({ bodies }: FuzzOperation, document: Document): string[] {
  const properties = document.object(bodies[0]?.schema["properties"]);
  const schema = document.object(properties["scope"]);
  const values = [...toList(schema["enum"]), ...toList(schema["oneOf"]).map((part) => document.object(part)["const"])];
  return values.map(String).filter((scope) => !scope.endsWith(":refreshable"));
}

const rawOf = ({ path, method }: FuzzOperation, document: Document) =>
  document.object(document.object(document.object(document.root["paths"])[path])[method.toLowerCase()]);

function errorCodesOf(operation: FuzzOperation, status: number, document: Document) {
  const response = document.object(document.object(rawOf(operation, document)["responses"])[String(status)]);
  return toList(response["x-error-codes"]).filter(isObject);
}

const documents = (operation: FuzzOperation, refusal: Refusal | undefined, document: Document): boolean =>
  refusal !== undefined && errorCodesOf(operation, refusal.status, document).some(({ name }) => name === refusal.error);

/** @throws When the contract does not document the refusal for the operation. */
function codeOf(operation: FuzzOperation, { status, error }: Refusal, document: Document): number | undefined {
  if (!operation.responses.has(String(status)))
    throw new Error(`${operation.operationId} does not document the status ${status}.`);
  if (error === undefined) return undefined;
  const found = errorCodesOf(operation, status, document).find(({ name }) => name === error);
  if (found === undefined) throw new Error(`${operation.operationId} does not document ${error} with ${status}.`);
  return Number(found["code"]);
}
