import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Awaitable } from "@token-apis/contracts";
import { isSameDigest } from "./digest.ts";
import { systemRandom } from "../environment/random.ts";
import { HASH_BYTES, isPasswordHash, parsePasswordHash, type ScryptCost } from "./password-hash.ts";

/**
 * Hashes an attempt. Rejects with `TooManyAttempts` when too many others wait.
 *
 * A slow hash belongs off the event loop, and must bound how many attempts wait for it.
 */
export type HashPassword = (password: string, salt: Uint8Array, attempt: HashAttempt) => Awaitable<Uint8Array>;

/** The attempt that a hash is for. */
export interface HashAttempt {
  /** The account that the attempt is for, `taler-corebank/alice`, whether it exists or not. */
  readonly account: string;
  /** Cost of the hash that the seed holds. Absent: the hash function decides. */
  readonly cost?: ScryptCost;
  /** False once every client that waits for the hash has gone: it need not be started any more. */
  readonly isWanted: () => boolean;
}

/** Too many attempts wait for their hash (decision R27). */
export class TooManyAttempts extends Error {
  override readonly name = "TooManyAttempts";
  /** Whole seconds after which the queue has probably emptied, at least 1. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too many password checks wait; retry after ${retryAfter} s.`);
    this.retryAfter = retryAfter;
  }
}

/** Tells whether an attempt is the right password. `client` is the request that it came with. */
export type PasswordCheck = (attempt: string, client: Client) => Promise<boolean | TooManyAttempts>;

/** Who sent an attempt; `signal` is aborted when the client disconnects. A `Request` is one. */
export type Client = Pick<Request, "signal">;

/** The default of apps in tests and mocks: fast, and no protection against guessing. */
export const hashFast: HashPassword = (password, salt) => hmac(sha256, salt, utf8ToBytes(password));

interface UnderWay {
  readonly isRight: Promise<boolean | TooManyAttempts>;
  readonly clients: Client[];
}

/**
 * Checks the password of one account, or of a name that no account has (`password` is undefined).
 *
 * - The right password is recognised by a digest under a key that only this process has, so that a flood of guesses
 *   cannot shut its owner out. A password that the seed holds as a hash is recognised once it was right.
 * - Every other attempt costs one hash, for accounts and unknown names alike: guesses are slow, and the time of an
 *   answer does not tell which names exist.
 * - Equal attempts that come at once share one hash.
 *
 * @param onIdle - Called when no attempt is being hashed any more.
 */
export function createPasswordCheck(
  account: string,
  password: string | undefined,
  hashPassword: HashPassword,
  onIdle?: () => void,
): PasswordCheck {
  const secrets = lazy(() => {
    const key = hmac.create(sha256, systemRandom(HASH_BYTES));
    const digestOf = (text: string): string => bytesToHex(key.clone().update(utf8ToBytes(text)).digest());
    const known = password !== undefined && isPasswordHash(password) ? parsePasswordHash(password) : undefined;
    // Not the environment's randomness: in tests it repeats, and must not depend on who has logged in before.
    return { digestOf, known, salt: known?.salt ?? systemRandom(HASH_BYTES) };
  });
  const underWay = new Map<string, UnderWay>();
  let right: string | undefined;
  let plain = password !== undefined && !isPasswordHash(password) ? password : undefined;

  return async (attempt, client) => {
    const { digestOf } = secrets();
    if (plain !== undefined) right = digestOf(plain);
    plain = undefined;
    const digest = digestOf(attempt);
    if (right !== undefined && isSameDigest(digest, right)) return true;
    const same = underWay.get(digest);
    if (same) {
      same.clients.push(client);
      return same.isRight;
    }
    const clients = [client];
    const isRight = compare(attempt, digest, clients).finally(() => {
      underWay.delete(digest);
      if (underWay.size === 0) onIdle?.();
    });
    underWay.set(digest, { isRight, clients });
    return isRight;
  };

  async function compare(attempt: string, digest: string, clients: readonly Client[]): Promise<boolean | TooManyAttempts> {
    const { known, salt } = secrets();
    const isWanted = (): boolean => clients.some(({ signal }) => !signal.aborted);
    try {
      const hash = await hashPassword(attempt, salt, { account, isWanted, ...(known && { cost: known.cost }) });
      if (known === undefined || !isSameDigest(bytesToHex(hash), bytesToHex(known.hash))) return false;
      right = digest;
      return true;
    } catch (error) {
      // Not a fault, but an answer that the API has to give.
      if (error instanceof TooManyAttempts) return error;
      throw error;
    }
  }
}

/** Makes a value when it is first wanted. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
