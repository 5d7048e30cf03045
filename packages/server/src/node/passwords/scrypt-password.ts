import { scrypt } from "node:crypto";
import type { HashPassword } from "../../auth/password.ts";
import { DEFAULT_COST, formatPasswordHash, HASH_BYTES, type ScryptCost } from "../../auth/password-hash.ts";
import { systemRandom } from "../../environment/random.ts";
import { createHashQueue } from "./hash-queue.ts";

// Two of libuv's four threads: a flood of logins leaves the others to files and name look-ups.
const queue = createHashQueue({ running: 2, waitingPerAccount: 8, waiting: 64 });

/**
 * Hashes by scrypt (RFC 7914) on the thread pool: `createApp({ hashPassword: scryptPassword })`.
 *
 * In this process two hashes run at once and 64 wait, 8 of them for one account; beyond that it rejects with
 * `TooManyAttempts`. Attempts whose clients have gone are dropped before they are hashed.
 */
export const scryptPassword: HashPassword = (password, salt, attempt) =>
  queue(attempt, () => derive(password, salt, attempt.cost ?? DEFAULT_COST));

/** The PHC string of a password, with a new salt: what a seed may hold instead of the password. */
export async function hashForSeed(password: string): Promise<string> {
  const salt = systemRandom(16);
  return formatPasswordHash({ cost: DEFAULT_COST, salt, hash: await derive(password, salt, DEFAULT_COST) });
}

function derive(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array> {
  // Node's own limit is 32 MiB, and it counts a little more than the formula of the RFC.
  const options = { ...cost, maxmem: 128 * cost.N * cost.r * 2 };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}
