// How large the client is in a bundle. Run by `node --conditions=token-apis-src bench/client-bundle.ts [FOLDER]`; FOLDER is
// what `npm run build -- --spec FILE --out FOLDER` made of GitHub's description, for the row of two of its operations.
import { build } from "esbuild";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

const onewelcome = "@token-apis/contracts/onewelcome/operations";
const create = (names: string, from: string): string => `
  import { createClient } from "@token-apis/client";
  import { ${names} } from ${JSON.stringify(from)};
  export const client = createClient({ ${names} }, { baseUrl: "https://api.example/" });`;

const cases: [string, string][] = [
  [
    "openapi-fetch alone",
    'import createClient from "openapi-fetch"; export const client = createClient({ baseUrl: "https://api.example/" });',
  ],
  ["createClient: listTokens and revokeToken of OneWelcome", create("listTokens, revokeToken", onewelcome)],
  [
    "createClientWithRaw: the same, openapi-fetch underneath",
    create("listTokens, revokeToken", onewelcome).replaceAll("createClient", "createClientWithRaw"),
  ],
  [
    "createTalerMerchantClient: every operation, raw",
    'export { createTalerMerchantClient } from "@token-apis/client/taler-merchant";',
  ],
];
const [github] = process.argv.slice(2);
if (github)
  cases.push(["createClient: 2 of GitHub's operations", create("reposGet, issuesListForRepo", resolve(github, "operations.ts"))]);

for (const [name, contents] of cases) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(import.meta.dirname, "../packages/client") },
    conditions: ["token-apis-src"],
    platform: "browser",
    format: "esm",
    bundle: true,
    minify: true,
    write: false,
    tsconfigRaw: {},
  });
  const { contents: bytes } = outputFiles[0]!;
  console.log(
    `${String(gzipSync(bytes, { level: 9 }).length).padStart(6)} B gzip -9 ${String(bytes.length).padStart(7)} B  ${name}`,
  );
}
