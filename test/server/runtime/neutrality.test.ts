import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../../packages/server/src/runtime/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const imported = files.flatMap((file) => {
  const module = new URL(file, folder);
  const specifiers = readFileSync(module, "utf8").matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm);
  return Array.from(specifiers, ([, specifier = ""]) =>
    specifier.startsWith(".") ? new URL(specifier, module).href : specifier,
  );
});

it("needs nothing but the Fetch API: no module of Node, and Hono's routers alone", () => {
  const outside = [...new Set(imported.filter((specifier) => !specifier.startsWith(folder.href)))];
  expect(outside.toSorted()).toStrictEqual([
    "@token-apis/contracts",
    "hono/router",
    "hono/router/reg-exp-router",
    "hono/router/smart-router",
    "hono/router/trie-router",
  ]);
});
