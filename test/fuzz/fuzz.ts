// `npm run fuzz`: sends requests made from the contracts to the apps, and checks every answer against them.
import { parseArgs } from "node:util";
import { fuzz, type FuzzReport } from "@token-apis/server/fuzz";
import { parseCount } from "../support/parse-count.ts";
import { runProgram, selectNames } from "../support/run-program.ts";
import { targets } from "./targets.ts";

const usage = `Usage: npm run fuzz -- [api…] [options]

Sends requests made from the contracts, valid and mutated, to the apps of the server, and checks that every answer is as
documented and that a refused request changes nothing. Without a name, fuzzes all: ${Object.keys(targets).join(", ")}.

  --requests N   requests to each API (default 20000)
  --seed N       the same seed sends the same requests (default random)
  --quick        2000 requests to each API
  --help         this text

Exit codes: 0 all answers are as documented, 1 one is not: its requests follow as curl commands, 2 wrong use.
`;

process.exitCode = await runProgram(usage, readArguments, fuzzAll);

async function fuzzAll({ names, requests, seed, quick }: ReturnType<typeof readArguments>): Promise<number> {
  let exitCode = 0;
  for (const name of names) {
    const options = targets[name];
    if (options === undefined) continue;
    const report = await fuzz({ ...options, requests: requests ?? (quick ? 2000 : 20_000), ...(seed !== undefined && { seed }) });
    console.log(describe(name, report));
    if (report.failure === undefined) continue;
    exitCode = 1;
    const { problem, curl, response } = report.failure;
    console.log(`✘ ${name}: ${problem}\n${curl}\n  answer ${response.status}: ${response.text}`);
    console.log(`Repeat it: npm run fuzz -- ${name} --requests ${requests ?? report.requests} --seed ${report.seed}`);
  }
  return exitCode;
}

function describe(name: string, { seed, requests, durationMs, answers }: FuzzReport): string {
  const rate = Math.round((requests / durationMs) * 1000);
  const rows = Object.entries(answers)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([operation, counts]) => {
      const statuses = Object.entries(counts).map(([status, count]) => `${status}: ${count}`);
      return `  ${(operation || "(elsewhere)").padEnd(20)} ${statuses.join("  ")}`;
    });
  return [`${name}: ${requests} requests, seed ${seed}, ${rate} requests/s`, ...rows].join("\n");
}

/** @throws {TypeError} When a name or an option is wrong; the message names it. */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      requests: { type: "string" },
      seed: { type: "string" },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    ...values,
    names: selectNames("API", Object.keys(targets), positionals),
    requests: parseCount("--requests", values.requests),
    seed: parseCount("--seed", values.seed),
  };
}
