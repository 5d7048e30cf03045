import * as fc from "fast-check";
import { type Mutation, mutationArbitrary } from "./mutation.ts";
import type { FuzzBody, FuzzContract, FuzzOperation, FuzzParameter } from "./read-operations.ts";
import { anything, type KnownValues, schemaArbitrary, withKnown } from "./schema-arbitrary.ts";

/** What the fuzzer decides about one request before it knows the answers to earlier ones. */
export interface Step {
  readonly operation: FuzzOperation;
  readonly parameters: Readonly<Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>>;
  readonly body: { readonly mediaType: string; readonly value: unknown } | undefined;
  /** Where it is sent. */
  readonly baseUrl: string;
  readonly credentials: CredentialChoice;
  /** Selects among what earlier answers left: links and credentials. */
  readonly pick: number;
  /** Whether a link of an earlier answer gives parameters. */
  readonly isLinked: boolean;
  /** Whether a linked call is the last one of its operation once more, with the parameters of the link. */
  readonly isRepeated: boolean;
  readonly mutation: Mutation | undefined;
}

/**
 * `own`: those of the operation's security; `none`; `unknown`: in its form, and nobody's; `foreign`: valid ones of a scheme that
 * the operation does not name.
 */
type CredentialChoice = "own" | "none" | "unknown" | "foreign";

/** Where a caller sends its requests, and what it knows. */
export interface Surroundings {
  readonly known: KnownValues;
  readonly baseUrl: string;
  /** Of all callers. */
  readonly baseUrls: readonly string[];
}

/** The arbitraries of one caller's steps. */
export interface StepArbitraries {
  /** Every operation is as likely as every other; what it is sent with may be wrong. */
  readonly step: fc.Arbitrary<Step>;
  /** Sound steps along the links of the document, each with what the link gives. */
  readonly journey: fc.Arbitrary<readonly Step[]>;
}

const LONGEST_JOURNEY = 4;

/** @param starts - Ids of the operations that a journey starts with. */
export function stepArbitraries(
  { operations, document }: FuzzContract,
  { known, baseUrl, baseUrls }: Surroundings,
  starts: ReadonlySet<string>,
): StepArbitraries {
  const parameter = ({ name, schema, examples }: FuzzParameter): fc.Arbitrary<unknown> =>
    withExamples(withKnown(schemaArbitrary(schema, document, known), known[name]), examples);
  const parametersIn = (place: FuzzParameter["in"], operation: FuzzOperation): fc.Arbitrary<Record<string, unknown>> => {
    const parameters = operation.parameters.filter((candidate) => candidate.in === place);
    if (parameters.length === 0) return nothing;
    const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
    const members = Object.fromEntries(parameters.map((each) => [each.name, parameter(each)]));
    return fc.record(members, { requiredKeys, noNullPrototype: true });
  };
  const body = ({ mediaType, schema, examples, fits }: FuzzBody): fc.Arbitrary<Step["body"]> => {
    const value = withExamples(fits ? schemaArbitrary(schema, document, known) : anything, examples);
    return value.map((content) => ({ mediaType, value: content }));
  };
  const content = (operation: FuzzOperation) => {
    const bodies = operation.bodies.map(body);
    if (!operation.isBodyRequired) bodies.push(fc.constant(undefined));
    return {
      operation: fc.constant(operation),
      parameters: fc.record({
        path: parametersIn("path", operation),
        query: parametersIn("query", operation),
        header: parametersIn("header", operation),
        cookie: parametersIn("cookie", operation),
      }),
      body: bodies.length === 0 ? fc.constant(undefined) : fc.oneof(...bodies),
    };
  };
  const anywhere = fc.oneof(
    { weight: 11, arbitrary: fc.constant(baseUrl) },
    { weight: 1, arbitrary: fc.constantFrom(...baseUrls) },
  );
  const step = fc.oneof(
    ...operations.map((operation) =>
      fc.record<Step>({
        ...content(operation),
        baseUrl: anywhere,
        credentials: credentialChoice,
        pick: fc.nat(255),
        isLinked: fc.boolean(),
        isRepeated: fc.boolean(),
        mutation: mutationArbitrary,
      }),
    ),
  );
  const journeys = journeysOf(operations, starts).map((journey) =>
    fc.tuple(
      ...journey.map((operation, index) =>
        fc.record<Step>({
          ...content(operation),
          baseUrl: fc.constant(baseUrl),
          credentials: fc.constant("own"),
          pick: fc.constant(0),
          isLinked: fc.constant(true),
          isRepeated: fc.constant(journey.indexOf(operation) < index),
          mutation: fc.constant(undefined),
        }),
      ),
    ),
  );
  return { step, journey: journeys.length === 0 ? fc.constant([]) : fc.oneof(...journeys) };
}

/** All ways along the links: each operation that is linked to, from each start. */
function journeysOf(operations: readonly FuzzOperation[], starts: ReadonlySet<string>): FuzzOperation[][] {
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  const next = (operation: FuzzOperation): FuzzOperation[] => {
    const links = [...operation.responses.values()].flatMap((response) => response.links);
    const ids = new Set(links.map((link) => String(link["operationId"])));
    return [...ids].flatMap((id) => byId.get(id) ?? []);
  };
  const extend = (journey: FuzzOperation[]): FuzzOperation[][] => {
    const last = journey.at(-1);
    const longer =
      last === undefined || journey.length >= LONGEST_JOURNEY ? [] : next(last).map((operation) => [...journey, operation]);
    return [journey, ...longer.flatMap(extend)];
  };
  return operations.filter(({ operationId }) => starts.has(operationId)).flatMap((operation) => extend([operation]));
}

const nothing = fc.constant<Record<string, unknown>>({});

const credentialChoice: fc.Arbitrary<CredentialChoice> = fc.oneof(
  { weight: 9, arbitrary: fc.constant("own" as const) },
  { weight: 2, arbitrary: fc.constantFrom("none", "unknown", "foreign") },
);

function withExamples(arbitrary: fc.Arbitrary<unknown>, examples: readonly unknown[]): fc.Arbitrary<unknown> {
  return examples.length === 0
    ? arbitrary
    : fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(...examples) });
}
