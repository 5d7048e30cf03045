import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const main = join(repository, "packages/cli/src/main.ts");

/** A project with these files. `run` calls token-apis in it. */
function project(files: Readonly<Record<string, string>> = {}) {
  const root = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    run: (...args: string[]) => spawnSync(process.execPath, [main, ...args], { cwd: root, encoding: "utf8" }),
    write,
    remove: (path: string): void => rmSync(join(root, path)),
    read: (path: string): string => readFileSync(join(root, path), "utf8"),
    has: (path: string): boolean => existsSync(join(root, path)),
  };
}

/** A document with one operation of this name. */
const documentOf = (operationId: string): string => `openapi: 3.0.3
info: { title: An API, version: 1.0.0 }
paths:
  /things:
    get:
      operationId: ${operationId}
      responses: { "200": { description: Things } }
`;

const configuration = `apis:
  pets: { root: apis/pets.yaml, x-token-apis: { output: src/pets } }
  shops: { root: apis/shops.yaml, x-token-apis: { output: src/shops } }
  docs-only: { root: apis/none.yaml }
`;

describe("token-apis", () => {
  it("names its commands for --help, and its version", () => {
    const { run } = project();
    expect(run("--help")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("build") });
    for (const name of ["build", "lint", "docs", "mock", "diff", "upstream"]) {
      expect(run(name, "--help")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(`token-apis ${name}`) });
    }
    expect(run("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], "A command is missing."],
    [["biuld"], "biuld"],
    [["build", "a.yaml"], "--output"],
    [["build", "--watch", "--check"], "--watch"],
    [["build", "--output", "src"], "FILE"],
    [["build", "a.yaml", "b.yaml", "--output", "src"], "b.yaml"],
    [["build", "a.yaml", "--output", "src", "--only", "typos"], "typos"],
    [["build", "--frce"], "--frce"],
    [["docs"], "FILE"],
    [["docs", "a.yaml"], "--output"],
    [["docs", "a.yaml", "b.yaml", "--output", "a.html"], "b.yaml"],
    [["diff", "a.yaml"], "NEW"],
    [["diff", "a.yaml", "b.yaml", "c.yaml"], "c.yaml"],
    [["lint", "--strict"], "--strict"],
  ])("rejects %j with exit code 2 and a usage", (args, named) => {
    const { status, stdout, stderr } = project().run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n")[0]).toContain(named);
    expect(stderr).toContain("Usage: token-apis");
  });
});

describe("token-apis build", () => {
  it("builds a document into a folder", () => {
    const { run, read } = project({ "pets.yaml": documentOf("listPets") });
    expect(run("build", "pets.yaml", "--output", "src/pets", "--only", "operations")).toMatchObject({ status: 0, stdout: "" });
    expect(read("src/pets/operations.ts")).toContain("export const listPets");
  });

  it("builds every API of redocly.yaml that names an output folder", () => {
    const { run, read, has } = project({
      "redocly.yaml": configuration,
      "apis/pets.yaml": documentOf("listPets"),
      "apis/shops.yaml": documentOf("listShops"),
    });
    expect(run("build", "--only", "operations").status).toBe(0);
    expect(read("src/pets/operations.ts")).toContain("export const listPets");
    expect(read("src/shops/operations.ts")).toContain("export const listShops");
    expect(has("src/none")).toBe(false);
  });

  const files = {
    "package.json": "{}",
    "redocly.yaml": configuration,
    "apis/pets.yaml": documentOf("listPets"),
    "apis/shops.yaml": documentOf("listShops"),
  };

  it("writes the types that several APIs share once, and restores them", () => {
    const { run, read, has, remove } = project(files);
    run("build", "--only", "types,operations");
    expect(read("src/pets/operations.ts")).toContain('from "../contract.ts"');
    expect([has("src/contract.ts"), has("src/pets/contract.ts")]).toEqual([true, false]);
    remove("src/contract.ts");
    expect(run("build", "--check", "--only", "types,operations")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("src/contract.ts is missing"),
    });
    run("build", "--only", "types,operations");
    expect(has("src/contract.ts")).toBe(true);
  });

  it("skips what is up to date, unless it is forced", () => {
    const { run, write, remove, has } = project(files);
    const build = (...args: string[]) => run("build", "--only", "types", ...args).stderr;
    expect(build()).toContain("src/pets/types.ts");
    expect(build()).toBe("");
    expect(build("--force")).toMatch(/pets\/types\.ts[\s\S]*shops\/types\.ts/);
    write("apis/shops.yaml", documentOf("findShops"));
    expect(build()).not.toContain("pets");
    remove("src/pets/types.ts");
    expect(build()).not.toContain("shops");
    write("redocly.yaml", configuration.replace("src/pets", "src/animals"));
    build();
    expect(has("src/animals/types.ts")).toBe(true);
  });

  it("creates no node_modules where there is no package.json", () => {
    const { run, has } = project({ ...files, "package.json": "" });
    run("build", "--only", "types");
    expect(has("node_modules")).toBe(true);
    const bare = project({ "pets.yaml": documentOf("listPets") });
    bare.run("build", "pets.yaml", "--output", "src", "--only", "types");
    expect([bare.has("src/types.ts"), bare.has("node_modules")]).toEqual([true, false]);
  });

  it("fails with --check when one of several is stale, and writes nothing", () => {
    const { run, read, write } = project({
      "redocly.yaml": configuration,
      "apis/pets.yaml": documentOf("listPets"),
      "apis/shops.yaml": documentOf("listShops"),
    });
    run("build", "--only", "operations");
    expect(run("build", "--check", "--only", "operations").status).toBe(0);
    write("apis/pets.yaml", documentOf("findPets"));
    const { status, stderr } = run("build", "--check", "--only", "operations");
    expect(status).toBe(1);
    expect(stderr).toContain("src/pets/operations.ts is stale");
    expect(read("src/pets/operations.ts")).toContain("listPets");
  });

  it.each([
    ["is missing", undefined, "missing-configuration"],
    ["is broken", "apis: [", "broken-configuration"],
    ["names no output folder", "apis: { pets: { root: pets.yaml } }", "no-output"],
    ["has an empty extension", "apis: { pets: { root: pets.yaml, x-token-apis: } }", "wrong-output"],
    ["has an output that is not text", "apis: { pets: { root: pets.yaml, x-token-apis: { output: 7 } } }", "wrong-output"],
    ["names a missing document", "apis: { pets: { root: pets.yaml, x-token-apis: { output: src } } }", "unreadable-file"],
  ])("says how to fix a redocly.yaml that %s", (_, text, code) => {
    const { run, has } = project(text === undefined ? {} : { "redocly.yaml": text });
    const { status, stderr } = run("build");
    expect({ status, written: has("src") }).toEqual({ status: 1, written: false });
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain("fix: ");
  });
});

