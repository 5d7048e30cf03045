/** A token as the list shows it, the same for all APIs. */
export interface TokenRow {
  /** Id for revoking, as text. */
  readonly id: string;
  /** What its owner called it, or the app that holds it. */
  readonly name: string | undefined;
  /** The device that the app runs on. OneWelcome only. */
  readonly device?: string | undefined;
  readonly scopes: readonly string[];
  readonly created: Date | undefined;
  /** Undefined: the API does not tell. */
  readonly expires: Date | "never" | undefined;
  /** Whether the API says that the token has expired, although it lists it. */
  readonly isExpired?: boolean | undefined;
  /** Undefined: the API does not tell. */
  readonly lastUsed?: Date | undefined;
  /** Whether its holder can renew it. */
  readonly isRefreshable: boolean;
  /** Whether its user proves who they are by a fingerprint. OneWelcome only. */
  readonly usesFingerprint?: boolean;
  /** Whether this page sends it. */
  readonly isThisSession: boolean;
}
