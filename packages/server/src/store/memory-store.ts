import { createMemoryChallenges } from "./memory-challenges.ts";
import { createMemoryTokens } from "./memory-tokens.ts";
import { createMemoryUserTokens } from "./memory-user-tokens.ts";
import type { Store } from "./store.ts";

/** A store that lives as long as the process: for tests, the mock and first steps. Answers everything at once. */
export function createMemoryStore(): Store {
  const { spendSet, ...challenges } = createMemoryChallenges();
  return { ...createMemoryTokens(spendSet), ...challenges, ...createMemoryUserTokens(), ping: () => undefined };
}
