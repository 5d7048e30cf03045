import { existsSync } from "node:fs";
import { findContracts } from "../../workspace/find-contracts.ts";
import { runCommand, WrongUse } from "../command-line.ts";
import { diffDocuments } from "../../upstream/compare/diff-documents.ts";
import { readLock, readMap } from "../../upstream/compare/read-check.ts";
import { readPaths } from "../../upstream/read/read-paths.ts";
import { reportDiff } from "../../upstream/report/report-diff.ts";
import { selectDocuments, selectFromLock, type Selection } from "../../upstream/lock/lock.ts";

const usage = `Usage: token-apis upstream diff A B

Prints what changed from A to B, classified for a client.

  A, B     a file or folder with documents, or something from a lock: a revision (f962571c), the name of a document, or
           "current" for all documents of an API. A commit or patch stands for its result; when A and B are the same
           commit, its result is compared with the state before it
  --api    the API whose lock is searched, when several locks have the revision
  --help   show this text

Exit codes: 0 done, 1 a lock is broken, 2 wrong use.
`;

/** The command `upstream diff A B`. Returns the exit code. */
export async function run(args: readonly string[], root: string): Promise<number> {
  return await runCommand(args, usage, { api: { type: "string" } }, async ({ positionals, values: { api } }) => {
    const [a, b, ...others] = positionals;
    if (a === undefined || b === undefined || others.length > 0) throw new WrongUse("diff requires two revisions: A and B.");
    const apis = findContracts(root).filter((name) => api === undefined || name === api);
    if (apis.length === 0) throw new WrongUse(`Unknown contract: ${api}.`);
    const { before, after, names } = await selectBoth(root, a, b, apis);
    const changes = diffDocuments(before.documents, after.documents, names);
    process.stdout.write(`${before.title} → ${after.title}\n\n${reportDiff(changes)}`);
    return 0;
  });
}

interface Sides {
  readonly before: Selection;
  readonly after: Selection;
  /** Names of types in the documents to names in the contract, of the API that the sides belong to. */
  readonly names: ReadonlyMap<string, string>;
}

async function selectBoth(root: string, a: string, b: string, apis: readonly string[]): Promise<Sides> {
  // "current" alone names no API: the other side does.
  const home = apis.filter((api) => [a, b].every((name) => existsSync(name) || name === "current" || lookUp(root, api, name)));
  const select = async (name: string, side: "before" | "after"): Promise<Selection> => {
    if (existsSync(name)) {
      const { documents } = await readPaths([name]);
      return selectDocuments(documents.filter((document) => (document.side ?? side) === side));
    }
    const [only, ...others] = home;
    if (only === undefined)
      throw new WrongUse(`${[a, b].filter((one) => !existsSync(one)).join(" and ")}: neither a file nor a revision of one lock.`);
    if (others.length > 0) throw new WrongUse(`${name} is in the locks of ${home.join(" and ")}. Choose one with --api.`);
    return lookUp(root, only, name) ?? { title: name, documents: [] };
  };
  const names = new Map(home.flatMap((api) => [...(readMap(root, api)?.names ?? [])]));
  return { before: await select(a, a === b ? "before" : "after"), after: await select(b, "after"), names };
}

function lookUp(root: string, api: string, name: string): Selection | undefined {
  const lock = readLock(root, api);
  return lock && selectFromLock(lock, name);
}
