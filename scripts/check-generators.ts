// Command: npm run check:generators. Puts our contracts through other generators, compiles what they make, and lets a program of
// most log in, list and revoke at the reference server. Needs the registries of npm and Maven; what is not there is skipped.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "rolldown";

const root = dirname(import.meta.dirname);
const folder = mkdtempSync(join(tmpdir(), "token-apis-generators-"));
const apis = ["taler-merchant", "taler-corebank", "onewelcome"];
const documentOf = (api: string): string => join(root, "generated", api, "openapi.json");

const packages = [
  "openapi-typescript@7.13.0",
  "openapi-fetch@0.17.0",
  "@hey-api/openapi-ts@0.99.0",
  "orval@8.38.0",
  "@redocly/cli@2.77.0",
  "typescript@5.9.3",
  "@types/node@24.10.1",
];

/** The generators for TypeScript: arguments of their commands for a document and a folder. */
const generators: Readonly<Record<string, (document: string, out: string) => readonly string[]>> = {
  "openapi-typescript": (document, out) => ["openapi-typescript", document, "--output", join(out, "openapi-typescript.ts")],
  "hey-api": (document, out) => ["openapi-ts", "--input", document, "--output", join(out, "hey-api"), "--silent"],
  orval: (document, out) => ["orval", "--input", document, "--output", join(out, "orval.ts"), "--client", "fetch"],
  redocly: (document, out) => ["redocly", "generate-client", document, "--output", join(out, "redocly.ts")],
};

const generatorJar = "openapi-generator-cli";
const generatorVersion = "7.25.0";

try {
  const { child, baseUrl } = await startServer();
  try {
    const login = [`${baseUrl}/taler-merchant/instances/shop`, "shop", "shop-password"];
    await checkTypeScript(login);
    const jar = fetchGenerator();
    if (jar !== undefined) {
      checkPython(jar, login);
      checkKotlin(jar, login);
      checkCompiles(jar);
    }
  } finally {
    child.kill();
  }
} catch (error) {
  const { message, stdout, stderr } = error as Error & { stdout?: string; stderr?: string };
  console.error(`${message}\n${stdout ?? ""}${stderr ?? ""}`.trim());
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Starts the reference server with its demo accounts. */
async function startServer(): Promise<{ readonly child: ChildProcess; readonly baseUrl: string }> {
  const main = join(root, "packages/server/src/node/main.ts");
  const args = ["--conditions=token-apis-src", main, "--port", "0", "--store", "memory:", "--log-level", "error"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [text] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
  const baseUrl = /^Ready: (\S+)\/$/m.exec(text)?.[1];
  if (baseUrl === undefined) throw new Error(`The server says: ${text}`);
  return { child, baseUrl };
}

async function checkTypeScript(login: readonly string[]): Promise<void> {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  run("npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--prefer-offline", ...packages);
  cpSync(join(root, "test/generators"), folder, { recursive: true });
  for (const api of apis) {
    const out = join(folder, "generated", api);
    mkdirSync(out, { recursive: true });
    for (const commandOf of Object.values(generators)) {
      const [name = "", ...args] = commandOf(documentOf(api), out);
      run(join(folder, "node_modules/.bin", name), ...args);
    }
  }
  compile("*.ts", "generated");
  for (const name of Object.keys(generators)) {
    // Not every generator writes imports that Node resolves.
    const file = join(folder, "programs", `${name}.js`);
    await build({ cwd: folder, input: `${name}.ts`, platform: "node", output: { file }, logLevel: "silent" });
    run("node", file, ...login);
    say(`${name}: three contracts compile; its client logs in, lists and revokes`);
  }
}

/** Compiles files and folders of TypeScript, as bundlers resolve their imports. */
function compile(...include: readonly string[]): void {
  const compilerOptions = {
    target: "es2024",
    lib: ["es2024", "dom", "dom.iterable"],
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: ["node"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  run("node", join(folder, "node_modules/typescript/bin/tsc"), "-p", folder);
}

/** The jar of openapi-generator. Undefined, and said so, where Java or Maven is missing. */
function fetchGenerator(): string | undefined {
  try {
    run("java", "-version");
    const artifact = `org.openapitools:${generatorJar}:${generatorVersion}`;
    run("mvn", "-q", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`);
  } catch (error) {
    say(`skipped: openapi-generator cannot be had here: ${(error as Error).message.split("\n")[0]}`, "-");
    return undefined;
  }
  return join(folder, `${generatorJar}-${generatorVersion}.jar`);
}

function checkPython(jar: string, login: readonly string[]): void {
  const home = join(folder, "python");
  for (const api of apis) generate(jar, "python", api, home, `packageName=${api.replaceAll("-", "_")}`);
  run("python3", "-m", "venv", join(home, "venv"));
  const python = join(home, "venv/bin/python");
  run(python, "-m", "pip", "install", "--quiet", "-r", join(home, "taler-merchant/requirements.txt"));
  const env = { ...process.env, PYTHONPATH: apis.map((api) => join(home, api)).join(":") };
  execFileSync(python, [join(folder, "program.py"), ...login], { env, stdio: "pipe", encoding: "utf8" });
  say("openapi-generator, Python: its client logs in, lists and revokes");
}

function checkKotlin(jar: string, login: readonly string[]): void {
  const home = join(folder, "kotlin");
  // Its default, moshi, has no form for `oneOf`: it makes an empty class of it.
  const options = "serializationLibrary=gson,generateOneOfAnyOfWrappers=true";
  for (const api of apis) generate(jar, "kotlin", api, home, `${options},packageName=${api.replaceAll("-", "")}`);
  mkdirSync(join(home, "program"));
  cpSync(join(folder, "Program.kt"), join(home, "program/Program.kt"));
  cpSync(join(folder, "pom.xml"), join(home, "pom.xml"));
  const program = ["-Dexec.mainClass=ProgramKt", `-Dexec.args=${login.join(" ")}`];
  run("mvn", "-q", "-f", join(home, "pom.xml"), "compile", "exec:java", ...program);
  say("openapi-generator, Kotlin: three contracts compile; its client logs in, lists and revokes");
}

/** Two more languages of openapi-generator, without a program. */
function checkCompiles(jar: string): void {
  for (const api of apis) {
    generate(jar, "typescript-fetch", api, join(folder, "typescript-fetch"), "supportsES6=true");
    generate(jar, "go", api, join(folder, "go"), `packageName=${api.replaceAll("-", "")}`);
  }
  compile("typescript-fetch");
  say("openapi-generator, typescript-fetch: three contracts compile");
  try {
    run("go", "version");
  } catch {
    return say("skipped: Go is not installed", "-");
  }
  // Its tests import the module by an address where nobody publishes it.
  for (const api of apis) run("bash", "-ec", `cd ${join(folder, "go", api)} && rm -r test && go mod tidy && go build ./...`);
  say("openapi-generator, Go: three contracts compile");
}

function generate(jar: string, language: string, api: string, home: string, properties: string): void {
  const out = ["-o", join(home, api), `--additional-properties=${properties}`];
  run("java", "-jar", jar, "generate", "-i", documentOf(api), "-g", language, ...out);
}

/** Runs a command and returns its stdout. Throws when it fails. */
function run(command: string, ...args: readonly string[]): string {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return execFileSync(command, args, { cwd: folder, env, encoding: "utf8", stdio: "pipe", timeout: 280_000, maxBuffer: 2 ** 26 });
}

function say(text: string, mark = "✔"): void {
  console.log(`${mark} ${text}`);
}
