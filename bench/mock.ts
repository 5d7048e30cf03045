import { join } from "node:path";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { toComparison, type Comparison, type Effort } from "./harness/comparison.ts";
import { root, runProcess } from "./harness/process.ts";

const program = (name: string): string => join(root, "bench/programs", name);

/** What the mocks cost: calls against MSW with a handler written by hand, start-up over bare MSW, and resets. */
export async function measureMock(effort: Effort): Promise<Comparison[]> {
  return [
    ...(await compareCalls("https", effort)),
    ...(await compareCalls("http", effort)),
    await measureStartUp(effort),
    measureResets(effort),
  ];
}

async function compareCalls(scheme: string, { rounds, quick }: Effort): Promise<Comparison[]> {
  const [byHand, mock, direct] = [new Array<number>(), new Array<number>(), new Array<number>()];
  const run = async (mode: string): Promise<Record<string, number>> => {
    const args = ["--conditions=token-apis-src", program("mock-throughput.ts"), scheme, mode, quick ? "4" : "80"];
    const { stdout } = await runProcess({ file: process.execPath, args, cwd: root });
    return JSON.parse(stdout) as Record<string, number>;
  };
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`Calls of the mock, ${scheme}, round ${round} of ${rounds} …\n`);
    // Two processes, because MSW replaces Request and Response while it listens.
    const own = await run("direct");
    const throughMsw = await run("msw");
    byHand.push(throughMsw["by hand"] ?? Number.NaN);
    mock.push(throughMsw["mock"] ?? Number.NaN);
    direct.push(own["direct"] ?? Number.NaN);
  }
  return [
    toComparison(
      `Calls of the mock through MSW, ${scheme}`,
      "calls/s",
      [{ name: "mock through MSW", values: mock, limit: { kind: "at least", value: 0.9 } }],
      { name: "MSW with a handler written by hand", values: byHand },
    ),
    toComparison(
      `Calls of the mock's own fetch, ${scheme}`,
      "calls/s",
      [{ name: "fetch of the mock", values: direct, limit: { kind: "at least", value: 20 } }],
      { name: "mock through MSW", values: mock },
    ),
  ];
}

async function measureStartUp({ rounds, quick }: Effort): Promise<Comparison> {
  process.stderr.write("Building the packages, whose start-up is measured …\n");
  await runProcess({ file: "npm", args: ["run", "build:packages"], cwd: root });
  // Without the workspace's condition, so that Node loads the built package.
  const milliseconds = async (mode: string): Promise<number> =>
    Number((await runProcess({ file: process.execPath, args: [program("mock-start-up.ts"), mode], cwd: root })).stdout);
  const values: number[] = [];
  for (let round = 0; round < (quick ? 1 : Math.max(rounds, 5)); round++) {
    const bare = await milliseconds("bare");
    values.push((await milliseconds("mocks")) - bare);
  }
  const name = "three mocks loaded and set up";
  return toComparison("Start-up of the mocks, over bare MSW", "ms", [{ name, values, limit: { kind: "at most", value: 30 } }]);
}

function measureResets({ quick }: Effort): Comparison {
  const count = quick ? 100 : 10_000;
  const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/" });
  const giveTokens = (): void => {
    for (let given = 0; given < count; given++) merchant.givenToken();
  };
  const tokens = Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    client_name: "Client",
    created_at: index,
    scopes: [],
    type: "DEFAULT",
  }));
  const provider = mockOneWelcome({ baseUrl: "https://login.example/", seed: { api_clients: {}, users: { alice: { tokens } } } });
  const revokeOne = (): void => provider.tokens.revoke("alice", tokens[0]?.id ?? "");
  const time = (change: () => void, reset: () => void): number => {
    change();
    const started = performance.now();
    reset();
    return performance.now() - started;
  };
  const rounds = Array.from({ length: quick ? 1 : 15 }, () => ({
    given: time(giveTokens, merchant.reset),
    seeded: time(revokeOne, provider.reset),
  }));
  const limit = { kind: "at most", value: 1 } as const;
  return toComparison(`Reset with ${count} tokens`, "ms", [
    { name: "tokens given by the test", values: rounds.map(({ given }) => given), limit },
    { name: "tokens in the seed", values: rounds.map(({ seeded }) => seeded), limit },
  ]);
}