describe("token-apis lint", () => {
  const rules = "apis: { pets: { root: pets.yaml } }\nrules: { operation-summary: error, info-license: warn }\n";

  it("checks every API of redocly.yaml with its rules, and prints each problem with its place", () => {
    const { run } = project({ "redocly.yaml": rules, "pets.yaml": documentOf("listPets") });
    const { status, stdout, stderr } = run("lint");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "1 error, 1 warning\n" });
    expect(stdout).toContain("[operation-summary]\n  at pets.yaml:5:5 ");
    expect(stdout).toContain("⚠ ");
  });

  it("checks a document with the recommended rules where there is no redocly.yaml", () => {
    const { run } = project({ "pets.yaml": documentOf("listPets") });
    expect(run("lint", "pets.yaml")).toMatchObject({ status: 1, stdout: expect.stringContaining("[security-defined]") });
  });

  it.each([
    [["lint"], {}, "nothing-to-lint"],
    [["lint", "a.yaml"], {}, "unreadable-file"],
    [["lint", "a.yaml"], { "a.yaml": "a: 1" }, "unsupported-format"],
  ])("says what is wrong with %j where the files are %j", (args, files, code) => {
    expect(project(files).run(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining(`[${code}]`) });
  });
});

describe("token-apis docs", () => {
  it("writes one page that names each operation", () => {
    const { run, read } = project({ "pets.yaml": documentOf("listPets") });
    expect(run("docs", "pets.yaml", "--output", "site/pets.html")).toMatchObject({ status: 0, stdout: "" });
    expect(read("site/pets.html")).toContain("listPets");
  });
});

describe("token-apis diff", () => {
  const revision = documentOf("listPets");

  it("exits with 1 when a change breaks clients, and names it", () => {
    const { run } = project({ "a.yaml": revision, "b.yaml": revision.replace("/things:", "/pets:") });
    expect(run("diff", "a.yaml", "b.yaml")).toMatchObject({ status: 1, stdout: expect.stringContaining("major") });
  });

  it("exits with 0 when no change breaks clients", () => {
    const { run } = project({ "a.yaml": revision, "b.yaml": revision.replace("Things", "All things") });
    expect(run("diff", "a.yaml", "b.yaml").status).toBe(0);
  });

  it("says which document cannot be read", () => {
    const { run } = project({ "a.yaml": revision });
    expect(run("diff", "a.yaml", "b.yaml")).toMatchObject({ status: 1, stderr: expect.stringContaining("[unreadable-file]") });
  });
});
