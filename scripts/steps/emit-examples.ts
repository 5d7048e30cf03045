// Step: ContractModel -> examples.ts, the first example of each body. Pure.
import { fileHeader } from "../lib/file-header.ts";
import { quote, toLiteral } from "../lib/literal.ts";
import type { OperationExamples } from "../templates/contract.ts";
import type { ContractModel, MediaTypeModel, OperationModel, OutputFile } from "../model.ts";

/** What a contract without behaviour answers, and what documentation and tests can send. */
export function emitExamples(contract: ContractModel): OutputFile {
  const examples = Object.fromEntries(contract.operations.map((operation) => [operation.id, toExamples(operation)]));
  const text =
    `${fileHeader(contract)}\n` +
    `import type { OperationExamples } from ${quote(contract.supportModule)};\n` +
    `import type { Operations } from "./operations.ts";\n\n` +
    "/** The first example of each request body and response body, by operation. */\n" +
    `export const examples: Readonly<Record<keyof Operations, OperationExamples>> = ${toLiteral(examples, "", 80)};\n`;
  return { path: "examples.ts", text };
}

function toExamples({ requestBody, responses }: OperationModel): OperationExamples {
  const request = byMediaType(requestBody?.content ?? []);
  const answers = responses
    .map(({ status, content }) => [status, byMediaType(content)] as const)
    .filter(([, examples]) => Object.keys(examples).length > 0);
  return {
    ...(Object.keys(request).length > 0 && { requestBody: request }),
    ...(answers.length > 0 && { responses: Object.fromEntries(answers) }),
  };
}

function byMediaType(content: readonly MediaTypeModel[]): Record<string, unknown> {
  return Object.fromEntries(content.flatMap(({ mediaType, example }) => (example ? [[mediaType, example.value]] : [])));
}
