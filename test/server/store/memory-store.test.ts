import { expect, it } from "vitest";
import { createMemoryStore } from "../../../packages/server/src/index.ts";
import { describeStore } from "./store-conformance.ts";

describeStore("memory", createMemoryStore);

const FORTNIGHT_MS = 14 * 24 * 3600 * 1000;

it("forgets tokens that expired long ago, now and then", async () => {
  const store = createMemoryStore();
  const create = (key: string, created: number) =>
    store.createToken({
      owner: "api/shop",
      key,
      scope: "all",
      refreshable: false,
      description: undefined,
      created,
      expires: created + 1,
    });
  await create("old", 0);
  for (let count = 0; count < 5000; count++) await create(`token ${count}`, FORTNIGHT_MS + 10);
  expect(await store.findToken("old")).toBeUndefined();
  expect(await store.findToken("token 0")).toBeDefined();
});
