// Command: bundles the JavaScript of packages/mock into a few files. Part of `npm run build:packages`.
//
// A test suite loads the mock once per test file. As about a hundred modules, with the server, the contracts and their
// dependencies, it took 50 ms to load. Most of that was spent on finding and opening files.
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type OutputChunk } from "rolldown";

const folder = join(import.meta.dirname, "../packages/mock");
const entries = [
  "index",
  "taler-merchant/index",
  "taler-corebank/index",
  "onewelcome/index",
  "vitest/index",
  "coverage/index",
  "coverage/setup/setup-coverage",
];

// Chunk names contain a hash, so old chunks would remain.
rmSync(join(folder, "dist/chunks"), { recursive: true, force: true });
const { output } = await build({
  cwd: folder,
  input: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
  platform: "neutral",
  resolve: { conditionNames: ["token-apis-src", "import"] },
  // The user installs these, and a second copy would not work.
  external: /^(node:|(msw|vitest)($|\/))/,
  output: { dir: "dist", format: "esm", chunkFileNames: "chunks/[name]-[hash].js", sourcemap: true },
  logLevel: "warn",
});
// Node imports a module of a package once per worker, and a worker may run many test files. Vitest loads a file itself, once
// per test file, if its package.json has no `type`.
const description = "Has no type, so that Vitest runs this setup file once per test file.";
writeFileSync(join(folder, "dist/coverage/setup/package.json"), `${JSON.stringify({ private: true, description }, null, 2)}\n`);
const chunks = output.filter((file): file is OutputChunk => file.type === "chunk");
writeFileSync(join(folder, "dist/LICENSES.md"), licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds)));

/** The licences of all bundled packages, which require that they are included. */
function licencesOf(modules: readonly string[]): string {
  const homes = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
  const texts = [...new Set(homes)].toSorted().map((home) => {
    const { name, version, license } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as Record<string, string>;
    const [file] = globSync("licen[cs]e*", { cwd: home }).concat(globSync("LICEN[CS]E*", { cwd: home }));
    if (file === undefined) throw new Error(`Cannot bundle ${name}: it has no licence file.`);
    return `## ${name} ${version} (${license})\n\n${readFileSync(join(home, file), "utf8").trim()}\n`;
  });
  return `# Licences of the bundled packages\n\n${texts.join("\n")}`;
}
