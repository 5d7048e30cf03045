import { readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listFiles } from "../packages/cli/src/workspace/build-record.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the files below `folder` import: paths from the root for files, names for packages and Node's own modules. */
function importsOf(folder: string): { file: string; imported: string }[] {
  const files = listFiles(root, folder).filter((file) => file.endsWith(".ts") && !/\/(dist|docs|node_modules)\//.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const specifiers = [...text.matchAll(/^(?:import|export)\b[^"';]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm)];
    return specifiers.map(([, from, bare, dynamic]) => {
      const specifier = from ?? bare ?? dynamic ?? "";
      const imported = specifier.startsWith(".") ? relative(root, normalize(join(root, dirname(file), specifier))) : specifier;
      return { file, imported };
    });
  });
}

const outside = (folder: string, allowed: RegExp): string[] =>
  importsOf(folder)
    .filter(({ imported }) => !allowed.test(imported))
    .map(({ file, imported }) => `${file} imports ${imported}`);

describe("imports run one way: spec → packages/cli → generated ← packages ← test", () => {
  it.each([
    ["spec", /^(spec\/|@redocly\/openapi-core$)/],
    ["scripts", /^(scripts\/|packages\/cli\/src\/|node:|rolldown$)/],
    [
      "packages/cli",
      /^(packages\/cli\/|scripts\/build.ts$|node:|@redocly\/openapi-core$|openapi-(typescript|sampler)$|ts-morph$|ajv(-formats)?($|\/)|rolldown$)/,
    ],
    ["generated", /^(generated\/|ajv(-formats)?\/)/],
    ["packages/client", /^(packages\/client\/|@token-apis\/contracts($|\/)|openapi-fetch$)/],
    [
      "packages/server",
      /^(packages\/server\/|@token-apis\/contracts($|\/)|node:|hono($|\/)|@hono\/node-server($|\/)|@noble\/hashes\/|yaml$|ajv\/|pg$)/,
    ],
    [
      "packages/mock",
      /^(packages\/mock\/|@token-apis\/(contracts\/.*|contracts|server)$|node:|msw($|\/)|vitest($|\/)|@noble\/hashes\/|leven$)/,
    ],
  ])("%s imports only what it may", (folder, allowed) => {
    expect(importsOf(folder).length).toBeGreaterThan(0);
    expect(outside(folder, allowed)).toEqual([]);
  });

  it("of the mock, only what is for Vitest uses Vitest and Node", () => {
    const users = importsOf("packages/mock/src").filter(({ imported }) => /^(node:|vitest)|^msw\/(node|browser)/.test(imported));
    expect(users.length).toBeGreaterThan(0);
    expect(users.map(({ file }) => file).filter((file) => !/^packages\/mock\/src\/(vitest|coverage)\//.test(file))).toEqual([]);
  });

  it("of the server, only its Node entry uses Node", () => {
    const users = importsOf("packages/server/src").filter(({ imported }) =>
      /^(node:|@hono\/node-server|ajv\/|pg$)/.test(imported),
    );
    expect(users.map(({ file }) => file).filter((file) => !/^packages\/server\/src\/(node|seed)\//.test(file))).toEqual([]);
    expect(outside("packages/server/src/index.ts", /^(?!.*\/node\/)/)).toEqual([]);
  });
});
