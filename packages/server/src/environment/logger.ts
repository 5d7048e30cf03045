/** What one line of the log says beside its message: names to values that JSON has. None of them is ever a secret. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where the operator reads what happened. `console` is one. A method that is not there is not called. */
export interface Logger {
  /** Something failed inside. `details` is what was thrown. */
  error(message: string, details: unknown): void;
  /** A request was answered. */
  info?(message: string, fields: LogFields): void;
  /** The same for requests that tell little: probes of the server's health. */
  debug?(message: string, fields: LogFields): void;
}
