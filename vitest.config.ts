import { defineConfig } from "vitest/config";

export default defineConfig({
  // Workspace packages are tested from their sources: nothing has to be compiled first.
  ssr: { resolve: { conditions: ["token-apis-src", "module", "node", "development|production"] } },
  test: {
    // Vitest would leave one processor idle, of the two that CI has.
    maxWorkers: "100%",
    // Against what hangs, not what is slow: on a busy machine a test of two seconds takes more than Vitest's five.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["test/**/*.test.ts"],
          // These need a browser, or another server: see the configurations in their folders.
          exclude: ["test/browser/**", "test/browser-mode/**", "test/postgres/**"],
          provide: { through: "server" },
        },
      },
      // The same cases once more, answered by the mocks.
      { extends: true, test: { name: "mock", include: ["test/conformance/**/*.test.ts"], provide: { through: "mock" } } },
    ],
  },
});
