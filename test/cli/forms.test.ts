import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@token-apis/client";
import type { Operation, OperationValidators } from "@token-apis/contracts";
import { implement } from "@token-apis/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDocument } from "../../packages/cli/src/workspace/build.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { typeCheck } from "../support/type-check.ts";
import { captured } from "./support/workspace.ts";

const document = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: addOrder
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            encoding:
              metadata: { style: deepObject, explode: true }
              items: { style: deepObject, explode: true }
              sizes: { style: pipeDelimited, explode: false }
            schema:
              type: object
              required: [items]
              additionalProperties: false
              properties:
                metadata: { type: object, additionalProperties: { type: string } }
                items:
                  type: array
                  items:
                    type: object
                    required: [price]
                    properties: { price: { type: string }, quantity: { type: integer }, gift: { type: boolean } }
                sizes: { type: array, items: { type: number } }
                tags: { type: array, items: { type: string } }
                address: { type: object, properties: { floor: { type: integer } } }
                level: { enum: [1, 2] }
                expires: { anyOf: [{ type: integer }, { enum: [""] }] }
      responses: { "204": { description: Done } }
  /files:
    post:
      operationId: upload
      requestBody:
        required: true
        content:
          application/json: { schema: { type: object, required: [url], properties: { url: { type: string } } } }
          multipart/form-data:
            encoding: { report: { contentType: text/csv } }
            schema:
              type: object
              required: [file]
              properties:
                file: { type: string, format: binary }
                more: { type: array, items: { type: string, format: binary } }
                report: { type: string }
                about: { type: object, required: [pages], properties: { pages: { type: integer } } }
                count: { type: integer }
      responses: { "204": { description: Done } }
  /plain: { get: { operationId: plain, responses: { "204": { description: Done } } } }
`;

const uses = `
import { createClient } from "@token-apis/client";
import type { Handlers } from "./handlers.ts";
import { addOrder, upload } from "./operations.ts";

