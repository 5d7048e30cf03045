import { fileURLToPath } from "node:url";
import { msw } from "msw/vite";
import { defineConfig } from "vite";

// `--mode mock` builds the page that needs no server: its requests are answered by the mock, in a service worker.
export default defineConfig(({ mode }) => ({
  root: path(mode === "mock" ? "pages/mock" : "pages/live"),
  // The page runs below any path.
  base: "./",
  publicDir: false,
  plugins: mode === "mock" ? [msw({ mode: "worker-only" })] : [],
  resolve: {
    // Preact is a tenth of React's size and runs the same components.
    alias: { react: "preact/compat", "react-dom": "preact/compat" },
    // The packages of the workspace need no build of their own.
    conditions: ["token-apis-src", "module", "browser", "development|production"],
  },
  build: {
    outDir: path("dist"),
    emptyOutDir: true,
    target: "es2024",
    // The page asks for nothing but its own files, and a data URL is no file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The page on the mock contains the server and its validators.
    chunkSizeWarningLimit: 1000,
    // "use client" is for servers that render React.
    rolldownOptions: { onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log) },
  },
}));

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
