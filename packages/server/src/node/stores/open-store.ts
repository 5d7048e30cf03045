import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { createMemoryStore } from "../../store/memory/memory-store.ts";
import type { Database } from "../../store/sql/database.ts";
import { openSqlStore, type SqlStore } from "../../store/sql/sql-store.ts";
import type { Store } from "../../store/store.ts";
import { type Clock, systemClock } from "../../environment/time.ts";
import { UsageError } from "../command/parse-arguments.ts";

const SWEEP_MS = 60_000;

/** A store that is ready for use. */
export interface OpenedStore {
  readonly store: Store;
  /** Where the tokens are, in words: `in memory`. Holds no password. */
  readonly place: string;
  /** Writes what is not yet written, and lets go of file or connections. To be called behind the last request. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the store that an URL names, makes it if it is not there, brings its schema up to date, and removes now and
 * then what has expired: `const { store, close } = await openStore("sqlite:.data/tokens.sqlite")`.
 *
 * @param url - `memory:`, `sqlite:FILE` or `postgres://user:password@host:port/database`.
 * @param clock - Tells what has expired. @default the clock of the machine
 * @throws {UsageError} When the URL is not one of these, or the store cannot be opened.
 */
export async function openStore(url: string, clock: Clock = systemClock): Promise<OpenedStore> {
  const target = parseStoreUrl(url);
  if (target.kind === "memory") {
    return { store: createMemoryStore(), place: "in memory", close: () => Promise.resolve() };
  }
  try {
    const store = await open(target.kind === "sqlite" ? await openFile(target.file) : await connect(url));
    const stopSweeping = sweepNowAndThen(store, clock);
    const close = (): Promise<void> => {
      stopSweeping();
      return store.close();
    };
    return { store, place: `in ${target.shown}`, close };
  } catch (error) {
    throw new UsageError(`--store ${target.shown} cannot be opened: ${reason(error)}.`, { cause: error });
  }
}

async function openFile(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Readable by the owner only: a TAN can be guessed from its digest. SQLite gives its other files the same mode.
  closeSync(openSync(file, "a", 0o600));
  const { openSqliteDatabase } = await import("./sqlite-database.ts");
  return openSqliteDatabase(file);
}

// Loaded when wanted: who keeps tokens elsewhere does not pay for the driver.
async function connect(url: string): Promise<Database> {
  const { openPostgresDatabase } = await import("./postgres-database.ts");
  return openPostgresDatabase(url);
}

async function open(database: Database): Promise<SqlStore> {
  try {
    return await openSqlStore(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function sweepNowAndThen(store: SqlStore, clock: Clock): () => void {
  let isStopped = false;
  let timer = later();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };

  function later(): NodeJS.Timeout {
    return setTimeout(() => void sweepOnce(), SWEEP_MS).unref();
  }
  async function sweepOnce(): Promise<void> {
    try {
      await store.sweep(clock.now());
    } catch {
      // The next sweep deletes the rest. When the store is down, failing requests show it.
    }
    if (!isStopped) timer = later();
  }
}

function reason(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const text = first instanceof Error ? first.message : String(first);
  return text.replaceAll(/\s+/gu, " ").replace(/\.$/u, "");
}

/** What a store URL names. `shown` can be printed: it holds no password. */
type StoreTarget =
  | { readonly kind: "memory" }
  | { readonly kind: "sqlite"; readonly file: string; readonly shown: string }
  | { readonly kind: "postgres"; readonly shown: string };

const FORMS = "memory:, sqlite:FILE or postgres://user:password@host:port/database";

/**
 * Reads what comes behind `--store`.
 * @throws {UsageError} When it has none of the three forms. A password is not repeated.
 */
function parseStoreUrl(text: string): StoreTarget {
  if (text === "memory:") return { kind: "memory" };
  if (text.startsWith("sqlite:")) {
    const file = text.slice("sqlite:".length);
    // SQLite opens a temporary database for an empty name and for ":memory:".
    if (file === "" || file === ":memory:") throw new UsageError("--store sqlite: needs the name of a file: sqlite:FILE.");
    return { kind: "sqlite", file, shown: `sqlite:${file}` };
  }
  if (/^postgres(?:ql)?:\/\//u.test(text)) return { kind: "postgres", shown: withoutSecrets(text) };
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(text)?.[0];
  throw new UsageError(`--store must be ${FORMS}, not "${scheme === undefined ? text : `${scheme}…`}".`);
}

function withoutSecrets(text: string): string {
  if (!URL.canParse(text)) throw new UsageError("--store is not a URL: postgres://user:password@host:port/database is one.");
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname}`;
}
