// Command: bundles the JavaScript of packages/mock into a few files. Part of `npm run build:packages`.
//
// A test suite loads the mock once per test file. As about a hundred modules, with the server, the contracts and their
// dependencies, it took 50 ms to load. Most of that was spent on finding and opening files.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { bundledLicences } from "./bundled-licences.ts";

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
const bundle = await build({
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
writeFileSync(join(folder, "dist/LICENSES.md"), bundledLicences(bundle));
