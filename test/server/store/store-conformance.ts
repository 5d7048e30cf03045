import { describe, expect, it } from "vitest";
import type { Challenge, NewToken, Page, Store, UserToken } from "../../../packages/server/src/index.ts";

const NOW = 1_700_000_000_000;
const NEWEST: Page = { direction: "descending", threshold: Number.MAX_SAFE_INTEGER, count: 20 };

let keys = 0;
const newToken = (more: Partial<NewToken> = {}): NewToken => ({
  owner: "api/shop",
  key: (++keys).toString(16).padStart(64, "0"),
  scope: "all",
  refreshable: false,
  description: undefined,
  created: NOW,
  expires: NOW + 1000,
  ...more,
});

const newChallenge = (id: string, more: Partial<Challenge> = {}): Challenge => ({
  id,
  set: "set",
  owner: "api/shop",
  fingerprint: "f",
  combiAnd: true,
  expires: NOW + 10_000,
  tan_channel: "sms",
  tan_info: "***1234",
  solved: false,
  spent: false,
  ...more,
});

const code = (digest: string, sent = NOW) => ({ digest, sent, expires: sent + 5000, triesLeft: 3 });

/** What every store has to do, whatever lies behind it. Call it inside a test file, once per kind of store. */
export function describeStore(kind: string, createStore: () => Store | Promise<Store>): void {
  describe(`tokens in the ${kind} store`, () => {
    it("are found by their key, as they were put in", async () => {
      const store = await createStore();
      const token = newToken({ description: "till", expires: "never", refreshable: true });
      const kept = await store.createToken(token);
      expect(kept).toEqual({ ...token, serial: kept?.serial, lastAccess: NOW });
      expect(await store.findToken(token.key)).toEqual(kept);
      expect(await store.findToken("0".repeat(64))).toBeUndefined();
    });

    it("get growing serials, through all owners, and never one again", async () => {
      const store = await createStore();
      const serials: number[] = [];
      for (const owner of ["api/a", "api/b", "api/a"]) serials.push((await store.createToken(newToken({ owner })))?.serial ?? 0);
      await store.revokeToken("api/a", serials[2] ?? 0, NOW);
      serials.push((await store.createToken(newToken({ owner: "api/b" })))?.serial ?? 0);
      expect(serials).toEqual([...new Set(serials)].toSorted((a, b) => a - b));
    });

    it("can be derived from a token that is neither revoked nor expired", async () => {
      const store = await createStore();
      const parent = await store.createToken(newToken());
      const entitlement = { parent: parent?.key ?? "" };
      const child = newToken({ created: NOW + 999 });
      expect(await store.createToken(child, entitlement)).toMatchObject({ key: child.key, lastAccess: NOW + 999 });
      expect(await store.createToken(newToken({ created: NOW + 1000 }), entitlement)).toBeUndefined();
      await store.revokeToken("api/shop", parent?.serial ?? 0, NOW);
      expect(await store.createToken(newToken(), entitlement)).toBeUndefined();
      expect(await store.createToken(newToken(), { parent: "0".repeat(64) })).toBeUndefined();
      expect(await store.listTokens("api/shop", NEWEST, NOW)).toHaveLength(1);
    });

    it("are found after they have expired, but neither listed nor revoked", async () => {
      const store = await createStore();
      const token = await store.createToken(newToken());
      expect(await store.findToken(token?.key ?? "")).toBeDefined();
      expect(await store.listTokens("api/shop", NEWEST, NOW + 1000)).toEqual([]);
      expect(await store.revokeToken("api/shop", token?.serial ?? 0, NOW + 1000)).toBe(false);
    });

    it("come in pages, in both directions, beyond the threshold, of one owner only", async () => {
      const store = await createStore();
      const serials: number[] = [];
      for (let count = 0; count < 6; count++) {
        serials.push((await store.createToken(newToken()))?.serial ?? 0);
        await store.createToken(newToken({ owner: "api/other" }));
      }
      const page = async (more: Partial<Page>) =>
        (await store.listTokens("api/shop", { ...NEWEST, ...more }, NOW)).map(({ serial }) => serials.indexOf(serial));
      const serial = (index: number): number => serials[index] ?? 0;
      expect(await page({})).toEqual([5, 4, 3, 2, 1, 0]);
      expect(await page({ count: 2 })).toEqual([5, 4]);
      expect(await page({ count: 2, threshold: serial(4) })).toEqual([3, 2]);
      expect(await page({ direction: "ascending", threshold: 0, count: 2 })).toEqual([0, 1]);
      expect(await page({ direction: "ascending", threshold: serial(3) })).toEqual([4, 5]);
      expect(await page({ direction: "ascending", threshold: serial(5) })).toEqual([]);
      expect(await page({ count: 0 })).toEqual([]);
    });

    it("are gone for good once they are revoked, by their owner only", async () => {
      const store = await createStore();
      const token = await store.createToken(newToken());
      const serial = token?.serial ?? 0;
      expect(await store.revokeToken("api/other", serial, NOW)).toBe(false);
      expect(await store.revokeToken("api/shop", serial, NOW)).toBe(true);
      expect(await store.revokeToken("api/shop", serial, NOW)).toBe(false);
      expect(await store.findToken(token?.key ?? "")).toBeUndefined();
    });

    it.each([
      ["a NUL", "a\0b"],
      ["half a surrogate pair", "a\ud800"],
      ["a control character in front", '\u0001"a'],
      ["quotes and what stands for values", `it's "$1" ? \\ %`],
    ])("keep a text with %s as it is, wherever it stands", async (_, text) => {
      const store = await createStore();
      const owner = `api/${text}`;
      const kept = await store.createToken(newToken({ owner, description: text }));
      expect(await store.listTokens(owner, NEWEST, NOW)).toEqual([kept]);
      expect(kept).toMatchObject({ owner, description: text });
      expect(await store.listTokens(`${owner}!`, NEWEST, NOW)).toEqual([]);
      expect(await store.findToken(text)).toBeUndefined();
      expect(await store.findChallengeSets([text], NOW)).toEqual([]);
      expect(await store.takeTry(owner, text, NOW)).toBeUndefined();
      expect(await store.listUserTokens(text)).toEqual([]);
      await store.revokeUserToken(text, text);
    });

    it("are asked for by numbers of any size", async () => {
      const store = await createStore();
      const kept = await store.createToken(newToken());
      for (const serial of [2 ** 63, -(2 ** 63), 2 ** 53, 0, -1]) {
        expect(await store.revokeToken("api/shop", serial, NOW)).toBe(false);
        const ascending = { ...NEWEST, direction: "ascending", threshold: Math.min(serial, Number.MAX_SAFE_INTEGER) } as const;
        expect(await store.listTokens("api/shop", ascending, NOW)).toEqual(serial > 0 ? [] : [kept]);
      }
      expect(await store.listTokens("api/shop", { ...NEWEST, threshold: -(2 ** 63) }, NOW)).toEqual([]);
    });

    it("leave the pages in the very millisecond in which they expire, and make place for others", async () => {
      const store = await createStore();
      const first = await store.createToken(newToken({ expires: NOW + 500 }));
      const second = await store.createToken(newToken({ expires: NOW + 300 }));
      const page = async (at: number) => store.listTokens("api/shop", { ...NEWEST, count: 1 }, at);
      expect(await page(NOW + 299)).toEqual([second]);
      expect(await page(NOW + 300)).toEqual([first]);
      expect(await page(NOW + 499.5)).toEqual([first]);
      expect(await page(NOW + 500)).toEqual([]);
    });

    it("show when they were last used", async () => {
      const store = await createStore();
      const token = await store.createToken(newToken({ expires: "never" }));
      if (token) await store.touchToken(token, NOW + 3000);
      expect((await store.listTokens("api/shop", NEWEST, NOW + 5000))[0]).toMatchObject({ lastAccess: NOW + 3000 });
    });
  });

  describe(`challenges in the ${kind} store`, () => {
    it("are found by set, from any one of their ids", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("a"), newChallenge("b")], NOW);
      await store.addChallenges([newChallenge("c", { set: "other" })], NOW);
      const found = async (...ids: string[]) => (await store.findChallengeSets(ids, NOW)).map(({ id }) => id).toSorted();
      expect(await found("b")).toEqual(["a", "b"]);
      expect(await found("a", "c", "nothing")).toEqual(["a", "b", "c"]);
      expect(await found("nothing")).toEqual([]);
    });

    it("take a code once the last one is old enough", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("a")], NOW);
      expect(await store.replaceCode("api/shop", "a", code("1"), { now: NOW, notAfter: NOW - 60 })).toEqual(newChallenge("a"));
      expect(await store.replaceCode("api/shop", "a", code("2", NOW + 59), { now: NOW + 59, notAfter: NOW - 1 })).toMatchObject({
        code: { digest: "1" },
      });
      expect(await store.replaceCode("api/shop", "a", code("3", NOW + 60), { now: NOW + 60, notAfter: NOW })).toMatchObject({
        code: { digest: "1" },
      });
      expect((await store.takeTry("api/shop", "a", NOW + 61))?.code).toMatchObject({ digest: "3", triesLeft: 3 });
    });

    it("lose a try each time, down to none", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("a")], NOW);
      expect((await store.takeTry("api/shop", "a", NOW))?.code).toBeUndefined();
      await store.replaceCode("api/shop", "a", code("1"), { now: NOW, notAfter: NOW });
      const tries = await Promise.all([1, 2, 3, 4].map(async () => store.takeTry("api/shop", "a", NOW)));
      expect(new Set(tries.map((challenge) => challenge?.code?.triesLeft))).toEqual(new Set([0, 1, 2, 3]));
    });

    it("lose no try to a code that has expired, nor once they are solved", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("a")], NOW);
      await store.replaceCode("api/shop", "a", code("1"), { now: NOW, notAfter: NOW });
      await store.takeTry("api/shop", "a", NOW + 5000);
      expect((await store.takeTry("api/shop", "a", NOW))?.code?.triesLeft).toBe(3);
      await store.solveChallenge("api/shop", "a", NOW);
      for (let times = 0; times < 2; times++) {
        expect(await store.takeTry("api/shop", "a", NOW)).toMatchObject({ solved: true, code: { triesLeft: 2 } });
      }
      expect(await store.replaceCode("api/shop", "a", code("2", NOW + 9), { now: NOW + 9, notAfter: NOW + 9 })).toMatchObject({
        solved: true,
      });
      expect((await store.takeTry("api/shop", "a", NOW))?.code?.digest).toBe("1");
    });

    it("belong to their owner, and are forgotten in the end", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("a")], NOW);
      const limits = { now: NOW, notAfter: NOW };
      expect(await store.replaceCode("api/other", "a", code("1"), limits)).toBeUndefined();
      expect(await store.takeTry("api/other", "a", NOW)).toBeUndefined();
      await store.solveChallenge("api/other", "a", NOW);
      expect(await store.takeTry("api/shop", "a", NOW)).toEqual(newChallenge("a"));
      expect(await store.takeTry("api/shop", "a", NOW + 10_000)).toBeUndefined();
      expect(await store.findChallengeSets(["a"], NOW + 10_000)).toEqual([]);
    });

    it("are spent with the token that they entitle to, as a set and once", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("a"), newChallenge("b")], NOW);
      const tokens = await Promise.all([1, 2, 3].map(async () => store.createToken(newToken(), { spend: "set" })));
      expect(tokens.filter((token) => token !== undefined)).toHaveLength(1);
      expect(await store.listTokens("api/shop", NEWEST, NOW)).toHaveLength(1);
      expect((await store.findChallengeSets(["a"], NOW)).map(({ spent }) => spent)).toEqual([true, true]);
      expect(await store.createToken(newToken(), { spend: "no such set" })).toBeUndefined();
    });
  });

  describe(`the limits of challenges in the ${kind} store`, () => {
    it("forget the oldest sets of the owner that nobody had a code sent for", async () => {
      const store = await createStore();
      await store.addChallenges([newChallenge("other", { set: "other", owner: "api/other" })], NOW, 2);
      await store.addChallenges([newChallenge("a1", { set: "a" }), newChallenge("a2", { set: "a" })], NOW, 2);
      await store.replaceCode("api/shop", "a2", code("1"), { now: NOW, notAfter: NOW });
      for (const [at, set] of ["b", "c", "d"].entries()) {
        const expires = NOW + 10_001 + at;
        await store.addChallenges([newChallenge(set, { set, expires })], NOW + at, 2);
      }
      const kept = await store.findChallengeSets(["other", "a1", "b", "c", "d"], NOW + 3);
      expect(kept.map(({ id }) => id).toSorted()).toEqual(["a1", "a2", "c", "d", "other"]);
    });

    it("know when live codes expire: those that are neither solved nor used up, except one", async () => {
      const store = await createStore();
      const challenges = ["a", "b", "c"].map((id) => newChallenge(id));
      await store.addChallenges([...challenges, newChallenge("d")], NOW);
      for (const { id } of challenges) await store.replaceCode("api/shop", id, code("1"), { now: NOW, notAfter: NOW });
      const later = code("1", NOW + 1000);
      await store.replaceCode("api/shop", "a", later, { now: NOW + 1000, notAfter: NOW + 1000 });
      expect(await store.liveCodes("api/shop", "none", NOW)).toEqual([NOW + 5000, NOW + 5000, NOW + 6000]);
      expect(await store.liveCodes("api/shop", "a", NOW)).toEqual([NOW + 5000, NOW + 5000]);
      expect(await store.liveCodes("api/other", "none", NOW)).toEqual([]);
      await store.solveChallenge("api/shop", "b", NOW);
      expect(await store.liveCodes("api/shop", "none", NOW)).toEqual([NOW + 5000, NOW + 6000]);
      for (let tries = 0; tries < 3; tries++) await store.takeTry("api/shop", "c", NOW);
      expect(await store.liveCodes("api/shop", "none", NOW)).toEqual([NOW + 6000]);
      expect(await store.liveCodes("api/shop", "none", NOW + 6000)).toEqual([]);
    });
  });

  it(`the ${kind} store can be reached`, async () => {
    const store = await createStore();
    expect(await store.ping()).toBeUndefined();
  });

  describe(`failures in the ${kind} store`, () => {
    it("are counted per owner, and stay once they have reached the limit", async () => {
      const store = await createStore();
      await Promise.all([1, 2].map(async () => store.countFailure("api/shop")));
      expect([await store.failures("api/shop"), await store.failures("api/other")]).toEqual([2, 0]);
      await store.clearFailures("api/shop", 3);
      expect(await store.failures("api/shop")).toBe(0);
      await Promise.all([1, 2, 3].map(async () => store.countFailure("api/shop")));
      await store.clearFailures("api/shop", 3);
      expect(await store.failures("api/shop")).toBe(3);
    });
  });

  describe(`user tokens in the ${kind} store`, () => {
    const userToken = (user: string, id: string, created: number): UserToken => ({
      user,
      id,
      created,
      clientName: "Client X",
      deviceName: undefined,
      scopes: ["email"],
      type: "DEFAULT",
      refreshTokenIssued: false,
      expires: "never",
    });

    it("are put in once, and come back newest first", async () => {
      const store = await createStore();
      const tokens = [userToken("alice", "a", 1), userToken("alice", "b", 2), userToken("bob", "a", 3)];
      await store.seedUserTokens(tokens);
      expect(await store.listUserTokens("alice")).toEqual([tokens[1], tokens[0]]);
      await store.revokeUserToken("alice", "a");
      await store.revokeUserToken("nobody", "b");
      await store.seedUserTokens(tokens);
      expect(await store.listUserTokens("alice")).toEqual([tokens[1]]);
      expect(await store.listUserTokens("bob")).toEqual([tokens[2]]);
      expect(await store.listUserTokens("nobody")).toEqual([]);
    });
  });
}
