// `npm run check:github`: builds from GitHub's REST description, compiles the result and runs it. Not part of `npm test`,
// because it downloads 29 MB from npm the first time and takes half a minute.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { OperationExamples, OperationValidators, Validator } from "@token-apis/contracts";
import { fetchGithubDescription } from "./harness/github-description.ts";
import { readPackageScript, root, runProcess, withTemporaryFolder } from "./harness/process.ts";

const artefacts = ["types", "operations", "handlers", "validators", "examples", "error-codes"];

// In the pinned version, GitHub's own schemas reject these examples: most lack required members, some have `null` instead of
// an object.
const faultyExamples = 212;

const compilerOptions = {
  target: "es2024",
  module: "nodenext",
  types: [],
  noEmit: true,
  strict: true,
  verbatimModuleSyntax: true,
  noUnusedLocals: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  rewriteRelativeImportExtensions: true,
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const usage = `Usage: npm run check:github [-- --help]

Builds from GitHub's REST description (over a thousand operations), compiles the result with TypeScript's strictest settings,
loads it into Node and runs its validators on its examples. The first run downloads the npm package @octokit/openapi (29 MB)
into node_modules/.cache.

Exit codes: 0 everything works, 1 something does not, 2 wrong use.
`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { help: { type: "boolean", default: false } } });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    await checkGithub((line) => process.stdout.write(`${line}\n`));
    return 0;
  } catch (error) {
    process.stderr.write(`✘ ${(error as Error).message}\n`);
    return 1;
  }
}

/**
 * Builds from GitHub's description into a temporary folder, compiles the result and runs it.
 * @param report - Called with one line per part.
 * @throws {Error} When a part fails; the message names the part and has its output.
 */
async function checkGithub(report: (line: string) => void): Promise<void> {
  const document = await fetchGithubDescription();
  await withTemporaryFolder(async (folder) => {
    const { file, args } = readPackageScript("build");
    const options = ["--spec", document, "--out", folder, "--only", artefacts.join(",")];
    const build = await runProcess({ file, args: [...args, ...options], cwd: root });
    report(`built in ${seconds(build.milliseconds)}`);

    writeFileSync(`${folder}/package.json`, '{ "type": "module" }\n');
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    const tsc = `${root}/node_modules/@typescript/native/bin/tsc`;
    const compilation = await runProcess({ file: process.execPath, args: [tsc, "--project", folder], cwd: folder });
    report(`compiles, in ${seconds(compilation.milliseconds)}`);

    const { operations, accepted, refused } = await runExamples(folder);
    if (operations <= 1000) throw new Error(`Expected over 1000 operations, got ${operations}.`);
    report(`loads: ${operations} operations; of their examples ${accepted} pass their validators, ${refused} do not`);
    if (refused !== faultyExamples) throw new Error(`Expected ${faultyExamples} faulty examples, got ${refused}.`);
  });
}

interface ExampleCounts {
  readonly operations: number;
  readonly accepted: number;
  readonly refused: number;
}

/**
 * Loads the built modules of a folder and runs the validator of each body on its example.
 * @throws {Error} When a module does not load, or a validator accepts a body that is surely wrong.
 */
async function runExamples(folder: string): Promise<ExampleCounts> {
  const load = (name: string): Promise<object> => import(pathToFileURL(`${folder}/${name}.ts`).href) as Promise<object>;
  const { operations } = (await load("operations")) as { operations: Record<string, unknown> };
  const { validators } = (await load("validators")) as { validators: Record<string, OperationValidators> };
  const { examples } = (await load("examples")) as { examples: Record<string, OperationExamples> };
  let [accepted, refused] = [0, 0];
  for (const { example, validate } of readBodies(examples, validators)) {
    if (validate(example)) accepted += 1;
    else refused += 1;
  }
  const license = validators["licensesGet"]?.responses?.["200"]?.["application/json"];
  if (license?.({ key: 1 }) !== false) throw new Error("licensesGet: an answer without its required members passes.");
  return { operations: Object.keys(operations).length, accepted, refused };
}

/** An example and the validator it should pass. */
interface ExampleBody {
  readonly example: unknown;
  readonly validate: Validator;
}

function readBodies(examples: Record<string, OperationExamples>, validators: Record<string, OperationValidators>): ExampleBody[] {
  return Object.entries(examples).flatMap(([operation, { requestBody, responses = {} }]) => {
    const own = validators[operation];
    return [
      ...bodiesOfContent(requestBody, own?.requestBody),
      ...Object.entries(responses).flatMap(([status, content]) => bodiesOfContent(content, own?.responses?.[status])),
    ];
  });
}

function bodiesOfContent(
  content: OperationExamples["requestBody"] = {},
  checks: OperationValidators["requestBody"] = {},
): ExampleBody[] {
  return Object.entries(content).flatMap(([mediaType, example]) => {
    const validate = checks[mediaType];
    return validate === undefined ? [] : [{ example, validate }];
  });
}
