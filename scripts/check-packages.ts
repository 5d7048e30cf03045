// Command: npm run check:packages. Packs the published packages and uses the tarballs in a new project.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { buildSync } from "esbuild";
import { build } from "vite";
import { serveInWorkerd } from "./serve-in-workerd.ts";

const root = dirname(import.meta.dirname);
const packages = ["generated", "packages/client", "packages/server", "packages/mock", "packages/cli"];
const folder = mkdtempSync(join(tmpdir(), "token-apis-packages-"));

/** The compilers that users have: name and path. */
const compilers = [
  ["TypeScript 5.9", join(folder, "node_modules/typescript/bin/tsc")],
  ["TypeScript 6", join(root, "node_modules/typescript/bin/tsc6")],
  ["TypeScript 7", join(root, "node_modules/@typescript/native/bin/tsc")],
] as const;
/** The same tests twice, to check that the coverage of both files is added up. */
const suite = ["shop.spec.ts", "again.spec.ts"];
/** The runtimes besides Node and browsers. In Deno, the HTTP server of the example needs --allow-net, and MSW --allow-env. */
const runtimes = [
  ["Bun 1.4.5", join(folder, "node_modules/.bin/bun"), "run"],
  ["Deno 2.9.6", join(folder, "node_modules/.bin/deno"), "run", "--allow-net", "--allow-env"],
] as const;
/** The versions of Node that are supported: the oldest one, and the newest of each line. */
const nodes = ["22.12.0", "24.21.0", "26.10.0"];
/** Programs that each runtime runs, and those that Node runs as well: MSW intercepts nothing elsewhere. */
const programs = ["consumer.ts", "over-http.ts", "server-consumer.ts", "mock-fetch-consumer.ts"];
const nodePrograms = [...programs, "mock-consumer.ts", "fuzz-consumer.ts"];
const resolutions = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
];

/** The guide for people with a document of their own. Its commands and programs run here as it prints them. */
const guide = readFileSync(join(root, "docs/your-own-api.md"), "utf8");
const guideFolder = join(folder, "guide");

