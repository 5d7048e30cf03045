import type { OutputFile } from "./output-file.ts";

/** The members of the root package.json that the generated package repeats. */
export interface PackageIdentity {
  readonly version: string;
  readonly license: string;
}

/** Versions of Ajv's packages, by name: those that the validators were compiled with. */
export type AjvVersions = Readonly<Record<"ajv" | "ajv-formats", string>>;

const modules = ["types", "operations", "handlers", "validators", "examples", "error-codes", "servers"];

/** Emits `package.json` of @token-apis/contracts, with one subpath per contract and module. Pure. */
export function emitPackage(apis: readonly string[], { version, license }: PackageIdentity, ajv: AjvVersions): OutputFile {
  const entries = apis.flatMap((api) => [
    ...modules.map((module) => [`./${api}/${module}`, entry(`${api}/${module}`)] as const),
    [`./${api}/openapi.json`, `./${api}/openapi.json`] as const,
  ]);
  return jsonFile("package.json", {
    name: "@token-apis/contracts",
    version,
    description: "Types, operation tables, server stubs and validators generated from the token-apis contracts.",
    license,
    type: "module",
    sideEffects: false,
    files: ["contract.ts", ...apis, "dist"],
    exports: { ".": entry("contract"), ...Object.fromEntries(entries), "./package.json": "./package.json" },
    // The compiled validators import a few of Ajv's helpers.
    dependencies: { ajv: ajv.ajv, "ajv-formats": ajv["ajv-formats"] },
  });
}

/** Emits `tsconfig.json` of @token-apis/contracts. Used only for publishing: in the workspace, everything runs from source. Pure. */
export function emitPackageTsconfig(apis: readonly string[]): OutputFile {
  return jsonFile("tsconfig.json", {
    extends: "../tsconfig.package.json",
    compilerOptions: { rootDir: ".", outDir: "dist", tsBuildInfoFile: "node_modules/.cache/contracts.tsbuildinfo" },
    include: ["contract.ts", ...apis.map((api) => `${api}/*.ts`)],
  });
}

function entry(file: string): Record<string, string> {
  return { "token-apis-src": `./${file}.ts`, types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` };
}

function jsonFile(path: string, content: object): OutputFile {
  return { path, text: `${JSON.stringify(content, null, 2)}\n` };
}
