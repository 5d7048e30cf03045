import { existsSync } from "node:fs";
import { findContracts } from "../../workspace/find-contracts.ts";
import { writeFiles } from "../../workspace/write-files.ts";
import { isInStep } from "../../upstream/compare/check-api.ts";
import { runCommand, WrongUse } from "../command-line.ts";
import { formatLock, makeLock } from "../../upstream/lock/lock.ts";
import { lockFile, readCheck, readLock, readMap } from "../../upstream/compare/read-check.ts";
import { readPaths } from "../../upstream/read/read-paths.ts";
import { reportDifferences } from "../../upstream/report/report-check.ts";
import type { Facts } from "../../upstream/facts/facts.ts";
import { reportUpdate } from "../../upstream/report/report-diff.ts";

const usage = `Usage: token-apis upstream update DIR

Reads the documents below DIR and rewrites spec/<api>/upstream.lock.json. Prints what changed since the last lock,
classified for a client, and what the contracts now lack. spec/<api>/upstream.yaml names the documents of an API.

  --help   show this text

Exit codes: 0 the contracts agree with the new locks, 1 they differ, 2 wrong use.
`;

/** The command `upstream update DIR`. Returns the exit code. */
export async function run(args: readonly string[], root: string): Promise<number> {
  return await runCommand(args, usage, {}, async ({ positionals }) => {
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new WrongUse("update requires one DIR: the folder with the documents.");
    if (!existsSync(folder)) throw new WrongUse(`There is no folder ${folder}.`);
    const facts = await readPaths([folder]);
    const apis = findContracts(root);
    const locks = apis.flatMap((api) => lockApi(root, api, facts));
    await writeFiles(
      root,
      locks.map(({ api, lock }) => ({ path: lockFile(api), text: formatLock(lock) })),
      [],
    );
    let inStep = true;
    for (const { api, map, old, lock, kept } of locks) {
      const check = readCheck(root, api, lock);
      process.stdout.write(reportUpdate({ api, map, old, lock, kept }));
      if (!check) continue;
      inStep &&= isInStep(check);
      process.stdout.write(
        isInStep(check)
          ? "\n  The contract agrees with it.\n\n"
          : `\n  The contract does not agree with it:\n\n${reportDifferences(check)}\n\n`,
      );
    }
    process.stdout.write(
      reportOthers(
        facts,
        locks.flatMap(({ lock }) => lock.documents.map(({ path }) => path)),
      ),
    );
    return inStep ? 0 : 1;
  });
}

function lockApi(root: string, api: string, facts: Facts) {
  const map = readMap(root, api);
  if (!map) return [];
  const old = readLock(root, api);
  return [{ api, map, old, ...makeLock(map, facts, old) }];
}

// A document that speaks of an API and is named by no map may have been forgotten there.
function reportOthers({ documents }: Facts, locked: readonly string[]): string {
  const others = documents.filter(
    ({ path, operations, types }) => !locked.includes(path) && operations.length + types.length > 0,
  );
  const names = [...new Set(others.map(({ path }) => path))];
  return names.length > 0 ? `Not named by any upstream.yaml: ${names.join(", ")}\n` : "";
}