try {
  const tarballs = packages.map(pack);
  for (const tarball of tarballs) {
    run("publint", "run", tarball, "--strict");
    // Nobody imports the command. The seed file of the server is exported for its path, not as a module.
    if (!tarball.includes("token-apis-cli-"))
      run("attw", tarball, "--profile", "esm-only", "--quiet", "--exclude-entrypoints", "./demo-seed.yaml");
  }
  say("publint and attw report nothing");
  install(tarballs);
  installStrictly(tarballs.filter((tarball) => tarball.includes("token-apis-cli-")));
  say("token-apis finds every package that it imports, and installs few");
  for (const version of nodes) {
    buildWith(version);
    say(`Node v${version} builds another API with token-apis`);
  }
  await followGuide();
  say("the commands of docs/your-own-api.md do what it says");
  for (const [name, tsc] of compilers) for (const resolution of resolutions) compile(name, tsc, resolution);
  for (const version of nodes) {
    runInNode(version, folder, join(folder, "all.mjs"));
    say(`Node v${version} runs the client, the app of the server, the fuzzer, and the mocks with and without MSW`);
  }
  for (const [name, command, ...args] of runtimes) {
    for (const file of programs) run(command, ...args, join(folder, file));
    say(`${name} runs the client, the app of the server, and the mocks without MSW`);
  }
  await serveWorker();
  await bundleByVite();
  for (const flags of [[], ["--no-isolate", "--maxWorkers=1"], ["--config", "external.config.ts"]]) countCoverage(...flags);
  say("Vitest runs a suite with a mock and reports contract coverage, also in a single worker");
} catch (error) {
  const { message, stdout } = error as Error & { stdout?: string };
  console.error(`${message}\n${stdout ?? ""}`.trim());
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function pack(workspace: string): string {
  const said = run("npm", "pack", "--json", "--pack-destination", folder, "-w", workspace);
  const [packed] = Object.values(JSON.parse(said) as Record<string, { filename: string }>);
  if (!packed) throw new Error(`npm pack made no tarball of ${workspace}.`);
  const licence = join(root, workspace, "LICENSE");
  if (!existsSync(licence) || readFileSync(licence, "utf8") !== readFileSync(join(root, "LICENSE"), "utf8")) {
    throw new Error(`${workspace}/LICENSE is missing or differs from LICENSE. Copy LICENSE to ${workspace}.`);
  }
  return join(folder, packed.filename);
}

function install(tarballs: readonly string[]): void {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  for (const file of [...nodePrograms, "worker.ts"]) copyFileSync(join(root, "test/packages", file), join(folder, file));
  for (const file of suite) copyFileSync(join(root, "test/mock/fixtures/suite/shop.spec.ts"), join(folder, file));
  const config = (more: string): string => `import { coverageReporter } from "@token-apis/mock/coverage";
export default { test: { reporters: [coverageReporter({ thresholds: { pairs: 5 } })]${more} } };
`;
  writeFileSync(join(folder, "vitest.config.ts"), config(""));
  writeFileSync(join(folder, "external.config.ts"), config(", server: { deps: { external: [/node_modules/] } }"));
  mkdirSync(join(guideFolder, "src"), { recursive: true });
  for (const [name, text] of filesOfGuide()) writeFileSync(join(guideFolder, name), text);
  const source = 'import { createClient } from "@token-apis/client";\ncreateClient({}, { baseUrl: 7 });\n';
  writeFileSync(join(folder, "wrong.ts"), source);
  const tools = [
    "typescript@5.9.3",
    "bun@1.4.5",
    "deno@2.9.6",
    "workerd@1.20261117.1",
    "msw@3.0.5",
    "vitest@5.1.1",
    "fast-check@4.10.2",
    "ajv@8.20.0",
    "ajv-formats@3.0.1",
  ];
  run("npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--prefer-offline", ...tarballs, ...tools);
  // Node 22 does not strip types.
  buildSync({ entryPoints: nodePrograms.map((file) => join(folder, file)), outdir: folder, outExtension: { ".js": ".mjs" } });
  writeFileSync(
    join(folder, "all.mjs"),
    nodePrograms.map((file) => `await import("./${file.replace(".ts", ".mjs")}");\n`).join(""),
  );
  say("the tarballs install into an empty project");
}

/** Checks that token-apis works where it finds only the packages that it declares, and that it brings few packages. */
function installStrictly(tarballs: readonly string[]): void {
  const project = join(folder, "strict");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const options = ["--install-strategy=linked", "--no-audit", "--no-fund", "--prefer-offline"];
  run("npm", "install", "--prefix", project, ...options, ...tarballs);
  const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as { readonly packages: object };
  // Without the project and token-apis.
  const count = Object.keys(lock.packages).length - 2;
  if (count > 30) throw new Error(`@token-apis/cli brings ${count} packages, more than 30.`);
  const command = join(project, "node_modules/.bin/token-apis");
  run("node", command, "build", join(guideFolder, "petstore.yaml"), "--output", join(project, "src"));
  run("node", command, "build", join(guideFolder, "petstore.yaml"), "--output", join(project, "src"), "--check");
}

/** The files of the guide: fenced blocks whose first line is a comment with the name. */
function filesOfGuide(): [string, string][] {
  const blocks = guide.matchAll(/^```(?:yaml|ts|html)\n((?:#|\/\/|<!--) (\S+\.\w+)(?: -->)?\n.*?)^```$/gms);
  return [...blocks].map(([, text = "", name = ""]) => [name, text]);
}

/** Builds the document of the guide by a version of Node. */
function buildWith(version: string): void {
  const command = join(folder, "node_modules/.bin/token-apis");
  for (const args of [["lint"], ["build", "--force"], ["build", "--check"], ["docs", "petstore.yaml", "--output", "api.html"]]) {
    runInNode(version, guideFolder, command, ...args);
  }
}

/** Runs a script with its arguments in this version of Node, which comes as the package `node` of npm. */
function runInNode(version: string, cwd: string, ...args: readonly string[]): void {
  const exec = ["exec", "--prefix", folder, "--yes", "--prefer-offline", `--package=node@${version}`, "--", "node"];
  execFileSync("npm", [...exec, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"], timeout: 300_000 });
}

/** Checks that client and app run in a worker. */
async function serveWorker(): Promise<void> {
  buildSync({ entryPoints: [join(folder, "worker.ts")], bundle: true, format: "esm", outfile: join(folder, "worker.js") });
  const answer = await serveInWorkerd(join(folder, "node_modules/.bin/workerd"), folder, "worker.js", "/check");
  if (answer !== '{"status":200}') throw new Error(`The worker answers ${answer} instead of {"status":200}.`);
  say("workerd runs the client and the app of the server");
}

/** Checks that Vite bundles the client for a page, and none of the server into it. */
async function bundleByVite(): Promise<void> {
  const outDir = join(folder, "vite");
  await build({
    root: folder,
    logLevel: "silent",
    build: { outDir, target: "es2022", minify: false, rolldownOptions: { input: join(folder, "consumer.ts") } },
  });
  const bundle = readdirSync(join(outDir, "assets"))
    .map((file) => readFileSync(join(outDir, "assets", file), "utf8"))
    .join("");
  if (!bundle.includes("secret-token:ABC")) throw new Error("Vite's bundle does not contain the page.");
  if (/hono|msw/iu.test(bundle)) throw new Error("Vite's bundle of the client contains the server or MSW.");
  say("Vite bundles the client, without the server");
}

/** Runs the commands of the guide as printed, and looks for the output that it prints. */
async function followGuide(): Promise<void> {
  const lines = [...guide.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, text = ""]) => text.trimEnd().split("\n"));
  const commands = lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2));
  const [installs, servers] = [/^npm i /, / mock /].map((kind) => commands.filter((command) => kind.test(command)));
  if (installs?.length !== 1 || servers?.length !== 1)
    throw new Error("docs/your-own-api.md must have one command that installs the packages, and one that starts a mock.");
  const [stop, others] = [await startMock(servers[0] ?? ""), commands.filter((command) => !/^npm i | mock /.test(command))];
  try {
    const options = { cwd: guideFolder, encoding: "utf8", stdio: "pipe", timeout: 300_000 } as const;
    const said = execFileSync("bash", ["-ec", others.join("\n")], options);
    const missing = lines.find((line) => !line.startsWith("$ ") && !said.includes(line));
    if (missing !== undefined) throw new Error(`docs/your-own-api.md prints ${missing}, but its commands print:\n${said}`);
  } finally {
    stop();
  }
}

