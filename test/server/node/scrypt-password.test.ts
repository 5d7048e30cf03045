import { describe, expect, it } from "vitest";
import { createTalerCorebankApp } from "../../../packages/server/src/index.ts";
import { limitParallel } from "../../../packages/server/src/node/passwords/limit-parallel.ts";
import { scryptPassword } from "../../../packages/server/src/node/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";

it("lets the right password in and no other, by scrypt", async () => {
  const accounts = { alice: { password: "pässword" } };
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, hashPassword: scryptPassword }));
  const status = async (password: string) =>
    (await send("GET", "/accounts/alice/tokens", { auth: basic("alice", password) })).status;
  expect(await status("pässword")).toBe(204);
  expect(await status("password")).toBe(401);
});

it("gives the same hash for the same password and salt, and another for another salt", async () => {
  const [salt, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  const [first, second, third] = await Promise.all([salt, salt, other].map(async (bytes) => scryptPassword("a", bytes)));
  expect(second).toEqual(first);
  expect(third).not.toEqual(first);
});

it("answers other requests while a flood of logins is being hashed", { timeout: 30_000 }, async () => {
  const accounts = { alice: { password: "p" } };
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, hashPassword: scryptPassword }));
  let answered = 0;
  const flood = Array.from({ length: 6 }, async (_, index) => {
    await send("GET", "/accounts/alice/tokens", { auth: basic("alice", `guess ${index}`) });
    answered++;
  });
  for (let times = 0; times < 50; times++) {
    await new Promise(setImmediate);
    expect((await send("GET", "/config")).status).toBe(200);
  }
  expect(answered).toBeLessThan(6);
  await Promise.all(flood);
});

describe("tasks of which so many may run at once", () => {
  const [first, second] = [{}, {}];

  it("run in the order in which they came, whether they fail or not", async () => {
    const limit = limitParallel(2);
    const log: string[] = [];
    let running = 0;
    const task = (name: string) => async () => {
      log.push(name);
      expect(++running).toBeLessThanOrEqual(2);
      await new Promise(setImmediate);
      running--;
      if (name === "b") throw new Error(name);
      return name;
    };
    const results = await Promise.allSettled(["a", "b", "c", "d", "e"].map((name) => limit(first, task(name))));
    expect(log).toEqual(["a", "b", "c", "d", "e"]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
    expect(await limit(first, task("f"))).toBe("f");
  });

  it("take turns by key, so that a flood of one holds up no other", async () => {
    const limit = limitParallel(1);
    const log: string[] = [];
    const task = (name: string) => async () => void log.push(name);
    const flood = ["a", "b", "c", "d"].map((name) => limit(first, task(name)));
    await Promise.all([...flood, limit(second, task("other")), limit(second, task("last"))]);
    expect(log).toEqual(["a", "b", "other", "c", "last", "d"]);
  });
});
