export { retry } from "./fetch/retry.ts";
export type { RetryOptions } from "./fetch/retry.ts";
export { timeout } from "./fetch/timeout.ts";
