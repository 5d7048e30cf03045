import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "./support/temporary-folder.ts";

/** Scripts that change the working copy, serve a page, or download the generators of others. */
const FOR_HANDS = ["changeset", "check:generators", "console:mock", "format", "release:version", "relock"];

it("CI runs every script of package.json, apart from those that somebody runs by hand", () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const reached = new Set<string>();
  const reach = (text: string): void => {
    for (const [, run, short] of text.matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(test|start)\b)/gu)) {
      const name = run ?? short ?? "";
      if (reached.has(name)) continue;
      reached.add(name).add(`pre${name}`);
      reach(`${scripts[`pre${name}`] ?? ""} && ${scripts[name] ?? ""}`);
    }
  };
  reach(readFileSync(join(repository, ".ci/run"), "utf8"));
  expect(
    Object.keys(scripts)
      .filter((name) => !reached.has(name))
      .toSorted(),
  ).toEqual(FOR_HANDS);
});
