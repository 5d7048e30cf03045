import { fileHeader, type OutputFile } from "./output-file.ts";
import { quote, toLiteral } from "./source-text.ts";
import { isFormMediaType, isJsonMediaType, type MediaTypeModel } from "../model/read-media-types.ts";
import { createBodySampler, type BodySide } from "./body-sampler.ts";
import type { OperationExamples } from "../model/contract.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { OperationModel } from "../model/read-operation.ts";

/** Emits `examples.ts`: an example of each request body and response body. Pure. */
export function emitExamples(contract: ContractModel): OutputFile {
  const exampleOf = createExampleOf(contract);
  const examples = Object.fromEntries(contract.operations.map((operation) => [operation.id, toExamples(operation, exampleOf)]));
  const text =
    `${fileHeader(contract)}\n` +
    `import type { OperationExamples } from ${quote(contract.sharedTypes)};\n` +
    `import type { Operations } from "./operations.ts";\n\n` +
    "/** An example of each request body and response body, by operation: the contract's first, or a sample of the schema. */\n" +
    `export const examples: Readonly<Record<keyof Operations, OperationExamples>> = ${toLiteral(examples, "", 80)};\n`;
  return { path: "examples.ts", text };
}

type ExampleOf = (content: MediaTypeModel, side: BodySide) => { readonly value: unknown } | undefined;

function createExampleOf({ document, operations }: ContractModel): ExampleOf {
  const bodies = operations.flatMap(({ requestBody, responses }) => [...(requestBody ? [requestBody] : []), ...responses]);
  // Compiling schemas is slow. Skip it when the contract has an example for every body.
  if (!bodies.some(({ content }) => content.some(lacksExample))) return (content) => content.example ?? sampleText(content);
  const sampleBody = createBodySampler(document);
  return (content, side) =>
    lacksExample(content) ? sampleBody(content.schemaPointer, side) : (content.example ?? sampleText(content));
}

/** A body that is not JSON, as text: one event of a stream, words of a text, no bytes of anything else. */
function sampleText({ mediaType }: MediaTypeModel): { readonly value: string } | undefined {
  if (isJsonMediaType(mediaType) || isFormMediaType(mediaType) || mediaType.includes("*")) return undefined;
  if (mediaType.startsWith("text/event-stream")) return { value: "data: {}\n\n" };
  return { value: mediaType.startsWith("text/") ? "text" : "" };
}

function lacksExample(content: MediaTypeModel): content is MediaTypeModel & { readonly schemaPointer: string } {
  return content.example === undefined && content.schemaPointer !== undefined && isJsonMediaType(content.mediaType);
}

function toExamples({ requestBody, responses }: OperationModel, exampleOf: ExampleOf): OperationExamples {
  const request = byMediaType(requestBody?.content ?? [], "request", exampleOf);
  const answers = responses
    .map(({ status, content }) => [status, byMediaType(content, "response", exampleOf)] as const)
    .filter(([, examples]) => Object.keys(examples).length > 0);
  return {
    ...(Object.keys(request).length > 0 && { requestBody: request }),
    ...(answers.length > 0 && { responses: Object.fromEntries(answers) }),
  };
}

function byMediaType(content: readonly MediaTypeModel[], side: BodySide, exampleOf: ExampleOf): Record<string, unknown> {
  return Object.fromEntries(
    content.flatMap((node) => {
      const example = exampleOf(node, side);
      return example ? [[node.mediaType, example.value]] : [];
    }),
  );
}
