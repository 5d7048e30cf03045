// What the documents of an API state, without their sentences: output of `upstream read`, content of a lock.
// Published as JSON Schema beside this file: facts.schema.json.

export interface Facts {
  /** Sorted by path, then by side: "before" stands before "after". */
  readonly documents: readonly DocumentFacts[];
}

export interface DocumentFacts {
  /** The file that was read, relative to the folder or file that was named, with `/` between its parts. */
  readonly path: string;
  /** Lower-case hex digest of the bytes of that file. */
  readonly sha256: string;
  /** Name that the document has upstream, where a web page, commit or patch gives it, or a file named `api.<commit>.rst`: `core/api-merchant.rst`. */
  readonly name?: string;
  /** Commit that the facts hold at, as long as it is given. For side "before" it is the parent commit. */
  readonly revision?: string;
  /** A commit or patch holds two documents: what it removes or keeps, and what it adds or keeps. */
  readonly side?: "before" | "after";
  /** In the order of the document; so are all lists below. */
  readonly operations: readonly OperationFact[];
  readonly types: readonly TypeFact[];
  /** JSON bodies that the document shows. */
  readonly examples?: readonly ExampleFact[];
  /** What the reader did not understand. Empty: everything was read. */
  readonly problems: readonly ProblemFact[];
}

/**
 * `line`, here and below: 1-based. Where a saved page numbers the lines of the document, that number; else the line of the file that was
 * read, also for a commit or patch.
 */
export interface OperationFact {
  /** Upper case. */
  readonly method: string;
  /** Variables in braces: `/accounts/{USERNAME}/token`, whatever their spelling in the document. No query. */
  readonly path: string;
  /** A part that may stand before the path: `/instances/{INSTANCE}`. */
  readonly prefix?: string;
  /** As it stands, without markup: `v19`, `vTOKENS`. */
  readonly since?: string;
  readonly deprecated?: true;
  /** All of them, sorted: `["tokens-read"]`. */
  readonly permissions: readonly string[];
  /** How callers prove who they are, where the document says so; "required" when it does not say by what. */
  readonly authentication?: "basic" | "bearer" | "none" | "required";
  /** Verbs of the first sentence, base form, lower case: `["create", "refresh"]`. From a fixed list, see `read-verbs`. */
  readonly does?: readonly string[];
  readonly parameters: readonly ParameterFact[];
  /** Name of a type of the documents; several are possible in prose, the first then stands here. */
  readonly requestType?: string;
  readonly responses: readonly ResponseFact[];
  readonly line: number;
}

export interface ParameterFact {
  /** As on the wire; header names keep their spelling. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "body";
  readonly required: boolean;
  /** Numbers and booleans as such; everything else as text. */
  readonly default?: string | number | boolean;
  readonly since?: string;
  readonly deprecated?: true;
  /** Absent for what only the path shows. */
  readonly line?: number;
}

export interface ResponseFact {
  readonly status: number;
  /** Names of the types that the body may have, in order; `X[]` for an array of X. A table of attributes has the name that its TypeFact has. */
  readonly types: readonly string[];
  /** `TALER_EC_…` names in order, prefix included. */
  readonly errorCodes: readonly string[];
  readonly since?: string;
  readonly line?: number;
}

export interface TypeFact {
  /** For a table of attributes in prose, or the `:>json` fields of an answer, which have no name: method, path and status, `GET /users/{userId}/tokens 200`. */
  readonly name: string;
  /** `interface { … }`, `enum`, `type X = …`, a table of attributes, or something not understood (with a problem). */
  readonly kind: "interface" | "enum" | "alias" | "attributes" | "unknown";
  /** Names of its type parameters. */
  readonly parameters?: readonly string[];
  /** Names of the interfaces that it extends. */
  readonly extends?: readonly string[];
  /** Of an enum: one per value, its type is `{ enum: [value] }`. Of an alias: none. */
  readonly members: readonly MemberFact[];
  /** Of an alias: what it stands for. */
  readonly type?: TypeExpression;
  /** Of an alias: `...` stands in its union. */
  readonly open?: true;
  readonly since?: string;
  readonly deprecated?: true;
  readonly line: number;
}

export interface MemberFact {
  readonly name: string;
  /** `"unknown"` where the document gives none, as tables of attributes do. */
  readonly type: TypeExpression;
  readonly optional: boolean;
  /** `...` stands in its union: values that are not listed are possible. */
  readonly open?: true;
  readonly since?: string;
  readonly deprecated?: true;
  readonly line?: number;
}

/**
 * A type in structure, so that spelling never counts: parentheses, quotes and `Array<X>` against `X[]` are gone.
 * A text is the name of a type: of these documents, or one of `string number boolean integer object null unknown`
 * and so on, exactly as it is spelled (`Integer` and `integer` stay apart).
 */
export type TypeExpression =
  | string
  | { readonly array: TypeExpression }
  /** Literals; a union of nothing but literals is one of these, in the order of the document. A single one too. */
  | { readonly enum: readonly (string | number | boolean | null)[] }
  /** Two or more; literals among them are gathered into one `enum`, which stands last. */
  | { readonly union: readonly TypeExpression[] }
  | { readonly intersection: readonly TypeExpression[] }
  /** An object without a name. */
  | { readonly object: readonly MemberFact[] }
  /** `{ [name: string]: X }` and `Record<string, X>`. */
  | { readonly map: TypeExpression }
  /** A generic type with its arguments; `generic` is its name. */
  | { readonly generic: string; readonly arguments: readonly TypeExpression[] }
  /** TypeScript that none of the forms above can express, with white space collapsed. A problem reports it. */
  | { readonly text: string };

export interface ExampleFact {
  readonly part: "request" | "response";
  /** Operation that it stands under, as in OperationFact; absent outside of all operations. */
  readonly method?: string;
  readonly path?: string;
  /** Given by a status line in the example, or by the only status that fits. */
  readonly status?: number;
  /** The document calls it an error. */
  readonly error?: true;
  /** Name of its type, where the document says so. */
  readonly type?: string;
  readonly value: unknown;
  readonly line: number;
}

export interface ProblemFact {
  readonly line: number;
  readonly message: string;
}
