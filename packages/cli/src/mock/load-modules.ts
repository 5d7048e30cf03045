import { rmSync } from "node:fs";
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OutputFile } from "../emit/output-file.ts";
import type { Operation, OperationExamples, OperationValidators } from "../model/contract.ts";

/** What the generated modules of a contract export, by the name of the operation. */
export interface ContractModules {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly validators: Readonly<Record<string, OperationValidators>>;
  readonly examples: Readonly<Record<string, OperationExamples>>;
}

/**
 * Loads generated modules into this process. They are written to a temporary folder, which is removed when the process exits:
 * until then a module may load others.
 * @param files - `operations.ts`, `validators.ts` and `examples.ts`, and what these import.
 */
export async function loadModules(files: readonly OutputFile[]): Promise<ContractModules> {
  const folder = await mkdtemp(join(tmpdir(), "token-apis-mock-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), withAddresses(text));
  }
  // The compiler does not know these modules. Their emitters give them these types.
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, `${name}.ts`)).href);
  const { operations } = (await load("operations")) as Pick<ContractModules, "operations">;
  const { validators } = (await load("validators")) as Pick<ContractModules, "validators">;
  const { examples } = (await load("examples")) as Pick<ContractModules, "examples">;
  return { operations, validators, examples };
}

/** No package can be found from the temporary folder, so imports of packages become imports of addresses. */
function withAddresses(text: string): string {
  return text.replace(/^(import (?!type ).* from )"([^."][^"]*)";$/gm, (_, start: string, name: string) => {
    return `${start}${JSON.stringify(import.meta.resolve(name))};`;
  });
}
