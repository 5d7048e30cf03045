/** Gives that many random bytes. Tokens, challenges and TANs are as secret as these are hard to guess. */
export type Random = (length: number) => Uint8Array;

/** Cryptographically strong random bytes (Web Cryptography API). */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
