import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ContractCoverage } from "@token-apis/mock";
import { describe, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs a suite of fixtures as its owner would. */
function runSuite(name: string, env: Readonly<Record<string, string>> = {}, ...flags: readonly string[]): Promise<Run> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", `test/mock/fixtures/${name}/vitest.config.ts`, ...flags];
  // The sources stand in for the packages, in the configuration too. This run's own variables are none of the other's business.
  const own = Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV|TEST|VITE_)/.test(key));
  const options = {
    cwd: root,
    env: { ...Object.fromEntries(own), NODE_OPTIONS: "--conditions=token-apis-src", NO_COLOR: "1", ...env },
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

const countsIn = (directory: string): Record<string, number> => {
  const all = JSON.parse(readFileSync(join(directory, "contract-coverage.json"), "utf8")) as ContractCoverage[];
  const pairs = all.flatMap(({ contract, operations }) =>
    operations.flatMap(({ operation, statuses }) =>
      statuses.flatMap(({ status, count }) => (count > 0 ? [[`${contract} ${operation} ${status}`, count] as const] : [])),
    ),
  );
  return Object.fromEntries(pairs);
};

const COUNTS = {
  // By a mock of the set-up file, once a file.
  "taler-corebank getConfig 200": 2,
  "taler-corebank listTokens 200": 1,
  "taler-merchant createToken 200": 1,
  "taler-merchant getConfig 200": 1,
  "taler-merchant listTokens 200": 1,
  "taler-merchant listTokens 401": 1,
  "taler-merchant listTokens 403": 1,
};

describe.concurrent("a Vitest suite", { timeout: 30_000 }, () => {
  it("uses mocks by one line, and is told what its tests have seen and what they have not", async ({
    expect,
    onTestFinished,
  }) => {
    const directory = temporaryFolder(onTestFinished);
    const { code, output } = await runSuite("suite", { DIRECTORY: directory }, "--pool=threads");
    expect(output).toMatch(/Tests +4 passed/);
    expect(code).toBe(0);
    expect(countsIn(directory)).toEqual(COUNTS);
    expect(output).toMatch(/Contract coverage of taler-corebank: 2 of \d+ pairs \(4 %\), 2 of 7 operations \(28 %\)\n/);
    expect(output).toMatch(/\n {2} +200 {2}202 .*\n/);
    expect(output).toMatch(/\n {2}getConfig +1 +- +-\n/);
    expect(output).toContain("\n  listTokens: 204, 400, 404, 500\n");
    expect(output).toContain(`see ${join(directory, "contract-coverage.html")}`);
    const page = readFileSync(join(directory, "contract-coverage.html"), "utf8");
    expect(page).toContain('<td class="miss" title="listTokens 204: never answered">never</td>');
    expect(page).toContain('<td class="hit" title="listTokens 403: answered 1 times">1</td>');
    expect(page).not.toMatch(/<script|https?:|src=/);
  });

  it("has nothing counted twice where one worker runs all files", async ({ expect, onTestFinished }) => {
    const directory = temporaryFolder(onTestFinished);
    const { code, output } = await runSuite(
      "suite",
      { DIRECTORY: directory },
      "--pool=threads",
      "--no-isolate",
      "--maxWorkers=1",
    );
    expect(output).toMatch(/Tests +4 passed/);
    expect(code).toBe(0);
    expect(countsIn(directory)).toEqual(COUNTS);
  });

  it("fails when a contract does not reach its threshold", async ({ expect, onTestFinished }) => {
    const directory = temporaryFolder(onTestFinished);
    const { code, output } = await runSuite("suite", { DIRECTORY: directory, PAIRS: "60" });
    expect(countsIn(directory)).toEqual(COUNTS);
    expect(output).toMatch(/✘ Contract coverage of taler-merchant: \d+ % of the pairs were answered, the threshold is 60 %\./);
    expect(output).toContain("✘ Contract coverage of onewelcome: no mock of it was made, and there is a threshold.");
    expect(output).not.toContain("✘ Contract coverage of taler-corebank");
    expect(code).toBe(1);
  });

  it("fails when there is a threshold and no mock at all", async ({ expect }) => {
    const run = await runSuite("suite", { PAIRS: "60" }, "--passWithNoTests", "no-file-of-this-name");
    expect(run.output).toContain("✘ Contract coverage: no mock was made, and there is a threshold.");
    expect(run.code).toBe(1);
  });

  it("fails in the test that sent what the contract does not allow, when it wants that", async ({ expect }) => {
    const { code, output } = await runSuite("violation");
    expect(code).toBe(1);
    expect(output).toMatch(/Tests +3 failed \| 3 passed/);
    expect(output).toContain("FAIL  page.spec.ts > looks fine");
    expect(output).toContain("RequestViolation: no operation: the contract taler-merchant does not allow this request.");
    expect(output).toContain("nearest   listTokens: GET /private/tokens");
    expect(output).toMatch(
      /FAIL {2}page\.spec\.ts > is wrong twice\nRequestViolation: no operation: the contract taler-merchant/,
    );
    expect(output).toContain("FAIL  page.spec.ts > with a hook of its own that fails > leaves something behind");
  });
});
