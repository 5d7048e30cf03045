/** What a merchant token can be made for. `write` is the old name of `all`. */
export type MerchantScope = "readonly" | "write" | "all" | "order-simple" | "order-pos" | "order-mgmt" | "order-full";

/** One right of a merchant token; `*-read` is every right whose name ends so, `*` is every right. */
export type Permission =
  | "*"
  | "*-read"
  | "tokens-read"
  | "tokens-write"
  | "orders-read"
  | "orders-write"
  | "orders-refund"
  | "inventory-lock";

/** What a request asks for with `order-pos:refreshable`. */
export interface RequestedScope {
  readonly scope: MerchantScope;
  readonly refreshable: boolean;
}

// The merchant's table of scopes (decision R11). The scope alone does not make a token refreshable: `all` needs the suffix, too.
const grants: Readonly<Record<MerchantScope, readonly Permission[]>> = {
  readonly: ["*-read"],
  write: ["*"],
  all: ["*"],
  "order-simple": ["orders-read", "orders-write"],
  "order-pos": ["orders-read", "orders-write", "inventory-lock"],
  "order-mgmt": ["orders-read", "orders-write", "orders-refund"],
  "order-full": ["orders-read", "orders-write", "inventory-lock", "orders-refund"],
};

const SUFFIX = ":refreshable";

/** Splits `order-pos:refreshable` into scope and suffix. */
export function splitScope(text: MerchantScope | `${MerchantScope}:refreshable`): RequestedScope {
  const refreshable = text.endsWith(SUFFIX);
  const scope = refreshable ? text.slice(0, -SUFFIX.length) : text;
  if (!isScope(scope)) throw new Error(`The contract lets the scope "${scope}" pass, the table of permissions has none such.`);
  return { scope, refreshable };
}

/** Whether a token of the scope has the permission. Unknown scopes have none. */
export function hasPermission(scope: string | undefined, permission: Permission): boolean {
  return scope !== undefined && isScope(scope) && grants[scope].some((grant) => covers(grant, permission));
}

/** Whether every right of `requested` is one of `present`: then a token of the one may make the other. */
export function isWithinScope(requested: MerchantScope, present: string): boolean {
  return grants[requested].every((permission) => hasPermission(present, permission));
}

const isScope = (text: string): text is MerchantScope => Object.hasOwn(grants, text);

const covers = (grant: Permission, permission: Permission): boolean =>
  grant === "*" || grant === permission || (grant === "*-read" && permission.endsWith("-read"));
