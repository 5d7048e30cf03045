// Command: puts the JavaScript of packages/mock into few files, declarations aside. `npm run build:packages`
//
// A test suite loads the mock anew for each of its files. It consists of the server, contracts and what these use, and as
// some hundred modules it took 50 ms to load, most of it for finding and opening files.
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

// Their names hold a hash, so that old ones would stay.
rmSync(join(folder, "dist/chunks"), { recursive: true, force: true });
const { output } = await build({
  cwd: folder,
  input: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
  platform: "neutral",
  resolve: { conditionNames: ["token-apis-src", "import"] },
  // The runners are the user's own, and there has to be one of each.
  external: /^(node:|(msw|vitest)($|\/))/,
  output: { dir: "dist", format: "esm", chunkFileNames: "chunks/[name]-[hash].js", sourcemap: true },
  logLevel: "warn",
});
// Of a package's modules Node imports each once in a worker, which may run many test files. What looks like none, having no
// type, is loaded by Vitest itself, anew for each of them.
const description = "Without a type, so that Vitest runs the set-up file here once for each test file.";
writeFileSync(join(folder, "dist/coverage/setup/package.json"), `${JSON.stringify({ private: true, description }, null, 2)}\n`);
const chunks = output.filter((file): file is OutputChunk => file.type === "chunk");
writeFileSync(join(folder, "dist/LICENSES.md"), licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds)));

/** The licences of the packages that are in the output, as they ask for it. */
function licencesOf(modules: readonly string[]): string {
  const homes = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
  const texts = [...new Set(homes)].toSorted().map((home) => {
    const { name, version, license } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as Record<string, string>;
    const [file] = globSync("licen[cs]e*", { cwd: home }).concat(globSync("LICEN[CS]E*", { cwd: home }));
    if (file === undefined) throw new Error(`${name} has no licence file, and must not be bundled without.`);
    return `## ${name} ${version} (${license})\n\n${readFileSync(join(home, file), "utf8").trim()}\n`;
  });
  return `# Licences of what is bundled here\n\n${texts.join("\n")}`;
}
