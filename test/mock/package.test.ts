import * as coverage from "@token-apis/mock/coverage";
import * as mock from "@token-apis/mock";
import * as onewelcome from "@token-apis/mock/onewelcome";
import * as corebank from "@token-apis/mock/taler-corebank";
import * as merchant from "@token-apis/mock/taler-merchant";
import * as vitest from "@token-apis/mock/vitest";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";

it("exports these names and no others", () => {
  const names = [mock, merchant, corebank, onewelcome, vitest, coverage].map((entry) => Object.keys(entry).toSorted());
  expect(names).toEqual([
    ["RequestViolation", "mockContract"],
    ["mockTalerMerchant"],
    ["mockTalerCorebank"],
    ["mockOneWelcome"],
    ["setupMock", "setupOneWelcome", "setupTalerCorebank", "setupTalerMerchant"],
    ["coverageReporter"],
  ]);
});

it("runs in browsers: nothing of Node is in its import graph", async () => {
  const { files, others } = await bundle(["", "/taler-merchant", "/taler-corebank", "/onewelcome"]);
  expect(others).toEqual([]);
  expect(
    files.filter((file) => /server\/src\/(node|seed\/(read|locate|explain))|msw\/lib\/node|vitest|yaml|\/pg\//.test(file)),
  ).toEqual([]);
  expect(files).toContain("packages/mock/src/contract/create-mock.ts");
});

it("holds no other API than the one that is asked for", async () => {
  const { files } = await bundle(["/onewelcome"]);
  expect(files.filter((file) => file.startsWith("generated/"))).toEqual([
    "generated/onewelcome/examples.ts",
    "generated/onewelcome/operations.ts",
    "generated/onewelcome/validators.ts",
  ]);
});

/** What a bundler for browsers takes of these entries, and what it has to leave outside. */
async function bundle(entries: readonly string[]): Promise<{ files: string[]; others: string[] }> {
  const contents = entries.map((entry, index) => `export * as entry${index} from "@token-apis/mock${entry}";`).join("\n");
  const { metafile } = await build({
    stdin: { contents, resolveDir: `${repository}packages/mock` },
    absWorkingDir: repository,
    conditions: ["token-apis-src"],
    external: ["node:*"],
    platform: "browser",
    format: "esm",
    bundle: true,
    write: false,
    metafile: true,
    tsconfigRaw: {},
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { files: files.map(([file]) => file).toSorted(), others: output!.imports.map(({ path }) => path) };
}