/** Starts the mock of the guide. Returns a function that ends it. */
async function startMock(command: string): Promise<() => void> {
  // A process group: npx starts the command as a child of a child.
  const child = spawn(command, { cwd: guideFolder, shell: true, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  while (!said.includes("Ctrl-C")) {
    if (child.exitCode !== null) throw new Error(`${command} ends: ${said}`);
    await setTimeout(100);
  }
  return () => process.kill(-(child.pid ?? 0));
}

/** Checks that the examples compile with every strict flag and full declaration checks, and that wrong.ts does not. */
function compile(name: string, tsc: string, resolution: { readonly module: string; readonly moduleResolution: string }): void {
  const compilerOptions = {
    ...resolution,
    target: "es2024",
    lib: ["es2024", "dom", "dom.iterable"],
    types: [],
    noEmit: true,
    allowImportingTsExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
  };
  const check = (...files: readonly string[]): string => {
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    return run("node", tsc, "-p", folder);
  };
  check(
    "consumer.ts",
    "mock-consumer.ts",
    "server-consumer.ts",
    "mock-fetch-consumer.ts",
    "fuzz-consumer.ts",
    "worker.ts",
    "guide/src/page.ts",
  );
  let caught = "";
  try {
    check("wrong.ts");
  } catch (error) {
    caught = (error as { stdout?: string }).stdout ?? "";
  }
  if (!caught.includes("TS2322")) throw new Error(`${name} does not see the types: it accepts a number for baseUrl. ${caught}`);
  say(`${name}, ${resolution.moduleResolution}`);
}

/** The part of the coverage report that is read here. */
interface Report {
  readonly operations: readonly { operation: string; statuses: readonly { status: string; count: number }[] }[];
}

/** Checks the coverage reporter: each of two test files calls listTokens once with success and once without. */
function countCoverage(...flags: readonly string[]): void {
  run("node", join(folder, "node_modules/vitest/vitest.mjs"), "run", "--root", folder, ...flags, ...suite);
  const report = readFileSync(join(folder, "coverage/contract-coverage.json"), "utf8");
  const [merchant] = JSON.parse(report) as Report[];
  const list = merchant?.operations.find(({ operation }) => operation === "listTokens");
  const counts = list?.statuses.flatMap(({ status, count }) => (count > 0 ? [`${status}: ${count}`] : []));
  if (counts?.join() !== "200: 2,401: 2")
    throw new Error(`Vitest ${flags.join(" ")} counted ${counts?.join()} for listTokens instead of 200: 2,401: 2.`);
}

/** Runs a command and returns its stdout. Throws when it fails. */
function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 300_000 });
}

function say(text: string): void {
  console.log(`✔ ${text}`);
}
