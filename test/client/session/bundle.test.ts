import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = new URL("../../..", import.meta.url).pathname;

const client = `
  import { createClient } from "@token-apis/client";
  import * as table from "@token-apis/contracts/taler-merchant/operations";
  const { createToken, sendChallenge, confirmChallenge, revokeCurrentToken, listTokens } = table;
  const operations = { createToken, sendChallenge, confirmChallenge, revokeCurrentToken, listTokens };
  export const create = (options) => createClient(operations, options);
`;

it("costs nothing where no session is made", async () => {
  const { files } = await bundle(client);
  expect(files.filter((file) => file.includes("/session/"))).toEqual([]);
});

it("holds no second factor's dialogue unless it is asked for", async () => {
  const { files } = await bundle(`${client} export { createSession } from "@token-apis/client";`);
  expect(files).toContain("packages/client/src/session/create-session.ts");
  expect(files).not.toContain("packages/client/src/session/ask-tan.ts");
});

it("adds less than 4.6 kB to a client, the dialogue included", async () => {
  const without = await bundle(client);
  const withSession = await bundle(`${client} export { askTan, createSession } from "@token-apis/client";`);
  expect(withSession.bytes - without.bytes).toBeLessThan(4600);
});

it("stays below 9 kB with a whole client of corebank, storage and the dialogue", async () => {
  const { bytes } = await bundle(`
    import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
    export const create = createTalerCorebankClient;
    export { askTan, createSession, persistSession } from "@token-apis/client";
  `);
  expect(bytes).toBeLessThanOrEqual(9000);
});

async function bundle(contents: string): Promise<{ bytes: number; files: string[] }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}packages/client` },
    absWorkingDir: root,
    conditions: ["token-apis-src"],
    platform: "browser",
    format: "esm",
    target: "es2024",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    tsconfigRaw: {},
  });
  // esbuild lists what it looked at; what it took has bytes in the output.
  const [output] = Object.values(metafile.outputs);
  const taken = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length, files: taken.map(([file]) => file) };
}
