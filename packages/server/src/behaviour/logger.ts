/** Where the operator reads what happened. `console` is one. */
export interface Logger {
  /** `details` never hold a secret. */
  error(message: string, details: unknown): void;
}
