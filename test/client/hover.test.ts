import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const snippet = `
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/" });
bank.listTokens;
`;

it("shows the summary and description of a method in an editor, and a type on one line", () => {
  const file = join(temporaryFolder(), "snippet.ts");
  writeFileSync(file, snippet);
  const { options } = ts.convertCompilerOptionsFromJson(
    { target: "es2024", module: "nodenext", customConditions: ["token-apis-src"], types: [], noEmit: true, skipLibCheck: true },
    repository,
  );
  const program = ts.createProgram([file], { ...options, allowImportingTsExtensions: true });
  const checker = program.getTypeChecker();
  const method = (program.getSourceFile(file)!.statements.at(-1) as ts.ExpressionStatement).expression;
  const symbol = checker.getSymbolAtLocation((method as ts.PropertyAccessExpression).name)!;
  const documentation = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  expect(documentation).toMatch(/^List access tokens\n\nLists the valid tokens of the account/);
  expect(checker.typeToString(checker.getTypeOfSymbol(symbol))).toBe('Method<listTokensTypes, "tokens">');
});

it.each(["onewelcome", "taler-corebank", "taler-merchant"])("exports a type per schema of %s", (api) => {
  const contract = JSON.parse(readFileSync(join(repository, "generated", api, "openapi.json"), "utf8")) as {
    components: { schemas: object };
  };
  const source = readFileSync(join(repository, "packages/client/src", `${api}.ts`), "utf8");
  const aliases = [...source.matchAll(/^export type (\w+) = Schemas\["\1"\];$/gm)].map(([, name]) => name);
  expect(aliases).toEqual(Object.keys(contract.components.schemas).toSorted());
});
