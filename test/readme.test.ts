import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository, temporaryFolder } from "./support/temporary-folder.ts";
import { typeCheck } from "./support/type-check.ts";

/** Declares what snippets use from earlier snippets and from the reader's code. */
const prelude = `
declare const basic: typeof import("@token-apis/client").basic;
declare const expectOk: typeof import("@token-apis/client").expectOk;
declare const paginate: typeof import("@token-apis/client").paginate;
declare const password: string;
declare const secret: string;
`;
const clientPrelude = `
declare const merchant: import("@token-apis/client/taler-merchant").TalerMerchantClient;
declare const session: import("@token-apis/client").Session<import("@token-apis/client/taler-merchant").TalerMerchantClient>;
`;
const mockPrelude = `
declare const expect: typeof import("vitest").expect;
declare const mockTalerMerchant: typeof import("@token-apis/mock/taler-merchant").mockTalerMerchant;
declare const merchant: ReturnType<typeof mockTalerMerchant>;
declare const shop: import("@token-apis/client/taler-merchant").TalerMerchantClient;
declare const page: import("playwright-core").Page;
declare const routeTo: (page: import("playwright-core").Page, mock: { baseUrl: string; fetch: typeof fetch }) => Promise<void>;
declare module "@playwright/test" {
  export type { Page } from "playwright-core";
}
`;

it.each([
  ["README.md", clientPrelude],
  ["packages/client/README.md", clientPrelude],
  ["docs/client.md", clientPrelude],
  ["docs/client-sessions.md", clientPrelude],
  ["packages/mock/README.md", mockPrelude],
  ["packages/server/README.md", clientPrelude],
])("every snippet of %s compiles", (readme, ownPrelude) => {
  const snippets = [...readFileSync(join(repository, readme), "utf8").matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)];
  expect(snippets.length).toBeGreaterThan(0);
  const folder = temporaryFolder();
  writeFileSync(join(folder, "prelude.d.ts"), prelude + ownPrelude);
  snippets.forEach(([, language, text], index) =>
    writeFileSync(join(folder, `snippet-${index}.${language}`), `${text}\nexport {};\n`),
  );
  expect(typeCheck(folder, { noUnusedLocals: false, jsx: "react-jsx" })).toBe("");
});
