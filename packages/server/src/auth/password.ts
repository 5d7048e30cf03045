import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Awaitable } from "@token-apis/contracts";
import { andThen, isPromise } from "../runtime/awaitable.ts";
import { isSameDigest } from "./digest.ts";
import type { Environment } from "../environment/environment.ts";
import { systemRandom } from "../environment/random.ts";

/** Tells whether an attempt is the right password. */
export type PasswordCheck = (attempt: string) => Awaitable<boolean>;

/**
 * What is kept in a password's place. A slow one belongs off the event loop, and has to bound how much of it runs at
 * once: it is called for every attempt that is not recognised.
 */
export type HashPassword = (password: string, salt: Uint8Array) => Awaitable<Uint8Array>;

// How long a password that was right is recognised without being hashed again.
const RECOGNISED_MS = 60_000;
const SALT_BYTES = 32;

/** Fast, for tests and mocks: a password is as safe as the memory that it is in. */
export const hashFast: HashPassword = (password, salt) => hmac(sha256, salt, utf8ToBytes(password));

/**
 * Keeps a password as its hash, and compares in a time that does not depend on how much of an attempt is right.
 * A password that was right is recognised for a minute by a digest whose key is in this process alone; attempts that
 * are the same and come at once share one hash.
 */
export function createPasswordCheck(password: string, env: Pick<Environment, "clock" | "hashPassword">): PasswordCheck {
  const { clock, hashPassword } = env;
  const secrets = lazy(() => keep(password, env));
  // A slow one is made beside the requests, so that the first login need not wait for it.
  if (hashPassword !== hashFast) secrets();
  const underWay = new Map<string, Promise<boolean>>();
  let recognised: { readonly digest: string; readonly until: number } | undefined;

  return (attempt) => {
    const digest = bytesToHex(secrets().keyed.clone().update(utf8ToBytes(attempt)).digest());
    if (recognised && clock.now() < recognised.until && isSameDigest(digest, recognised.digest)) return true;
    const started = underWay.get(digest);
    if (started) return started;
    const isRight = compare(attempt, digest);
    if (isPromise(isRight)) {
      const done = isRight.finally(() => underWay.delete(digest));
      underWay.set(digest, done);
      return done;
    }
    return isRight;
  };

  function compare(attempt: string, digest: string): Awaitable<boolean> {
    const { salt, wanted } = secrets();
    return andThen(wanted, (right) =>
      andThen(hashPassword(attempt, salt), (hash) => {
        const isRight = isSameDigest(bytesToHex(hash), bytesToHex(right));
        if (isRight) recognised = { digest, until: clock.now() + RECOGNISED_MS };
        return isRight;
      }),
    );
  }
}

// Salts are not the environment's randomness: where that repeats, in tests, it must not depend on who has logged in.
function keep(password: string, { hashPassword }: Pick<Environment, "hashPassword">) {
  const salt = systemRandom(SALT_BYTES);
  const wanted = hashPassword(password, salt);
  // Whoever logs in meets the failure; until then nobody waits for it.
  if (isPromise(wanted)) wanted.catch(() => undefined);
  return { salt, wanted, keyed: hmac.create(sha256, systemRandom(SALT_BYTES)) };
}

/** Turns everybody away, in the time that a wrong password takes: for names that nobody has. */
export function createRefusal({ hashPassword }: Pick<Environment, "hashPassword">): PasswordCheck {
  const salt = lazy(() => systemRandom(SALT_BYTES));
  return (attempt) => andThen(hashPassword(attempt, salt()), () => false);
}

/** Makes a value when it is first wanted. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
