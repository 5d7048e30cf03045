import type { Call } from "./call.ts";
import type { FuzzResponse } from "./read-operations.ts";
import { evaluate, type Exchange } from "./runtime-expression.ts";

/** A credential that an answer gives: `{ operationId: "createToken", value: "$response.body#/access_token" }`. */
export interface LearnedCredential {
  readonly operationId: string;
  /** A runtime expression, as in the links of OpenAPI. */
  readonly value: string;
}

/** By name of the security scheme. A text is `user:password` for Basic, else the token or key as it is sent. */
export type Credentials = Readonly<Record<string, readonly (string | LearnedCredential)[]>>;

/** What the answers of one sequence have left. */
export interface Memory {
  /** Values for the parameters of the operation, by the links of earlier answers; the last answer first. */
  linksTo(operationId: string): readonly Readonly<Record<string, unknown>>[];
  /** The last call of the operation. */
  lastCall(operationId: string): Call | undefined;
  credentialsOf(scheme: string): readonly string[];
  note(exchange: Exchange, response: FuzzResponse | undefined): void;
}

export function createMemory(credentials: Credentials): Memory {
  const links = new Map<string, Readonly<Record<string, unknown>>[]>();
  const calls = new Map<string, Call>();
  const secrets = new Map(
    Object.entries(credentials).map(([scheme, known]) => [scheme, known.filter((value) => typeof value === "string")]),
  );
  return {
    linksTo: (operationId) => links.get(operationId) ?? [],
    lastCall: (operationId) => calls.get(operationId),
    credentialsOf: (scheme) => secrets.get(scheme) ?? [],
    note(exchange, response) {
      const { operationId } = exchange.call.operation;
      calls.set(operationId, exchange.call);
      // What was learned and is refused has been revoked, or has expired.
      if (exchange.status === 401) {
        for (const [scheme, value] of Object.entries(exchange.call.credentials)) {
          if (credentials[scheme]?.includes(value) === true) continue;
          secrets.set(
            scheme,
            (secrets.get(scheme) ?? []).filter((secret) => secret !== value),
          );
        }
      }
      for (const link of response?.links ?? []) {
        const values = Object.entries((link["parameters"] ?? {}) as Record<string, unknown>).map(
          ([name, expression]) => [name, evaluate(expression, exchange)] as const,
        );
        if (values.some(([, value]) => value === undefined)) continue;
        const target = String(link["operationId"]);
        links.set(target, [Object.fromEntries(values), ...(links.get(target) ?? [])]);
      }
      if (exchange.status >= 300) return;
      for (const [scheme, known] of Object.entries(credentials)) {
        for (const learned of known) {
          if (typeof learned === "string" || learned.operationId !== operationId) continue;
          const value = evaluate(learned.value, exchange);
          if (typeof value === "string") secrets.set(scheme, [value, ...(secrets.get(scheme) ?? [])]);
        }
      }
    },
  };
}
