import type { Parameter } from "@token-apis/contracts";
import { describe, expect, it } from "vitest";
import { echo, read } from "./support/echo.ts";

type Row = [style: string, parameter: Omit<Parameter, "name">, target: string, want: unknown];

const integers = { type: "array", items: "integer" } as const;
const point = { type: "object", properties: { x: "integer" } } as const;

const rows: Row[] = [
  ["simple", { in: "path" }, "/echo/a%20b%2Cc", "a b,c"],
  ["simple list", { in: "path", ...integers }, "/echo/1,2,3", [1, 2, 3]],
  ["simple list, a comma inside an item", { in: "path", type: "array" }, "/echo/a%2Cb,c", ["a,b", "c"]],
  ["simple object", { in: "path", ...point }, "/echo/x,1,y,b", { x: 1, y: "b" }],
  ["simple exploded object", { in: "path", explode: true, ...point }, "/echo/x=1,y=b", { x: 1, y: "b" }],
  ["label", { in: "path", style: "label", type: "integer" }, "/echo/.5", 5],
  ["label list", { in: "path", style: "label", ...integers }, "/echo/.1,2", [1, 2]],
  ["label exploded list", { in: "path", style: "label", explode: true, ...integers }, "/echo/.1.2", [1, 2]],
  ["label exploded object", { in: "path", style: "label", explode: true, ...point }, "/echo/.x=1.y=b", { x: 1, y: "b" }],
  ["matrix", { in: "path", style: "matrix", type: "integer" }, "/echo/;v=5", 5],
  ["matrix, empty", { in: "path", style: "matrix" }, "/echo/;v", ""],
  ["matrix list", { in: "path", style: "matrix", ...integers }, "/echo/;v=1,2", [1, 2]],
  ["matrix exploded list", { in: "path", style: "matrix", explode: true, ...integers }, "/echo/;v=1;v=2", [1, 2]],
  ["matrix object", { in: "path", style: "matrix", ...point }, "/echo/;v=x,1,y,b", { x: 1, y: "b" }],
  ["matrix exploded object", { in: "path", style: "matrix", explode: true, ...point }, "/echo/;x=1;y=b", { x: 1, y: "b" }],
  ["form", { in: "query" }, "/echo?v=a+b%2B", "a b+"],
  ["form, empty", { in: "query" }, "/echo?v", ""],
  ["form list", { in: "query", ...integers }, "/echo?v=1&w=9&v=2", [1, 2]],
  ["form list that is not exploded", { in: "query", explode: false, ...integers }, "/echo?v=1,2", [1, 2]],
  ["form list that is not exploded, empty", { in: "query", explode: false, ...integers }, "/echo?v=", []],
  ["form object", { in: "query", ...point }, "/echo?x=1&y=b", { x: 1, y: "b" }],
  ["form object that is not exploded", { in: "query", explode: false, ...point }, "/echo?v=x,1,y,b", { x: 1, y: "b" }],
  ["spaceDelimited list", { in: "query", style: "spaceDelimited", ...integers }, "/echo?v=1%202+3", [1, 2, 3]],
  ["pipeDelimited list", { in: "query", style: "pipeDelimited", ...integers }, "/echo?v=1|2%7C3", [1, 2, 3]],
  ["pipeDelimited exploded list", { in: "query", style: "pipeDelimited", explode: true, ...integers }, "/echo?v=1&v=2", [1, 2]],
  ["deepObject", { in: "query", style: "deepObject", ...point }, "/echo?v[x]=1&v%5By%5D=b%26", { x: 1, y: "b&" }],
  [
    "deepObject with a dangerous member",
    { in: "query", style: "deepObject", type: "object" },
    "/echo?v[__proto__]=b",
    JSON.parse('{"__proto__":"b"}'),
  ],
  ["json", { in: "query", type: "json" }, "/echo?v=%7B%22a%22%3A%5B1%5D%7D", { a: [1] }],
];

describe("parameter styles", () => {
  it.each(rows)("reads the style %s", async (_, parameter, target, want) => {
    expect(await read({ name: "v", ...parameter }, target)).toStrictEqual(want);
  });

  it("reads headers and cookies", async () => {
    expect(await read({ name: "v", in: "header", ...integers }, "/echo", { v: "1, 2" })).toStrictEqual([1, 2]);
    expect(await read({ name: "v", in: "cookie", type: "integer" }, "/echo", { cookie: "w=1; v=2; v=3" })).toBe(2);
    expect(await read({ name: "v", in: "cookie", ...integers }, "/echo", { cookie: "v=1,2" })).toStrictEqual([1, 2]);
  });

  it("hands a header over under the name that the contract spells", async () => {
    const outcome = await echo({ parameters: [{ name: "X-Locale", in: "header" }] }, "/echo", { "x-locale": "de" });
    expect(outcome).toMatchObject({ request: { header: { "X-Locale": "de" } } });
  });

  it("tries the types of a parameter in their order", async () => {
    const parameter: Parameter = { name: "v", in: "query", type: ["integer", "array", "string"] };
    expect(await read(parameter, "/echo?v=1")).toBe(1);
    expect(await read({ ...parameter, type: ["integer", "string"] }, "/echo?v=one")).toBe("one");
    expect(await read(parameter, "/echo?v=a&v=b")).toStrictEqual(["a", "b"]);
  });

  it.each([
    ["a label without its dot", { in: "path", style: "label" }, "/echo/5"],
    ["a matrix of another name", { in: "path", style: "matrix" }, "/echo/;w=5"],
    ["an exploded matrix with a foreign part", { in: "path", style: "matrix", explode: true, type: "array" }, "/echo/;v=1;w=2"],
    ["an object with an odd number of parts", { in: "path", type: "object" }, "/echo/x,1,y"],
    ["a list with an ill-typed item", { in: "query", ...integers }, "/echo?v=1&v=x"],
    ["an object with an ill-typed member", { in: "query", style: "deepObject", ...point }, "/echo?v[x]=b"],
    ["broken JSON", { in: "query", type: "json" }, "/echo?v={"],
  ] satisfies [string, Omit<Parameter, "name">, string][])("refuses %s", async (_, parameter, target) => {
    expect(await read({ name: "v", ...parameter }, target)).toMatchObject({
      kind: "invalid-parameter",
      in: parameter.in,
      name: "v",
    });
  });
});
