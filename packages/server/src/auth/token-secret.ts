import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { decodeBase32, encodeBase32 } from "./base32.ts";
import type { Random } from "../environment/random.ts";

const PREFIX = "secret-token:"; // RFC 8959
const SECRET_BYTES = 32;
const TOKEN_LENGTH = PREFIX.length + 52;

/** A new token: the text that its owner gets once, and the key that is stored instead. */
export interface TokenSecret {
  /** `secret-token:` and 52 characters of Crockford base 32. */
  readonly text: string;
  /** @see tokenKey */
  readonly key: string;
}

/** Makes a token out of 32 random bytes (decision R14). */
export function createTokenSecret(random: Random): TokenSecret {
  const secret = random(SECRET_BYTES);
  return { text: PREFIX + encodeBase32(secret), key: keyOf(secret) };
}

/**
 * The key of a token in the store: the SHA-256 of its 32 bytes, in hexadecimal. The token cannot be derived from it.
 * Upper and lower case give the same key; every other change gives another key or none.
 *
 * @returns `undefined` when the text is not a token.
 */
export function tokenKey(text: string): string | undefined {
  if (text.length !== TOKEN_LENGTH || !text.startsWith(PREFIX)) return undefined;
  const secret = decodeBase32(text, PREFIX.length);
  return secret && keyOf(secret);
}

const start = sha256.create();
const state = sha256.create();

// Every request with a token comes here: making a hash state anew takes as long as the digest itself, so one is used
// again. `digest` wipes it.
const keyOf = (secret: Uint8Array): string => bytesToHex(start._cloneInto(state).update(secret).digest());
