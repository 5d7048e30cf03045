// Builds the documentation site into site/: the pages and the references below docs/, and the console on the mock at the top. Any
// static server can serve the folder.
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const site = join(root, "site");
const run = (...args: readonly string[]): void => {
  execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
};

rmSync(site, { recursive: true, force: true });
// First, since it empties the folder.
run("scripts/build-console.ts", "--mode", "mock", site);
run("scripts/build.ts", "--only", "docs");
run("node_modules/vitepress/bin/vitepress.js", "build", "docs");
for (const api of ["taler-merchant", "taler-corebank", "onewelcome"]) {
  cpSync(join(root, "generated/docs", api), join(site, "docs", api), { recursive: true });
  cpSync(join(root, "generated", api, "openapi.json"), join(site, "docs", api, "openapi.json"));
}
cpSync(join(root, "generated/docs/upstream"), join(site, "docs/upstream-facts"), { recursive: true });
console.error(`The site is in ${site}. Serve it with: npm start -- --docs site/docs`);
