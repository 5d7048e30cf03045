import { expect, it } from "vitest";
import { toPage } from "../../../packages/server/src/store/paging.ts";

const END = Number.MAX_SAFE_INTEGER;

it.each([
  [undefined, undefined, { direction: "descending", threshold: END, count: 20 }],
  [-5, undefined, { direction: "descending", threshold: END, count: 5 }],
  [5, undefined, { direction: "ascending", threshold: 0, count: 5 }],
  [0, undefined, { direction: "ascending", threshold: 0, count: 0 }],
  [-5, 9, { direction: "descending", threshold: 9, count: 5 }],
  [5, 9, { direction: "ascending", threshold: 9, count: 5 }],
  [-(2 ** 63), 2 ** 63, { direction: "descending", threshold: END, count: 1024 }],
  [2 ** 63, 0, { direction: "ascending", threshold: 0, count: 1024 }],
] as const)("limit %s and offset %s", (limit, offset, want) => {
  expect(toPage(limit, offset)).toEqual(want);
});
