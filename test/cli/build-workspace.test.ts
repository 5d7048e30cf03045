import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";
import { contractText, workspace } from "./support/workspace.ts";

const contents = (files: Record<string, { text: string }>) =>
  Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]));

it("builds every file of a contract and reports each on a line", async () => {
  const { build, snapshot } = workspace({ "spec/orders/openapi.yaml": contractText() });
  const { code, said } = await build();
  expect(code).toBe(0);
  expect(Object.keys(snapshot())).toEqual([
    "LICENSE",
    "contract.ts",
    "orders/error-codes.ts",
    "orders/examples.ts",
    "orders/handlers.ts",
    "orders/openapi.json",
    "orders/operations.ts",
    "orders/servers.ts",
    "orders/types.ts",
    "orders/validators.ts",
    "package.json",
    "tsconfig.json",
  ]);
  expect(said).toMatch(/^spec\/orders\/openapi\.yaml → 1 operation, 1 schema \(\d+ ms\)$/m);
  expect(said).toMatch(/^ {2}generated\/orders\/types\.ts +new \(\d+ ms\)$/m);
});

it("copies the shared types unchanged", async () => {
  const { build, read } = workspace({ "spec/orders/openapi.yaml": contractText() });
  await build();
  const source = join(repository, "packages/cli/src/model/contract.ts");
  expect(read("generated/contract.ts")).toBe(readFileSync(source, "utf8"));
});

it("builds a workspace without a LICENSE", async () => {
  const { build, check, root, snapshot } = workspace({ "spec/orders/openapi.yaml": contractText() });
  rmSync(join(root, "LICENSE"));
  expect(await build()).toMatchObject({ code: 0, problems: [] });
  expect(Object.keys(snapshot())).not.toContain("LICENSE");
  expect(await check()).toMatchObject({ code: 0, said: "" });
});

it("writes and reports nothing when nothing is stale", async () => {
  const { build, snapshot } = workspace({ "spec/orders/openapi.yaml": contractText() });
  await build();
  const before = snapshot();
  expect(await build()).toMatchObject({ code: 0, said: "" });
  expect(snapshot()).toEqual(before);
});

it("gives the same bytes in another folder and with --force", async () => {
  const files = { "spec/orders/openapi.yaml": contractText(), "spec/items/openapi.yaml": contractText("listItems") };
  const [one, other] = [workspace(files), workspace(files)];
  await one.build();
  await other.build();
  await other.build(true);
  expect(contents(other.snapshot())).toEqual(contents(one.snapshot()));
});

it("rebuilds only the contract that changed", async () => {
  const { build, write, snapshot } = workspace({
    "spec/orders/openapi.yaml": contractText(),
    "spec/items/openapi.yaml": contractText("listItems"),
  });
  await build();
  const before = snapshot();
  write("spec/orders/openapi.yaml", contractText("listAllOrders"));
  const { said } = await build();
  expect(said).toContain("changed: + listAllOrdersTypes, + listAllOrders, - listOrdersTypes, - listOrders");
  expect(said).not.toContain("items");
  expect(snapshot()["items/types.ts"]).toEqual(before["items/types.ts"]);
});

it("rebuilds every contract when a shared schema changes", async () => {
  const { build, write } = workspace({
    "spec/orders/openapi.yaml": contractText(),
    "spec/items/openapi.yaml": contractText("listItems"),
    "spec/common/shared.yaml": "a: 1\n",
  });
  await build();
  write("spec/common/shared.yaml", "a: 2\n");
  expect((await build()).said).toMatch(/generated\/items\/types\.ts[\s\S]*generated\/orders\/types\.ts/);
});

it("restores edited and deleted files, and removes unexpected ones", async () => {
  const { build, write, root, snapshot } = workspace({ "spec/orders/openapi.yaml": contractText() });
  await build();
  const before = contents(snapshot());
  write("generated/orders/types.ts", "// mine\n");
  write("generated/orders/leftover.ts", "// old\n");
  rmSync(join(root, "generated/orders/operations.ts"));
  const { said } = await build();
  expect(contents(snapshot())).toEqual(before);
  expect(said).toMatch(/generated\/orders\/leftover\.ts +removed/);
  expect(said).not.toContain("validators.ts");
});

describe("a build that fails changes nothing", () => {
  it("when contracts have problems, and reports the problems of all contracts", async () => {
    const { build, write, snapshot } = workspace({
      "spec/orders/openapi.yaml": contractText(),
      "spec/items/openapi.yaml": contractText("listItems"),
      "spec/sound/openapi.yaml": contractText("listSounds"),
    });
    await build();
    const before = snapshot();
    write("spec/orders/openapi.yaml", contractText().replace("[1, 2]", '["one"]'));
    write("spec/items/openapi.yaml", contractText("listItems").replace("schemas/Orders", "schemas/Nothing"));
    write("spec/sound/openapi.yaml", contractText("listAllSounds"));
    const { code, problems } = await build();
    expect(code).toBe(1);
    expect(problems.map(({ at }) => at?.file)).toEqual(["spec/items/openapi.yaml", "spec/orders/openapi.yaml"]);
    expect(snapshot()).toEqual(before);
  });

  it("when it cannot replace one of the files", async () => {
    const { build, write, root, snapshot } = workspace({ "spec/orders/openapi.yaml": contractText() });
    await build();
    rmSync(join(root, "generated/tsconfig.json"));
    mkdirSync(join(root, "generated/tsconfig.json/in-the-way"), { recursive: true });
    const before = contents(snapshot());
    write("spec/orders/openapi.yaml", contractText("listAllOrders"));
    const { code, problems } = await build();
    expect(code).toBe(1);
    expect(problems).toMatchObject([{ code: "unwritable-output", fix: expect.stringContaining("writable") }]);
    expect(problems[0]?.message).toContain("generated/tsconfig.json");
    expect(contents(snapshot())).toEqual(before);
  });

  it("when it cannot create the output folder", async () => {
    const { build, write, read } = workspace({ "spec/orders/openapi.yaml": contractText() });
    write("generated", "a file where the folder should be");
    expect((await build()).problems).toMatchObject([{ code: "unwritable-output" }]);
    expect(read("generated")).toBe("a file where the folder should be");
  });
});

