import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { faults } from "./fixtures/faults.ts";
import { lintFile, lintText } from "./lint.ts";

const file = "test/spec/fixtures/sound.yaml";
const sound = await readFile(new URL("fixtures/sound.yaml", import.meta.url), "utf8");

it("reports nothing for a valid document", async () => {
  expect(await lintFile(file)).toEqual([]);
});

it.each(faults)("reports $title with $rule at $at", async ({ replace, by, rule, at, says }) => {
  expect(sound.split(replace)).toHaveLength(2);
  const found = await lintText(sound.replace(replace, by), file);
  expect(found).toContainEqual({ rule, at, message: expect.stringContaining(says) });
});

it("does not require x-since or error codes if nothing in the document has them", async () => {
  const unversioned = sound.replaceAll(/ +x-since: .*\n/g, "");
  const unnumbered = unversioned.replaceAll(/ +x-error-codes:\n(?: +(?:- |when: |sent: ).*\n)+/g, "");
  expect(unnumbered).not.toMatch(/x-since|x-error-codes/);
  expect(await lintText(unnumbered, file)).toEqual([]);
});

it("throws with the location of invalid YAML", async () => {
  await expect(lintFile("test/spec/fixtures/broken.yaml")).rejects.toMatchObject({
    message: expect.stringMatching(/bad indentation of a mapping entry in ".*broken\.yaml" \(3:16\)$/),
    line: 3,
    col: 16,
  });
});
