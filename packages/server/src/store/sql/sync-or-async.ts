import type { Awaitable } from "@token-apis/contracts";

// SQLite's statements answer at once, and its transactions must not be left open while something else runs; those of
// PostgreSQL answer by promise. The stores are written once for both with these functions. Everywhere else is `async`.

/** Calls `use` with the value: at once, or after the promise. */
export function andThen<Value, Result>(value: Awaitable<Value>, use: (value: Value) => Awaitable<Result>): Awaitable<Result> {
  return isPromise(value) ? value.then(use) : use(value);
}

export function isPromise<Value>(value: Awaitable<Value>): value is Promise<Value> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** Calls `step` for one item after the other: at once where every step answers at once. */
export function inTurn<Item>(items: readonly Item[], step: (item: Item) => Awaitable<unknown>): Awaitable<void> {
  for (const [index, item] of items.entries()) {
    const done = step(item);
    if (isPromise(done)) return done.then(() => inTurn(items.slice(index + 1), step));
  }
}
