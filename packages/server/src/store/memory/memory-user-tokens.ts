import type { UserToken, UserTokenStore } from "../user-token-store.ts";

/** Tokens of end users in memory. */
export interface MemoryUserTokens extends UserTokenStore {
  /** Forgets them all; they can be seeded again. */
  clear(): void;
}

/** Tokens of end users in memory. */
export function createMemoryUserTokens(): MemoryUserTokens {
  let byUser: Map<string, UserToken[]> | undefined;
  return {
    seedUserTokens(tokens) {
      byUser ??= Map.groupBy(
        tokens.toSorted((a, b) => b.created - a.created),
        ({ user }) => user,
      );
    },
    listUserTokens: (user) => byUser?.get(user) ?? [],
    revokeUserToken(user, id) {
      const tokens = byUser?.get(user);
      if (tokens)
        byUser?.set(
          user,
          tokens.filter((token) => token.id !== id),
        );
    },
    clear() {
      byUser = undefined;
    },
  };
}
