/** The command was called in a way that it cannot serve; whoever called it can put that right. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
