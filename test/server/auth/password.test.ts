import { scryptSync } from "node:crypto";
import { expect, it } from "vitest";
import { createTalerCorebankApp, type HashPassword, TooManyAttempts } from "../../../packages/server/src/index.ts";
import { formatPasswordHash } from "../../../packages/server/src/auth/password-hash.ts";
import { scryptPassword } from "../../../packages/server/src/node/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";

const cost = { N: 16, r: 8, p: 1 };
const salt = new Uint8Array(16).fill(7);
const phc = (password: string): string => formatPasswordHash({ cost, salt, hash: scryptSync(password, salt, 32, cost) });
const accounts = {
  alice: { password: "alice-password" },
  bob: { password: "bob-password" },
  carol: { password: phc("carol-password") },
};

interface Hashed {
  readonly account: string;
  readonly password: string;
}

/** A bank, and every password that it has hashed. */
function createBank(hash: HashPassword = () => Promise.resolve(new Uint8Array(32))) {
  const hashed: Hashed[] = [];
  const hashPassword: HashPassword = (password, salted, attempt) => {
    hashed.push({ account: attempt.account, password });
    return hash(password, salted, attempt);
  };
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, hashPassword, logger: { error: () => undefined } }));
  const list = async (name: string, password: string) =>
    (await send("GET", `/accounts/${name}/tokens`, { auth: basic(name, password) })).status;
  return { hashed, list, send };
}

it("hashes nothing when the app is created", () => {
  expect(createBank().hashed).toEqual([]);
});

it("lets the right password in without a hash, so that guesses in front of it do not delay it", async () => {
  const { hashed, list } = createBank(() => new Promise(() => undefined));
  void list("alice", "guess");
  expect(await list("alice", "alice-password")).toBe(204);
  expect(hashed).toEqual([{ account: "taler-corebank/alice", password: "guess" }]);
});

it("hashes each wrong password once, also that of another account and the empty one", async () => {
  const { hashed, list } = createBank();
  for (const password of ["bob-password", "bob-password", "", "alice-password "]) expect(await list("alice", password)).toBe(401);
  expect(hashed.map(({ password }) => password)).toEqual(["bob-password", "bob-password", "", "alice-password "]);
});

it.each(["alice", "nobody"])("hashes once for equal attempts at %s that come at once", async (name) => {
  const { hashed, list } = createBank();
  const statuses = await Promise.all(Array.from({ length: 12 }, () => list(name, "guess")));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(hashed).toEqual([{ account: `taler-corebank/${name}`, password: "guess" }]);
});

it("gives every name a queue, whether there is an account or not", async () => {
  const { hashed, list } = createBank();
  for (const name of ["alice", "nobody", "somebody"]) await list(name, "guess");
  expect(hashed.map(({ account }) => account)).toEqual([
    "taler-corebank/alice",
    "taler-corebank/nobody",
    "taler-corebank/somebody",
  ]);
});

it("checks a seeded hash by its cost, and recognises the password after that", async () => {
  const { hashed, list } = createBank(scryptPassword);
  expect(await list("carol", "guess")).toBe(401);
  expect(await list("carol", "carol-password")).toBe(204);
  expect(await list("carol", "carol-password")).toBe(204);
  expect(hashed.map(({ password }) => password)).toEqual(["guess", "carol-password"]);
});

it("answers 429 with Retry-After when too many attempts wait", async () => {
  const { send } = createBank(() => Promise.reject(new TooManyAttempts(7)));
  const answer = await send("GET", "/accounts/alice/tokens", { auth: basic("alice", "guess") });
  expect([answer.status, answer.headers.get("retry-after"), answer.body.code]).toEqual([429, "7", 5131]);
});

it("answers 500 while hashing fails, and recovers", async () => {
  let fails = true;
  const { list } = createBank(() => (fails ? Promise.reject(new Error("no memory")) : Promise.resolve(new Uint8Array(32))));
  expect(await list("alice", "guess")).toBe(500);
  fails = false;
  expect(await list("alice", "guess")).toBe(401);
});

it("tells the hash function once every client of an attempt has gone", async () => {
  let isWanted = (): boolean => true;
  const app = createTalerCorebankApp({
    seed: { accounts },
    hashPassword: (_password, _salt, attempt) => {
      ({ isWanted } = attempt);
      return new Promise(() => undefined);
    },
  });
  const clients = [new AbortController(), new AbortController()];
  for (const { signal } of clients) {
    const headers = { authorization: basic("alice", "guess") };
    void app.fetch(new Request("http://bank.example/accounts/alice/tokens", { headers, signal }));
  }
  expect(isWanted()).toBe(true);
  clients[0]!.abort();
  expect(isWanted()).toBe(true);
  clients[1]!.abort();
  expect(isWanted()).toBe(false);
});
