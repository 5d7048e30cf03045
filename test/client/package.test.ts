import * as client from "@token-apis/client";
import * as validate from "@token-apis/client/validate";
import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const root = new URL("../..", import.meta.url).pathname;

it("exports these names and no others", () => {
  expect(Object.keys(client).toSorted()).toEqual([
    "ApiError",
    "GatewayError",
    "InvalidBodyError",
    "NetworkError",
    "TalerErrorCode",
    "UndocumentedStatusError",
    "apiKey",
    "askTan",
    "basic",
    "bearer",
    "bySecurity",
    "checkCompatibility",
    "createClient",
    "createSession",
    "expectOk",
    "fromDate",
    "fromMilliseconds",
    "isForever",
    "isNever",
    "paginate",
    "persistSession",
    "serverUrl",
    "supports",
    "toDate",
    "toMilliseconds",
  ]);
  expect(Object.keys(validate).toSorted()).toEqual(["ContractViolation", "checkAnswers"]);
});

it("loads the operation table in a browser, and nothing else", async () => {
  const { files, text } = await bundle('export { createOneWelcomeClient } from "@token-apis/client/onewelcome";');
  const others = files.filter((file) => !file.startsWith("packages/client/src/"));
  expect(others).toEqual(["generated/onewelcome/operations.ts"]);
  expect(files.filter((file) => /session|validate|violation|versions|time|paginate|api-error|raw|query/.test(file))).toEqual([]);
  expect(text).not.toContain("middleware");
});

it.each(["createOneWelcomeClient", "createTalerMerchantClient", "createTalerCorebankClient"])(
  "has a %s with raw in @token-apis/client/raw, and loads no other contract for it",
  async (name) => {
    const { files, text } = await bundle(`export { ${name} } from "@token-apis/client/raw";`);
    expect(files.filter((file) => file.startsWith("generated/"))).toHaveLength(1);
    expect(text).toContain("middleware");
  },
);

it("puts only the operations that are named into a bundle", async () => {
  const { text } = await bundle(`
    import { createClient } from "@token-apis/client";
    import { listTokens, revokeToken } from "@token-apis/contracts/taler-merchant/operations";
    export const client = createClient({ listTokens, revokeToken }, { baseUrl: "https://backend.example/" });
  `);
  expect(text).toContain("/private/tokens/{serial}");
  expect(text).not.toMatch(/createToken|challenge|bearer|Basic/);
});

it.each([
  ["onewelcome", "createOneWelcomeClient", 3400],
  ["taler-merchant", "createTalerMerchantClient", 4150],
  ["taler-corebank", "createTalerCorebankClient", 4150],
])("stays small when a page uses two operations of %s, minified and compressed", async (api, name, most) => {
  const { text } = await bundle(`
    import { ${name} } from "@token-apis/client/${api}";
    const client = ${name}({ baseUrl: "https://api.example/" });
    export const [list, revoke] = [client.listTokens, client.revokeToken];
  `);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(most);
});

it("holds the compiled checks only where they are asked for", async () => {
  const create = 'import { createOneWelcomeClient } from "@token-apis/client/onewelcome";';
  const checks = `import { checkAnswers } from "@token-apis/client/validate";
    import { validators } from "@token-apis/contracts/onewelcome/validators";`;
  const without = await bundle(`${create} export const client = createOneWelcomeClient({ baseUrl: "https://x.example/" });`);
  const having = await bundle(
    `${create} ${checks} export const client = createOneWelcomeClient({ baseUrl: "https://x.example/", validate: checkAnswers(validators) });`,
  );
  expect(having.text).toMatch(
    /ContractViolation[^]*must have required property|must have required property[^]*ContractViolation/,
  );
  expect(having.files).toContain("generated/onewelcome/validators.ts");
  expect(without.text).not.toMatch(/ContractViolation|must have required property|instancePath/);
  expect(without.files.filter((file) => /validat|violation|ajv/.test(file))).toEqual([]);
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
