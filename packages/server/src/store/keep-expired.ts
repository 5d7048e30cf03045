/** Milliseconds for which an expired token is still told from an unknown one: a fortnight. */
export const KEEP_EXPIRED_MS: number = 14 * 24 * 3600 * 1000;
