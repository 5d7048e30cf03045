import { expect, it } from "vitest";
import { createTalerCorebankApp } from "../../../packages/server/src/index.ts";
import { basic, createClock, sendTo } from "../../conformance/support.ts";

const accounts = { alice: { password: "alice-password" }, bob: { password: "bob-password" } };

/** A bank, and every password that it hashed since it stands. */
function createBank(hash = (password: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(password))) {
  const clock = createClock();
  const hashed: string[] = [];
  const hashPassword = (password: string): Promise<Uint8Array> => {
    hashed.push(password);
    return hash(password);
  };
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, clock, hashPassword, logger: { error: () => undefined } }));
  hashed.length = 0;
  const list = async (name: string, password: string) =>
    (await send("GET", `/accounts/${name}/tokens`, { auth: basic(name, password) })).status;
  return { clock, hashed, list };
}

it("recognises a password that was right for a minute, and hashes it again after that", async () => {
  const { clock, hashed, list } = createBank();
  for (let times = 0; times < 3; times++) expect(await list("alice", "alice-password")).toBe(204);
  clock.advance(59);
  expect(await list("alice", "alice-password")).toBe(204);
  expect(hashed).toEqual(["alice-password"]);
  clock.advance(1);
  expect(await list("alice", "alice-password")).toBe(204);
  expect(hashed).toHaveLength(2);
});

it("recognises neither a wrong password nor another's", async () => {
  const { hashed, list } = createBank();
  await list("alice", "alice-password");
  expect(await list("alice", "bob-password")).toBe(401);
  expect(await list("alice", "bob-password")).toBe(401);
  expect(await list("bob", "alice-password")).toBe(401);
  expect(await list("alice", "")).toBe(401);
  expect(hashed).toEqual(["alice-password", "bob-password", "bob-password", "alice-password", ""]);
});

it("hashes once for attempts that are the same and come at once", async () => {
  const { hashed, list } = createBank();
  const names = Array.from({ length: 10 }, () => list("alice", "alice-password"));
  expect(new Set(await Promise.all(names))).toEqual(new Set([204]));
  expect(hashed).toEqual(["alice-password"]);
});

it("hashes for a name that nobody has, too, so that the time does not tell which names there are", async () => {
  const { hashed, list } = createBank();
  expect(await list("nobody", "a-guess")).toBe(401);
  expect(hashed).toEqual(["a-guess"]);
});

it("answers 500 while hashing fails, and recovers", async () => {
  let fails = false;
  const { list } = createBank((password) =>
    fails ? Promise.reject(new Error("no memory")) : Promise.resolve(new TextEncoder().encode(password)),
  );
  fails = true;
  expect(await list("alice", "alice-password")).toBe(500);
  fails = false;
  expect(await list("alice", "alice-password")).toBe(204);
});
