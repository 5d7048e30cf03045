// Command: npm run build. Generates generated/ from spec/ of the working directory, as redocly.yaml says.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Compiling the toolchain, which includes TypeScript's compiler, takes half of a build. Node caches the result here.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/token-apis/compiled", import.meta.url)));

const { runBuild } = await import("../packages/cli/src/commands/build.ts");
// Besides the arguments of token-apis build, `--spec FILE --out DIR` means `FILE --output DIR`.
const args = process.argv.slice(2).filter((arg) => arg !== "--spec");
process.exitCode = await runBuild(
  args.map((arg) => (arg === "--out" ? "--output" : arg)),
  process.cwd(),
);
