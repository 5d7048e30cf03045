// Step: ContractModel -> handlers.ts, the typed server stub. Pure.
import { CodeBlockWriter } from "ts-morph";
import { bodyType, mediaTypeType } from "./body-types.ts";
import { fileHeader } from "./output-file.ts";
import { toPascalCase } from "../model/identifiers.ts";
import { commentText, quote } from "./source-text.ts";
import type { ContractModel, MediaTypeModel, OperationModel, OutputFile, ResponseModel } from "../model/contract-model.ts";

/** One interface with a method per operation: its request already parsed, its answer one of the documented statuses. */
export function emitHandlers(contract: ContractModel): OutputFile {
  const body = new CodeBlockWriter({ indentNumberOfSpaces: 2 });
  for (const operation of contract.operations) writeRequest(body, operation);
  for (const operation of contract.operations) writeAnswer(body, operation);
  writeInterface(body, contract.operations);
  const text = body.toString().trimStart();
  return { path: "handlers.ts", text: `${fileHeader(contract)}\n${imports(contract, text)}\n${text}` };
}

// Only what the text uses: unused imports do not compile under noUnusedLocals.
function imports({ supportModule }: ContractModel, text: string): string {
  const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const lines = [
    { names: used(["AnswerHeaders", "Awaitable", "StatusRange"]), from: supportModule },
    { names: ["components", "operations"].filter((name) => text.includes(`${name}["`)), from: "./types.ts" },
  ];
  return lines
    .filter(({ names }) => names.length > 0)
    .map(({ names, from }) => `import type { ${names.join(", ")} } from ${quote(from)};\n`)
    .join("");
}

function writeRequest(out: CodeBlockWriter, operation: OperationModel): void {
  const name = `${toPascalCase(operation.id)}Request`;
  const types = `operations[${quote(operation.operationId)}]`;
  const { requestBody } = operation;
  const bodies = requestBody?.content ?? [];
  out.blankLineIfLastNot().writeLine(`/** What \`${operation.id}\` is asked, parsed and checked against the contract. */`);
  const writeMembers = (extra?: () => void) => {
    for (const place of ["path", "query", "header", "cookie"] as const) {
      if (operation.parameters.some(({ descriptor }) => descriptor.in === place)) {
        out.writeLine(`readonly ${place}: NonNullable<${types}["parameters"][${quote(place)}]>;`);
      }
    }
    extra?.();
  };
  const typePath = `NonNullable<${types}["requestBody"]>`;
  const [only] = bodies;
  if (bodies.length <= 1) {
    if (!only && operation.parameters.length === 0) {
      out.writeLine(`export type ${name} = Readonly<Record<string, never>>;`);
      return;
    }
    out.write(`export interface ${name} `).inlineBlock(() =>
      writeMembers(() => {
        if (only) out.writeLine(`readonly body${requestBody?.required ? "" : "?"}: ${bodyType(only, typePath)};`);
      }),
    );
    out.newLine();
    return;
  }
  out.write(`export type ${name} = `);
  if (operation.parameters.length > 0) out.inlineBlock(writeMembers).write(" & ");
  out.write("(").newLine();
  out.indent(() => {
    for (const content of bodies) {
      const contentType = mediaTypeType(content.mediaType);
      out.writeLine(`| { readonly contentType: ${contentType}; readonly body: ${bodyType(content, typePath)} }`);
    }
    if (!requestBody?.required) out.writeLine("| { readonly contentType?: undefined; readonly body?: undefined }");
  });
  out.write(");").newLine();
}

function writeAnswer(out: CodeBlockWriter, operation: OperationModel): void {
  const types = `operations[${quote(operation.operationId)}]`;
  out.blankLineIfLastNot().writeLine(`/** Every answer that the contract lets \`${operation.id}\` give. */`);
  out.write(`export type ${toPascalCase(operation.id)}Answer =`).newLine();
  const members = operation.responses.flatMap((response) => answerMembers(response, operation.responses, types));
  out.indent(() =>
    out
      .write(members.map((member) => `| ${member}`).join("\n"))
      .write(";")
      .newLine(),
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

// A range covers the statuses that are not described by themselves, so that a union still narrows by status.
function statusType(status: string, all: readonly ResponseModel[]): string {
  if (/^\d+$/.test(status)) return status;
  const ranges = all.map((response) => response.status).filter((other) => other.endsWith("XX"));
  const covered = status === "default" ? "StatusRange[keyof StatusRange]" : `StatusRange[${quote(status)}]`;
  const own = all.map((response) => response.status).filter((other) => /^\d+$/.test(other));
  const excluded = status === "default" ? [...own, ...ranges.map((range) => `StatusRange[${quote(range)}]`)] : own;
  return excluded.length === 0 ? covered : `Exclude<${covered}, ${excluded.join(" | ")}>`;
}

function writeInterface(out: CodeBlockWriter, operations: readonly OperationModel[]): void {
  out.blankLineIfLastNot();
  out.writeLine(
    "/** Behaviour behind the contract. `Context` is what the server knows of the caller, once it is authenticated. */",
  );
  // A type parameter that nothing uses compiles only when its name says so.
  out.write(`export interface Handlers<${operations.length > 0 ? "" : "_"}Context> `).inlineBlock(() => {
    for (const { id, summary, method, path } of operations) {
      out.writeLine(`/** ${commentText(summary ?? `${method.toUpperCase()} ${path}`)} */`);
      const name = toPascalCase(id);
      out.writeLine(`${id}(request: ${name}Request, context: Context): Awaitable<${name}Answer>;`);
    }
  });
  out.newLine();
}
