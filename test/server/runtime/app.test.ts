import { expect, it } from "vitest";
import type { App } from "../../../packages/server/src/runtime/app.ts";
import { mountApps } from "../../../packages/server/src/runtime/app.ts";

const saying = (text: string): App => ({ fetch: ({ url }) => new Response(`${text} ${url}`) });
const app = mountApps({ "/a": saying("a"), "/b": saying("b") }, saying("elsewhere"));

it.each([
  ["https://x.example/a", "a"],
  ["https://x.example/a/b", "a"],
  ["https://x.example/b?x=/a", "b"],
  ["https://x.example/b#/a", "b"],
  ["https://x.example/ab", "elsewhere"],
  ["https://x.example/", "elsewhere"],
  ["https://x.example:8080/c/a", "elsewhere"],
])("sends %s to its app, unchanged", async (url, want) => {
  expect(await (await app.fetch(new Request(url))).text()).toBe(`${want} ${url}`);
});
