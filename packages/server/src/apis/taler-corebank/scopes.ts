const SCOPES = ["readonly", "readwrite", "revenue", "wiregateway", "observability"] as const;

/** What a corebank token can be made for (decision R9). */
export type CorebankScope = (typeof SCOPES)[number];

/** What a request may do: everything when it came with the password, else what its token's scope permits. */
export type Grant = "password" | CorebankScope;

/** A scope out of the store, which does not know what words the API has for them. */
export function toScope(text: string): CorebankScope {
  const scope = SCOPES.find((candidate) => candidate === text);
  if (scope === undefined) throw new Error("The store holds a token of a scope that the bank does not know.");
  return scope;
}

/** `readwrite` may make tokens of any scope, every other scope only its like. */
export function mayCreate(grant: Grant, requested: CorebankScope): boolean {
  return grant === "password" || grant === "readwrite" || grant === requested;
}

/** Who may see the account's tokens. */
export function mayList(grant: Grant): boolean {
  return grant === "password" || grant === "readwrite" || grant === "readonly";
}

/** Who may revoke a token of the account by its id. */
export function mayRevoke(grant: Grant): boolean {
  return grant === "password" || grant === "readwrite";
}
