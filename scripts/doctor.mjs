// Says what is wrong with the machine before a tool says it in a way that nobody understands.
// Plain JavaScript: it has to run on the Node that should not be there.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const verbose = process.argv.includes("--verbose");

if (process.argv.includes("--help")) {
  process.stdout.write(
    "Usage: npm run doctor\n\nChecks that the pinned Node and TypeScript are the ones that run. Exit codes: 0 fine, 1 not.\n",
  );
  process.exit(0);
}

const [major = 0] = process.versions.node.split(".").map(Number);
const checks = [
  {
    what: `Node ${process.versions.node}`,
    fine: major >= 24,
    fix:
      "the project brings Node 26 as the npm package `node`, whose install script must run: " +
      "`npm ci` without --ignore-scripts, then start things through npm (npm test, npm start, npm run …)",
  },
  {
    what: "node_modules",
    fine: existsSync(`${root}node_modules/openapi-typescript`),
    fix: "npm ci",
  },
  // Starting the compiler costs more than the rest together, so only the full check does it.
  ...(verbose ? [typescript()] : []),
];

for (const { what, fine, fix } of checks) {
  if (!fine) process.stderr.write(`✘ ${what}\n  fix: ${fix}\n`);
  else if (verbose) process.stdout.write(`✔ ${what}\n`);
}
process.exitCode = checks.every(({ fine }) => fine) ? 0 : 1;

function typescript() {
  const fix = "npm ci; `tsc` must be the package @typescript/native, which npm links because its name sorts first";
  try {
    const version = execFileSync(`${root}node_modules/.bin/tsc`, ["-v"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    return { what: `TypeScript ${version.replace("Version ", "").trim()}`, fine: /Version 7\./.test(version), fix };
  } catch {
    return { what: "TypeScript: tsc cannot be run", fine: false, fix };
  }
}
