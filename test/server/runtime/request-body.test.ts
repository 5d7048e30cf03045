import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { Operation } from "@token-apis/contracts";
import { describe, expect, it } from "vitest";
import type { HandlerRequest } from "../../../packages/server/src/runtime/handler.ts";
import { implement } from "../../../packages/server/src/runtime/implement.ts";
import { request } from "./support/books-app.ts";
import { validators } from "./support/books.ts";

/** Sends a body to an operation that takes these media types; gives what its handler saw, or the problem. */
async function send(
  body: RequestInit["body"],
  headers: Record<string, string> = {},
  { mediaTypes = ["application/json"], required = false, maxBodyBytes = 64 } = {},
): Promise<unknown> {
  const requestBody = required ? ({ required, mediaTypes } as const) : { mediaTypes };
  const operation: Operation = {
    operationId: "x",
    method: "post",
    path: "/x",
    parameters: [],
    requestBody,
    responses: {},
    security: [],
  };
  let outcome: unknown;
  const app = implement(
    { x: operation },
    {
      x: ({ body: seen, contentType }: HandlerRequest) => {
        outcome = { body: seen, contentType };
        return { status: 204 };
      },
    },
    {
      validators: { x: { requestBody: { "application/json": validators.addBook.requestBody!["application/json"]! } } },
      maxBodyBytes,
      answerProblem: (problem) => {
        outcome = problem;
        return { status: 400 };
      },
    },
  );
  // A stream has no length that could be known before it is read, and no content type of its own.
  const chunks =
    body === null || body === undefined ? null : body instanceof ReadableStream ? body : new Blob([body as BlobPart]).stream();
  await app.fetch(request("POST /x", { body: chunks, headers, duplex: "half" } as RequestInit));
  return outcome;
}

const json = { "content-type": "application/json" };
const book = '{"title":"Emma"}';
const parsed = { body: { title: "Emma" }, contentType: "application/json" };

describe("Content-Type", () => {
  it.each(["application/json", "Application/JSON; charset=utf-8"])("may be %s", async (contentType) => {
    expect(await send(book, { "content-type": contentType })).toStrictEqual(parsed);
  });

  it("may be absent: the body is then of the contract's first media type", async () => {
    expect(await send(book)).toStrictEqual(parsed);
  });

  it.each(["text/plain", "application/jsonp", "application/x-www-form-urlencoded", "json"])(
    "must not be %s",
    async (contentType) => {
      expect(await send(book, { "content-type": contentType })).toStrictEqual({
        kind: "unsupported-media-type",
        contentType,
        supported: ["application/json"],
        hint: "The body's Content-Type must be application/json.",
      });
    },
  );

  it("decides what the handler is given", async () => {
    const mediaTypes = ["application/json", "application/merge-patch+json", "text/plain", "multipart/form-data", "image/*"];
    const as = (body: RequestInit["body"], contentType: string) => send(body, { "content-type": contentType }, { mediaTypes });
    expect(await as('{"a":1}', "application/merge-patch+json")).toStrictEqual({
      body: { a: 1 },
      contentType: "application/merge-patch+json",
    });
    expect(await as("é", "text/plain; charset=utf-8")).toStrictEqual({ body: "é", contentType: "text/plain" });
    expect(await as(new Uint8Array([255]), "image/png")).toStrictEqual({ body: new Uint8Array([255]), contentType: "image/png" });
    const form = await as('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--', "multipart/form-data; boundary=b");
    expect((form as { body: FormData }).body.get("a")).toBe("1");
    expect(await as("no form", "multipart/form-data; boundary=b")).toMatchObject({ kind: "malformed-body" });
  });
});

describe("Content-Encoding", () => {
  it.each([
    ["gzip", gzipSync(book)],
    ["GZip", gzipSync(book)],
    ["deflate", deflateSync(book)],
    ["identity", book],
    ["", book],
  ])("may be %s", async (encoding, body) => {
    expect(await send(body, { ...json, "content-encoding": encoding })).toStrictEqual(parsed);
  });

  it.each(["br", "x-gzip", "gzip, gzip", "deflate-raw"])("must not be %s", async (encoding) => {
    expect(await send(book, { ...json, "content-encoding": encoding })).toMatchObject({
      kind: "unsupported-encoding",
      contentEncoding: encoding,
    });
  });

  it.each([
    ["gzip", book],
    ["gzip", gzipSync(book).subarray(0, 20)],
    ["gzip", deflateSync(book)],
    ["deflate", deflateRawSync(book)],
  ])("must be what it says: %s %#", async (encoding, body) => {
    expect(await send(body, { ...json, "content-encoding": encoding })).toMatchObject({ kind: "broken-compression" });
  });
});

