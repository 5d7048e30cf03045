import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const operation = { responses: { 200: { description: "All." } } };
const contract = (paths: object): string => JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths });
const both = contract({ "/a": { get: operation }, "/b": { get: operation } });
const one = contract({ "/a": { get: operation } });

/** A repository whose contract `shop` is committed. */
function createRepository() {
  const folder = temporaryFolder();
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@shop.example", ...args], { cwd: folder, stdio: "pipe" });
  write("package.json", '{ "version": "0.3.0" }');
  write("generated/shop/openapi.json", both);
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "shop: add");
  const script = join(repository, "scripts/release/check-breaking.ts");
  const check = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });
  return { write, git, check };
}

it("says that there is no release yet", () => {
  const { status, stdout } = createRepository().check();
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("There is no release yet") });
});

it("refuses a breaking change until a changeset says so, with a bump that is great enough", () => {
  const { write, git, check } = createRepository();
  git("tag", "v0.3.0");
  expect(check()).toMatchObject({ status: 0, stdout: "✔ shop breaks nothing since v0.3.0\n" });

  write("generated/shop/openapi.json", one);
  const refused = check();
  expect(refused.status).toBe(1);
  expect(refused.stdout).toMatch(/✘ shop breaks since v0\.3\.0:\n {4}Path `\/b` was removed\. #\/paths\/~1b\n/u);

  const changeset = (bump: string, text: string) =>
    write(".changeset/brave-cats-sing.md", `---\n"shop": ${bump}\n---\n\n${text}\n`);
  changeset("patch", "Breaking (shop): `/b` is gone.");
  expect(check().status).toBe(1);
  changeset("minor", "`/b` is gone.");
  expect(check().status).toBe(1);
  changeset("minor", "Breaking (shop): `/b` is gone.");
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining("announced by .changeset/brave-cats-sing.md") });
  write("package.json", '{ "version": "1.0.0" }');
  expect(check().status).toBe(1);
});

it("names a base that is not there", () => {
  expect(createRepository().check("--base", "v9")).toMatchObject({ status: 2, stderr: expect.stringContaining("no commit v9") });
});
