/** What is presented. Every scope of the contract is presented too, refreshable and not. */
export type Kind =
  | "nothing"
  | "unreadable header"
  | "unknown scheme"
  | "unknown user"
  | "wrong password"
  | "password"
  | "password of another owner"
  | "password of a locked account"
  | "malformed token"
  | "unknown token"
  | "revoked token"
  | "expired token"
  | "token of another owner";

/** A refusal, by its status and the name in `x-error-codes` of the operation. OneWelcome has no codes. */
export interface Refusal {
  readonly status: 400 | 401 | 403;
  readonly error?: string;
}

/**
 * What the contract leaves to decisions: how each refusal is answered, and what each scope grants. Which operation accepts
 * what follows from `security` and `x-permission`.
 */
export interface Decisions {
  /** Refused whatever the operation, unless it is public (R1, R2, R5, R10). Kinds that are not named cannot occur. */
  readonly refusals: Readonly<Partial<Record<Kind, Refusal>>>;
  /** A right password where `security` names none (R9, R12). */
  readonly passwordNotAccepted?: Refusal;
  /** A right token whose scope grants too little (R2). */
  readonly missingPermission?: Refusal;
  /** A refreshable token that asks for more than it has (R2). */
  readonly widerScope?: Refusal;
  /** Permissions of a scope; `*` matches any part of a name (R9, R11). */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  /** The permission of refreshable tokens, besides those of their scope. */
  readonly refresh?: string;
  /** The permission that an operation needs, where `x-permission` does not say it (R9). */
  readonly permissions?: Readonly<Record<string, string>>;
}

const unauthorized: Refusal = { status: 401, error: "MERCHANT_GENERIC_UNAUTHORIZED" };
const wrongLogin: Refusal = { status: 401, error: "GENERIC_UNAUTHORIZED" };
const unknownToken: Refusal = { status: 401, error: "GENERIC_TOKEN_UNKNOWN" };
const forbidden: Refusal = { status: 403, error: "GENERIC_FORBIDDEN" };
const widerScope: Refusal = { status: 403, error: "GENERIC_TOKEN_PERMISSION_INSUFFICIENT" };
const invalidClient: Refusal = { status: 401 };

export const decisions: Readonly<Record<string, Decisions>> = {
  "taler-merchant": {
    refusals: {
      nothing: unauthorized,
      "unreadable header": unauthorized,
      "unknown scheme": unauthorized,
      "unknown user": unauthorized,
      "wrong password": unauthorized,
      "password of another owner": unauthorized,
      "malformed token": unauthorized,
      "unknown token": unauthorized,
      "revoked token": unauthorized,
      "expired token": unauthorized,
      "token of another owner": unauthorized,
    },
    passwordNotAccepted: unauthorized,
    missingPermission: forbidden,
    widerScope,
    grants: {
      readonly: ["*-read"],
      write: ["*"],
      all: ["*"],
      "order-simple": ["orders-read", "orders-write"],
      "order-pos": ["orders-read", "orders-write", "inventory-lock"],
      "order-mgmt": ["orders-read", "orders-write", "orders-refund"],
      "order-full": ["orders-read", "orders-write", "inventory-lock", "orders-refund"],
    },
    refresh: "token-refresh",
  },
  "taler-corebank": {
    refusals: {
      nothing: { status: 401, error: "GENERIC_PARAMETER_MISSING" },
      "unreadable header": { status: 400, error: "GENERIC_HTTP_HEADERS_MALFORMED" },
      "unknown scheme": wrongLogin,
      "unknown user": wrongLogin,
      "wrong password": wrongLogin,
      "password of another owner": forbidden,
      "password of a locked account": { status: 403, error: "BANK_ACCOUNT_LOCKED" },
      "malformed token": { status: 401, error: "GENERIC_TOKEN_MALFORMED" },
      "unknown token": unknownToken,
      "revoked token": unknownToken,
      "expired token": { status: 401, error: "GENERIC_TOKEN_EXPIRED" },
      "token of another owner": forbidden,
    },
    passwordNotAccepted: { status: 400, error: "GENERIC_JSON_INVALID" },
    missingPermission: forbidden,
    widerScope,
    grants: {
      readonly: ["readonly"],
      readwrite: ["readonly", "readwrite", "revenue", "wiregateway", "observability"],
      revenue: ["revenue"],
      wiregateway: ["wiregateway"],
      observability: ["observability"],
    },
    refresh: "refreshable",
    permissions: { createToken: "refreshable" },
  },
  onewelcome: {
    refusals: {
      nothing: invalidClient,
      "unreadable header": invalidClient,
      "unknown scheme": invalidClient,
      "unknown user": invalidClient,
      "wrong password": invalidClient,
    },
    grants: {},
  },
};
