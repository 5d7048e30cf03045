import type { DemoAccount } from "../environment.ts";

/** The accounts that the mocks start with. */
export const demoAccounts: readonly DemoAccount[] = [
  { api: "taler-merchant", user: "shop", password: "shop-password" },
  { api: "taler-merchant", user: "secure-shop", password: "secure-shop-password", note: "twoFactor" },
  { api: "taler-merchant", user: "admin", password: "admin-password" },
  { api: "taler-corebank", user: "alice", password: "alice-password" },
  { api: "taler-corebank", user: "bob", password: "bob-password", note: "twoFactor" },
  { api: "taler-corebank", user: "mallory", password: "mallory-password", note: "locked" },
  { api: "onewelcome", user: "alice", apiClient: "api-client", password: "api-secret" },
  { api: "onewelcome", user: "bob", apiClient: "api-client", password: "api-secret" },
];
