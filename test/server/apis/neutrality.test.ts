import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SPECIFIER = /^(?:import|export)\b[^;]*?from "([^"]+)";/gmu;

/** What a file and all files that it leads to import from other packages. */
function outsideImports(file: URL, seen: Set<string> = new Set()): ReadonlySet<string> {
  const outside = new Set<string>();
  if (seen.has(file.href)) return outside;
  seen.add(file.href);
  for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(SPECIFIER)) {
    if (!specifier.startsWith(".")) outside.add(specifier);
    else for (const found of outsideImports(new URL(specifier, file), seen)) outside.add(found);
  }
  return outside;
}

it("the package's entry runs wherever the Fetch API and Web Cryptography are: no Node, no YAML, no schema compiler", () => {
  const entry = new URL("../../../packages/server/src/index.ts", import.meta.url);
  const packages = [...outsideImports(entry)].map((specifier) =>
    specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/"),
  );
  expect([...new Set(packages)].toSorted()).toEqual(["@noble/hashes", "@token-apis/contracts", "hono"]);
});
