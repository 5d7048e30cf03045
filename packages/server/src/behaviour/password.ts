import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Awaitable } from "@token-apis/contracts";
import { isSameDigest } from "./digest.ts";
import type { Random } from "./random.ts";

/** Tells whether an attempt is the right password. May take its time: a slow hash belongs off the event loop. */
export type PasswordCheck = (attempt: string) => Awaitable<boolean>;

/**
 * Keeps a password as a keyed digest and compares attempts with that, in a time that does not depend on how much
 * of an attempt is right.
 */
export function createPasswordCheck(password: string, random: Random): PasswordCheck {
  const key = random(32);
  const digest = (text: string): string => bytesToHex(hmac(sha256, key, utf8ToBytes(text)));
  const wanted = digest(password);
  return (attempt) => isSameDigest(digest(attempt), wanted);
}
