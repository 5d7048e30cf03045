import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeTrail } from "../../../packages/cli/src/upstream/report/describe-fact.ts";
import type { Change } from "../../../packages/cli/src/upstream/compare/classify-change.ts";
import { diffDocuments } from "../../../packages/cli/src/upstream/compare/diff-documents.ts";
import { type LockedDocument, parseLock, selectFromLock } from "../../../packages/cli/src/upstream/lock/lock.ts";
import { reportDiff, reportUpdate } from "../../../packages/cli/src/upstream/report/report-diff.ts";
import { readUpstreamMap } from "../../../packages/cli/src/upstream/lock/upstream-map.ts";
import { listOrders, order, orders, shopDocument } from "./support/shop.ts";
import type { MemberFact, OperationFact, TypeFact } from "../../../packages/cli/src/upstream/facts/facts.ts";
const none: ReadonlyMap<string, string> = new Map();
const tell = (changes: readonly Change[]): string[] =>
  changes.map(({ kind, impact, trail }) => `${impact}: ${kind} ${describeTrail(trail)}`);
const diff = (before: Partial<LockedDocument>, after: Partial<LockedDocument>): string[] =>
  tell(diffDocuments([shopDocument(before)], [shopDocument(after)], none));
const operation = (changes: Partial<OperationFact>) => ({ operations: [{ ...listOrders, ...changes }] });
const state = (changes: Partial<MemberFact>) => ({
  types: [orders, { ...order, members: [{ name: "state", type: { enum: ["open"] }, optional: false, ...changes }] }],
});

const request = { operations: [{ ...listOrders, requestType: "Order", responses: [] }] };

