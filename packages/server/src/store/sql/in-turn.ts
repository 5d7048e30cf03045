import type { Awaitable } from "@token-apis/contracts";
import { isPromise } from "./sync-or-async.ts";

/** Does a step for one item after the other; at once, if every step is done at once. */
export function inTurn<Item>(items: readonly Item[], step: (item: Item) => Awaitable<unknown>): Awaitable<void> {
  for (const [index, item] of items.entries()) {
    const done = step(item);
    if (isPromise(done)) return done.then(() => inTurn(items.slice(index + 1), step));
  }
}
