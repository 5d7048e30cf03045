// Command: npm run build. Generates generated/ from spec/ of the working directory.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Compiling the toolchain, which includes TypeScript's compiler, takes half of a build. Node caches the result here.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/token-apis/compiled", import.meta.url)));

const { runBuild } = await import("../packages/cli/src/commands/build.ts");
process.exitCode = await runBuild(process.argv.slice(2), process.cwd());
