// Command: npm run check:licences. Lists the licences of all dependencies and checks them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What users of the packages install has to be as free as the packages themselves. */
const FOR_USERS = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Python-2.0",
  "PSF-2.0",
  "Zlib",
  "CC0-1.0",
];
/** Tools that only contributors run may be copyleft by file. The router of the console is in the public domain. */
const FOR_CONTRIBUTORS = [...FOR_USERS, "MPL-2.0", "Unlicense"];

/** The part of package-lock.json that is read here. */
interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, "../..");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;

if (process.argv.includes("--help")) {
  process.stdout.write(
    "Usage: npm run check:licences\n\nLists the licences of all dependencies. Exit codes: 0 all are allowed, 1 one is not.\n",
  );
} else {
  const forUsers = new Set(publishedWorkspaces().flatMap((workspace) => reach(workspace)));
  const all = Object.keys(packages).filter((path) => path.includes("node_modules/") && packages[path]?.link !== true);
  const parts = [
    { title: "Installed with the packages", paths: all.filter((path) => forUsers.has(path)), allowed: FOR_USERS },
    { title: "For contributors only", paths: all.filter((path) => !forUsers.has(path)), allowed: FOR_CONTRIBUTORS },
  ];
  const wrong = parts.flatMap((part) => list(part));
  for (const path of wrong) console.log(`✘ ${nameOf(path)}: ${licenceOf(path)} is not allowed here`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

/** Prints the packages by licence. @returns Those whose licence is not allowed. */
function list({
  title,
  paths,
  allowed,
}: {
  readonly title: string;
  readonly paths: readonly string[];
  readonly allowed: readonly string[];
}): string[] {
  console.log(`${title}: ${paths.length} packages`);
  const byLicence = [...Map.groupBy(paths, licenceOf)].toSorted(([, a], [, b]) => b.length - a.length);
  for (const [licence, some] of byLicence) {
    const names = [...new Set(some.map(nameOf))].toSorted();
    console.log(
      `  ${licence.padEnd(20)} ${String(some.length).padStart(4)}  ${names.slice(0, 6).join(", ")}${names.length > 6 ? ", …" : ""}`,
    );
  }
  return paths.filter((path) => !isAllowed(licenceOf(path), allowed));
}

/** `(MIT OR GPL-3.0)` needs one that is allowed, `(MIT AND Zlib)` both. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const expression = licence.replaceAll(/[()]/gu, "");
  return expression.split(" OR ").some((choice) => choice.split(" AND ").every((one) => allowed.includes(one.trim())));
}

function licenceOf(path: string): string {
  return packages[path]?.license ?? "unknown";
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function publishedWorkspaces(): string[] {
  const all = Object.values(packages).flatMap(({ link, resolved }) =>
    link === true && resolved !== undefined ? [resolved] : [],
  );
  const isPrivate = (path: string): boolean =>
    (JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")) as { readonly private?: boolean }).private === true;
  return all.filter((path) => !isPrivate(path));
}

/** Paths of all packages that this one installs, itself included. */
function reach(path: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = find(name, path);
    if (found !== undefined) reach(found, seen);
  }
  return [...seen];
}

/** The package that `from` gets by this name: the nearest one upwards. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]*$/u, "")) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in packages) return packages[path]?.link === true ? packages[path].resolved : path;
    if (folder === "") return undefined;
  }
}
