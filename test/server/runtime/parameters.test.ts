import type { Parameter } from "@token-apis/contracts";
import { describe, expect, it } from "vitest";
import { echo, read } from "./support/echo.ts";
import { validatorOf } from "./support/schema-validator.ts";

const limit: Parameter = { name: "limit", in: "query", type: "integer", format: "int64" };

describe("integers", () => {
  it.each([
    ["0", 0],
    ["-0", 0],
    ["-20", -20],
    ["007", 7],
    ["9007199254740993", 2 ** 53],
    ["9223372036854775807", 2 ** 63],
    ["-9223372036854775808", -(2 ** 63)],
  ])("reads %s as an integer of 64 bits", async (text, want) => {
    expect(await read(limit, `/echo?limit=${text}`)).toBe(want);
  });

  it.each(["", "+1", "%201", "1.0", "1e3", "0x1f", "ten", "9223372036854775808", "-9223372036854775809", "9".repeat(400)])(
    "refuses %s as an integer of 64 bits",
    async (text) => {
      const value = text.replace("+", "%2B");
      expect(await read(limit, `/echo?limit=${value}`)).toStrictEqual({
        kind: "invalid-parameter",
        in: "query",
        name: "limit",
        expected: "an integer of 64 bits",
        value,
        hint: 'The query parameter "limit" must be an integer of 64 bits.',
      });
    },
  );

  it("keeps integers of 32 bits within their bounds", async () => {
    const small: Parameter = { ...limit, format: "int32" };
    expect(await read(small, "/echo?limit=2147483647")).toBe(2147483647);
    expect(await read(small, "/echo?limit=2147483648")).toMatchObject({ kind: "invalid-parameter" });
    expect(await read(small, "/echo?limit=-2147483649")).toMatchObject({ kind: "invalid-parameter" });
  });

  it("bounds an integer without a format by the schema alone", async () => {
    const { format: _, ...unbounded } = limit;
    expect(await read(unbounded, "/echo?limit=99999999999999999999")).toBe(1e20);
    expect(await read(unbounded, `/echo?limit=${"9".repeat(400)}`)).toMatchObject({ kind: "invalid-parameter" });
  });
});

describe("other types", () => {
  it.each([
    ["number", "-1.5e3", -1500],
    ["boolean", "true", true],
    ["boolean", "false", false],
  ] as const)("reads a %s", async (type, text, want) => {
    expect(await read({ name: "v", in: "query", type }, `/echo?v=${text}`)).toBe(want);
  });

  it.each([
    ["number", "1."],
    ["number", "Infinity"],
    ["number", "1e999"],
    ["boolean", "TRUE"],
    ["boolean", "1"],
    ["boolean", ""],
  ] as const)("refuses as a %s: %s", async (type, text) => {
    expect(await read({ name: "v", in: "query", type }, `/echo?v=${text}`)).toMatchObject({ kind: "invalid-parameter" });
  });
});

describe("a query", () => {
  it("may have parameters that the contract does not know, and a question mark alone", async () => {
    expect(await read(limit, "/echo?debug=1&limit=2&%zz=3&")).toBe(2);
    expect(await read(limit, "/echo?")).toBeUndefined();
    expect(await read(limit, "/echo#limit=2")).toBeUndefined();
  });

  it("may spell a parameter's name with percent-encoding", async () => {
    expect(await read(limit, "/echo?l%69mit=2")).toBe(2);
  });

  it("must not repeat a parameter that has one value", async () => {
    expect(await read(limit, "/echo?limit=1&limit=2")).toMatchObject({
      kind: "invalid-parameter",
      hint: 'The query parameter "limit" must be given only once.',
    });
  });
});

describe("a parameter", () => {
  it.each([
    ["path", "/echo/%ff"],
    ["path", "/echo/%zz"],
    ["query", "/echo?v=%ff"],
  ] as const)("whose percent-encoding is broken is invalid in the %s: %s", async (place, target) => {
    expect(await read({ name: "v", in: place }, target)).toMatchObject({ kind: "invalid-parameter", in: place, name: "v" });
  });

  it.each(["query", "header", "cookie"] as const)("that is required must be in the %s", async (place) => {
    expect(await read({ name: "v", in: place, required: true }, "/echo")).toStrictEqual({
      kind: "missing-parameter",
      in: place,
      name: "v",
      hint: `The ${place} parameter "v" is missing.`,
    });
  });

  it("that breaks its schema is named, a header as the contract spells it", async () => {
    const schema = {
      properties: {
        query: { properties: { limit: { minimum: 0 } } },
        header: { properties: { "x-locale": { enum: ["de", "en"] } } },
      },
    };
    const operation = { parameters: [limit, { name: "X-Locale", in: "header" } as const], validator: validatorOf(schema) };
    expect(await echo(operation, "/echo?limit=-1")).toMatchObject({
      problem: { kind: "invalid-parameter", in: "query", name: "limit", expected: "at least 0" },
    });
    expect(await echo(operation, "/echo", { "X-Locale": "fr" })).toMatchObject({
      problem: { kind: "invalid-parameter", in: "header", name: "X-Locale", expected: 'one of "de", "en"' },
    });
  });
});
