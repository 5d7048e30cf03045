import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type Random, systemRandom } from "@token-apis/server";

/** Randomness that can start over. */
export interface Restartable {
  readonly random: Random;
  readonly restart: () => void;
}

/**
 * The same bytes in every run: SHA-256 of seed and a counter. Tests only: who knows the seed knows every secret.
 *
 * @param seed - Without it the bytes are unpredictable, and `restart` does nothing.
 * @param name - Mocks of different names give different bytes, lest a token of the one open the other.
 */
export function createRandom(seed: number | undefined, name: string): Restartable {
  if (seed === undefined) return { random: systemRandom, restart: () => undefined };
  let counter = 0;
  const block = (): Uint8Array => sha256(utf8ToBytes(`${seed}/${name}/${counter++}`));
  return {
    random(length) {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 32) bytes.set(block().subarray(0, length - at), at);
      return bytes;
    },
    restart() {
      counter = 0;
    },
  };
}
