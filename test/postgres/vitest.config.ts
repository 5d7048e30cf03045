import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["token-apis-src", "module", "node", "development|production"] } },
  test: {
    include: ["test/postgres/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
