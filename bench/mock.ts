// What the mocks cost, against MSW with a handler written by hand.
//   npm run bench:mock [-- ROUNDS]
// Exit code 1: slower than 0.9 of the handler, fetch less than 20 times as fast as the mock through MSW, more than 30 ms to
// set all three up, or more than 1 ms to reset 10,000 tokens. Run after `npm run build:packages`: start-up is the package's.
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { fileURLToPath } from "node:url";
import { readCounts } from "../test/support/read-counts.ts";
import { runProcess } from "./harness/process.ts";
import { root } from "./lib/paths.ts";
import { median } from "./lib/statistics.ts";

const [rounds] = readCounts("npm run bench:mock -- [ROUNDS, 7]", 7);
const script = (name: string): string => fileURLToPath(new URL(`mock/${name}`, import.meta.url));
let isMissed = false;

/** Prints a figure beside what is wanted of it. */
function report(name: string, value: number, unit: string, wanted: { readonly least?: number; readonly most?: number }): void {
  const { least = -Infinity, most = Infinity } = wanted;
  const isMet = value >= least && value <= most;
  isMissed ||= !isMet;
  const limit = wanted.least === undefined ? `at most ${most}` : `at least ${least}`;
  console.log(`${name.padEnd(62)} ${value.toFixed(2).padStart(7)} ${unit.padEnd(5)} ${limit} ${isMet ? "" : "MISSED"}`.trimEnd());
}

interface Rates {
  readonly "by hand": number;
  readonly mock: number;
}

async function run<Figures>(name: string, ...args: readonly string[]): Promise<Figures> {
  const command = { file: process.execPath, args: ["--conditions=token-apis-src", script(name), ...args], cwd: root };
  return JSON.parse((await runProcess(command)).stdout) as Figures;
}

for (const scheme of ["https", "http"]) {
  const taken: (Rates & { readonly direct: number })[] = [];
  for (let round = 0; round < rounds; round++) {
    // A process each: while it listens, MSW has classes of its own in the place of Request and Response.
    const { direct } = await run<{ direct: number }>("throughput.ts", scheme, "direct");
    taken.push({ ...(await run<Rates>("throughput.ts", scheme, "msw")), direct });
  }
  const rates = (["by hand", "mock", "direct"] as const).map((name) => median(taken.map((round) => round[name])).toFixed(0));
  console.log(`${scheme}: ${rates[0]} calls/s by hand, ${rates[1]} by the mock through MSW, ${rates[2]} by its fetch`);
  const through = median(taken.map((round) => round.mock / round["by hand"]));
  report(`${scheme}: mock through MSW, of the handler written by hand`, through, "", { least: 0.9 });
  const direct = median(taken.map((round) => round.direct / round.mock));
  report(`${scheme}: fetch of the mock, of the mock through MSW`, direct, "", { least: 20 });
}

const startUps: Record<"bare" | "mocks", number[]> = { bare: [], mocks: [] };
for (let round = 0; round < Math.max(rounds, 5); round++) {
  for (const what of ["bare", "mocks"] as const) {
    // Without the condition of the workspace: what is measured is the package.
    const { stdout } = await runProcess({ file: process.execPath, args: [script("start-up.ts"), what], cwd: root });
    startUps[what].push(Number(stdout));
  }
}
report("all three mocks loaded and set up, over bare MSW", median(startUps.mocks) - median(startUps.bare), "ms", { most: 30 });

const resetTime = (fill: () => void, reset: () => void): number => {
  fill();
  const started = performance.now();
  reset();
  return performance.now() - started;
};
const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/" });
const fill = (): void => {
  for (let count = 0; count < 10_000; count++) merchant.givenToken();
};
const tokens = Array.from({ length: 10_000 }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  client_name: "Client",
  created_at: index,
  scopes: [],
  type: "DEFAULT",
}));
const provider = mockOneWelcome({ baseUrl: "https://login.example/", seed: { api_clients: {}, users: { alice: { tokens } } } });
const revoke = (): void => provider.tokens.revoke("alice", tokens[0]?.id ?? "");
const resets = Array.from({ length: 15 }, () => [resetTime(fill, merchant.reset), resetTime(revoke, provider.reset)] as const);
report("reset, 10,000 tokens given", median(resets.map(([given]) => given)), "ms", { most: 1 });
report("reset, 10,000 tokens in the seed", median(resets.map(([, seeded]) => seeded)), "ms", { most: 1 });
process.exitCode = isMissed ? 1 : 0;
