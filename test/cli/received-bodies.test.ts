import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@token-apis/client";
import type { StatusAnswer } from "@token-apis/client";
import type { Operation } from "@token-apis/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDocument } from "../../packages/cli/src/workspace/build.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { typeCheck } from "../support/type-check.ts";
import { captured } from "./support/workspace.ts";

const entry = "{ schema: { type: object, required: [n], properties: { n: { type: integer } } } }";
const bytes = "{ schema: { type: string, format: binary } }";
const document = `
openapi: 3.1.0
info: { title: Feed, version: "1" }
paths:
  /chat:
    post:
      operationId: chat
      responses:
        "200": { description: D, content: { application/json: ${entry}, text/event-stream: ${entry} } }
        default: { description: D, content: { application/json: ${entry} } }
  /lines: { get: { operationId: lines, responses: { "200": { description: D, content: { application/jsonl: ${entry} } } } } }
  /file: { get: { operationId: file, responses: { "200": { description: D, content: { application/pdf: ${bytes} } } } } }
  /any: { get: { operationId: any, responses: { "200": { description: D, content: { "*/*": {} } } } } }
  /page:
    get: { operationId: page, responses: { "200": { description: D, content: { text/html: {} } } } }
    head: { operationId: peek, responses: { "200": { description: D, content: { application/json: ${entry} } } } }
`;

const uses = `
import { createClient, expectOk } from "@token-apis/client";
import { any, chat, file, lines, page, peek } from "./operations.ts";

const client = createClient({ any, chat, file, lines, page, peek }, { baseUrl: "https://feed.example" });
const said = expectOk(await client.chat());
if ("n" in said) said.n satisfies number;
else for await (const event of said) event.n satisfies number;
for await (const line of expectOk(await client.lines())) line.n satisfies number;
expectOk(await client.file()) satisfies Blob;
expectOk(await client.page()) satisfies string;
expectOk(await client.peek()) satisfies undefined;
// @ts-expect-error -- nobody knows what comes
expectOk(await client.any()).length;
`;

let out: string;
let operations: Readonly<Record<string, Operation>>;

beforeAll(async () => {
  out = join(temporaryFolder(afterAll), "out");
  const spec = join(out, "../feed.yaml");
  writeFileSync(spec, document);
  await captured(() => buildDocument(spec, out, new Set(["types", "operations"])));
  const module: unknown = await import(pathToFileURL(join(out, "operations.ts")).href);
  ({ operations } = module as { operations: typeof operations });
});

const encoder = new TextEncoder();

/** Calls an operation that is answered with these pieces. A stream that is left open goes on until it is cancelled. */
async function answerOf(
  name: string,
  type: string,
  pieces: (string | Uint8Array)[],
  options: { open?: () => void; signal?: AbortSignal } = {},
) {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
      if (!options.open) controller.close();
      options.signal?.addEventListener("abort", () => controller.error(options.signal?.reason));
    },
    cancel: () => options.open?.(),
  });
  const fetch = (): Response => new Response(body, { headers: { "content-type": type } });
  const client = createClient(operations, { baseUrl: "https://feed.example", fetch, maxBodyBytes: 10 });
  const method = client[name] as unknown as (args: object) => Promise<StatusAnswer>;
  return (await method({ signal: options.signal })).body;
}

async function collected(items: unknown): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items as AsyncIterable<unknown>) all.push(item);
  return all;
}

it("types answers by their media types", () => {
  writeFileSync(join(out, "uses.ts"), uses);
  expect(typeCheck(out, { declaration: true })).toBe("");
});

describe("a stream", () => {
  it("of server-sent events gives the parsed items, wherever they are cut", async () => {
    const pieces = ['data: {"n"', ":1}\n", "\n: comment\n\nevent: x\r\ndata: {\r\ndata: ", '"n":2}\r\n\r\ndata: [DONE]\n\n'];
    const items = await answerOf("chat", "text/event-stream; charset=utf-8", pieces);
    expect(await collected(items)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("of JSON in lines gives the parsed items, the last one without a line break too", async () => {
    const items = await answerOf("lines", "application/jsonl", ['{"n":1}\n{"n', '":2}\r\n\n{"n":3}']);
    expect(await collected(items)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it("gives items as they come, and is cancelled when the caller has enough", async () => {
    let cancelled = false;
    const open = (): void => void (cancelled = true);
    for await (const event of (await answerOf("chat", "text/event-stream", ['data: {"n":1}\n\n'], {
      open,
    })) as AsyncIterable<unknown>) {
      expect([event, cancelled]).toEqual([{ n: 1 }, false]);
      break;
    }
    expect(cancelled).toBe(true);
  });

  it("ends with the reason of the signal", async () => {
    const control = new AbortController();
    const options = { open: () => {}, signal: control.signal };
    const items = (await answerOf("chat", "text/event-stream", ['data: {"n":1}\n\n'], options)) as AsyncIterable<unknown>;
    const read = async (): Promise<void> => {
      for await (const _ of items) control.abort(new Error("enough"));
    };
    await expect(read()).rejects.toThrow("enough");
  });

  it("is not read where the answer is JSON", async () => {
    expect(await answerOf("chat", "application/json", ['{"n":1}'])).toEqual({ n: 1 });
  });
});

it("gives other types as a Blob with the bytes that came, up to maxBodyBytes", async () => {
  const blob = (await answerOf("file", "application/pdf", [new Uint8Array([255, 0]), new Uint8Array([128])])) as Blob;
  expect([blob.type, ...new Uint8Array(await blob.arrayBuffer())]).toEqual(["application/pdf", 255, 0, 128]);
  await expect(answerOf("file", "application/pdf", ["12345678901"])).rejects.toMatchObject({ name: "InvalidBodyError" });
});

it("goes by what came where the contract has a range", async () => {
  expect(await answerOf("any", "application/problem+json", ['{"n":1}'])).toEqual({ n: 1 });
  expect(await answerOf("any", "text/plain", ["hi"])).toBe("hi");
  expect(await answerOf("any", "image/png", ["x"])).toBeInstanceOf(Blob);
});

it("reads no body of HEAD", async () => {
  expect(await answerOf("peek", "application/json", [])).toBeUndefined();
});
