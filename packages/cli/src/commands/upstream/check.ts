import { findContracts } from "../../workspace/find-contracts.ts";
import { isInStep } from "../../upstream/compare/check-api.ts";
import { checkout, runCommand, WrongUse } from "./command-line.ts";
import { readCheck } from "../../upstream/compare/read-check.ts";
import { reportCheck } from "../../upstream/report/report-check.ts";

const usage = `Usage: npm run upstream -- check [API…]

Compares the contracts with the locks of their documents, both ways. Needs no documents and no network.

  --help   this text

Exit codes: 0 they agree, 1 they do not, 2 wrong use.
`;

/** The command `upstream check`: a report per API on stdout. Gives the exit code. */
export async function run(args: readonly string[], root = checkout): Promise<number> {
  return await runCommand(args, usage, ({ positionals }) => {
    const known = findContracts(root);
    const unknown = positionals.filter((api) => !known.includes(api));
    if (unknown.length > 0) throw new WrongUse(`There is no contract ${unknown.join(", ")}; there are ${known.join(", ")}.`);
    let inStep = true;
    for (const api of positionals.length > 0 ? positionals : known) {
      const check = readCheck(root, api);
      process.stdout.write(
        check ? `${reportCheck(check)}\n` : `${api}: has no upstream.yaml, so no documents to compare with.\n\n`,
      );
      if (check && !isInStep(check)) inStep = false;
    }
    return inStep ? 0 : 1;
  });
}
