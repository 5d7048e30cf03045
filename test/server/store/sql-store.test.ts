import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import type { NewToken, Page, Store } from "../../../packages/server/src/index.ts";
import { openStore } from "../../../packages/server/src/node/index.ts";
import { openSqlStore } from "../../../packages/server/src/store/sql/sql-store.ts";
import { openSqliteDatabase } from "../../../packages/server/src/node/stores/sqlite-database.ts";

const NOW = 1_700_000_000_000;
const DAY_MS = 24 * 3600 * 1000;
const NEWEST: Page = { direction: "descending", threshold: Number.MAX_SAFE_INTEGER, count: 20 };
const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
const closers: (() => Promise<void>)[] = [];
let files = 0;

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const newFile = (): string => join(folder, `${++files}.sqlite`);

async function open(file: string): Promise<Store> {
  const { store, close } = await openStore(`sqlite:${file}`);
  closers.push(close);
  return store;
}

const newToken = (key: string, more: Partial<NewToken> = {}): NewToken => ({
  owner: "api/shop",
  key,
  scope: "all",
  refreshable: false,
  description: undefined,
  created: NOW,
  expires: "never",
  ...more,
});

async function createExpired(store: Store, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async (_, index) => store.createToken(newToken(`old ${index}`, { expires: NOW + 1 }))),
  );
}

it("a store that is opened again holds what it held, and goes on counting", async () => {
  const { store, close } = await openStore(`sqlite:${join(folder, "new", "folder", "tokens.sqlite")}`);
  const kept = await store.createToken(newToken("a"));
  const revoked = await store.createToken(newToken("b"));
  await store.revokeToken("api/shop", revoked?.serial ?? 0, NOW);
  await store.countFailure("api/shop");
  if (kept) await store.touchToken(kept, NOW + 7000);
  await close();
  const again = await open(join(folder, "new", "folder", "tokens.sqlite"));
  expect(await again.findToken("a")).toEqual({ ...kept, lastAccess: NOW + 7000 });
  expect(await again.findToken("b")).toBeUndefined();
  expect(await again.failures("api/shop")).toBe(1);
  expect((await again.createToken(newToken("c")))?.serial).toBe(3);
});

it.skipIf(process.platform === "win32")("a file is made for its owner alone, and so are those beside it", async () => {
  const store = await open(join(folder, "private", "tokens.sqlite"));
  await store.createToken(newToken("a"));
  const names = readdirSync(join(folder, "private"));
  expect(names).toContain("tokens.sqlite-wal");
  expect(names.map((name) => statSync(join(folder, "private", name)).mode & 0o777)).toEqual(names.map(() => 0o600));
  expect(statSync(join(folder, "private")).mode & 0o777).toBe(0o700);
});

it("what one process changes in a file, another sees at once, though it has read the same before", async () => {
  const file = newFile();
  const [one, other] = [await open(file), await open(file)];
  const token = await one.createToken(newToken("a"));
  for (let times = 0; times < 2; times++) expect(await other.findToken("a")).toEqual(token);
  expect(await other.listTokens("api/shop", NEWEST, NOW)).toHaveLength(1);
  await one.createToken(newToken("b"));
  expect(await other.listTokens("api/shop", NEWEST, NOW)).toHaveLength(2);
  await one.revokeToken("api/shop", token?.serial ?? 0, NOW);
  expect(await other.findToken("a")).toBeUndefined();
});

it("uses are written within a second, and so seen by other processes", async () => {
  const file = newFile();
  const [one, other] = [await open(file), await open(file)];
  const token = await one.createToken(newToken("a"));
  if (token) await one.touchToken(token, NOW + 1000);
  await vi.waitFor(async () => expect(await other.findToken("a")).toMatchObject({ lastAccess: NOW + 1000 }), 1000);
});

it("a schema of a later version is refused, and stays as it is", async () => {
  const file = newFile();
  const { close } = await openStore(`sqlite:${file}`);
  await close();
  const database = new DatabaseSync(file);
  database.exec("update token_apis_schema set version = 99");
  await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
    name: "UsageError",
    message: `--store sqlite:${file} cannot be opened: its schema has version 99, and this program knows versions up to 1: use a newer token-apis.`,
  });
  expect(database.prepare("select version from token_apis_schema").all()).toEqual([{ version: 99 }]);
  database.close();
});

