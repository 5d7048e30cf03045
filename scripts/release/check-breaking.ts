// Command: npm run check:breaking. Compares the contracts with those of the last release; a breaking change needs a changeset.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Changeset, readChangesets } from "./read-changesets.ts";

const usage = `Usage: npm run check:breaking -- [--base REF]

Compares the bundled contracts (generated/<api>/openapi.json) of the working directory with those of the last release: the newest
tag v*, or REF. A breaking change needs a changeset that says so: a line "Breaking (<api>): …", and a bump of major (of minor, while
the version is 0.x). \`npm run changeset\` writes one.

Exit codes: 0 nothing breaks or a changeset says so, 1 a breaking change without a changeset, 2 wrong use.
`;

/** A change that breaks clients. */
interface Break {
  readonly message: string;
  readonly pointer: string;
}

/** The part of Redocly's report that is read here. */
interface Report {
  readonly changes: readonly {
    readonly verdicts: readonly {
      readonly impact: string;
      readonly message: string;
      readonly location: { readonly pointer: string };
    }[];
  }[];
}

const root = process.cwd();
process.exitCode = main();

function main(): number {
  let options: { readonly base?: string; readonly help: boolean };
  try {
    options = parseArgs({ options: { base: { type: "string" }, help: { type: "boolean", default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (!existsSync(join(root, ".git"))) {
    console.log("SKIPPED: this is not a clone, so there are no earlier contracts to compare with.");
    return 0;
  }
  if (git("rev-parse", "HEAD") === undefined) {
    process.stderr.write("git cannot read this repository; `git status` says why.\n");
    return 2;
  }
  const base = options.base ?? git("describe", "--tags", "--abbrev=0", "--match", "v*")?.trim();
  if (base === undefined) {
    console.log("There is no release yet (no tag v*), so no contract can break one.");
    return 0;
  }
  if (git("rev-parse", "--verify", "--quiet", `${base}^{commit}`) === undefined) {
    process.stderr.write(`There is no commit ${base}. Fetch it (git fetch --tags), or pass another with --base.\n`);
    return 2;
  }
  return compareAll(base) ? 0 : 1;
}

function compareAll(base: string): boolean {
  const apis = readdirSync(join(root, "generated")).filter((name) => existsSync(join(root, "generated", name, "openapi.json")));
  const old = (git("ls-tree", "-r", "--name-only", base, "generated/") ?? "").matchAll(/^generated\/([^/]+)\/openapi\.json$/gmu);
  const removed = Array.from(old, ([, api = ""]) => api).filter((api) => !apis.includes(api));
  const changesets = readChangesets(root);
  const folder = mkdtempSync(join(tmpdir(), "token-apis-breaking-"));
  try {
    writeFileSync(join(folder, "redocly.yaml"), "telemetry: off\nextends: [diff-recommended]\n");
    const gone = removed.map((api) => report(api, [{ message: "The API was removed.", pointer: "#" }], base, changesets));
    const compared = apis.map((api) => {
      const before = git("show", `${base}:generated/${api}/openapi.json`);
      if (before === undefined) {
        console.log(`✔ ${api} is new since ${base}`);
        return true;
      }
      return report(api, compare(api, before, folder), base, changesets);
    });
    return [...gone, ...compared].every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(api: string, before: string, folder: string): Break[] {
  const old = join(folder, `${api}.json`);
  writeFileSync(old, before);
  const redocly = fileURLToPath(new URL("../../node_modules/@redocly/cli/bin/cli.js", import.meta.url));
  const output = join(folder, `${api}.diff.json`);
  const args = ["diff", old, join(root, `generated/${api}/openapi.json`), "--config", join(folder, "redocly.yaml")];
  const { stderr } = spawnSync(
    process.execPath,
    [redocly, ...args, "--format", "json", "--output", output, "--fail-on", "none"],
    {
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  );
  if (!existsSync(output)) throw new Error(`redocly diff failed for ${api}:\n${stderr}`);
  const { changes } = JSON.parse(readFileSync(output, "utf8")) as Report;
  const verdicts = changes.flatMap((change) => change.verdicts).filter(({ impact }) => impact === "major");
  return verdicts.map(({ message, location }) => ({ message, pointer: location.pointer }));
}

/** @returns Whether nothing breaks, or a changeset says so. */
function report(api: string, breaks: readonly Break[], base: string, changesets: readonly Changeset[]): boolean {
  if (breaks.length === 0) {
    console.log(`✔ ${api} breaks nothing since ${base}`);
    return true;
  }
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const bumps = version.startsWith("0.") ? ["major", "minor"] : ["major"];
  const announced = changesets.find(
    ({ bump, text }) => bumps.includes(bump) && text.split("\n").some((line) => line.startsWith(`Breaking (${api}): `)),
  );
  console.log(`${announced ? "✔" : "✘"} ${api} breaks since ${base}:`);
  for (const { message, pointer } of breaks) console.log(`    ${message} ${pointer}`);
  if (announced) console.log(`  announced by .changeset/${announced.file}`);
  else {
    console.log(
      `  fix: take it back, or run \`npm run changeset\`, choose ${bumps.join(" or ")}, and write "Breaking (${api}): …"`,
    );
  }
  return announced !== undefined;
}

/** The output of git, `undefined` when it fails. */
function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
  } catch {
    return undefined;
  }
}
