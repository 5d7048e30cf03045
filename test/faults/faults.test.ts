import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--conditions=token-apis-src", join(repository, "test/faults/kill.ts"), ...args], {
    encoding: "utf8",
  });

it.each(["none", "0", "-1", "1.5"])("a fault script refuses %s rounds, which would find nothing", (rounds) => {
  const { status, stdout, stderr } = run(rounds);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(`${JSON.stringify(rounds)} is no whole number from 1 on.\nUsage: npm run faults:kill -- [ROUNDS, 100]\n`);
});

it("a fault script says how it is used", () => {
  expect(run("--help")).toMatchObject({ status: 0, stdout: "Usage: npm run faults:kill -- [ROUNDS, 100]\n", stderr: "" });
});
