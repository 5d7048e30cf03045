import { DatabaseSync } from "node:sqlite";
import type { Page } from "@token-apis/server";
import { openSqliteDatabase } from "../packages/server/src/node/stores/sqlite-database.ts";
import { openPostgresDatabase } from "../packages/server/src/node/stores/postgres-database.ts";
import type { Database } from "../packages/server/src/store/sql/database.ts";
import { openSqlStore, type SqlStore } from "../packages/server/src/store/sql/sql-store.ts";
import { findPostgres, startPostgres } from "../test/support/postgres-server.ts";
import { compare, type Comparison, type Contender, type Effort } from "./harness/comparison.ts";
import { withTemporaryFolder } from "./harness/process.ts";
import { createTokens, demoAccount, measureLoad, startBareHono, startTokenServer } from "./harness/server.ts";

/**
 * Durable creates, lists of 20 and pages among a million tokens. PostgreSQL is measured where it is installed.
 * The files lie on the disk of the checkout: in /tmp, which may be in memory, every commit would be cheap.
 */
export function measureStores(effort: Effort): Promise<Comparison[]> {
  return withTemporaryFolder(async (folder) => {
    const bin = findPostgres();
    if (bin === undefined) process.stderr.write("SKIPPED: PostgreSQL is not installed (Debian: postgresql).\n");
    const postgres = bin === undefined ? undefined : await startPostgres(bin);
    try {
      const comparisons = [
        await compareCreates(folder, effort),
        await compareLists(folder, effort, await postgres?.createDatabase()),
        await comparePages(
          "SQLite",
          openSqliteDatabase(`${folder}/small.sqlite`),
          openSqliteDatabase(`${folder}/large.sqlite`),
          effort,
        ),
      ];
      if (postgres) {
        const [small, large] = [await postgres.createDatabase(), await postgres.createDatabase()];
        comparisons.push(await comparePages("PostgreSQL", openPostgresDatabase(small), openPostgresDatabase(large), effort));
      }
      return comparisons;
    } finally {
      await postgres?.remove();
    }
  });
}

/** Tokens created by refresh in SQLite, against bare inserts with one commit each. */
async function compareCreates(folder: string, effort: Effort): Promise<Comparison> {
  const seconds = effort.quick ? 1 : 4;
  const server = await startTokenServer(folder, "--log-level", "silent", "--store", `sqlite:${folder}/creates.sqlite`);
  const authorization = await createTokens(server.url, 1);
  const body = JSON.stringify({ scope: "readwrite", description: "cash desk", refreshable: true });
  const url = server.url + demoAccount.tokenPath;
  let files = 0;
  const comparison = await compare(
    {
      title: "Durable creates",
      unit: "creates/s",
      baseline: {
        name: "node:sqlite, bare inserts",
        measure: () => insertsPerSecond(`${folder}/bare-${++files}.sqlite`, seconds),
      },
      contenders: [
        {
          name: "token-apis on SQLite",
          measure: () => measureLoad({ url, authorization, body, seconds }),
          limit: { kind: "at least", value: 0.5 },
        },
      ],
    },
    effort,
  );
  await server.stop();
  return comparison;
}

function insertsPerSecond(file: string, seconds: number): number {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  database.exec(
    "create table tokens (serial integer primary key, key text unique, owner text, scope text, created real, expires real)",
  );
  const insert = database.prepare("insert into tokens (key, owner, scope, created, expires) values (?, ?, ?, ?, ?)");
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < seconds * 1000) {
    insert.run(String(count++).padStart(64, "0"), "taler-corebank/alice", "readwrite", start, start);
  }
  database.close();
  return count / seconds;
}

const listLimits: Readonly<Record<string, Contender["limit"]>> = {
  memory: { kind: "at least", value: 0.75 },
  SQLite: { kind: "at least", value: 0.5 },
};

