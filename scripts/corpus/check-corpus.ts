// Command: npm run check:corpus -- DIR…. Builds every OpenAPI document below the folders, compiles and loads the result.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

const usage = `Usage: npm run check:corpus -- DIR… [--csv FILE]

Builds every OpenAPI or Swagger document below DIR in a process of its own (120 s, 700 MB), compiles the result under
tsc --strict, loads it, and counts the operations that a mock can answer from examples. Prints a table.

  --csv FILE   also write the table as CSV
  --help       show this text

Exit codes: 0 every document builds, compiles and loads, 1 one does not, 2 wrong use.
`;

const root = join(import.meta.dirname, "../..");
const tsc = join(root, "node_modules/@typescript/native/bin/tsc");
const limits = { timeout: 120_000, encoding: "utf8", maxBuffer: 2 ** 28 } as const;

const compilerOptions = {
  target: "es2024",
  lib: ["es2024", "dom", "dom.iterable"],
  module: "nodenext",
  strict: true,
  noEmit: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  types: [],
};

interface Row {
  readonly document: string;
  readonly outcome: "built" | "refused" | "wrong";
  readonly warnings: number;
  readonly operations: number;
  /** Operations that a mock answers with a documented success. */
  readonly answered: number;
  readonly seconds: number;
  /** Why the document is refused, or what is wrong with its output. */
  readonly reason: string;
}

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  let folders: readonly string[];
  let csv: string | undefined;
  try {
    const options = { csv: { type: "string" }, help: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (positionals.length === 0) throw new TypeError("check:corpus requires a DIR with OpenAPI documents.");
    [folders, csv] = [positionals, values.csv];
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const rows = folders.flatMap(listDocuments).map((file) => {
    process.stderr.write(`${file}\n`);
    return checkDocument(file);
  });
  console.table(rows);
  if (csv !== undefined) writeFileSync(csv, toCsv(rows));
  const count = (outcome: Row["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const [operations, answered] = [sum(rows, "operations"), sum(rows, "answered")];
  console.log(`${rows.length} documents: ${count("built")} built, ${count("refused")} refused, ${count("wrong")} wrong`);
  console.log(`${operations} operations, of which a mock answers ${answered} from examples`);
  return rows.length > 0 && count("built") === rows.length ? 0 : 1;
}

/** The files below a folder that say to be OpenAPI or Swagger documents. */
function listDocuments(folder: string): string[] {
  const files = statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
    : [folder];
  return files.filter((file) => /\.(ya?ml|json)$/.test(file) && isDocument(readFileSync(file, "utf8"))).toSorted();
}

function isDocument(text: string): boolean {
  return /^\s*["']?(openapi|swagger)["']?\s*:/m.test(text);
}

function checkDocument(file: string): Row {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const out = mkdtempSync(join(root, ".cache", "corpus-"));
  const started = performance.now();
  const row = (outcome: Row["outcome"], reason = "", more: Partial<Row> = {}): Row => {
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return {
      document: basename(file),
      outcome,
      warnings: 0,
      operations: 0,
      answered: 0,
      seconds,
      ...more,
      reason: reason.slice(0, 100),
    };
  };
  try {
    const memory = ["--max-old-space-size=700", "--max-semi-space-size=64"];
    const build = spawnSync(process.execPath, [...memory, join(root, "scripts/build.ts"), "--spec", file, "--out", out], limits);
    const warnings = build.stderr.split("\n").filter((line) => line.startsWith("⚠")).length;
    const refusal = /^✘ (.*)$/m.exec(build.stderr)?.[1];
    if (refusal !== undefined) return row("refused", refusal, { warnings });
    if (build.status !== 0) return row("wrong", build.error?.message ?? build.stderr, { warnings });
    writeFileSync(join(out, "package.json"), '{ "type": "module" }');
    writeFileSync(join(out, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    const compiled = spawnSync(process.execPath, [tsc, "-p", out], limits);
    if (compiled.status !== 0) return row("wrong", compiled.stdout, { warnings });
    const program = join(root, "scripts/corpus/load-modules.ts");
    const loaded = spawnSync(process.execPath, ["--conditions=token-apis-src", program, out], limits);
    if (loaded.status !== 0) return row("wrong", loaded.stderr, { warnings });
    return row("built", "", { warnings, ...(JSON.parse(loaded.stdout) as Pick<Row, "operations" | "answered">) });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function sum(rows: readonly Row[], column: "operations" | "answered"): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

function toCsv(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    Object.values(row)
      .map((value) => `"${String(value).replaceAll('"', '""')}"`)
      .join(","),
  );
  return [Object.keys(rows[0] ?? {}).join(","), ...cells, ""].join("\n");
}
