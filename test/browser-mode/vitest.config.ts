import { playwright } from "@vitest/browser-playwright";
import { msw } from "msw/vite";
import { defineConfig } from "vitest/config";
import { chromiumLaunch } from "../support/chromium.ts";

// Tests that run in Chromium themselves: what the mocks answer there, behind MSW's service worker.
export default defineConfig({
  resolve: { conditions: ["token-apis-src", "module", "browser", "development|production"] },
  plugins: [msw({ mode: "worker-only" })],
  optimizeDeps: { include: ["msw/http", "msw/browser"] },
  test: {
    include: ["test/conformance/**/*.test.ts", "test/browser-mode/**/*.test.ts"],
    // These read the contracts from files. They run on the mocks in Node.
    exclude: ["test/conformance/{authorisation,coverage}/**"],
    provide: { through: "mock" },
    api: { host: "127.0.0.1" },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromiumLaunch }),
      instances: [{ browser: "chromium" }],
    },
  },
});
