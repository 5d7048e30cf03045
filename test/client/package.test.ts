import * as client from "@token-apis/client";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = new URL("../..", import.meta.url).pathname;

it("exports these names and no others", () => {
  expect(Object.keys(client).toSorted()).toEqual([
    "ApiError",
    "InvalidBodyError",
    "NetworkError",
    "UndocumentedStatusError",
    "askTan",
    "basic",
    "bearer",
    "createClient",
    "createSession",
    "expectOk",
  ]);
});

it("loads openapi-fetch and the operation table in a browser, and nothing else", async () => {
  const { files } = await bundle('export { createOneWelcomeClient } from "@token-apis/client/onewelcome";');
  const others = files.filter((file) => !file.startsWith("packages/client/src/"));
  expect(others).toEqual(["generated/onewelcome/operations.ts", "node_modules/openapi-fetch/dist/index.mjs"]);
});

it("puts only the operations that are named into a bundle", async () => {
  const { text } = await bundle(`
    import { createClient } from "@token-apis/client";
    import { listTokens, revokeToken } from "@token-apis/contracts/taler-merchant/operations";
    export const client = createClient({ listTokens, revokeToken }, { baseUrl: "https://backend.example/" });
  `);
  expect(text).toContain("/private/tokens/{serial}");
  expect(text).not.toMatch(/createToken|challenge|bearer|Basic/);
});

async function bundle(contents: string): Promise<{ text: string; files: string[] }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}packages/client` },
    absWorkingDir: root,
    conditions: ["token-apis-src"],
    platform: "browser",
    format: "esm",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    tsconfigRaw: {},
  });
  // esbuild lists what it looked at; what it took has bytes in the output.
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    text: outputFiles[0]!.text,
    files: files
      .map(([file]) => file)
      .filter((file) => file !== "<stdin>")
      .toSorted(),
  };
}
