import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listFiles } from "../packages/cli/src/workspace/build-record.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  readonly file: string;
  /** A path relative to the root for files, a name for packages and for Node's modules. */
  readonly imported: string;
  /** True for `import()`. */
  readonly isLate: boolean;
}

/** All imports of the files below `folder`, imports of types included. */
function importsOf(folder: string): Import[] {
  const files = listFiles(root, folder).filter((file) => /\.tsx?$/.test(file) && !/\/(dist|docs|node_modules)\//.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const specifiers = [...text.matchAll(/^(?:import|export)\b[^"';]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm)];
    return specifiers.map(([, from, bare, late]) => {
      const specifier = from ?? bare ?? late ?? "";
      const imported = specifier.startsWith(".") ? relative(root, normalize(join(root, dirname(file), specifier))) : specifier;
      return { file, imported, isLate: late !== undefined };
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
    [
      "scripts",
      /^(scripts\/|packages\/cli\/src\/commands\/|@token-apis\/(contracts|server)$|node:|(rolldown|vite|esbuild|yaml)$)/,
    ],
    [
      "packages/cli", // Its command `mock` runs on the runtime of the server.
      /^(packages\/cli\/|@token-apis\/server(\/node)?$|node:|@redocly\/openapi-core$|@scalar\/openapi-upgrader\/|openapi-(typescript|sampler)$|randexp$|ts-morph$|typescript$|ajv(-formats)?($|\/))/,
    ],
    ["generated", /^(generated\/|ajv(-formats)?\/)/],
    ["packages/client", /^(packages\/client\/|@token-apis\/contracts($|\/)|openapi-fetch$|@tanstack\/query-core$)/],
    [
      "packages/server",
      /^(packages\/server\/|@token-apis\/contracts($|\/)|node:|hono($|\/)|@hono\/node-server($|\/)|@noble\/hashes\/|yaml$|ajv\/|pg$|fast-check$)/,
    ],
    [
      "packages/mock",
      /^(packages\/mock\/|@token-apis\/(contracts\/.*|contracts|server)$|node:|msw($|\/)|vitest($|\/)|@noble\/hashes\/|leven$)/,
    ],
    [
      "packages/console",
      /^(packages\/console\/|@token-apis\/(client|contracts|mock)($|\/)|react(-dom\/client)?$|@tanstack\/react-(query|virtual)$|@radix-ui\/|wouter($|\/)|msw\/(browser|vite)$|vite$|node:)/,
    ],
  ])("%s imports only what it may", (folder, allowed) => {
    expect(importsOf(folder).length).toBeGreaterThan(0);
    expect(outside(folder, allowed)).toEqual([]);
  });

  it("in the console, only the page on the mock imports the mock", () => {
    const users = importsOf("packages/console/src").filter(({ imported }) => /^(@token-apis\/mock|msw)/.test(imported));
    expect(users.length).toBeGreaterThan(0);
    expect(users.map(({ file }) => file).filter((file) => !file.startsWith("packages/console/src/mock/"))).toEqual([]);
  });

  it("in the mock, only the files for Vitest import Vitest and Node", () => {
    const users = importsOf("packages/mock/src").filter(({ imported }) => /^(node:|vitest)|^msw\/(node|browser)/.test(imported));
    expect(users.length).toBeGreaterThan(0);
    expect(users.map(({ file }) => file).filter((file) => !/^packages\/mock\/src\/(vitest|coverage)\//.test(file))).toEqual([]);
  });

  it("in the server, only the Node entry imports Node", () => {
    const users = importsOf("packages/server/src").filter(({ imported }) =>
      /^(node:|@hono\/node-server|ajv\/|pg$)/.test(imported),
    );
    expect(users.map(({ file }) => file).filter((file) => !/^packages\/server\/src\/(node|seed|fuzz)\//.test(file))).toEqual([]);
    // Only who imports `@token-apis/server/fuzz` needs fast-check.
    const fuzzers = importsOf("packages/server/src").filter(({ imported }) => /fast-check$|\/fuzz\//.test(imported));
    expect(fuzzers.filter(({ file }) => !file.startsWith("packages/server/src/fuzz/"))).toEqual([]);
    expect(outside("packages/server/src/index.ts", /^(?!.*\/node\/)/)).toEqual([]);
  });
});

describe("the toolchain has layers: commands → workspace → emit → model → read, with repair, mock and upstream beside them", () => {
  it.each([
    ["read", /^read\//],
    ["repair", /^(repair|read)\//],
    ["model", /^(model|read)\//],
    ["emit", /^(emit|model|read)\//],
    ["mock", /^(mock|emit|model|read)\//],
    ["upstream", /^(upstream|model|read)\//],
    ["workspace", /^(workspace|emit|upstream|model|repair|read)\//],
    ["commands", /^(commands|workspace|mock|emit|upstream|model|repair|read)\//],
  ])("%s imports only itself and the layers below it", (layer, allowed) => {
    const ours = importsOf(`packages/cli/src/${layer}`).filter(({ imported }) => imported.startsWith("packages/"));
    const wrong = ours.filter(
      ({ file, imported }) => !allowed.test(imported.slice("packages/cli/src/".length)) && !isUpstreamPage(file, imported),
    );
    expect(ours.length).toBeGreaterThan(0);
    expect(wrong.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
  });

  it("loads no package before a build finds that something is stale", () => {
    const imports = importsOf("packages/cli/src").filter(({ isLate }) => !isLate);
    const loaded = new Set(["packages/cli/src/commands/build.ts"]);
    for (const file of loaded) for (const { imported } of imports.filter((one) => one.file === file)) loaded.add(imported);
    expect([...loaded].filter((name) => !/^(packages\/cli\/src\/(commands|workspace|read)\/|node:)/.test(name))).toEqual([]);
  });
});

/** The page about the upstream documents renders results of `upstream/` that the workspace hands to it. */
function isUpstreamPage(file: string, imported: string): boolean {
  return file === "packages/cli/src/emit/docs/emit-upstream-page.ts" && imported.startsWith("packages/cli/src/upstream/");
}

it("no files import each other in a circle, types included", () => {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`);
  const imports = [...packages, "scripts", "spec/rules", "bench"].flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(0);
  expect(circlesOf(imports)).toEqual([]);
});

/** Circular imports, each as `a → b → a`: at least one for every group of files that import each other. */
function circlesOf(imports: readonly Import[]): string[] {
  const graph = new Map<string, Set<string>>();
  for (const { file } of imports) graph.set(file, new Set());
  for (const { file, imported } of imports) if (graph.has(imported)) graph.get(file)?.add(imported);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
