import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "../../support/temporary-folder.ts";
import { schemaErrors } from "./support/schema-errors.ts";

function upstream(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(repository, "scripts", "upstream.ts"), ...args], { encoding: "utf8" });
}

describe("upstream read", () => {
  it("prints facts that have the published shape, and ends with 0", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "api.1234567.rst"), ".. http:get:: /books\n\n  List the books.\n");
    const { status, stdout, stderr } = upstream("read", folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const facts = JSON.parse(stdout) as { documents: unknown[] };
    expect(schemaErrors(facts)).toEqual([]);
    expect(facts.documents).toMatchObject([{ path: "api.1234567.rst", name: "api.rst", revision: "1234567", problems: [] }]);
  });

  it("says what it does not understand with file and line, reads the rest, and ends with 1", () => {
    const file = join(temporaryFolder(), "api.rst");
    writeFileSync(file, ".. http:get:: books\n\n.. http:put:: /books\n\n  Replace them.\n");
    const { status, stdout, stderr } = upstream("read", file);
    expect(status).toBe(1);
    expect(stderr).toContain("at api.rst:1\n");
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ operations: [{ method: "PUT", path: "/books" }] }] });
  });

  it.each([
    [["read"], "requires a PATH"],
    [["read", "no-such-folder"], "no-such-folder does not exist"],
    [["read", "--fast"], "--fast"],
    [["guess"], "Unknown command: guess"],
    [[], "A command is missing"],
  ])("ends with 2 when used as %j", (args, message) => {
    const { status, stdout, stderr } = upstream(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it.each([[["--help"]], [["read", "--help"]]])("explains itself with %j", (args) => {
    const { status, stdout } = upstream(...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: token-apis upstream[\s\S]+Exit codes: 0 /);
  });
});
