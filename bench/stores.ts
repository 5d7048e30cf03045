// npm run bench:stores: what the stores of the server cost, against the limits that the project has set itself.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findPostgres, startPostgres } from "../test/support/postgres-server.ts";
import { type Figure, judgeFigure } from "./stores/figure.ts";
import { measureCreates } from "./stores/measure-creates.ts";
import { measureLists } from "./stores/measure-lists.ts";
import { measurePostgresPages, measureSqlitePages } from "./stores/measure-pages.ts";

const usage = `Usage: npm run bench:stores -- [--rounds N]

Durable creates, lists of 20 and pages among a million tokens, each in units of something bare that is measured in the
same rounds (5). PostgreSQL is measured where it is installed. Exit codes: 0 all within limits, 1 not.`;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, help: { type: "boolean" } } });
if (values.help === true) console.log(usage);
else await measure(Number(values.rounds));

async function measure(rounds: number): Promise<void> {
  // On the disk that the checkout is on: memory disks make every commit cheap.
  const cache = fileURLToPath(new URL("../.cache/", import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${cache}stores-`);
  const bin = findPostgres();
  const postgres = bin === undefined ? undefined : await startPostgres(bin);
  const report = (figures: readonly Figure[]): void => {
    for (const { line, isKept } of figures.map(judgeFigure)) {
      console.log(line);
      if (!isKept) process.exitCode = 1;
    }
  };
  try {
    report([await measureCreates(folder, rounds)]);
    report(await measureLists(folder, rounds, await postgres?.createDatabase()));
    report([await measureSqlitePages(folder, rounds)]);
    if (postgres) report([await measurePostgresPages(await postgres.createDatabase(), await postgres.createDatabase(), rounds)]);
    else console.warn("SKIPPED: PostgreSQL, which is not installed.");
  } finally {
    await postgres?.remove();
    rmSync(folder, { recursive: true });
  }
}
