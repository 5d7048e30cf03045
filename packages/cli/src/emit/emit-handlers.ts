import { fileHeader, type OutputFile } from "./output-file.ts";
import { toPascalCase } from "../read/identifiers.ts";
import { isFormMediaType, isJsonMediaType, type MediaTypeModel } from "../model/read-media-types.ts";
import { commentText, indent, quote } from "./source-text.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { OperationModel, ResponseModel } from "../model/read-operation.ts";

/** Emits `handlers.ts`: an interface with a method per operation, from its parsed request to one of its responses. Pure. */
export function emitHandlers(contract: ContractModel): OutputFile {
  const { operations } = contract;
  const declarations = [...operations.map(requestType), ...operations.map(answerType), handlersInterface(operations)];
  const text = declarations.join("\n");
  return { path: "handlers.ts", text: `${fileHeader(contract)}\n${imports(contract, text)}\n${text}` };
}

// Only what the text uses: unused imports do not compile with noUnusedLocals.
function imports({ sharedTypes }: ContractModel, text: string): string {
  const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const lines = [
    { names: used(["AnswerHeaders", "Awaitable", "StatusRange"]), from: sharedTypes },
    { names: ["components", "operations"].filter((name) => text.includes(`${name}["`)), from: "./types.ts" },
  ];
  return lines
    .filter(({ names }) => names.length > 0)
    .map(({ names, from }) => `import type { ${names.join(", ")} } from ${quote(from)};\n`)
    .join("");
}

function requestType(operation: OperationModel): string {
  const { id, requestBody } = operation;
  const name = `${toPascalCase(id)}Request`;
  const parameters = parameterMembers(operation);
  const bodies = requestBody?.content ?? [];
  const bodyPath = `NonNullable<${typesOf(operation)}["requestBody"]>`;
  const comment = `/** Request of \`${id}\`, parsed and validated. */\n`;
  const [only, ...others] = bodies;
  if (others.length === 0) {
    if (!only && parameters.length === 0) return `${comment}export type ${name} = Readonly<Record<string, never>>;\n`;
    const body = only ? [`readonly body${requestBody?.required ? "" : "?"}: ${bodyType(only, bodyPath)};`] : [];
    return `${comment}export interface ${name} {\n${indent([...parameters, ...body])}}\n`;
  }
  const members = bodies.map((content) => {
    const contentType = mediaTypeType(content.mediaType);
    return `| { readonly contentType: ${contentType}; readonly body: ${bodyType(content, bodyPath)} }`;
  });
  if (!requestBody?.required) members.push("| { readonly contentType?: undefined; readonly body?: undefined }");
  const shared = parameters.length > 0 ? `{\n${indent(parameters)}} & ` : "";
  return `${comment}export type ${name} = ${shared}(\n${indent(members)});\n`;
}

function parameterMembers(operation: OperationModel): string[] {
  return ["path", "query", "header", "cookie"]
    .filter((place) => operation.parameters.some(({ descriptor }) => descriptor.in === place))
    .map((place) => `readonly ${place}: NonNullable<${typesOf(operation)}["parameters"][${quote(place)}]>;`);
}

function answerType(operation: OperationModel): string {
  const { id, responses } = operation;
  const members = responses.flatMap((response) => answerMembers(response, responses, typesOf(operation)));
  return (
    `/** Answers of \`${id}\` that the contract documents. */\n` +
    `export type ${toPascalCase(id)}Answer =\n${indent(members.map((member) => `| ${member}`)).trimEnd()};\n`
  );
}

function answerMembers(response: ResponseModel, all: readonly ResponseModel[], types: string): string[] {
  const status = statusType(response.status, all);
  const typePath = `${types}["responses"][${/^\d+$/.test(response.status) ? response.status : quote(response.status)}]`;
  const member = (content: MediaTypeModel | undefined): string => {
    const contentType =
      content && (response.content.length > 1 || content.mediaType.includes("*"))
        ? ` readonly contentType: ${mediaTypeType(content.mediaType)};`
        : "";
    const body = content ? ` readonly body: ${bodyType(content, typePath)};` : "";
    return `{ readonly status: ${status};${contentType}${body} readonly headers?: AnswerHeaders }`;
  };
  return response.content.length === 0 ? [member(undefined)] : response.content.map(member);
}

// A range excludes the statuses that are documented individually, so the union is still discriminated by status.
function statusType(status: string, all: readonly ResponseModel[]): string {
  if (/^\d+$/.test(status)) return status;
  const ranges = all.map((response) => response.status).filter((other) => other.endsWith("XX"));
  const covered = status === "default" ? "StatusRange[keyof StatusRange]" : `StatusRange[${quote(status)}]`;
  const own = all.map((response) => response.status).filter((other) => /^\d+$/.test(other));
  const excluded = status === "default" ? [...own, ...ranges.map((range) => `StatusRange[${quote(range)}]`)] : own;
  return excluded.length === 0 ? covered : `Exclude<${covered}, ${excluded.join(" | ")}>`;
}

function handlersInterface(operations: readonly OperationModel[]): string {
  const members = operations.flatMap(({ id, summary, method, path }) => [
    `/** ${commentText(summary ?? `${method.toUpperCase()} ${path}`)} */`,
    `${id}(request: ${toPascalCase(id)}Request, context: Context): Awaitable<${toPascalCase(id)}Answer>;`,
  ]);
  // An unused type parameter compiles only with a leading underscore.
  const parameter = operations.length > 0 ? "Context" : "_Context";
  return (
    "/** One handler per operation. `Context` is what the server knows about the authenticated caller. */\n" +
    `export interface Handlers<${parameter}> {\n${indent(members)}}\n`
  );
}

/** The type of the operation in `types.ts`. */
function typesOf({ operationId }: OperationModel): string {
  return `operations[${quote(operationId)}]`;
}

/**
 * The type of a body as handlers see it: the schema's type for JSON and for the fields of a form that is sent, string for text,
 * FormData for other forms, otherwise bytes.
 *
 * @param typePath - Type expression for the object in `types.ts` that has `content`.
 */
function bodyType({ mediaType, component, schemaPointer }: MediaTypeModel, typePath: string): string {
  const isRequestForm = isFormMediaType(mediaType) && schemaPointer !== undefined && typePath.includes('["requestBody"]');
  if (isJsonMediaType(mediaType) || isRequestForm) {
    return component === undefined ? `${typePath}["content"][${quote(mediaType)}]` : `components["schemas"][${quote(component)}]`;
  }
  if (/^text\//i.test(mediaType)) return "string";
  if (isFormMediaType(mediaType)) return "FormData";
  return "Uint8Array";
}

/** A media type as a literal type. `image/*` becomes `` `image/${string}` ``, so the union is still discriminated by it. */
function mediaTypeType(mediaType: string): string {
  if (!mediaType.includes("*")) return quote(mediaType);
  // Any other text from the document must not become code.
  return /^[\w.+*-]+\/[\w.+*-]+$/.test(mediaType) ? `\`${mediaType.replaceAll("*", "${string}")}\`` : "string";
}
