import type { Operation } from "@token-apis/contracts";

/** What the contract calls its ways to log in, and which HTTP scheme each is. */
export type Schemes = Readonly<Record<string, "Basic" | "Bearer">>;

/** Whether everybody may call the operation. */
export function isPublic(operation: Operation): boolean {
  return operation.security.length === 0;
}

/** Whether the contract lets one log in to the operation in this way. */
export function acceptsScheme(operation: Operation, name: string): boolean {
  return operation.security.some((requirement) => Object.hasOwn(requirement, name));
}

/**
 * Value of `WWW-Authenticate`: every scheme that the operation accepts, for example
 * `Basic realm="taler-merchant", charset="UTF-8", Bearer realm="taler-merchant"` (RFC 9110, section 11.6.1).
 */
export function wwwAuthenticate(operation: Operation, schemes: Schemes, realm: string): string {
  const accepted = Object.keys(schemes)
    .filter((name) => acceptsScheme(operation, name))
    .map((name) => schemes[name]);
  const challenges = [`Basic realm="${realm}", charset="UTF-8"`, `Bearer realm="${realm}"`];
  return challenges.filter((challenge) => accepted.some((scheme) => scheme && challenge.startsWith(scheme))).join(", ");
}
