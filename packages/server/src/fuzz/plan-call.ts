import type { Call } from "./call.ts";
import type { Memory } from "./memory.ts";
import type { FuzzContract, FuzzOperation } from "./read-operations.ts";
import type { Step } from "./step-arbitrary.ts";

/** A step that knows the answers to earlier ones: its links and credentials are put in. */
export interface PlannedCall {
  readonly call: Call;
  /** Whether the operation demands credentials that the call does not have. */
  readonly isUnauthorized: boolean;
}

/** Plans the call of a step. */
export function planCall(step: Step, { schemes }: FuzzContract, memory: Memory): PlannedCall {
  const { operation, pick, isLinked, isRepeated } = step;
  const { security, operationId } = operation;
  const links = memory.linksTo(operationId);
  const link = isLinked ? links[pick % Math.max(1, links.length)] : undefined;
  const repeated = link && isRepeated ? memory.lastCall(operationId) : undefined;
  const body = step.body && { mediaType: step.body.mediaType, body: step.body.value };
  const base = repeated ?? { operation, parameters: step.parameters, ...body };
  const parameters = link ? withLink(base.parameters, operation, link) : base.parameters;
  if (repeated) return { call: { ...repeated, parameters }, isUnauthorized: isUnauthorized(operation, repeated.credentials) };

  const possible = security.filter((requirement) => requirement.every((scheme) => memory.credentialsOf(scheme).length > 0));
  const alternatives = possible.length > 0 ? possible : security;
  const alternative = alternatives[pick % Math.max(1, alternatives.length)] ?? [];
  const named = new Set(security.flat());
  const foreign = [...schemes.keys()].filter((scheme) => !named.has(scheme));
  const wanted = { own: alternative, unknown: alternative, foreign: foreign.slice(0, 1), none: [] }[step.credentials];
  const credentials = Object.fromEntries(
    wanted.flatMap((scheme) => {
      const known = step.credentials === "unknown" ? ["unknown:unknown"] : memory.credentialsOf(scheme);
      const value = known[(pick >> 2) % Math.max(1, known.length)];
      return value === undefined ? [] : [[scheme, value]];
    }),
  );
  return {
    call: { ...base, parameters, credentials },
    isUnauthorized: step.credentials === "unknown" ? isUnauthorized(operation, {}) : isUnauthorized(operation, credentials),
  };
}

/** Whether no alternative of the operation's security is met. */
function isUnauthorized({ security }: FuzzOperation, credentials: Readonly<Record<string, string>>): boolean {
  return security.length > 0 && !security.some((schemes) => schemes.every((scheme) => scheme in credentials));
}

function withLink(
  parameters: Call["parameters"],
  operation: FuzzOperation,
  link: Readonly<Record<string, unknown>>,
): Call["parameters"] {
  const all = { ...parameters };
  for (const [key, value] of Object.entries(link)) {
    const found = operation.parameters.find(({ name, in: place }) => key === name || key === `${place}.${name}`);
    if (found) all[found.in] = { ...all[found.in], [found.name]: value };
  }
  return all;
}
