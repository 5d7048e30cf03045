import * as fc from "fast-check";
import { fuzz, type FuzzOptions } from "@token-apis/server/fuzz";
import { describe, expect, it } from "vitest";
import { createOneWelcomeApp } from "../../../packages/server/src/index.ts";
import { serve } from "../../../packages/server/src/node/index.ts";
import { openDocument } from "../../../packages/server/src/fuzz/document.ts";
import { schemaArbitrary } from "../../../packages/server/src/fuzz/schema-arbitrary.ts";
import { targets } from "../../fuzz/targets.ts";
import { validatorOf } from "../runtime/support/schema-validator.ts";
import { createNotes, type NotesFaults, notesDocument } from "./notes.ts";

const notes = (faults: NotesFaults = {}): FuzzOptions => ({
  document: notesDocument,
  createTarget: () => createNotes(faults),
  callers: [{ credentials: { key: ["k"], login: ["user:password"] } }],
  seed: 1,
});

describe("fuzz", () => {
  it.each(Object.keys(targets))("finds every answer of %s documented", async (api) => {
    const options = targets[api];
    expect(options).toBeDefined();
    if (options === undefined) return;
    const { failure, requests } = await fuzz({ ...options, requests: 1500, seed: 20_261_126 });
    expect(failure?.curl, failure?.problem).toBeUndefined();
    expect(requests).toBeGreaterThanOrEqual(1500);
  });

  it("takes any contract, follows its links and reaches its statuses", async () => {
    const { failure, answers } = await fuzz({ ...notes(), requests: 3000 });
    expect(failure?.curl, failure?.problem).toBeUndefined();
    expect(Object.keys(answers["listNotes"] ?? {})).toEqual(["200", "400"]);
    expect(Object.keys(answers["addNote"] ?? {})).toEqual(["201", "400", "401", "415"]);
    expect(answers["removeNote"]?.["204"]).toBeGreaterThan(50);
    expect(Object.keys(answers[""] ?? {})).toEqual(["404", "405"]);
  });

  it("sends the same requests for the same seed", async () => {
    const send = async (seed: number): Promise<string[]> => {
      const urls: string[] = [];
      const createTarget = (): ReturnType<typeof createNotes> => {
        const target = createNotes();
        return {
          fetch(request) {
            urls.push(`${request.method} ${request.url}`);
            return target.fetch(request);
          },
        };
      };
      await fuzz({ ...notes(), createTarget, requests: 300, seed });
      return urls;
    };
    const first = await send(7);
    expect(await send(7)).toEqual(first);
    expect(await send(8)).not.toEqual(first);
  });

  it.each<[fault: keyof NotesFaults, problem: RegExp, requests: number]>([
    ["acceptsAnything", /201, to a request that the document forbids/u, 1],
    ["asksNoKey", /201, to a request that the document forbids/u, 1],
    ["forgetsLocation", /header Location is missing/u, 1],
    ["fails", /500: the server failed/u, 1],
    ["removesTwice", /304/u, 2],
    ["leavesTraces", /refused \(4\d\d\), but changed the state/u, 1],
  ])("finds a server that %s, and shrinks to the least requests", async (fault, problem, requests) => {
    const { failure } = await fuzz({ ...notes({ [fault]: true }), requests: 3000 });
    expect(failure?.problem).toMatch(problem);
    expect(failure?.requests).toHaveLength(requests);
  });

  it.each<[what: string, change: (response: Response) => Response, problem: RegExp]>([
    ["an unknown status", () => new Response(null, { status: 418 }), /status 418 is not documented; 200, 400 are/u],
    [
      "another content type",
      () => new Response("[]", { headers: { "content-type": "text/plain" } }),
      /content type of 200 is text\/plain/u,
    ],
    ["no JSON", () => new Response("[", { headers: { "content-type": "application/json" } }), /body of 200 is not JSON/u],
    ["another body", () => Response.json([{ id: "1" }]), /body of 200 does not fit its schema/u],
  ])("finds %s", async (_what, change, problem) => {
    const createTarget = (): ReturnType<typeof createNotes> => {
      const target = createNotes();
      return {
        async fetch(request) {
          const response = await target.fetch(request);
          return response.status === 200 ? change(response) : response;
        },
      };
    };
    const { failure } = await fuzz({ ...notes(), createTarget, requests: 3000 });
    expect(failure?.problem).toMatch(problem);
    expect(failure?.curl).toBe("curl -i --path-as-is --globoff 'https://fuzz.example/notes'");
  });

  it("fuzzes a running server through fetch", async () => {
    const { document } = targets["onewelcome"] ?? {};
    const users = { alice: { tokens: [] } };
    const app = createOneWelcomeApp({ seed: { api_clients: { client: "p" }, users }, onTan: () => undefined });
    const server = await serve({ app, port: 0 });
    try {
      const caller = {
        baseUrl: server.url.replace(/\/$/u, ""),
        credentials: { apiClient: ["client:p"] },
        values: { userId: ["alice"] },
      };
      const report = await fuzz({
        document: document ?? {},
        createTarget: () => ({ fetch }),
        callers: [caller],
        requests: 300,
        seed: 1,
      });
      expect(report.failure?.curl, report.failure?.problem).toBeUndefined();
      expect(Object.keys(report.answers["listTokens"] ?? {})).toEqual(["401", "404"]);
    } finally {
      await server.close();
    }
  });

  it("rejects with what the target throws, and for a document without operations", async () => {
    const createTarget = () => ({ fetch: () => Promise.reject(new Error("no disk")) });
    await expect(fuzz({ ...notes(), createTarget })).rejects.toThrow("no disk");
    await expect(fuzz({ ...notes(), document: {} })).rejects.toThrow(TypeError);
  });

  it("prints what it sent as commands for a shell", async () => {
    const { failure } = await fuzz({ ...notes({ fails: true }), requests: 3000 });
    expect(failure?.curl).toMatch(
      /^curl -i --path-as-is --globoff -X POST -H 'x-key: k' -H 'content-type: application\/json' --data-raw '\{.*"colour":"red".*\}' 'https:\/\/fuzz.example\/notes'$/u,
    );
  });
});

describe("values from a schema", () => {
  it.each<[name: string, schema: object]>([
    ["a range", { type: "integer", minimum: 3, exclusiveMaximum: 9 }],
    ["a multiple", { type: "integer", multipleOf: 5, maximum: -1 }],
    ["an open range", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ["a pattern", { type: "string", pattern: "^[A-Z]{2}-\\d+$" }],
    ["a length", { type: "string", minLength: 2, maxLength: 3 }],
    ["a list", { type: "array", items: { type: "boolean" }, minItems: 1, maxItems: 2 }],
    ["a set", { type: "array", items: { enum: ["a", "b"] }, uniqueItems: true }],
    ["several types", { type: ["string", "null"] }],
    ["alternatives", { oneOf: [{ type: "integer" }, { const: "never" }] }],
    ["a map", { type: "object", additionalProperties: { type: "integer" } }],
    ["parts", { allOf: [{ required: ["a"] }, { properties: { a: { const: 1 }, b: { type: "string" } } }] }],
    ["a tree", { type: "object", properties: { left: { $ref: "#" }, right: { $ref: "#" } } }],
  ])("fit it: %s", (_name, schema) => {
    const values = schemaArbitrary(schema, openDocument(schema));
    const fits = validatorOf(schema);
    fc.assert(
      fc.property(values, (value) => fits(value)),
      { seed: 1 },
    );
  });
});
