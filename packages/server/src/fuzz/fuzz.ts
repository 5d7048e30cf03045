import * as fc from "fast-check";
import type { App } from "../runtime/app.ts";
import type { Call, FuzzRequest } from "./call.ts";
import { checkResponse, parseJson, type ReadResponse, responseOf } from "./check-response.ts";
import { encodeCall } from "./encode-call.ts";
import { formatCurl } from "./format-curl.ts";
import { createMemory, type Credentials, type Memory } from "./memory.ts";
import { mutateCall, mutateRequest } from "./mutation.ts";
import { type FuzzContract, type FuzzOperation, readContract } from "./read-operations.ts";
import type { KnownValues } from "./schema-arbitrary.ts";
import { type Step, stepArbitraries } from "./step-arbitrary.ts";

/** What is fuzzed. */
export interface FuzzTarget extends Pick<App, "fetch"> {
  /**
   * The state of the server as JSON, apart from what a refused request may change. It is compared before and after each
   * request that is refused. @default nothing is compared
   */
  readonly snapshot?: () => unknown;
}

/** A caller, and what it knows. */
export interface Caller {
  /** What stands in front of the paths of the document. @default "https://fuzz.example" */
  readonly baseUrl?: string;
  /** Credentials that the server accepts from it. @default none */
  readonly credentials?: Credentials;
  /** Values that mean something to the server, by the name of the parameter or member. @default none */
  readonly values?: KnownValues;
}

/** Options of `fuzz`. */
export interface FuzzOptions {
  /** The OpenAPI 3.1 document, bundled: `openapi.json` of the build. */
  readonly document: object;
  /** Creates what answers. Called for every sequence of requests; make it repeatable: fixed clock and randomness. */
  readonly createTarget: () => FuzzTarget;
  /**
   * Who calls. A sequence of requests belongs to one of them; now and then it is sent to the base URL of another, or names
   * a value of another. @default one without credentials
   */
  readonly callers?: readonly [Caller, ...Caller[]];
  /** How many requests to send. @default 1000 */
  readonly requests?: number;
  /** The same seed sends the same requests. @default random */
  readonly seed?: number;
}

/** The outcome of a run. */
export interface FuzzReport {
  readonly seed: number;
  /** Requests that were sent, those of shrinking not included. */
  readonly requests: number;
  readonly durationMs: number;
  /** Number of answers by operation, then by status. Requests to other paths or methods count below `""`. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Absent: every answer is as documented. */
  readonly failure?: FuzzFailure;
}

/** The smallest sequence of requests that was found to fail. */
export interface FuzzFailure {
  /** What is wrong with the answer to the last request. */
  readonly problem: string;
  readonly requests: readonly FuzzRequest[];
  readonly response: ReadResponse;
  /** The requests as commands, one a line. */
  readonly curl: string;
}

const DEFAULT_BASE_URL = "https://fuzz.example";
const LONGEST_SEQUENCE = 24;
/** Sequences of one property check. After each, the requests are counted. */
const BATCH = 25;