describe("the size", () => {
  const ofBytes = (bytes: number): string => JSON.stringify({ title: "x".repeat(bytes - '{"title":""}'.length) });

  it("may reach the limit, compressed or not, with and without Content-Length", async () => {
    expect(await send(ofBytes(64))).toMatchObject({ contentType: "application/json" });
    expect(await send(ofBytes(64), { "content-length": "64" })).toMatchObject({ contentType: "application/json" });
    expect(await send(gzipSync(ofBytes(64)), { "content-encoding": "gzip" })).toMatchObject({ contentType: "application/json" });
  });

  it("must not pass the limit, counted in bytes after inflating", async () => {
    const refused = { kind: "body-too-large", limit: 64, hint: "The body must have at most 64 bytes." };
    expect(await send(ofBytes(65))).toStrictEqual(refused);
    expect(await send(ofBytes(65), { "content-length": "65" })).toStrictEqual(refused);
    expect(await send(ofBytes(64).replace("x", "é"))).toStrictEqual(refused);
    expect(await send(gzipSync(ofBytes(65)), { "content-encoding": "gzip" })).toStrictEqual(refused);
  });

  it("may be small before and must be small after inflating, however little Content-Length says", async () => {
    const bomb = deflateSync(new Uint8Array(20_000));
    const headers = { "content-encoding": "deflate", "content-length": String(bomb.byteLength) };
    expect(await send(bomb, headers)).toMatchObject({ kind: "body-too-large" });
  });

  it("counts what a compressed stream of nothing takes", async () => {
    const emptyStoredBlocks = new Uint8Array(2 + 5 * 1000).map((_, at) =>
      at < 2 ? [0x78, 0x01][at]! : [0, 0, 0, 255, 255][(at - 2) % 5]!,
    );
    expect(await send(emptyStoredBlocks, { "content-encoding": "deflate" })).toMatchObject({ kind: "body-too-large" });
  });

  it("is not waited for once the limit is passed", async () => {
    let pulls = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulls++;
        controller.enqueue(new Uint8Array(60));
      },
    });
    expect(await send(endless)).toMatchObject({ kind: "body-too-large" });
    expect(pulls).toBeLessThan(5);
  });
});

describe("the content", () => {
  it.each([
    ["no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "The body must be UTF-8."],
    ["no JSON", '{"title":', "The body must be JSON."],
    ["not one JSON value", "{} {}", "The body must be JSON."],
  ])("must not be: %s", async (_, body, hint) => {
    expect(await send(body, json)).toStrictEqual({ kind: "malformed-body", hint });
  });

  it.each([
    ["{}", "/title", "there", "nothing", "The member /title is missing."],
    ['{"title":5}', "/title", "a string", "number", "The member /title must be a string."],
    ['{"title":""}', "/title", "at least 1 characters long", "string", "The member /title must be at least 1 characters long."],
    [
      '{"title":"x","shelf":"y"}',
      "/shelf",
      'one of "novels", "poems"',
      "string",
      'The member /shelf must be one of "novels", "poems".',
    ],
    [
      '{"title":"x","lent_until":5}',
      "/lent_until",
      "an object or null",
      "number",
      "The member /lent_until must be an object or null.",
    ],
    [
      '{"title":"x","lent_until":{"t_s":"ever"}}',
      "/lent_until/t_s",
      'an integer or "never"',
      "string",
      'The member /lent_until/t_s must be an integer or "never".',
    ],
    ["null", "", "an object", "null", "The body must be an object."],
  ])("must have the shape of the contract: %s", async (body, pointer, expected, actual, hint) => {
    expect(await send(body)).toMatchObject({ kind: "invalid-body", pointer, expected, actual, hint });
  });

  it("may have null where the contract allows it, and members that it does not know", async () => {
    const body = { title: "x", lent_until: null, colour: "red" };
    expect(await send(JSON.stringify(body))).toMatchObject({ body });
  });

  it("may be absent where the contract does not require it", async () => {
    expect(await send(null)).toStrictEqual({ body: undefined, contentType: undefined });
    expect(await send("", json)).toStrictEqual({ body: undefined, contentType: undefined });
    expect(await send(null, { "content-encoding": "gzip" })).toStrictEqual({ body: undefined, contentType: undefined });
  });

  it("must be there where the contract requires it", async () => {
    expect(await send(null, {}, { required: true })).toStrictEqual({ kind: "missing-body", hint: "The request needs a body." });
  });

  it("that breaks off is malformed, and no fault", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
    expect(await send(broken)).toStrictEqual({ kind: "malformed-body", hint: "The body ended before it was complete." });
  });
});
