import { ProblemsError, type Problem } from "../read/problem.ts";
import type { BaseResolver, Config } from "@redocly/openapi-core";
import type { ContractArtefact } from "./artefacts.ts";
import type { ContractModel, OutputFile } from "../model/contract-model.ts";
import type { Steps } from "../../../../scripts/build.ts";

/** A contract to be read: where it lies and what it is called. */
export interface ContractInput extends Pick<ContractModel, "api" | "source" | "supportModule"> {
  /** Absolute path of the root document. */
  readonly file: string;
}

/** Redocly's set-up, shared by the contracts of one run. `root` is what the files in messages are relative to. */
export interface ContractContext {
  readonly config: Config;
  readonly resolver: BaseResolver;
  readonly root: string;
  readonly lint: boolean;
  /** Members that the standard does not know are warnings: documents in the field are full of them, and they change nothing. */
  readonly toleratesUnknown?: boolean;
}

export interface ReadContract {
  readonly contract: ContractModel;
  readonly warnings: readonly Problem[];
  readonly milliseconds: number;
}

/**
 * Reads a contract: lint, bundle, model.
 * @throws {ProblemsError} With everything that is wrong with it.
 */
export async function readContract(steps: Steps, input: ContractInput, context: ContractContext): Promise<ReadContract> {
  const started = performance.now();
  const { resolver, root } = context;
  const { source } = await (await steps.readDocument())(input.file, resolver, root);
  const found = context.lint ? await (await steps.lintContract())(input.file, context) : [];
  const findings = context.toleratesUnknown ? found.map(tolerateUnknown) : found;
  // What lint has found would only be found again, in other words.
  if (findings.some(({ severity }) => severity === "error")) throw new ProblemsError(findings);
  const document = await (await steps.bundleDocument())(input.file, context);
  const { locate } = await import("../read/redocly-problems.ts");
  const { api, supportModule } = input;
  const contract = (await steps.buildModel())(document, {
    api,
    source: input.source,
    supportModule,
    locate: (pointer) => locate(source, pointer, root),
  });
  return { contract, warnings: findings, milliseconds: performance.now() - started };
}

function tolerateUnknown(problem: Problem): Problem {
  const isUnknownMember = problem.code === "struct" && problem.message.includes("is not expected here");
  return isUnknownMember ? { ...problem, severity: "warning" } : problem;
}

export interface TimedFile extends OutputFile {
  readonly milliseconds: number;
}

/** Makes one artefact of a contract; its path is relative to the contract's folder. */
export async function emitArtefact(steps: Steps, artefact: ContractArtefact, contract: ContractModel): Promise<TimedFile> {
  const emit = await emitters[artefact](steps);
  const started = performance.now();
  try {
    const file = await emit(contract);
    return { ...file, milliseconds: performance.now() - started };
  } catch (error) {
    throw new ProblemsError([notEmitted(artefact, contract, error as Error)], { cause: error });
  }
}

// What gets here, neither lint nor the model has understood; the library that gave up says what it can.
function notEmitted(artefact: ContractArtefact, { source }: ContractModel, { message }: Error): Problem {
  return {
    code: "not-emitted",
    severity: "error",
    message: `The ${artefact} of ${source} cannot be written: ${message}`,
    fix: "look for what the message names in the document; lint, if it was left out, may say where it is",
  };
}

type Emitter = (contract: ContractModel) => OutputFile | Promise<OutputFile>;

const emitters: Record<ContractArtefact, (steps: Steps) => Promise<Emitter>> = {
  document: (steps) => steps.emitDocument(),
  types: (steps) => steps.emitTypes(),
  operations: (steps) => steps.emitOperations(),
  handlers: (steps) => steps.emitHandlers(),
  validators: (steps) => steps.emitValidators(),
  examples: (steps) => steps.emitExamples(),
  "error-codes": (steps) => steps.emitErrorCodes(),
};