/**
 * Sends random requests made from the document to an app, sound and mutated ones, in sequences that follow the document's
 * links. Each answer must have a documented status, with its headers, content type and a valid body. There must be no 5xx.
 * A request that the document forbids, or without the credentials that it demands, must be refused (4xx); what is refused
 * must not change the snapshot.
 *
 * @throws {TypeError} The document has no operation.
 * @throws Whatever `fetch` of the target rejects with.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { callers = [{}], requests: wanted = 1000, seed = Math.trunc(Math.random() * 2 ** 31) } = options;
  const contract = readContract(options.document);
  if (contract.operations.length === 0)
    throw new TypeError("The document has no operation. Pass the content of an openapi.json.");
  const sequence = fc.oneof(...callers.map((caller) => sequenceArbitrary(contract, caller, callers)));
  const answers: Record<string, Record<string, number>> = {};
  const outcome: { sent: number; failure?: FuzzFailure } = { sent: 0 };
  const property = fc.asyncProperty(sequence, async ({ caller, steps }) => {
    const isShrinking = outcome.failure !== undefined;
    if (!isShrinking && outcome.sent >= wanted) return;
    const run = createRun(contract, options.createTarget(), caller);
    for (const step of steps) {
      const { operationId, status, problem } = await run.send(step);
      if (!isShrinking) {
        outcome.sent++;
        const counts = (answers[operationId] ??= {});
        counts[status] = (counts[status] ?? 0) + 1;
      }
      if (problem === undefined) continue;
      outcome.failure = problem;
      throw new Error(problem.problem);
    }
  });

  const started = performance.now();
  for (let batch = 0; outcome.sent < wanted && outcome.failure === undefined; batch++) {
    const { failed, errorInstance } = await fc.check(property, { seed: seed + batch, numRuns: BATCH });
    if (failed && outcome.failure === undefined) throw errorInstance;
  }
  const report = { seed, requests: outcome.sent, durationMs: performance.now() - started, answers };
  return outcome.failure === undefined ? report : { ...report, failure: outcome.failure };
}

interface Sequence {
  readonly caller: Caller;
  readonly steps: readonly Step[];
}

function sequenceArbitrary(contract: FuzzContract, caller: Caller, callers: readonly Caller[]): fc.Arbitrary<Sequence> {
  const names = new Set(callers.flatMap(({ values = {} }) => Object.keys(values)));
  const known = [...names].map((name) => {
    const own = caller.values?.[name] ?? [];
    // Its own are three times as likely.
    return [name, [...own, ...own, ...callers.flatMap(({ values = {} }) => values[name] ?? [])]] as const;
  });
  const baseUrls = callers.map(({ baseUrl = DEFAULT_BASE_URL }) => baseUrl);
  const learned = Object.values(caller.credentials ?? {}).flat();
  const givers = learned.flatMap((credential) => (typeof credential === "string" ? [] : [credential.operationId]));
  const linking = contract.operations.filter(({ responses }) => [...responses.values()].some(({ links }) => links.length > 0));
  // Without credentials nearly every answer would be 401, so a journey asks for some first.
  const starts = new Set(givers.length > 0 ? givers : linking.map(({ operationId }) => operationId));
  const baseUrl = caller.baseUrl ?? DEFAULT_BASE_URL;
  const { step, journey } = stepArbitraries(contract, { known: Object.fromEntries(known), baseUrl, baseUrls }, starts);
  return fc
    .record({
      journey: fc.option(journey, { freq: 3, nil: [] }),
      steps: fc.array(step, { maxLength: LONGEST_SEQUENCE, size: "max" }),
    })
    .map((parts) => ({ caller, steps: [...parts.journey, ...parts.steps] }));
}

interface Sent {
  readonly operationId: string;
  readonly status: number;
  readonly problem?: FuzzFailure;
}

/** One sequence of requests to a target of its own. */
function createRun(
  contract: FuzzContract,
  target: FuzzTarget,
  { credentials = {} }: Caller,
): { send(step: Step): Promise<Sent> } {
  const memory = createMemory(credentials);
  const history: FuzzRequest[] = [];
  const snapshot = (): string | undefined => (target.snapshot ? JSON.stringify(target.snapshot()) : undefined);
  let before = snapshot();

  return {
    async send(step) {
      const planned = planCall(step, contract, memory);
      const { baseUrl, mutation } = step;
      const changed = mutation ? mutateCall(planned.call, mutation) : { call: planned.call, isForbidden: false };
      const { call } = changed;
      const encoded = encodeCall(call, baseUrl, contract.schemes);
      const { operation } = call;
      const wire = mutation
        ? mutateRequest(encoded, call, mutation, methodsOf(contract, operation))
        : { request: encoded, isForbidden: false, isElsewhere: false };
      history.push(wire.request);
      const response = await exchange(target, wire.request);
      const after = snapshot();
      const isForbidden =
        planned.isUnauthorized ||
        changed.isForbidden ||
        wire.isForbidden ||
        (wire.request.body === encoded.body && !fitsBody(call));
      const problem =
        (response.status >= 500 ? `The answer is ${response.status}: the server failed.` : undefined) ??
        (wire.isElsewhere ? undefined : checkResponse(operation, response)) ??
        (isForbidden && (response.status < 400 || response.status > 499)
          ? `The answer is ${response.status}, to a request that the document forbids.`
          : undefined) ??
        (response.status >= 400 && before !== after
          ? `The request was refused (${response.status}), but changed the state.`
          : undefined);
      before = after;
      if (!wire.isElsewhere) note(call, wire.request, response, memory);
      const operationId = wire.isElsewhere ? "" : operation.operationId;
      const { status } = response;
      if (problem === undefined) return { operationId, status };
      const curl = history.map(formatCurl).join("\n");
      return { operationId, status, problem: { problem, requests: history, response, curl } };
    },
  };
}

const methodsOf = ({ operations }: FuzzContract, { path }: FuzzOperation): readonly string[] =>
  operations.filter((operation) => operation.path === path).map(({ method }) => method);

/** Whether the document allows the JSON body of the call, as far as it says. */
function fitsBody({ operation, mediaType, body }: Call): boolean {
  if (body === undefined) return !operation.isBodyRequired;
  const described = operation.bodies.find((candidate) => candidate.mediaType === mediaType);
  return !/[/+]json\b/u.test(mediaType ?? "") || (described?.fits?.(body) ?? true);
}

function planCall(
  step: Step,
  { schemes }: FuzzContract,
  memory: Memory,
): { readonly call: Call; readonly isUnauthorized: boolean } {
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

async function exchange(target: FuzzTarget, { url, ...init }: FuzzRequest): Promise<ReadResponse> {
  const response = await target.fetch(new Request(url, init));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function note(call: Call, { url, method }: FuzzRequest, { status, headers, text }: ReadResponse, memory: Memory): void {
  const isJson = /[/+]json\b/u.test(headers.get("content-type") ?? "");
  const body: unknown = isJson ? parseJson(text)?.value : text;
  memory.note({ call, url, method, status, headers, body }, responseOf(call.operation, status));
}
