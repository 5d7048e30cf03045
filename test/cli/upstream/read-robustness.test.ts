import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPaths } from "../../../packages/cli/src/upstream/read/read-paths.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const operation = ".. http:get:: /books\n\n  List the books.\n\n  :http:statuscode:`200 OK`:\n    A `Book`.\n";
const type = "\n  .. ts:def:: Book\n\n    interface Book {\n      title: string;\n      kind: 'a' | ...;\n    }\n";

/** Milliseconds that reading a document takes, and the problems that it ends in. */
async function readTimed(content: string): Promise<{ time: number; messages: string[] }> {
  const file = join(temporaryFolder(), "api.rst");
  writeFileSync(file, content);
  const start = performance.now();
  const { documents } = await readPaths([file]);
  return {
    time: performance.now() - start,
    messages: documents.flatMap(({ problems }) => problems.map(({ message }) => message)),
  };
}

describe("documents are untrusted", () => {
  it("does not follow links that lead out of the folder, and says so", async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, "secret.rst"), operation);
    const inside = temporaryFolder();
    writeFileSync(join(inside, "api.rst"), operation);
    symlinkSync(join(outside, "secret.rst"), join(inside, "file.rst"));
    symlinkSync(outside, join(inside, "folder"));
    const { documents } = await readPaths([inside]);
    expect(documents.map(({ path, operations, problems }) => [path, operations.length, problems.length])).toEqual([
      ["api.rst", 1, 0],
      ["file.rst", 0, 1],
      ["folder", 0, 1],
    ]);
    expect(documents[1]!.problems[0]!.message).toContain("symbolic link");
  });

  it("leaves hidden folders, installed packages and files without text alone", async () => {
    const folder = temporaryFolder();
    for (const name of [".git", "node_modules", "core"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "api.rst"), operation);
    }
    writeFileSync(join(folder, "image.png"), Uint8Array.of(137, 80, 78, 71, 0, 0));
    linkSync(join(folder, "core", "api.rst"), join(folder, "core", "same.rst"));
    const { documents } = await readPaths([folder]);
    expect(documents.map(({ path }) => path)).toEqual(["core/api.rst", "core/same.rst"]);
  });

  it("runs nothing of a document", async () => {
    const body = "\n    enum Book { a = (globalThis.wasRun = 1), [globalThis.wasRun = 2] }\n";
    await readTimed(`${operation}\n  .. ts:def:: Book\n${body}`);
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  it("keeps control characters of a document out of its messages", async () => {
    const { messages } = await readTimed(`${operation}  :oops\u001B[2J: x\n.. http:get:: /a\u001B]0;b\u0007\n`);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("names what cannot be read at all", async () => {
    await expect(readPaths([join(temporaryFolder(), "none.rst")])).rejects.toThrow(/none\.rst does not exist/);
    expect((await readTimed("\0\0binary")).messages).toEqual(["This is not text."]);
    expect((await readTimed("<!DOCTYPE html>\n<html>")).messages[0]).toContain("HTML is not read");
  });
});

describe("what is too large or made to be slow ends in a problem within 5 seconds", () => {
  const long = 4_000_000;
  const fill = (text: string): string => text.repeat(Math.floor(long / 10 / text.length));
  const inType = (text: string): string => `.. ts:def:: A\n\n  ${text}`;
  const cases: Record<string, string> = {
    "a file of 50 MB": "x".repeat(50_000_000),
    "a line of a million characters": `${operation}${"x ".repeat(500_000)}`,
    "a deeply nested type": inType(`type A = ${"(".repeat(40_000)}`),
    "calls of async inside of each other": inType(`enum A { a = ${"async(a=".repeat(50)} }`),
    "a union without end": inType(`type A = ${"A | ".repeat(20_000)}`),
    "arrays of arrays": inType(`type A = B${"[]".repeat(45_000)}`),
    "a type that is too long": inType(`interface A { ${"a: b;\n  ".repeat(30_000)} }`),
    "many broken types": fill(`${inType("type A = ? <> a b c (((")}\n\n`),
    "operations without end": fill(".. http:get:: /a\n"),
    "operations that sink": Array.from({ length: 20_000 }, (_, at) => `${" ".repeat(at % 190)}.. http:get:: /a\n`).join(""),
    "fields without end": `.. http:get:: /a\n\n${fill("  :query a: Defaults to\n")}`,
    "spaces behind a mark": `.. http:get:: /a\n\n${fill(`  @since${" ".repeat(90_000)}\n  since${" ".repeat(90_000)}\n`)}`,
    "backticks without end": `.. http:get:: /a\n\n  :status 200:\n${fill(`    ${"`a ".repeat(900)}\n`)}`,
    "asterisks without end": `.. http:get:: /a\n\n${fill(`  ${"*".repeat(9000)}\n`)}`,
    "a patch of many files": fill("diff --git a/b b/b\n@@ -1,1 +1,1 @@\n-.. http:get:: /a\n"),
    "a patch on one line": `diff --git a/b b/b @@ -1,9 +1,9 @@ ${" + ".repeat(30_000)}.. http:get:: /a`,
    "a page that miscounts": fill(" 1 .. http:get:: /a\n"),
    "fences without end": `Endpoint: GET /a\n${fill("```\n{\n```\n")}`,
    "JSON without end": `Endpoint: GET /a\nHTTP/1.1 200 OK\n${fill("[\n")}`,
    "JSON that is deeply nested": `Endpoint: GET /a\n${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    "a table without end": `Endpoint: GET /a\nName | Description |\n---|---|\n${fill("a |\n")}`,
    "a table as wide as the page": `Endpoint: GET /a\n${"a|".repeat(40_000)}\n|---|\n${fill("a |\n")}`,
    "endpoints without end": fill("Endpoint: GET /a\n"),
    "prose without end": `Endpoint: GET /a\n${fill("authenticated status 20 code 30 http\n")}`,
  };

  it.each(Object.keys(cases))("%s", { timeout: 30_000 }, async (name) => {
    const { time } = await readTimed(cases[name]!);
    expect(time).toBeLessThan(5000);
  });

  it.each(["a file of 50 MB", "a line of a million characters", "a deeply nested type", "JSON that is deeply nested"])(
    "%s is reported",
    async (name) => {
      expect((await readTimed(cases[name]!)).messages.length).toBeGreaterThan(0);
    },
  );

  it("reads 200 documents in under 3 seconds", async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 200; index++) {
      writeFileSync(join(folder, `api-${index}.rst`), `${operation}${type}\n`.repeat(20));
    }
    const start = performance.now();
    const { documents } = await readPaths([folder]);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(documents.flatMap(({ types }) => types)).toHaveLength(4000);
  });
});
