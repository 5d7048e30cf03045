import type { Page } from "@token-apis/server";
import { openSqliteDatabase } from "../../packages/server/src/node/stores/sqlite-database.ts";
import { openPostgresDatabase } from "../../packages/server/src/node/stores/postgres-database.ts";
import type { Database } from "../../packages/server/src/store/sql/database.ts";
import { openSqlStore, type SqlStore } from "../../packages/server/src/store/sql/sql-store.ts";
import type { Figure } from "./figure.ts";

const SMALL = 1000;
const LARGE = 1_000_000;
const PAGES = 2000;
const PART = 50_000;
const NUMBERS = {
  SQLite: "(with recursive n(i) as (select 1 union all select i + 1 from n where i < $1) select i from n)",
  PostgreSQL: "(select i from generate_series(1, cast($1 as integer)) as i)",
} as const;

/** Microseconds for a page of 20 from the middle of a million tokens, in units of one among a thousand. */
export async function measureSqlitePages(folder: string, rounds: number): Promise<Figure> {
  const open = (name: string) => openSqliteDatabase(`${folder}/${name}.sqlite`);
  return measurePages("SQLite", open("small"), open("large"), rounds);
}

/** The same in PostgreSQL, in two empty databases. */
export async function measurePostgresPages(small: string, large: string, rounds: number): Promise<Figure> {
  return measurePages("PostgreSQL", openPostgresDatabase(small), openPostgresDatabase(large), rounds);
}

async function measurePages(engine: keyof typeof NUMBERS, few: Database, many: Database, rounds: number): Promise<Figure> {
  const [small, large] = [await fill(engine, few, SMALL), await fill(engine, many, LARGE)];
  const baseline: number[] = [];
  const values: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const [fewTime, manyTime] = [await timePages(small, SMALL), await timePages(large, LARGE)];
    if (round === 0) continue;
    baseline.push(fewTime);
    values.push(manyTime);
  }
  await Promise.all([small.close(), large.close()]);
  return { name: `page of 20, ${engine}, 1,000,000 / 1,000 tokens`, unit: "µs", baseline, values, limit: { atMost: 1.3 } };
}

// One owner has them all, and half of them have expired: nothing but the index keeps a page from meeting these.
async function fill(engine: keyof typeof NUMBERS, database: Database, count: number): Promise<SqlStore> {
  const store = await openSqlStore(database);
  // In parts, so that none takes longer than a statement may.
  for (let start = 0; start < count; start += PART) {
    await database.query(
      `insert into tokens (owner, key, scope, refreshable, description, created, expires, last_access, listed)
        select 'api/shop', 'key ' || (i + cast($2 as integer)), 'all', false, 'cash desk', 0, 1e15, 0, i % 2 = 0 from ${NUMBERS[engine]} as numbers`,
      [Math.min(PART, count), start],
    );
  }
  if (engine === "PostgreSQL") await database.query("vacuum analyze tokens");
  return store;
}

async function timePages(store: SqlStore, count: number): Promise<number> {
  const start = performance.now();
  for (let page = 0; page < PAGES; page++) {
    // Somewhere with 20 in front; each time at another second, so that no answer is had from before.
    const threshold = 50 + ((page * 7919) % (count - 50));
    const tokens = await store.listTokens("api/shop", newestBelow(threshold), page * 1000);
    if (tokens.length !== 20) throw new Error(`A page has ${tokens.length} tokens, not 20.`);
  }
  return ((performance.now() - start) * 1000) / PAGES;
}

const newestBelow = (threshold: number): Page => ({ direction: "descending", threshold, count: 20 });
