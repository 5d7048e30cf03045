import { expect, it } from "vitest";
import { fingerprintRequest } from "../../../packages/server/src/two-factor/second-factor.ts";

const request = { method: "POST", pathname: "/token", owner: "api/alice", body: { scope: "all", duration: { d_us: 1 } } };
const fingerprint = fingerprintRequest(request);

it("is the same whatever the order of members", () => {
  expect(fingerprintRequest({ ...request, body: { duration: { d_us: 1 }, scope: "all" } })).toBe(fingerprint);
});

it.each([
  ["method", { method: "PUT" }],
  ["path", { pathname: "/tokens" }],
  ["owner", { owner: "api/bob" }],
  ["value", { body: { scope: "all", duration: { d_us: 2 } } }],
  ["type of a value", { body: { scope: "all", duration: { d_us: "1" } } }],
  ["further member", { body: { ...request.body, description: null } }],
  ["nesting", { body: { scope: "all", duration: 1, d_us: 1 } }],
])("differs with another %s", (_, difference) => {
  expect(fingerprintRequest({ ...request, ...difference })).not.toBe(fingerprint);
});