/** A list of 20 tokens from each store, against a bare Hono app with the same bytes. */
async function compareLists(folder: string, effort: Effort, postgres?: string): Promise<Comparison> {
  const stores = {
    memory: "memory:",
    SQLite: `sqlite:${folder}/lists.sqlite`,
    ...(postgres !== undefined && { PostgreSQL: postgres }),
  };
  const list = (name: string, url: string, authorization: string): Contender => ({
    name,
    measure: () => measureLoad({ url: url + demoAccount.tokensPath, authorization, seconds: effort.quick ? 1 : 4 }),
  });
  const servers = [];
  const contenders: Contender[] = [];
  let text = "";
  for (const [name, store] of Object.entries(stores)) {
    const server = await startTokenServer(folder, "--log-level", "silent", "--store", store);
    servers.push(server);
    const authorization = await createTokens(server.url, 20);
    contenders.push({ ...list(`token-apis, ${name}`, server.url, authorization), limit: listLimits[name] });
    text ||= await (await fetch(server.url + demoAccount.tokensPath, { headers: { authorization } })).text();
  }
  const bare = await startBareHono(folder, demoAccount.tokensPath, text);
  const baseline = list("bare Hono", bare.url, "none");
  const comparison = await compare({ title: "List of 20 tokens, by store", unit: "requests/s", baseline, contenders }, effort);
  await Promise.all([bare, ...servers].map(({ stop }) => stop()));
  return comparison;
}

const numbers = {
  SQLite: "(with recursive n(i) as (select 1 union all select i + 1 from n where i < $1) select i from n)",
  PostgreSQL: "(select i from generate_series(1, cast($1 as integer)) as i)",
} as const;
type Engine = keyof typeof numbers;

/** A page of 20 from the middle of many tokens, against a page among a thousand. */
async function comparePages(engine: Engine, few: Database, many: Database, effort: Effort): Promise<Comparison> {
  const [small, large] = [1000, effort.quick ? 10_000 : 1_000_000];
  const pages = effort.quick ? 100 : 2000;
  const [fewStore, manyStore] = [await fill(engine, few, small), await fill(engine, many, large)];
  const comparison = await compare(
    {
      title: `Page of 20 tokens, ${engine}`,
      unit: "µs",
      baseline: { name: `among ${small} tokens`, measure: () => timePages(fewStore, small, pages) },
      contenders: [
        {
          name: `among ${large} tokens`,
          measure: () => timePages(manyStore, large, pages),
          limit: { kind: "at most", value: 1.3 },
        },
      ],
    },
    effort,
  );
  await Promise.all([fewStore.close(), manyStore.close()]);
  return comparison;
}

// One owner has all tokens, and every other token is not listed: only the index keeps a page from reading those.
async function fill(engine: Engine, database: Database, count: number): Promise<SqlStore> {
  const store = await openSqlStore(database);
  // In parts, because a statement may only take so long.
  const part = 50_000;
  for (let start = 0; start < count; start += part) {
    await database.query(
      `insert into tokens (owner, key, scope, refreshable, description, created, expires, last_access, listed)
        select 'api/shop', 'key ' || (i + cast($2 as integer)), 'all', false, 'cash desk', 0, 1e15, 0, i % 2 = 0 from ${numbers[engine]} as numbers`,
      [Math.min(part, count), start],
    );
  }
  if (engine === "PostgreSQL") await database.query("vacuum analyze tokens");
  return store;
}

async function timePages(store: SqlStore, count: number, pages: number): Promise<number> {
  const start = performance.now();
  for (let page = 0; page < pages; page++) {
    // Leaves 20 listed tokens below the threshold. Each page has another time, so that no cache answers.
    const threshold = 50 + ((page * 7919) % (count - 50));
    const tokens = await store.listTokens("api/shop", newestBelow(threshold), page * 1000);
    if (tokens.length !== 20) throw new Error(`A page has ${tokens.length} tokens instead of 20.`);
  }
  return ((performance.now() - start) * 1000) / pages;
}

const newestBelow = (threshold: number): Page => ({ direction: "descending", threshold, count: 20 });
