import { describe, expect, it } from "vitest";
import { createTalerCorebankApp, TooManyAttempts } from "../../../packages/server/src/index.ts";
import { createHashQueue } from "../../../packages/server/src/node/passwords/hash-queue.ts";
import { scryptPassword } from "../../../packages/server/src/node/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";

const attempt = (account: string, isWanted = () => true) => ({ account, isWanted });

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
  const [first, second, third] = await Promise.all(
    [salt, salt, other].map(async (bytes) => scryptPassword("a", bytes, attempt("alice"))),
  );
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

describe("the queue of hashes", () => {
  const limits = { running: 1, waitingPerAccount: 3, waiting: 5 };

  /** Hashes that end when they are told to, and the order in which they began. */
  function createHashes() {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const hash = (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    };
    const endOne = async (): Promise<void> => {
      ends.shift()?.();
      await new Promise(setImmediate);
    };
    return { begun, hash, endOne };
  }

  it("runs as many hashes at once as it may, in the order of their account, whether they fail or not", async () => {
    const queue = createHashQueue({ running: 2, waitingPerAccount: 9, waiting: 9 });
    const begun: string[] = [];
    let running = 0;
    const hash = (name: string) => async () => {
      begun.push(name);
      expect(++running).toBeLessThanOrEqual(2);
      await new Promise(setImmediate);
      running--;
      if (name === "b") throw new Error(name);
      return name;
    };
    const results = await Promise.allSettled(["a", "b", "c", "d", "e"].map((name) => queue(attempt("alice"), hash(name))));
    expect(begun).toEqual(["a", "b", "c", "d", "e"]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
    expect(await queue(attempt("alice"), hash("f"))).toBe("f");
  });

  it("lets accounts take turns, so that a flood of one delays no other", async () => {
    const queue = createHashQueue(limits);
    const { begun, hash, endOne } = createHashes();
    for (const name of ["a", "b", "c"]) void queue(attempt("alice"), hash(name));
    void queue(attempt("bob"), hash("bob"));
    for (let times = 0; times < 4; times++) await endOne();
    expect(begun).toEqual(["a", "b", "bob", "c"]);
  });

  it("refuses what is beyond the limit of an account, and of all accounts", async () => {
    const queue = createHashQueue(limits);
    const { hash } = createHashes();
    void queue(attempt("alice"), hash("runs"));
    for (const name of ["a", "b", "c"]) void queue(attempt("alice"), hash(name));
    await expect(queue(attempt("alice"), hash("d"))).rejects.toThrow(TooManyAttempts);
    for (const account of ["bob", "carol"]) void queue(attempt(account), hash(account));
    const refusal = queue(attempt("dave"), hash("dave"));
    await expect(refusal).rejects.toThrow(TooManyAttempts);
    await expect(refusal).rejects.toHaveProperty("retryAfter", 1);
  });

  it("drops attempts whose clients have gone, and gives their places to others", async () => {
    const queue = createHashQueue(limits);
    const { begun, hash, endOne } = createHashes();
    const running = queue(attempt("alice"), hash("runs"));
    let isThere = true;
    const gone = ["a", "b", "c"].map((name) =>
      queue(
        attempt("alice", () => isThere),
        hash(name),
      ),
    );
    isThere = false;
    const next = queue(attempt("alice"), hash("next"));
    for (const promise of gone) await expect(promise).rejects.toThrow(TooManyAttempts);
    await endOne();
    await endOne();
    expect([await running, await next]).toEqual(["runs", "next"]);
    expect(begun).toEqual(["runs", "next"]);
  });
});