const { addOrder: add, upload: send } = createClient({ addOrder, upload }, { baseUrl: "https://shop.example" });
export const calls = [
  add({ body: { items: [{ price: "a", quantity: 2 }], metadata: { key: "v" }, tags: undefined } }),
  add({ body: new URLSearchParams("items[0][price]=a") }),
  send({ body: { url: "https://files.example" } }),
  send({ contentType: "application/json", body: { url: "https://files.example" } }),
  send({ contentType: "multipart/form-data", body: { file: new Blob(["a"]), more: [new File(["b"], "b.txt")] } }),
  send({ contentType: "multipart/form-data", body: new FormData() }),
  // @ts-expect-error -- a field that the form must have
  add({ body: { tags: [] } }),
  // @ts-expect-error -- a field that the form does not have
  add({ body: { items: [], colour: "red" } }),
  // @ts-expect-error -- a file is no text
  send({ contentType: "multipart/form-data", body: { file: "a" } }),
  // @ts-expect-error -- the body of another media type
  send({ contentType: "multipart/form-data", body: { url: "https://files.example" } }),
  // @ts-expect-error -- a media type that the contract does not have
  send({ contentType: "text/plain", body: "a" }),
];
export const handlers: Handlers<unknown> = {
  addOrder({ body }) {
    body.items[0]?.quantity satisfies number | undefined;
    return { status: 204 };
  },
  upload(request) {
    if (request.contentType === "multipart/form-data") request.body.file satisfies Blob;
    else request.body.url satisfies string;
    return { status: 204 };
  },
  plain: () => ({ status: 204 }),
};
`;

interface Received {
  readonly body: unknown;
  readonly contentType: string;
}

type Call = (args: object) => Promise<{ readonly status: number }>;

let out: string;
let operations: Readonly<Record<string, Operation>>;
let validators: Readonly<Record<string, OperationValidators>>;

beforeAll(async () => {
  out = join(temporaryFolder(afterAll), "out");
  const spec = join(out, "../shop.yaml");
  writeFileSync(spec, document);
  await captured(() => buildDocument(spec, out, new Set(["types", "operations", "validators", "handlers"])));
  const load = async (name: string): Promise<unknown> => await import(pathToFileURL(join(out, name)).href);
  ({ operations } = (await load("operations.ts")) as { operations: typeof operations });
  ({ validators } = (await load("validators.ts")) as { validators: typeof validators });
});

/** Calls an operation on a server of the contract; gives what was sent, and what its handler got or why it got nothing. */
async function call(name: string, args: object) {
  let sent: Request | undefined;
  let received: Received | undefined;
  let hint: string | undefined;
  const handler = (request: Received): { status: number } => {
    received = request;
    return { status: 204 };
  };
  const app = implement<string, undefined>(
    operations,
    { addOrder: handler, upload: handler },
    {
      validators,
      answerProblem: (problem) => {
        hint = (problem as { hint?: string }).hint;
        return { status: 204 };
      },
    },
  );
  const client = createClient(operations, {
    baseUrl: "https://shop.example",
    fetch: (request) => {
      sent = request.clone();
      return app.fetch(request);
    },
  });
  await (client[name] as unknown as Call)(args);
  return { sent: sent!, body: received?.body, contentType: received?.contentType, hint };
}

it("types the fields of forms for callers and handlers", () => {
  writeFileSync(join(out, "uses.ts"), uses);
  expect(typeCheck(out, { declaration: true, isolatedDeclarations: false })).toBe("");
});

describe("application/x-www-form-urlencoded", () => {
  it("is written from typed fields as the contract's encoding says", async () => {
    const body = {
      items: [{ price: "a", quantity: 2 }, { price: "b" }],
      metadata: { "a key": "1&2" },
      sizes: [1.5, 2],
      tags: ["x", "y"],
      address: { floor: 3 },
      level: undefined,
    };
    const { sent } = await call("addOrder", { body });
    expect(sent.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
    expect(
      decodeURIComponent(await sent.text())
        .split("&")
        .slice(0, 3),
    ).toEqual(["items[0][price]=a", "items[0][quantity]=2", "items[1][price]=b"]);
    expect([...(await (await call("addOrder", { body })).sent.formData())].slice(3)).toEqual([
      ["metadata[a key]", "1&2"],
      ["sizes", "1.5|2"],
      ["tags", "x"],
      ["tags", "y"],
      ["address", '{"floor":3}'],
    ]);
  });

  it("reaches the handler as the fields that were sent", async () => {
    const body = {
      items: [{ price: "5", quantity: 2, gift: true }, { price: "b" }],
      metadata: { "a key": "1" },
      sizes: [1.5, 2],
      tags: ["x"],
      address: { floor: 3 },
      level: 2,
      expires: 7,
    };
    expect(await call("addOrder", { body })).toMatchObject({ body, contentType: "application/x-www-form-urlencoded" });
    expect(await call("addOrder", { body: { items: [], expires: "" } })).toMatchObject({ hint: "The member /items is missing." });
  });

  it("may be given as URLSearchParams", async () => {
    const { body: received } = await call("addOrder", { body: new URLSearchParams("items[0][price]=a&sizes=") });
    expect(received).toEqual({ items: [{ price: "a" }], sizes: [] });
  });

  it.each([
    ["items[0][price]=a&items[0][quantity]=2.5", "The member /items/0/quantity must be an integer."],
    ["items[0][quantity]=1", "The member /items/0/price is missing."],
    ["items[0][price]=a&address=floor", "The member /address must be an object."],
  ])("is refused when a field does not fit: %s", async (text, hint) => {
    expect(await call("addOrder", { body: new URLSearchParams(text) })).toMatchObject({ hint, body: undefined });
  });

  it("is refused with more than 1000 fields or 20 levels", async () => {
    const body = new URLSearchParams(Array.from({ length: 1001 }, (_, index) => ["tags", String(index)]));
    expect((await call("addOrder", { body })).hint).toBe("The form must have at most 1000 fields.");
    const deep = new URLSearchParams({ [`items${"[0]".repeat(20)}`]: "1" });
    expect((await call("addOrder", { body: deep })).hint).toBe("The form must have fields of at most 20 levels.");
  });
});

describe("multipart/form-data", () => {
  const contentType = "multipart/form-data";

  it("is written from files and typed fields, each part with its media type", async () => {
    const body = {
      file: new File(["a"], "a.txt", { type: "text/plain" }),
      more: [new Blob(["b"])],
      report: "1;2",
      about: { pages: 3 },
      count: 4,
    };
    const { sent } = await call("upload", { contentType, body });
    const form = await sent.formData();
    expect([...form.keys()]).toEqual(["file", "more", "report", "about", "count"]);
    expect(form.get("file")).toMatchObject({ name: "a.txt", type: "text/plain" });
    expect((form.get("report") as File).type).toBe("text/csv");
    expect(await (form.get("about") as File).text()).toBe('{"pages":3}');
    expect(form.get("count")).toBe("4");
  });

  it("reaches the handler with files and typed fields", async () => {
    const sentBody = { file: new File(["a"], "a.txt"), more: [new Blob(["b"])], report: "1;2", about: { pages: 3 }, count: 4 };
    const { body } = await call("upload", { contentType, body: sentBody });
    expect(body).toMatchObject({ report: "1;2", about: { pages: 3 }, count: 4 });
    const { file, more } = body as { file: File; more: File[] };
    expect([file.name, await file.text(), await more[0]?.text()]).toEqual(["a.txt", "a", "b"]);
  });

  it("may be given as FormData, and text counts as a file where one is due", async () => {
    const form = new FormData();
    form.append("file", "text");
    const { body } = await call("upload", { contentType, body: form });
    expect(await (body as { file: File }).file.text()).toBe("text");
    expect((await call("upload", { contentType, body: new FormData() })).hint).toBe("The member /file is missing.");
  });
});

it("sends JSON where the caller chooses no other media type", async () => {
  const { sent, body } = await call("upload", { body: { url: "u" } });
  expect(sent.headers.get("content-type")).toBe("application/json");
  expect(body).toEqual({ url: "u" });
});
