import * as fc from "fast-check";
import type { Credentials } from "./memory.ts";
import { type FuzzContract, readContract } from "./read-operations.ts";
import { createRun, type FuzzFailure, type FuzzTarget } from "./run-steps.ts";
import type { KnownValues } from "./schema-arbitrary.ts";
import { type Step, stepArbitraries } from "./step-arbitrary.ts";

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
    const run = createRun(contract, options.createTarget(), caller.credentials ?? {});
    for (const step of steps) {
      const { operationId, status, failure } = await run.send(step);
      if (!isShrinking) {
        outcome.sent++;
        const counts = (answers[operationId] ??= {});
        counts[status] = (counts[status] ?? 0) + 1;
      }
      if (failure === undefined) continue;
      outcome.failure = failure;
      throw new Error(failure.problem);
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
