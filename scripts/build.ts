// spec/ -> generated/. The list of steps, loaded when they are needed: a build with nothing stale loads none.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

export const steps = {
  readDocument: async () => (await import("./steps/read-document.ts")).readDocument,
  lintContract: async () => (await import("./steps/lint-contract.ts")).lintContract,
  bundleDocument: async () => (await import("./steps/bundle-document.ts")).bundleDocument,
  buildModel: async () => (await import("./steps/build-model.ts")).buildModel,

  emitDocument: async () => (await import("./steps/emit-document.ts")).emitDocument,
  emitTypes: async () => (await import("./steps/emit-types.ts")).emitTypes,
  emitOperations: async () => (await import("./steps/emit-operations.ts")).emitOperations,
  emitHandlers: async () => (await import("./steps/emit-handlers.ts")).emitHandlers,
  emitValidators: async () => (await import("./steps/emit-validators.ts")).emitValidators,
  emitExamples: async () => (await import("./steps/emit-examples.ts")).emitExamples,
  emitErrorCodes: async () => (await import("./steps/emit-error-codes.ts")).emitErrorCodes,
  emitDocs: async () => (await import("./steps/emit-docs.ts")).emitDocs,

  emitSupport: async () => (await import("./steps/emit-support.ts")).emitSupport,
  emitPackage: async () => (await import("./steps/emit-package.ts")).emitPackage,
  emitDocsIndex: async () => (await import("./steps/emit-docs-index.ts")).emitDocsIndex,
  emitUpstreamPage: async () => (await import("./steps/emit-upstream-page.ts")).emitUpstreamPage,
};

export type Steps = typeof steps;

if (import.meta.main) {
  // Half of a build's time goes into compiling the tools, TypeScript's compiler among them; Node keeps the outcome here.
  enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/token-apis/compiled", import.meta.url)));
  const { runBuild } = await import("./lib/run-build.ts");
  process.exitCode = await runBuild(process.argv.slice(2), steps);
}
