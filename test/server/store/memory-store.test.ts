import { expect, it } from "vitest";
import { createMemoryStore } from "../../../packages/server/src/index.ts";
import { describeStore } from "./store-conformance.ts";

describeStore("memory", createMemoryStore);

const FORTNIGHT_MS = 14 * 24 * 3600 * 1000;
const owner = "api/shop";

const newToken = (key: string, created: number) => ({
  owner,
  key,
  scope: "all",
  refreshable: false,
  description: undefined,
  created,
  expires: created + 1,
});

it("forgets tokens that expired long ago, now and then", () => {
  const store = createMemoryStore();
  store.createToken(newToken("old", 0));
  store.createToken(newToken("recent", FORTNIGHT_MS));
  for (let count = 0; count < 4093; count++) store.createToken(newToken(`token ${count}`, FORTNIGHT_MS + 10));
  expect(store.findToken("old")).toBeDefined();
  store.createToken(newToken("last", FORTNIGHT_MS + 10));
  expect(store.findToken("old")).toBeUndefined();
  expect(store.findToken("recent")).toBeDefined();
  expect(store.findToken("token 0")).toBeDefined();
});

it("is empty again when it is cleared, and counts serials from 1", async () => {
  const store = createMemoryStore();
  const challenge = { id: "c", set: "s", owner, fingerprint: "f", combiAnd: false, expires: 9, solved: false, spent: false };
  const userToken = {
    user: "alice",
    id: "7d507b7e-6221-4f06-a75e-ef6e6f06d32b",
    clientName: "Client X",
    deviceName: undefined,
    created: 0,
    scopes: [],
    type: "DEFAULT",
    refreshTokenIssued: false,
    expires: "never" as const,
  };
  const fill = async () => {
    await store.addChallenges([{ ...challenge, tan_channel: "sms", tan_info: "***" }], 0);
    await store.countFailure(owner);
    await store.seedUserTokens([userToken]);
    return store.createToken(newToken("key", 0));
  };
  await fill();
  store.clear();
  expect([store.findToken("key"), await store.findChallengeSets(["c"], 0), await store.failures(owner)]).toEqual([
    undefined,
    [],
    0,
  ]);
  expect(await store.listUserTokens("alice")).toEqual([]);
  expect((await fill())?.serial).toBe(1);
  expect(await store.listUserTokens("alice")).toEqual([userToken]);
});
