import { createMemoryChallenges } from "./memory-challenges.ts";
import { createMemoryTokens, type MemoryTokens } from "./memory-tokens.ts";
import { createMemoryUserTokens } from "./memory-user-tokens.ts";
import type { ChallengeStore } from "../challenge-store.ts";
import type { UserTokenStore } from "../user-token-store.ts";

/** A `Store` in memory. */
export interface MemoryStore extends MemoryTokens, ChallengeStore, UserTokenStore {
  ping(): void;
  /** Back to the empty store. */
  clear(): void;
}

/** A store that lives as long as the process: for tests, the mock and first steps. */
export function createMemoryStore(): MemoryStore {
  const { spendSet, ...challenges } = createMemoryChallenges();
  const tokens = createMemoryTokens(spendSet);
  const userTokens = createMemoryUserTokens();
  return {
    ...tokens,
    ...challenges,
    ...userTokens,
    ping: () => undefined,
    clear: () => [tokens, challenges, userTokens].forEach((part) => part.clear()),
  };
}
