import { scrypt } from "node:crypto";
import type { HashPassword } from "../../auth/password.ts";
import { limitParallel } from "./limit-parallel.ts";

/**
 * What one hash costs: 16 MiB and, on a machine of 2026, some 0.1 s. The weakest that OWASP's Password Storage Cheat
 * Sheet recommends for scrypt.
 */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const HASH_BYTES = 32;

// Half of libuv's threads: a flood of logins leaves the others to files and name look-ups.
const PARALLEL = 2;

const limit = limitParallel(PARALLEL);

/**
 * Hashes by scrypt (RFC 7914) on the thread pool, two at a time in this process: `createApp({ hashPassword:
 * scryptPassword })`. Who has the same salt, and so is after the same password, waits in the same queue: guesses at one
 * account hold up no other's login.
 */
export const scryptPassword: HashPassword = (password, salt) => limit(salt, () => derive(password, salt));

function derive(password: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}