describe("reports what is wrong, where, and how to fix it:", () => {
  const cases = {
    "invalid YAML": {
      text: contractText().replace("operationId: listOrders", "operationId: [listOrders"),
      want: { code: "broken-yaml", at: { file: "spec/orders/openapi.yaml", line: 7, column: expect.any(Number) as number } },
    },
    "an unresolved $ref": {
      text: contractText().replace("schemas/Orders", "schemas/Nothing"),
      want: { message: expect.stringContaining("resolve $ref") as string, at: { line: 12, column: 23 } },
    },
    "a $ref to a missing file": {
      text: contractText().replace("#/components/schemas/Orders", "../common/nothing.yaml#/Orders"),
      want: { message: expect.stringContaining("resolve $ref") as string, at: { line: 12, column: 23 } },
    },
    "an example that violates its schema": {
      text: contractText().replace("[1, 2]", '[1, "two"]'),
      want: { code: "no-invalid-media-type-examples", at: { line: 13, column: 38 } },
    },
    "operationIds that become the same identifier": {
      text: `${contractText("list-orders").split("components:")[0]}    post:\n      operationId: listOrders\n      responses: { "204": { description: Done. } }\n`.replace(
        'schema: { $ref: "#/components/schemas/Orders" }',
        "schema: { type: object }",
      ),
      want: { code: "duplicate-operation-id", at: { line: 15, column: 20 } },
    },
    "an unsupported format": {
      text: "swagger: '2.0'\ninfo: { title: Old, version: '1' }\npaths: {}\n",
      want: { code: "unsupported-format", at: { line: 1, column: 10 }, fix: expect.stringContaining("convert") as string },
    },
    "a file that is not an OpenAPI document": {
      text: "- a\n- list\n",
      want: { code: "unsupported-format", fix: "start it with `openapi: 3.1.0`" },
    },
  };
  it.each(Object.entries(cases))("%s", async (_, { text, want }) => {
    const { build, snapshot } = workspace({ "spec/orders/openapi.yaml": text });
    const { code, problems } = await build();
    expect(code).toBe(1);
    expect(problems).toMatchObject([want]);
    expect(snapshot()).toEqual({});
  });

  it("a contract that redocly.yaml names and that is missing", async () => {
    const { build, root } = workspace({ "spec/orders/openapi.yaml": contractText() });
    rmSync(join(root, "spec/orders/openapi.yaml"));
    expect((await build()).problems).toMatchObject([{ code: "unreadable-file", at: { file: "spec/orders/openapi.yaml" } }]);
  });

  it("an output outside of the package", async () => {
    const { build, write, read } = workspace({ "spec/orders/openapi.yaml": contractText() });
    write("redocly.yaml", read("redocly.yaml").replace("generated/orders", "src/orders"));
    const fix = "write output: generated/orders";
    expect((await build()).problems).toMatchObject([{ code: "output-outside-package", fix, at: { file: "redocly.yaml" } }]);
  });
});

describe("--check", () => {
  it("passes after a build and changes nothing", async () => {
    const { build, check, snapshot } = workspace({ "spec/orders/openapi.yaml": contractText() });
    await build();
    const before = snapshot();
    expect(await check()).toMatchObject({ code: 0, said: "" });
    expect(snapshot()).toEqual(before);
  });

  it("reports an edited file and its first different line", async () => {
    const { build, check, write, read } = workspace({ "spec/orders/openapi.yaml": contractText() });
    await build();
    write("generated/orders/operations.ts", read("generated/orders/operations.ts").replace('method: "get"', 'method: "put"'));
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain("generated/orders/operations.ts is stale: first difference at line 15");
    expect(said).toContain('is       method: "put",');
    expect(said).toContain("fix: npm run build");
    expect(read("generated/orders/operations.ts")).toContain('method: "put"');
  });

  it("reports missing and unexpected files", async () => {
    const { build, check, write, root } = workspace({ "spec/orders/openapi.yaml": contractText() });
    await build();
    rmSync(join(root, "generated/orders/types.ts"));
    write("generated/orders/mine.ts", "");
    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain("generated/orders/types.ts is missing");
    expect(said).toContain("generated/orders/mine.ts does not belong there");
  });

  it("fails when the contract has changed", async () => {
    const { build, check, write } = workspace({ "spec/orders/openapi.yaml": contractText() });
    await build();
    write("spec/orders/openapi.yaml", contractText("listAllOrders"));
    expect(await check()).toMatchObject({ code: 1 });
  });
});
