import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../../packages/server/src/runtime/", import.meta.url);
const imported = readdirSync(folder).flatMap((file) =>
  Array.from(
    readFileSync(new URL(file, folder), "utf8").matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm),
    (match) => match[1] ?? "",
  ),
);

it("needs nothing but the Fetch API: no module of Node, and Hono's routers alone", () => {
  const outside = [...new Set(imported.filter((specifier) => !specifier.startsWith("./")))];
  expect(outside.toSorted()).toStrictEqual([
    "@token-apis/contracts",
    "hono/router",
    "hono/router/reg-exp-router",
    "hono/router/smart-router",
    "hono/router/trie-router",
  ]);
});