it("the sweep takes expired tokens out of the pages at once, and out of the database after a fortnight", async () => {
  const database = openSqliteDatabase(newFile());
  const store = await openSqlStore(database);
  closers.push(() => store.close());
  await createExpired(store, 450);
  await store.createToken(newToken("late", { expires: NOW + 10 * DAY_MS }));
  await store.createToken(newToken("eternal"));
  await store.sweep(NOW + DAY_MS);
  expect(await store.findToken("old 0")).toBeDefined();
  expect(await database.query("select count(*) as listed from tokens where listed")).toEqual([{ listed: 2 }]);
  await store.sweep(NOW + 15 * DAY_MS);
  for (const key of ["old 0", "old 449"]) expect(await store.findToken(key)).toBeUndefined();
  for (const key of ["late", "eternal"]) expect(await store.findToken(key)).toBeDefined();
});

it("the sweep lets others work between its batches", async () => {
  const store = await openSqlStore(openSqliteDatabase(newFile()));
  closers.push(() => store.close());
  await createExpired(store, 1000);
  let turns = 0;
  const pulse = setInterval(() => turns++, 1);
  await store.sweep(NOW + 15 * DAY_MS);
  clearInterval(pulse);
  expect(turns).toBeGreaterThan(9);
  expect(await store.findToken("old 999")).toBeUndefined();
});

it("a full disk makes a call fail, harms nothing, and hinders nobody once there is room again", async () => {
  const file = newFile();
  const { close } = await openStore(`sqlite:${file}`);
  await close();
  const database = openSqliteDatabase(file);
  const store = await openSqlStore(database);
  closers.push(() => store.close());
  await database.query("pragma max_page_count = 40");
  const kept: string[] = [];
  const fill = async () => {
    for (let count = 0; count < 2000; count++) {
      const key = `${count}`.padStart(64, "0");
      await store.createToken(newToken(key));
      kept.push(key);
    }
  };
  await expect(async () => fill()).rejects.toThrow("database or disk is full");
  expect(kept.length).toBeGreaterThan(10);
  for (const key of kept) expect(await store.findToken(key)).toBeDefined();
  await database.query("pragma max_page_count = 100000");
  await store.createToken(newToken("more"));
  expect(await database.query("pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

it("a change that fails leaves nothing behind, and nothing happens to those that were made with it", async () => {
  const database = openSqliteDatabase(newFile());
  const store = await openSqlStore(database);
  closers.push(() => store.close());
  const challenge = {
    id: "a",
    set: "set",
    owner: "o",
    fingerprint: "f",
    combiAnd: true,
    expires: NOW + 1,
    tan_channel: "sms",
    tan_info: "*",
    solved: false,
    spent: false,
  } as const;
  await store.addChallenges([challenge], NOW);
  await store.createToken(newToken("a"));
  const attempts = [
    store.createToken(newToken("b")),
    store.createToken(newToken("a", { created: NOW }), { spend: "set" }),
    store.createToken(newToken("c")),
  ];
  const outcomes = await Promise.allSettled(attempts.map(async (attempt) => attempt));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  for (const key of ["b", "c"]) expect(await store.findToken(key)).toBeDefined();
  expect((await store.findChallengeSets(["a"], NOW))[0]?.spent).toBe(false);
});

it("keeps a use that is recorded while an earlier one is written", async () => {
  const file = newFile();
  const { store, close } = await openStore(`sqlite:${file}`);
  const token = await store.createToken(newToken("a"));
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    await store.touchToken(token!, NOW + 1000);
    // The write begins, and is on the disk only after this turn of the event loop.
    vi.advanceTimersByTime(500);
    await store.touchToken(token!, NOW + 2000);
  } finally {
    vi.useRealTimers();
  }
  await new Promise((resolve) => void setTimeout(resolve, 20));
  await close();
  expect((await (await open(file)).findToken("a"))?.lastAccess).toBe(NOW + 2000);
});

it("leaves tokens in the list for a minute after they expired, in case the clock is set back", async () => {
  const store = await openSqlStore(openSqliteDatabase(newFile()));
  closers.push(() => store.close());
  await store.createToken(newToken("a", { expires: NOW }));
  const listed = async () => (await store.listTokens("api/shop", NEWEST, NOW - 5000)).length;
  await store.sweep(NOW + 59_999);
  expect(await listed()).toBe(1);
  await store.sweep(NOW + 60_000);
  expect(await listed()).toBe(0);
});
