/** What the build makes of one contract, by the name that `--only` takes, and where it goes below the contract's folder. */
export const contractArtefacts = {
  document: "openapi.json",
  types: "types.ts",
  operations: "operations.ts",
  handlers: "handlers.ts",
  validators: "validators.ts",
  examples: "examples.ts",
  "error-codes": "error-codes.ts",
} as const;

export type ContractArtefact = keyof typeof contractArtefacts;

/** Everything that `--only` takes. */
export const selectable = ["lint", ...(Object.keys(contractArtefacts) as ContractArtefact[]), "docs"] as const;

export type Selectable = (typeof selectable)[number];
