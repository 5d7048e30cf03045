/** Something in a document that its author hardly meant, and what was assumed instead. */
export interface Oddity {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly message: string;
  /** JSON Pointer to its place in the document. */
  readonly pointer: string;
}

/** Notes an oddity. `path` leads to its place. */
export type Note = (code: string, message: string, path: readonly (string | number)[]) => void;
