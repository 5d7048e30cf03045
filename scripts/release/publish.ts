// Command: npm run release:publish. Publishes the packages whose version is not on the registry yet.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const usage = `Usage: npm run release:publish -- [--dry-run]

Publishes the packages whose version is not on the registry yet, with provenance; run \`npm run build:packages\` first. The workflow
release.yml runs it for a tag. With --dry-run it publishes nothing, and shows what each package would contain.

Exit codes: 0 all are published, 1 one could not be, 2 wrong use.
`;

/** In the order of their dependencies. */
const packages = ["generated", "packages/client", "packages/server", "packages/mock", "packages/cli"];

interface Manifest {
  readonly name: string;
  readonly version: string;
}

const root = join(import.meta.dirname, "../..");
process.exitCode = main();

function main(): number {
  let options: { readonly "dry-run": boolean; readonly help: boolean };
  try {
    const flag = { type: "boolean", default: false } as const;
    options = parseArgs({ options: { "dry-run": flag, help: flag } }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    const { version } = readManifest("package.json");
    for (const workspace of packages) publish(workspace, version, options["dry-run"]);
    return 0;
  } catch (error) {
    const { message, stderr = "" } = error as Error & { readonly stderr?: string };
    process.stderr.write(`${message}\n${stderr}`);
    return 1;
  }
}

function publish(workspace: string, version: string, isDryRun: boolean): void {
  const manifest = readManifest(`${workspace}/package.json`);
  const name = `${manifest.name}@${manifest.version}`;
  if (manifest.version !== version) {
    throw new Error(`${name} does not have the version of the repository, ${version}. Run \`npm run release:version\`.`);
  }
  if (!existsSync(join(root, workspace, "dist")))
    throw new Error(`${workspace}/dist is missing. Run \`npm run build:packages\`.`);
  if (isDryRun) {
    const said = npm("publish", "--dry-run", "--json", "--ignore-scripts", "-w", workspace);
    const [packed] = Object.values(JSON.parse(said) as Record<string, { readonly entryCount: number; readonly size: number }>);
    console.log(`✔ ${name} would be published: ${packed?.entryCount} files, ${Math.round((packed?.size ?? 0) / 1024)} kB`);
    return;
  }
  if (isPublished(name)) {
    console.log(`✔ ${name} is published already`);
    return;
  }
  nameRepository(workspace);
  npm("publish", "--provenance", "--access", "public", "-w", workspace);
  console.log(`✔ ${name} is published`);
}

/** Provenance needs the repository in the manifest. A fork publishes its own. */
function nameRepository(workspace: string): void {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  if (server === undefined || repository === undefined) return;
  const file = join(root, workspace, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object;
  const named = { ...manifest, repository: { type: "git", url: `git+${server}/${repository}.git`, directory: workspace } };
  writeFileSync(file, `${JSON.stringify(named, null, 2)}\n`);
}

function isPublished(name: string): boolean {
  try {
    return npm("view", name, "version").trim() !== "";
  } catch (error) {
    if ((error as { readonly stderr?: string }).stderr?.includes("E404") === true) return false;
    throw error;
  }
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
}

function npm(...args: readonly string[]): string {
  return execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
