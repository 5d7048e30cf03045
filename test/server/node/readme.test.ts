import { execFile, execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";
import { repository, temporaryFolder } from "../../support/temporary-folder.ts";
import { killCommands, startCommand } from "./start-command.ts";
import { readSteps, splitOutput, toScript, withoutChance } from "./walk-through.ts";

afterEach(killCommands);

const readme = readFileSync(join(repository, "packages/server/README.md"), "utf8");

it.skipIf(!hasCurl())(
  "the walk-through of the README gives exactly what is printed there",
  async () => {
    const steps = readSteps(readme, "Walk through it");
    expect(steps.length).toBeGreaterThan(30);
    const folder = temporaryFolder();
    const seed = join(folder, "seed.yaml");
    const [, tan = ""] = /^\$ TAN=(\d{8})$/mu.exec(readme) ?? [];
    const demo = readFileSync(join(repository, "packages/server/demo-seed.yaml"), "utf8");
    writeFileSync(seed, `${demo}\ntest: { fixed_tan: "${tan}" }\n`);
    const { output, ready } = startCommand("--port", "0", "--store", "memory:", "--seed", seed);
    const url = await ready();

    const script = toScript(steps).replaceAll("http://127.0.0.1:8080", url);
    const { stdout } = await promisify(execFile)("bash", ["-c", script], { cwd: folder });
    const printed = splitOutput(stdout);
    const happened = steps.map(({ command }, index) => ({ command, printed: withoutChance(printed[index] ?? "") }));
    expect(happened).toEqual(steps.map(({ command, printed: text }) => ({ command, printed: withoutChance(text) })));
    expect(output.stdout).toContain(/TAN for taler-merchant\/secure-shop [^`]+/u.exec(readme)?.[0]);
  },
  20_000,
);

function hasCurl(): boolean {
  try {
    execFileSync("curl", ["--version"]);
    return true;
  } catch {
    console.warn("The walk-through of packages/server/README.md is not tested: there is no curl here.");
    return false;
  }
}
