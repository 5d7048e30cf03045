import { createMemoryChallenges } from "./memory-challenges.ts";
import { createMemoryTokens } from "./memory-tokens.ts";
import { createMemoryUserTokens } from "./memory-user-tokens.ts";
import type { Store } from "./store.ts";

/** A store in memory, which answers everything at once. */
export interface MemoryStore extends Store {
  /** Back to the empty store: serials count from 1 again. */
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
