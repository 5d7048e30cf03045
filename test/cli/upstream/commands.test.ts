import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run as check } from "../../../packages/cli/src/commands/upstream/check.ts";
import { run as diff } from "../../../packages/cli/src/commands/upstream/diff.ts";
import { run as update } from "../../../packages/cli/src/commands/upstream/update.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const contract = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /orders:
    get:
      operationId: listOrders
      responses:
        "200":
          description: The orders.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Orders" }
components:
  schemas:
    Orders:
      type: object
      required: [ids]
      properties: { ids: { type: array, items: { type: string } } }
`;

const document = `.. http:get:: /orders

  List what was ordered.

  **Response:**

  :http:statuscode:\`200 OK\`:
    Answers with \`Orders\`.

  .. ts:def:: Orders

    interface Orders {
      ids: string[];
    }
`;

let root = "";
let folder = "";
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = temporaryFolder();
  folder = join(root, "documents");
  write("spec/shop/openapi.yaml", contract);
  write("spec/shop/upstream.yaml", "documents: [{ file: shop.rst, revision: r1 }]\n");
  write("documents/shop.rst", document);
});

/** Runs a command and keeps what it prints. */
async function captured(command: typeof check, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { stdout, stderr } = process;
  const [writeOut, writeErr] = [stdout.write, stderr.write];
  let [out, err] = ["", ""];
  stdout.write = (text: string | Uint8Array) => ((out += String(text)), true);
  stderr.write = (text: string | Uint8Array) => ((err += String(text)), true);
  try {
    return { code: await command(args, root), out, err };
  } finally {
    stdout.write = writeOut;
    stderr.write = writeErr;
  }
}

describe("a maintainer who is given documents", () => {
  it("gets a lock that the contract is then checked against, without the documents", async () => {
    const first = await captured(update, folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("The first lock.");
    const { code, out } = await captured(check);
    expect(code).toBe(0);
    expect(out).toContain("shop: shop.rst (r1)");
  });

  it("learns in one command what changed, and what to edit", async () => {
    await captured(update, folder);
    const old = readFileSync(join(root, "spec/shop/upstream.lock.json"), "utf8");
    write(
      "documents/shop.rst",
      document.replace(
        "  .. ts:def",
        "  :http:statuscode:`404 Not found`:\n    * ``TALER_EC_SHOP_CLOSED``: no shop.\n\n  .. ts:def",
      ),
    );
    const { code, out } = await captured(update, folder);
    expect(code).toBe(1);
    expect(out).toContain("shop.rst (r1) changed");
    expect(out).toContain("+ GET /orders: status 404 (SHOP_CLOSED)\n      clients expect errors; shop.rst:10");
    expect(out).toContain(
      "✘ GET /orders: status 404 is documented, and not in the contract\n  document  shop.rst:10  404\n  contract  spec/shop/openapi.yaml:7",
    );
    expect(out).toContain('edit      "404":\n              description: …\n              # in x-error-codes: SHOP_CLOSED');
    expect(readFileSync(join(root, "spec/shop/upstream.lock.json"), "utf8")).not.toBe(old);
    expect((await captured(check)).code).toBe(1);
  });

  it("is told of documents that no map names", async () => {
    write("documents/more.rst", document);
    expect((await captured(update, folder)).out).toContain("Not named by any upstream.yaml: more.rst");
  });

  it("may compare two revisions without touching a lock", async () => {
    write("documents/new.rst", document.replace("ids: string[];", "ids: string[];\n      total?: string;"));
    const { code, out } = await captured(diff, join(folder, "shop.rst"), join(folder, "new.rst"));
    expect(code).toBe(0);
    expect(out).toContain("shop.rst → new.rst\n\n  compatible\n    + Orders: member total");
  });

  it("may name a locked revision, and all of it as current", async () => {
    await captured(update, folder);
    expect((await captured(diff, "r1", "current")).out).toContain("shop.rst (r1) → current\n\n  No fact changed.");
  });
});

describe("errors", () => {
  it("a map without a lock is an error, an API without a map is none", async () => {
    const { code, err } = await captured(check);
    expect(code).toBe(1);
    expect(err).toContain("spec/shop has an upstream.yaml and no lock");
    write("spec/other/openapi.yaml", contract);
    expect(await captured(check, "other")).toMatchObject({
      code: 0,
      out: expect.stringContaining("no documents to compare with"),
    });
  });

  it.each([
    ["is not YAML", "paths: [", "spec/shop/openapi.yaml"],
    ["refers to a file that is not there", contract.replace("#/comp", "../common/none.yaml#/comp"), "spec/common/none.yaml"],
  ])("a contract that %s is named, with the file", async (_, text, file) => {
    await captured(update, folder);
    write("spec/shop/openapi.yaml", text);
    const { code, err } = await captured(check);
    expect(code).toBe(1);
    expect(err).toContain(`at ${file}:1:1`);
  });

  it.each([
    [check, ["nothing"], "Unknown contract: nothing. Use shop."],
    [check, ["--fast"], "Unknown option '--fast'"],
    [update, [], "update requires one DIR"],
    [update, ["nowhere"], "There is no folder nowhere."],
    [diff, ["a"], "diff requires two revisions"],
    [diff, ["a", "b"], "a and b: neither a file nor a revision of one lock."],
    [diff, ["a", "b", "--api", "nothing"], "Unknown contract: nothing."],
  ] as const)("exit with code 2 and the usage for wrong use (%#)", async (command, args, message) => {
    const { code, err } = await captured(command, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain("Usage: token-apis upstream ");
  });

  it.each([check, update, diff])("help is exit code 0 (%#)", async (command) => {
    expect(await captured(command, "--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Exit codes: 0") });
  });
});
