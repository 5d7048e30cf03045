import type { Awaitable } from "@token-apis/contracts";

/**
 * `value.then(use)` without a promise where there is none: an answer from memory is then ready within the call,
 * and the server writes it out at once.
 */
export function andThen<Value, Result>(value: Awaitable<Value>, use: (value: Value) => Awaitable<Result>): Awaitable<Result> {
  return isPromise(value) ? value.then(use) : use(value);
}

/** Whether there is something to wait for. */
export function isPromise<Value>(value: Awaitable<Value>): value is Promise<Value> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
