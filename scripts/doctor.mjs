// Command: npm run doctor. Checks the installed tools, because their own errors would be hard to understand.
// Plain JavaScript, because it must also run on an old Node.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const verbose = process.argv.includes("--verbose");

if (process.argv.includes("--help")) {
  process.stdout.write(
    "Usage: npm run doctor\n\nChecks that the pinned versions of Node and TypeScript run. Exit codes: 0 they do, 1 they do not.\n",
  );
  process.exit(0);
}

const [major = 0] = process.versions.node.split(".").map(Number);
const checks = [
  {
    what: `Node ${process.versions.node}`,
    fine: major >= 24,
    fix:
      "the project installs Node 26 as the npm package `node`; run `npm ci` without --ignore-scripts, " +
      "then start everything through npm (npm test, npm start, npm run …)",
  },
  {
    what: "node_modules",
    fine: existsSync(`${root}node_modules/openapi-typescript`),
    fix: "run `npm ci`",
  },
  // Starting the compiler takes longer than everything else, so only the full check does it.
  ...(verbose ? [typescript()] : []),
];

for (const { what, fine, fix } of checks) {
  if (!fine) process.stderr.write(`✘ ${what}\n  fix: ${fix}\n`);
  else if (verbose) process.stdout.write(`✔ ${what}\n`);
}
process.exitCode = checks.every(({ fine }) => fine) ? 0 : 1;

function typescript() {
  const fix = "run `npm ci`; it must link `tsc` to the package @typescript/native";
  try {
    const version = execFileSync(`${root}node_modules/.bin/tsc`, ["-v"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    return { what: `TypeScript ${version.replace("Version ", "").trim()}`, fine: /Version 7\./.test(version), fix };
  } catch {
    return { what: "TypeScript: cannot run tsc", fine: false, fix };
  }
}
