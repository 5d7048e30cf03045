// Command: npm run release:version. Gives all packages the next version, as the changesets ask for.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readChangesets } from "./read-changesets.ts";

const root = process.cwd();
const path = (file: string): string => join(root, file);

if (process.argv.includes("--help")) {
  process.stdout.write(`Usage: npm run release:version

Uses up the changesets: gives all packages the next version and CHANGELOG.md a heading with the date. Review the change, commit it, and
push the tag v<version>; the workflow release.yml then publishes. Exit codes: 0 done, 1 there is no changeset.
`);
} else if (readChangesets(root).length === 0) {
  process.stderr.write("There is no changeset. Write one with `npm run changeset`.\n");
  process.exitCode = 1;
} else {
  run("npm", "run", "changeset", "--", "version");
  const { version } = readJson("packages/client/package.json");
  const manifest = readFileSync(path("package.json"), "utf8");
  writeFileSync(path("package.json"), manifest.replace(/"version": "[^"]+"/u, `"version": "${version}"`));
  const changelog = readFileSync(path("CHANGELOG.md"), "utf8");
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(path("CHANGELOG.md"), changelog.replace("## Unreleased\n", `## Unreleased\n\n## ${version} (${date})\n`));
  // The package of the contracts takes its version from the root.
  run("npm", "run", "build");
  run("npm", "run", "relock");
  console.log(`Version ${version}. Commit it, tag it v${version}, push both.`);
}

function readJson(file: string): { readonly version: string } {
  return JSON.parse(readFileSync(path(file), "utf8")) as { readonly version: string };
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd: root, stdio: "inherit" });
}
