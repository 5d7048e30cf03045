// Builds the console with Vite when something that it is made of has changed.
//
//   node scripts/build-console.ts                     the page that the server serves, into packages/console/dist
//   node scripts/build-console.ts --mode mock DIR     the page that runs on the mock, into DIR
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({ options: { mode: { type: "string" } }, allowPositionals: true });
const mode = values.mode === "mock" ? "mock" : "production";
const folder = positionals[0] ?? join(root, "packages/console/dist");
const mark = join(folder, ".fingerprint");
const fingerprint = digestOf(mode);

if (existsSync(mark) && readFileSync(mark, "utf8") === fingerprint) console.error("console: up to date");
else {
  const started = performance.now();
  // Loading Vite takes longer than finding out that nothing has changed.
  const { build } = await import("vite");
  // Another value, such as Vitest's, would bundle what is for development.
  process.env["NODE_ENV"] = "production";
  const configFile = join(root, "packages/console/vite.config.ts");
  await build({ configFile, mode, logLevel: "warn", build: { outDir: folder } });
  compress(folder);
  writeFileSync(mark, fingerprint);
  console.error(`console: built in ${Math.round(performance.now() - started)} ms`);
}

/** What the page is made of, in one hash. */
function digestOf(variant: string): string {
  const sources = ["console/{src,pages}", "client/src", ...(variant === "mock" ? ["mock/src", "server/src"] : [])];
  const patterns = [
    ...sources.map((source) => `packages/${source}/**/*.*`),
    "packages/console/vite.config.ts",
    "generated/*/*.ts",
    "package-lock.json",
    "scripts/build-console.ts",
  ];
  const hash = createHash("sha256").update(variant);
  for (const file of globSync(patterns, { cwd: root }).toSorted()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** Writes each text file once more as `.br` and `.gz`, which the server prefers. */
function compress(built: string): void {
  for (const file of globSync("**/*.{html,js,css}", { cwd: built })) {
    const content = readFileSync(join(built, file));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(join(built, `${file}.br`), brotliCompressSync(content, { params }));
    writeFileSync(join(built, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
}
