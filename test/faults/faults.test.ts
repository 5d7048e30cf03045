import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--conditions=token-apis-src", join(repository, "test/faults/faults.ts"), ...args], {
    encoding: "utf8",
  });

it.each(["none", "0", "-1", "1.5"])("npm run faults rejects --rounds=%s, which would find nothing", (rounds) => {
  const { status, stdout, stderr } = run("kill", `--rounds=${rounds}`);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`--rounds takes a whole number from 1 on, not ${JSON.stringify(rounds)}.\n\nUsage: npm run faults`);
});

it("npm run faults rejects an unknown name", () => {
  const { status, stdout, stderr } = run("earthquake");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(
    "Unknown fault: earthquake. Use malformed, slow-clients, flood, credentials, accounts, kill, postgres, disk.\n\nUsage: npm run faults",
  );
});

it("npm run faults prints its usage", () => {
  const { status, stdout, stderr } = run("--help");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Usage: npm run faults -- \[name…\] \[options\]\n/);
});