describe("a change in what documents state is classed for a client", () => {
  it("nothing changed where only lines moved", () => {
    expect(diff({}, operation({ line: 99 }))).toEqual([]);
  });

  it.each([
    ["an operation that is gone", {}, { operations: [] }, "breaking: removed GET [/shops/{SHOP}]/orders/{SHELF}"],
    ["an operation that is new", { operations: [] }, {}, "compatible: added GET [/shops/{SHOP}]/orders/{SHELF}"],
    [
      "a status of success that is new",
      operation({ responses: [] }),
      operation({ responses: [{ status: 202, types: [], errorCodes: [] }] }),
      "breaking: added GET [/shops/{SHOP}]/orders/{SHELF}: status 202",
    ],
    [
      "an error that is new",
      operation({ responses: [] }),
      operation({ responses: [{ status: 401, types: [], errorCodes: [] }] }),
      "compatible: added GET [/shops/{SHOP}]/orders/{SHELF}: status 401",
    ],
    [
      "a permission that is new",
      operation({ permissions: [] }),
      operation({ permissions: ["orders-read"] }),
      "breaking: added GET [/shops/{SHOP}]/orders/{SHELF}: permission orders-read",
    ],
    [
      "a parameter that has to be there",
      operation({ parameters: [] }),
      operation({ parameters: [{ name: "q", in: "query", required: true }] }),
      "breaking: added GET [/shops/{SHOP}]/orders/{SHELF}: query parameter q",
    ],
    [
      "a parameter that may be there",
      operation({ parameters: [] }),
      operation({ parameters: [{ name: "q", in: "query", required: false }] }),
      "compatible: added GET [/shops/{SHOP}]/orders/{SHELF}: query parameter q",
    ],
    [
      "a placeholder that became a version",
      operation({ since: "vORDERS" }),
      operation({ since: "v3" }),
      "compatible: changed GET [/shops/{SHOP}]/orders/{SHELF}: since",
    ],
    [
      "something that it is no longer said to do",
      operation({ does: ["list", "renew"] }),
      operation({ does: ["list"] }),
      "unclear: removed GET [/shops/{SHOP}]/orders/{SHELF}: said to renew",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(diff(before, after)).toContain(expected);
  });

  it.each([
    [
      "a value that is new in answers",
      {},
      "breaking",
      { type: { enum: ["open", "paid"] } },
      'added Order, member state: value "paid"',
    ],
    [
      "a value that is new in requests",
      request,
      "compatible",
      { type: { enum: ["open", "paid"] } },
      'added Order, member state: value "paid"',
    ],
    ["an enum of answers that is no longer closed", {}, "breaking", { open: true }, "added Order, member state: open enum"],
    [
      "an enum of requests that is no longer closed",
      request,
      "compatible",
      { open: true },
      "added Order, member state: open enum",
    ],
    [
      "a member of answers that may be absent now",
      {},
      "breaking",
      { optional: true },
      "changed Order, member state: required or optional",
    ],
    [
      "a member of requests that may be absent now",
      request,
      "compatible",
      { optional: true },
      "changed Order, member state: required or optional",
    ],
    ["a member of another type", {}, "breaking", { type: "string" }, "added Order, member state: type"],
    ["a member of answers that is gone", {}, "breaking", { name: "status" }, "removed Order: member state"],
    ["a member of requests that is new and required", request, "breaking", { name: "status" }, "added Order: member status"],
  ] as const)("%s", (_, use, impact, changes, expected) => {
    expect(diff({ ...use, ...state({}) }, { ...use, ...state(changes) })).toContain(`${impact}: ${expected}`);
  });

  it("the report shows the worst first, each change with its place", () => {
    const before = [shopDocument(operation({ since: "vORDERS", responses: [] }))];
    const after = [shopDocument(operation({ responses: listOrders.responses }))];
    const report = reportDiff(diffDocuments(before, after, none));
    expect(report.indexOf("breaking for a client")).toBeLessThan(report.indexOf("compatible"));
    expect(report).toContain(
      "+ GET [/shops/{SHOP}]/orders/{SHELF}: status 403 (GENERIC_FORBIDDEN, v4)\n      clients expect errors; shop.rst:14",
    );
    expect(report).toContain("since vORDERS → v3");
  });
});

describe("two folders are compared document by document", () => {
  const only = (path: string, operations: readonly OperationFact[], types: readonly TypeFact[] = []) =>
    shopDocument({ path, operations, types });
  const other: OperationFact = { ...listOrders, since: "v9" };

  it.each(["a.rst", "b.rst"])("a change in %s is reported, though both documents describe the operation", (changed) => {
    const side = (since: string) =>
      ["a.rst", "b.rst"].map((path) => only(path, [path === changed ? { ...listOrders, since } : listOrders]));
    const changes = diffDocuments(side("v3"), side("v5"), none);
    expect(changes).toMatchObject([{ kind: "changed", after: { value: "v5", place: { file: changed } } }]);
  });

  it("a removal in one document is reported, though another still describes the operation", () => {
    const before = [only("a.rst", [listOrders]), only("b.rst", [other])];
    const after = [only("a.rst", [listOrders]), only("b.rst", [])];
    const changes = diffDocuments(before, after, none);
    expect(tell(changes)).toEqual(["breaking: removed GET [/shops/{SHOP}]/orders/{SHELF}"]);
    expect(changes).toMatchObject([{ before: { place: { file: "b.rst" } } }]);
  });

  it("a renamed document is paired by what it describes", () => {
    expect(tell(diffDocuments([only("a.rst", [listOrders])], [only("new.rst", []), only("c.rst", [other])], none))).toEqual([
      "unclear: changed GET [/shops/{SHOP}]/orders/{SHELF}: since",
    ]);
  });

  it("an operation that went to another document has not changed", () => {
    const before = [only("a.rst", [listOrders], [order]), only("b.rst", [], [orders])];
    const after = [only("a.rst", [], [order]), only("b.rst", [listOrders], [orders])];
    expect(diffDocuments(before, after, none)).toEqual([]);
  });

  it.each([
    ["a path that moved", { path: "/bills/{SHELF}" }, "GET [/shops/{SHOP}]/bills/{SHELF}"],
    ["a method that changed", { method: "POST" }, "POST [/shops/{SHOP}]/orders/{SHELF}"],
  ])("%s is a removal and an addition, both breaking, that name each other", (_, moved, label) => {
    const old = "GET [/shops/{SHOP}]/orders/{SHELF}";
    const changes = diffDocuments([only("a.rst", [listOrders])], [only("a.rst", [{ ...listOrders, ...moved }])], none);
    expect(changes).toMatchObject([
      { kind: "added", impact: "breaking", because: `it takes the place of ${old}` },
      { kind: "removed", impact: "breaking", because: `it moved to ${label}` },
    ]);
  });

  it("an operation that is gone and an unlike one that is new are no move", () => {
    const unlike = { ...listOrders, path: "/bills", parameters: [], responses: [], permissions: ["bills-read"], does: ["list"] };
    expect(tell(diffDocuments([only("a.rst", [listOrders])], [only("a.rst", [unlike])], none))).toContain(
      "compatible: added GET [/shops/{SHOP}]/bills",
    );
  });
});

it("an update reports a change that a more authoritative document overrides", () => {
  const map = readUpstreamMap("documents: [{ file: shop.rst }, { file: old.rst }]\n", "upstream.yaml");
  const lockOf = (since: string) =>
    ({
      version: 1,
      documents: [shopDocument(), shopDocument({ path: "old.rst", sha256: since, ...operation({ since }) })],
    }) as const;
  const text = reportUpdate({ api: "shop", map, old: lockOf("v1"), lock: lockOf("v2"), kept: [] });
  expect(text).toContain("since v1 → v2\n      servers of other versions have it; old.rst:2; overridden by shop.rst");
});

it("an update says the same of a lock that knew only the older document", () => {
  const [newer, older] = [shopDocument({ types: [] }), shopDocument({ path: "old.rst", sha256: "01", types: [order] })];
  const map = readUpstreamMap("documents: [{ file: shop.rst }, { file: old.rst }]\n", "upstream.yaml");
  const [old, lock] = [[older], [newer, older]].map((documents) => ({ version: 1, documents }) as const);
  const text = reportUpdate({ api: "shop", map, old, lock: lock!, kept: [] });
  expect(text).toContain("  shop.rst (r1) new\n  old.rst (r1) unchanged\n\n  No fact changed.");
  expect(reportUpdate({ api: "shop", map, old: lock, lock: old!, kept: [] })).toContain("  shop.rst gone");
});

describe("from the revisions that the contracts began with to what is documented now", () => {
  const changes = (api: string, revision: string): string[] => {
    const file = fileURLToPath(new URL(`../../../spec/${api}/upstream.lock.json`, import.meta.url));
    const lock = parseLock(readFileSync(file, "utf8"), file);
    const [before, after] = [revision, "current"].map((name) => selectFromLock(lock, name)?.documents ?? []);
    return tell(diffDocuments(before ?? [], after ?? [], none));
  };

  it("the merchant's list lost last_access, has open scopes, and has its version", () => {
    expect(changes("taler-merchant", "f962571c")).toEqual([
      "compatible: changed GET [/instances/{INSTANCE}]/private/tokens: since",
      "breaking: added TokenInfo, member scope: open enum",
      'compatible: removed TokenInfo, member scope: value "revenue"',
      'compatible: removed TokenInfo, member scope: value "wiregateway"',
      "breaking: removed TokenInfo: member last_access",
    ]);
  });

  it("the bank's tokens have two scopes and three statuses more, and creating is not said to refresh", () => {
    expect(changes("taler-corebank", "404d1e1a")).toEqual([
      "breaking: added POST /accounts/{USERNAME}/token: status 202",
      "compatible: added POST /accounts/{USERNAME}/token: status 401",
      "compatible: added POST /accounts/{USERNAME}/token: status 403",
      "unclear: removed POST /accounts/{USERNAME}/token: said to refresh",
      'compatible: added TokenRequest, member scope: value "wiregateway"',
      'compatible: added TokenRequest, member scope: value "observability"',
    ]);
  });
});
