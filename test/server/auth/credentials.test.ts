import { expect, it } from "vitest";
import { parseAuthorization } from "../../../packages/server/src/auth/credentials.ts";

const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

it.each([
  [null, { kind: "none" }],
  ["", { kind: "none" }],
  ["   ", { kind: "none" }],
  ["WTF", { kind: "malformed" }],
  ["Bearer", { kind: "malformed" }],
  ["Bearer   ", { kind: "malformed" }],
  ["B(arer x", { kind: "malformed" }],
  ["Bearer x", { kind: "bearer", token: "x" }],
  ["bEARER \t x ", { kind: "bearer", token: "x" }],
  ["Bearer x y", { kind: "bearer", token: "x y" }],
  ["Digest x", { kind: "unknown-scheme" }],
  ["Basic x", { kind: "malformed" }],
  ["Basic YTpi YTpi", { kind: "malformed" }],
  ["Basic YTpi==", { kind: "malformed" }],
  ["Basic YTo_", { kind: "malformed" }],
  [basic("alice"), { kind: "malformed" }],
  ["Basic YTpi", { kind: "basic", username: "a", password: "b" }],
  ["Basic YTpiYg", { kind: "basic", username: "a", password: "bb" }],
  [basic("alice:a:b:"), { kind: "basic", username: "alice", password: "a:b:" }],
  [basic("alice:password\0"), { kind: "malformed" }],
  [basic("al\tice:password"), { kind: "malformed" }],
  [basic("alice:\u007f"), { kind: "malformed" }],
  ["Bearer\u00a0x", { kind: "malformed" }],
  ["Bearer \u00a0x", { kind: "bearer", token: "\u00a0x" }],
  [basic(":"), { kind: "basic", username: "", password: "" }],
  [basic("\uFEFFä:ö"), { kind: "basic", username: "\uFEFFä", password: "ö" }],
])("reads %j", (header, want) => {
  expect(parseAuthorization(header)).toEqual(want);
});
