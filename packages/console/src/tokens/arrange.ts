import type { TokenRow } from "../apis/token-row.ts";
import type { Texts } from "../texts/en.ts";

/** The orders of the list. */
export const sortings = ["newest", "oldest", "expiry", "lastUse", "name"] as const;

export type Sorting = (typeof sortings)[number];

/** How the list is filtered and sorted. */
export interface Arrangement {
  readonly text: string;
  /** Undefined: all scopes. */
  readonly scope: string | undefined;
  readonly sorting: Sorting;
}

export const firstArrangement: Arrangement = { text: "", scope: undefined, sorting: "newest" };

/** Filters and sorts the rows that were read. */
export function arrange(rows: readonly TokenRow[], { text, scope, sorting }: Arrangement, texts: Texts): readonly TokenRow[] {
  const wanted = text.trim().toLowerCase();
  const matches = (row: TokenRow): boolean =>
    (scope === undefined || row.scopes.includes(scope)) &&
    (wanted === "" || searchText(row, texts).toLowerCase().includes(wanted));
  return rows.filter(matches).toSorted(orders[sorting]);
}

/** The scopes that occur in the rows, sorted. */
export const scopesOf = (rows: readonly TokenRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ scopes }) => scopes))].toSorted((a, b) => a.localeCompare(b));

const searchText = ({ id, name = "", device = "", scopes }: TokenRow, texts: Texts): string =>
  [id, name, device, ...scopes, ...scopes.map((scope) => texts.scopes[scope]?.name ?? "")].join("\n");

const orders: Readonly<Record<Sorting, (a: TokenRow, b: TokenRow) => number>> = {
  newest: (a, b) => time(b.created) - time(a.created),
  oldest: (a, b) => time(a.created) - time(b.created),
  expiry: (a, b) => compareNumbers(end(a), end(b)),
  lastUse: (a, b) => time(b.lastUsed) - time(a.lastUsed),
  name: (a, b) => (a.name ?? "").localeCompare(b.name ?? ""),
};

const time = (date: Date | undefined): number => date?.getTime() ?? 0;

const end = ({ expires, isExpired }: TokenRow): number => {
  if (isExpired === true) return 0;
  return expires instanceof Date ? expires.getTime() : Infinity;
};

// The difference of two infinities is not a number.
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : Number(a > b));
