import { pathToFileURL } from "node:url";
import type { OperationExamples, OperationValidators, Validator } from "@token-apis/contracts";

export interface ExampleCounts {
  readonly operations: number;
  readonly accepted: number;
  readonly refused: number;
}

/**
 * Loads the modules that the build left in a folder and puts every example to the validator of its body.
 * @throws {Error} When a module does not load, or a validator takes a body that is wrong for certain.
 */
export async function runExamples(folder: string): Promise<ExampleCounts> {
  const load = (name: string): Promise<object> => import(pathToFileURL(`${folder}/${name}.ts`).href) as Promise<object>;
  const { operations } = (await load("operations")) as { operations: Record<string, unknown> };
  const { validators } = (await load("validators")) as { validators: Record<string, OperationValidators> };
  const { examples } = (await load("examples")) as { examples: Record<string, OperationExamples> };
  let [accepted, refused] = [0, 0];
  for (const { example, validate } of bodies(examples, validators)) {
    if (validate(example)) accepted += 1;
    else refused += 1;
  }
  const license = validators["licensesGet"]?.responses?.["200"]?.["application/json"];
  if (license?.({ key: 1 }) !== false) throw new Error("licensesGet: an answer without its required members passes.");
  return { operations: Object.keys(operations).length, accepted, refused };
}

/** An example and what it should pass. */
interface ExampleBody {
  readonly example: unknown;
  readonly validate: Validator;
}

function bodies(examples: Record<string, OperationExamples>, validators: Record<string, OperationValidators>): ExampleBody[] {
  return Object.entries(examples).flatMap(([operation, { requestBody, responses = {} }]) => {
    const own = validators[operation];
    return [
      ...bodiesOf(requestBody, own?.requestBody),
      ...Object.entries(responses).flatMap(([status, content]) => bodiesOf(content, own?.responses?.[status])),
    ];
  });
}

function bodiesOf(
  content: OperationExamples["requestBody"] = {},
  checks: OperationValidators["requestBody"] = {},
): ExampleBody[] {
  return Object.entries(content).flatMap(([mediaType, example]) => {
    const validate = checks[mediaType];
    return validate === undefined ? [] : [{ example, validate }];
  });
}
