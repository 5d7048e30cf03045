// Command: bundles the JavaScript of packages/cli and of most packages that it uses. Part of `npm run build:packages`.
//
// Its users install a few packages instead of a hundred, and a command loads a few files.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { bundledLicences } from "./bundled-licences.ts";

const folder = join(import.meta.dirname, "../packages/cli");

rmSync(join(folder, "dist"), { recursive: true, force: true });
const bundle = await build({
  cwd: folder,
  input: { "bin/main": "src/main.ts" },
  platform: "node",
  resolve: { conditionNames: ["token-apis-src", "import", "node"] },
  // The dependencies of the package: generated validators import Ajv, and Redocly's command runs in its own process.
  external: /^(node:|(typescript|ts-morph|ajv|ajv-formats|@redocly\/cli)($|\/))/,
  output: { dir: "dist", format: "esm", chunkFileNames: "chunks/[name]-[hash].js" },
  logLevel: "warn",
});
writeFileSync(join(folder, "dist/LICENSES.md"), bundledLicences(bundle));
