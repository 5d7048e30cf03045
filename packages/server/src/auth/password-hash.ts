/** What one scrypt hash costs (RFC 7914, section 2): memory is `128 * N * r` bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** A password as a seed may hold it: the salted scrypt hash instead of the text. */
export interface PasswordHash {
  readonly cost: ScryptCost;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/**
 * The cost of new hashes: 16 MiB and about 0.1 s on a machine of 2026. It is the lowest that OWASP's Password Storage
 * Cheat Sheet recommends for scrypt.
 */
export const DEFAULT_COST: ScryptCost = { N: 2 ** 14, r: 8, p: 5 };

/** Bytes of a new hash, and of its salt. */
export const HASH_BYTES = 32;

// Higher costs would let one login take the memory or the processor of the whole server.
const MAX_MEMORY_BYTES = 2 ** 26;
const MAX_PASSES = 16;

/** Whether a seed's password is meant as a hash. No password of a person starts like this. */
export function isPasswordHash(password: string): boolean {
  return password.startsWith("$scrypt$");
}

/**
 * Reads a PHC string: `$scrypt$ln=14,r=8,p=5$<salt>$<hash>`, both in base64 without padding.
 *
 * @returns `undefined` when the text is not such a string, when the hash has not 32 bytes, or when one hash would need more than 64 MiB or 16 passes.
 * @see {@link https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md | PHC string format}
 */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const [, ln, r, p, salt, hash] = FORM.exec(text) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  const cost = { N: 2 ** Number(ln), r: Number(r), p: Number(p) };
  if (128 * cost.N * cost.r > MAX_MEMORY_BYTES || cost.p > MAX_PASSES) return undefined;
  const [saltBytes, hashBytes] = [fromBase64(salt), fromBase64(hash)];
  return saltBytes && hashBytes && { cost, salt: saltBytes, hash: hashBytes };
}

/** Writes a PHC string, as `parsePasswordHash` reads it. */
export function formatPasswordHash({ cost, salt, hash }: PasswordHash): string {
  const { N, r, p } = cost;
  return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${toBase64(salt)}$${toBase64(hash)}`;
}

const FORM = /^\$scrypt\$ln=([1-9]\d?),r=([1-9]\d?),p=([1-9]\d?)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{43})$/;

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined; // no base64 has this length
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
