import { UsageError } from "../command/usage-error.ts";

/** What a store URL names. `shown` can be printed: it holds no password. */
export type StoreTarget =
  | { readonly kind: "memory" }
  | { readonly kind: "sqlite"; readonly file: string; readonly shown: string }
  | { readonly kind: "postgres"; readonly shown: string };

const FORMS = "memory:, sqlite:FILE or postgres://user:password@host:port/database";

/**
 * Reads what comes behind `--store`.
 * @throws {UsageError} When it has none of the three forms. A password is not repeated.
 */
export function parseStoreUrl(text: string): StoreTarget {
  if (text === "memory:") return { kind: "memory" };
  if (text.startsWith("sqlite:")) {
    const file = text.slice("sqlite:".length);
    // SQLite takes an empty name and ":memory:" for a database that nobody sees again.
    if (file === "" || file === ":memory:") throw new UsageError("--store sqlite: needs the name of a file: sqlite:FILE.");
    return { kind: "sqlite", file, shown: `sqlite:${file}` };
  }
  if (/^postgres(?:ql)?:\/\//u.test(text)) return { kind: "postgres", shown: withoutSecrets(text) };
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(text)?.[0];
  throw new UsageError(`--store must be ${FORMS}, not "${scheme === undefined ? text : `${scheme}…`}".`);
}

function withoutSecrets(text: string): string {
  if (!URL.canParse(text)) throw new UsageError("--store is no URL: postgres://user:password@host:port/database is one.");
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname}`;
}
