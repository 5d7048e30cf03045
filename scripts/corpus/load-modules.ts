// Program of check-corpus: loads the modules in a folder, and prints how many operations a mock answers from examples.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Operation, OperationExamples, OperationValidators } from "@token-apis/contracts";
import { exampleOf, implement } from "@token-apis/server";

const [folder = ""] = process.argv.slice(2);
const load = (name: string): Promise<object> => import(pathToFileURL(join(folder, `${name}.ts`)).href) as Promise<object>;
const { operations } = (await load("operations")) as { operations: Record<string, Operation> };
const { validators } = (await load("validators")) as { validators: Record<string, OperationValidators> };
const { examples } = (await load("examples")) as { examples: Record<string, OperationExamples> };

implement(operations, {}, { validators, examples });
const answered = Object.entries(operations).filter(([name, operation]) => {
  const keys = Object.keys(operation.responses).filter((key) => key.startsWith("2") || key === "default");
  return keys.some((key) => exampleOf(operation, examples[name], key, Number(key) || 200) !== undefined);
});
console.log(JSON.stringify({ operations: Object.keys(operations).length, answered: answered.length }));
