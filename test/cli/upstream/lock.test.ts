import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findContracts } from "../../../packages/cli/src/workspace/find-contracts.ts";
import { ProblemsError } from "../../../packages/cli/src/read/problem.ts";
import { checkApi, isInStep } from "../../../packages/cli/src/upstream/compare/check-api.ts";
import { ContractSource, type Spot } from "../../../packages/cli/src/upstream/contract/contract-source.ts";
import { formatLock, makeLock, parseLock } from "../../../packages/cli/src/upstream/lock/lock.ts";
import { lockFile, readCheck, readLock, readMap } from "../../../packages/cli/src/upstream/compare/read-check.ts";
import { readPaths } from "../../../packages/cli/src/upstream/read/read-paths.ts";
import { readUpstreamMap } from "../../../packages/cli/src/upstream/lock/upstream-map.ts";
import type { Place } from "../../../packages/cli/src/upstream/facts/fact-tree.ts";
import { mapText, shopDocument } from "./support/shop.ts";
import type { UpstreamNote } from "../../../packages/cli/src/upstream/contract/contract-node.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const sources = fileURLToPath(new URL("../../../../shared/sources/", import.meta.url));
const map = (text: string) => readUpstreamMap(text, "spec/shop/upstream.yaml");

/** A contract that lacks one of its notes. */
class Silenced extends ContractSource {
  silenced: Place | undefined;
  override notes(spot: Spot): readonly UpstreamNote[] {
    return super.notes(spot).filter(({ place: { file, line } }) => file !== this.silenced?.file || line !== this.silenced.line);
  }
}

describe("a lock", () => {
  it("holds the documents that the map names, in its order of authority", () => {
    const documents = ["a.rst", "b.rst", "c.rst"].map((path) => shopDocument({ path }));
    const { lock } = makeLock(map("documents: [{ file: c.rst }, { file: a.rst }]\n"), { documents }, undefined);
    expect(lock.documents.map(({ path }) => path)).toEqual(["c.rst", "a.rst"]);
  });

  it("takes each document once, by the first pattern that fits it", () => {
    const documents = ["core/a.rst", "core/b.rst"].map((path) => shopDocument({ path }));
    const { lock } = makeLock(map('documents: [{ file: core/b.rst }, { file: "core/*.rst" }]\n'), { documents }, undefined);
    expect(lock.documents.map(({ path }) => path)).toEqual(["core/b.rst", "core/a.rst"]);
  });

  it("has the revision that a document tells, or else that of the map", () => {
    const [told, silent] = [shopDocument({ path: "a.rst", revision: "abc" }), shopDocument({ path: "b.rst" })];
    const { revision: _, ...withoutRevision } = silent;
    const text = "documents: [{ file: a.rst, revision: r7 }, { file: b.rst, revision: r8 }]\n";
    const { lock } = makeLock(map(text), { documents: [told, withoutRevision] }, undefined);
    expect(lock.documents.map(({ revision }) => revision)).toEqual(["abc", "r8"]);
  });

  it("holds what a commit leads to, not what was before it", () => {
    const documents = [shopDocument({ side: "before", revision: "old" }), shopDocument({ side: "after", revision: "new" })];
    expect(makeLock(map(mapText), { documents }, undefined).lock.documents.map(({ revision }) => revision)).toEqual(["new"]);
  });

  it("keeps what it had of a document that was not there to be read, and says so", () => {
    const old = { version: 1, documents: [shopDocument()] } as const;
    expect(makeLock(map(mapText), { documents: [] }, old)).toEqual({ lock: old, kept: ["shop.rst"] });
  });

  it("comes back from its text as it was, and the text is the same each time", () => {
    const lock = {
      version: 1,
      documents: [shopDocument({ problems: [{ line: 1, message: "Odd." }] }), shopDocument({ path: "b.rst" })],
    } as const;
    const text = formatLock(lock);
    expect(parseLock(text, "lock")).toEqual(lock);
    expect(formatLock(parseLock(text, "lock"))).toBe(text);
    expect(text).toContain('{ "name": "id", "type": "Integer", "optional": false, "line": 25 },\n');
  });

  it.each(["{}", "no JSON", '{"version":2,"documents":[]}'])("that reads %s is refused with its file", (text) => {
    expect(() => parseLock(text, "spec/shop/upstream.lock.json")).toThrow(
      /not a lock of version 1.*\n.*spec\/shop\/upstream.lock.json/,
    );
  });
});

it.each([
  ["documents: []\n", "documents is not a list"],
  ["documents: [{ path: a.rst }]\n", "documents is not a list"],
  ["documents: [{ file: a.rst }]\nnames: [a]\n", "names does not hold names"],
  ["documents: [{ file: a.rst }]\nleaves_out: [GET /a]\n", "leaves_out is not a list"],
  ["documents: [{ file: a.rst }]\nname: {}\n", 'no member "name"'],
  ["documents: [", "broken-upstream-map"],
])("a map that reads %j is refused with its file and a way to mend it", (text, message) => {
  expect(() => map(text)).toThrow(ProblemsError);
  expect(() => map(text)).toThrow(message);
  expect(() => map(text)).toThrow(/at spec\/shop\/upstream.yaml[^]*fix: /);
});

describe.each(findContracts(root))("the contract %s", (api) => {
  it("agrees with its lock", () => {
    const check = readCheck(root, api);
    expect(check && isInStep(check)).toBe(true);
    expect(check?.confirmed.size).toBeGreaterThan(0);
  });

  it("needs every note that the check confirms: without any one of them it would not agree", () => {
    const [lock, upstream] = [readLock(root, api)!, readMap(root, api)!];
    const source = new Silenced(`spec/${api}/openapi.yaml`, (file) => readFileSync(`${root}${file}`, "utf8"));
    const needless = [...checkApi(api, { lock, map: upstream, source }).confirmed].filter(({ place }) => {
      source.silenced = place;
      return isInStep(checkApi(api, { lock, map: upstream, source }));
    });
    expect(needless).toEqual([]);
  }, 60_000);

  it("has a lock that is written as the command writes it", () => {
    const text = readFileSync(`${root}${lockFile(api)}`, "utf8");
    expect(formatLock(parseLock(text, api))).toBe(text);
  });

  it.runIf(existsSync(sources))("has the lock that its documents give", async () => {
    const upstream = readMap(root, api);
    const { lock, kept } = makeLock(upstream!, await readPaths([sources]), undefined);
    expect(kept).toEqual([]);
    expect(lock).toEqual(readLock(root, api));
  });
});
