import { writeFileSync } from "node:fs";
import { fetchGithubDescription } from "../harness/github-description.ts";
import { readPackageScript } from "./package-script.ts";
import { root } from "./paths.ts";
import { runExamples } from "./run-examples.ts";
import { runProcess } from "../harness/process.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

const artefacts = ["types", "operations", "handlers", "validators", "examples", "error-codes"];

// Examples that GitHub's own schemas refuse, in the pinned version: required members left out, mostly, and `null` where
// there should be an object.
const faultyExamples = 212;

/**
 * Builds from GitHub's description into a temporary folder, compiles the outcome and runs it.
 * @param report - Gets a line after each part.
 * @throws {Error} When a part fails; the message says which and has what was printed.
 */
export async function checkGithub(report: (line: string) => void): Promise<void> {
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
    if (operations <= 1000) throw new Error(`There should be over 1000 operations, not ${operations}.`);
    report(`loads: ${operations} operations; of their examples ${accepted} pass their validators, ${refused} do not`);
    if (refused !== faultyExamples) throw new Error(`${faultyExamples} examples of this description are faulty, not ${refused}.`);
  });
}

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
