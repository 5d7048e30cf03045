import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bankCases, merchantCases, welcomeCases } from "./cases.ts";
import { type ApiCoverage, formatCoverage, formatCoverageJson } from "./format-coverage.ts";
import { type Exchange, measure, type Share } from "./measure.ts";
import { foreignAnswers, foreignPairs, moreCases } from "./more-cases.ts";
import { type Api, createStage, type Stage } from "./stage.ts";

type AnyCases = Readonly<Record<string, Readonly<Record<number, (stage: Stage) => Promise<{ readonly status: number }>>>>>;

const apis: readonly { readonly api: Api; readonly cases: AnyCases; readonly exchanges: Exchange[] }[] = [
  { api: "taler-merchant", cases: merchantCases, exchanges: [] },
  { api: "taler-corebank", cases: bankCases, exchanges: [] },
  { api: "onewelcome", cases: welcomeCases, exchanges: [] },
];

describe.each(apis)("$api", ({ api, cases, exchanges }) => {
  const all = Object.entries(cases).flatMap(([operation, statuses]) =>
    Object.entries(statuses).map(([status, produce]) => ({ operation, status: Number(status), produce })),
  );
  const natural = all.filter(({ operation, status }) => !foreignPairs[api].includes(`${operation} ${status}`));

  it.each(natural)("answers $operation with $status", async ({ operation, status, produce }) => {
    // No request makes a server fail, and none fills the queue of passwords.
    const isBroken = status >= 500 || (status === 429 && !operation.endsWith("Challenge"));
    const stage = createStage(api, isBroken ? { operation, status } : undefined, exchanges);
    expect((await produce(stage)).status).toBe(status);
  });

  it.each(moreCases[api])("answers $name with $status", async ({ produce, status }) => {
    expect((await produce(createStage(api, undefined, exchanges))).status).toBe(status);
  });

  it.each(foreignAnswers[api])("lets $operation answer $status as other backends do", async (answer) => {
    const produce = cases[answer.operation]?.[answer.status];
    expect(await produce?.(createStage(api, answer, exchanges))).toMatchObject({ status: answer.status, body: answer.body });
  });
});

describe("coverage", () => {
  const coverages = (): ApiCoverage[] =>
    apis.map(({ api, exchanges }) => {
      const file = new URL(`../../../generated/${api}/openapi.json`, import.meta.url);
      const coverage = measure(JSON.parse(readFileSync(file, "utf8")) as object, exchanges);
      return { api, coverage, foreign: foreignPairs[api] };
    });
  const percent = ({ seen, missing }: Share): number => (100 * seen.length) / Math.max(1, seen.length + missing.length);

  it("has every documented answer, and nearly all codes, members and values", () => {
    for (const { api, coverage } of coverages()) {
      expect(coverage.pairs.missing, api).toEqual([]);
      const { codes, members, values } = coverage;
      for (const share of [codes, members, values]) {
        if (share.seen.length > 0) expect(percent(share), `${api}: ${share.missing.join(", ")}`).toBeGreaterThanOrEqual(98);
      }
    }
  });

  it("is documented in docs/coverage.md", async () => {
    await expect(formatCoverage(coverages())).toMatchFileSnapshot("../../../docs/coverage.md");
    await expect(formatCoverageJson(coverages())).toMatchFileSnapshot("../../../docs/coverage.json");
  });
});
