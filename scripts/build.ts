// spec/ -> generated/. The list of steps, loaded when they are needed: a build with nothing stale loads none.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

export const steps = {
  readDocument: async () => (await import("../packages/cli/src/read/read-document.ts")).readDocument,
  lintContract: async () => (await import("../packages/cli/src/read/lint-contract.ts")).lintContract,
  bundleDocument: async () => (await import("../packages/cli/src/read/bundle-document.ts")).bundleDocument,
  buildModel: async () => (await import("../packages/cli/src/model/build-model.ts")).buildModel,

  emitDocument: async () => (await import("../packages/cli/src/emit/emit-document.ts")).emitDocument,
  emitTypes: async () => (await import("../packages/cli/src/emit/emit-types.ts")).emitTypes,
  emitOperations: async () => (await import("../packages/cli/src/emit/emit-operations.ts")).emitOperations,
  emitHandlers: async () => (await import("../packages/cli/src/emit/emit-handlers.ts")).emitHandlers,
  emitValidators: async () => (await import("../packages/cli/src/emit/validators/emit-validators.ts")).emitValidators,
  emitExamples: async () => (await import("../packages/cli/src/emit/emit-examples.ts")).emitExamples,
  emitErrorCodes: async () => (await import("../packages/cli/src/emit/emit-error-codes.ts")).emitErrorCodes,
  emitDocs: async () => (await import("../packages/cli/src/emit/docs/emit-reference-page.ts")).emitDocs,

  emitSupport: async () => (await import("../packages/cli/src/emit/emit-contract-types.ts")).emitSupport,
  emitPackage: async () => (await import("../packages/cli/src/emit/emit-package.ts")).emitPackage,
  emitDocsIndex: async () => (await import("../packages/cli/src/emit/docs/emit-index-page.ts")).emitDocsIndex,
  emitUpstreamPage: async () => (await import("../packages/cli/src/emit/docs/emit-upstream-page.ts")).emitUpstreamPage,
};

export type Steps = typeof steps;

if (import.meta.main) {
  // Half of a build's time goes into compiling the tools, TypeScript's compiler among them; Node keeps the outcome here.
  enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/token-apis/compiled", import.meta.url)));
  const { runBuild } = await import("../packages/cli/src/commands/build.ts");
  process.exitCode = await runBuild(process.argv.slice(2), steps);
}
