import { describe, expect, it } from "vitest";
import type { TokenRow } from "../../packages/console/src/apis/token-row.ts";
import { en } from "../../packages/console/src/texts/en.ts";
import { arrange, firstArrangement, scopesOf } from "../../packages/console/src/tokens/arrange.ts";

const row = (id: string, rest: Partial<TokenRow> = {}): TokenRow => ({
  id,
  name: undefined,
  scopes: ["readonly"],
  created: new Date(Number(id) * 1000),
  expires: "never",
  isRefreshable: false,
  isThisSession: false,
  ...rest,
});

const rows = [
  row("1", { name: "till", expires: new Date(9000), lastUsed: new Date(5000) }),
  row("2", { name: "Back office", scopes: ["all"], isExpired: true }),
  row("3", { device: "my phone", expires: new Date(4000), lastUsed: new Date(8000) }),
];

const ids = (arrangement: Partial<typeof firstArrangement>) =>
  arrange(rows, { ...firstArrangement, ...arrangement }, en).map(({ id }) => id);

describe("arrange", () => {
  it.each([
    ["newest", ["3", "2", "1"]],
    ["oldest", ["1", "2", "3"]],
    ["expiry", ["2", "3", "1"]],
    ["lastUse", ["3", "1", "2"]],
    ["name", ["3", "2", "1"]],
  ] as const)("sorts by %s", (sorting, expected) => expect(ids({ sorting })).toEqual(expected));

  it.each([
    ["a name", "TILL", ["1"]],
    ["a device", "phone", ["3"]],
    ["an id", "2", ["2"]],
    ["the words for a scope", "everything", ["2"]],
    ["something that no token has", "zzz", []],
  ])("filters by %s", (_what, text, expected) => expect(ids({ text })).toEqual(expected));

  it("filters by scope", () => expect(ids({ scope: "all" })).toEqual(["2"]));

  it("leaves the list that it was given alone", () => {
    ids({ sorting: "oldest" });
    expect(rows.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });
});

it("scopesOf names each scope once, sorted", () => expect(scopesOf(rows)).toEqual(["all", "readonly"]));
