import { parseArgs } from "node:util";

/** What can be measured, in this order. */
const groupNames = ["build", "github", "server"] as const;

export type GroupName = (typeof groupNames)[number];

export interface BenchArguments {
  readonly groups: readonly GroupName[];
  readonly runs: number;
  readonly help: boolean;
}

export const usage = `Usage: npm run bench -- [groups] [options]

Measures against the limits that the project has set itself. Groups, all of them unless named:

  build    the build of spec/, cold, with nothing stale and watching, in units of openapi-typescript's own command
  github   GitHub's REST description (fetched from npm once), in units of the same
  server   requests per second for a list of 20 tokens, against a bare Hono app that answers the same bytes

  --runs N   rounds that count, at least 5 for figures that are to be quoted (default 5)
  --help     this text

Table on stdout, progress on stderr; .cache/bench/results.json has every value, .cache/bench/results.svg draws them.
Only ratios mean something on a busy machine: programs run in turn, and a ratio is taken within a round.

Exit codes: 0 every figure is within its limit, 1 one is not, or something failed, 2 wrong use.
`;

/** @throws {TypeError} When a flag or group is unknown; the message says which. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: "string", default: "5" }, help: { type: "boolean", default: false } },
  });
  const unknown = positionals.filter((name) => !(groupNames as readonly string[]).includes(name));
  if (unknown.length > 0) throw new TypeError(`There is no group ${unknown.join(", ")}; there are ${groupNames.join(", ")}.`);
  if (!/^[1-9]\d{0,2}$/.test(values.runs)) throw new TypeError(`--runs takes a number from 1 to 999, not "${values.runs}".`);
  const groups = groupNames.filter((name) => positionals.length === 0 || positionals.includes(name));
  return { groups, runs: Number(values.runs), help: values.help };
}
