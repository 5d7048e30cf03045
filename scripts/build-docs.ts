// Builds the documentation site into site/: the pages and the references below docs/, and the console on the mock at the top. Any
// static server can serve the folder.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

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
  const contract = readFileSync(join(root, "generated", api, "openapi.json"), "utf8");
  writeFileSync(join(site, "docs", api, "openapi.json"), contract);
  writeFileSync(join(site, "docs", api, "openapi.yaml"), stringify(JSON.parse(contract)));
}
cpSync(join(root, "generated/docs/upstream"), join(site, "docs/upstream-facts"), { recursive: true });
console.error(`The site is in ${site}. Serve it with: npm start -- --docs site/docs`);
