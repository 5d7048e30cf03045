import { findContracts } from "../../workspace/find-contracts.ts";
import { isInStep } from "../../upstream/compare/check-api.ts";
import { runCommand, WrongUse } from "../command-line.ts";
import { readCheck } from "../../upstream/compare/read-check.ts";
import { reportCheck } from "../../upstream/report/report-check.ts";

const usage = `Usage: token-apis upstream check [API…]

Compares the contracts with the locks of their documents, in both directions. Needs neither the documents nor a network.

  API      check only these contracts
  --help   show this text

Exit codes: 0 contracts and locks agree, 1 they differ, 2 wrong use.
`;

/** The command `upstream check`. Prints a report per API to stdout and returns the exit code. */
export async function run(args: readonly string[], root: string): Promise<number> {
  return await runCommand(args, usage, {}, ({ positionals }) => {
    const known = findContracts(root);
    const unknown = positionals.filter((api) => !known.includes(api));
    if (unknown.length > 0) throw new WrongUse(`Unknown contract: ${unknown.join(", ")}. Use ${known.join(", ")}.`);
    let inStep = true;
    for (const api of positionals.length > 0 ? positionals : known) {
      const check = readCheck(root, api);
      process.stdout.write(
        check ? `${reportCheck(check)}\n` : `${api}: no upstream.yaml, so there are no documents to compare with.\n\n`,
      );
      if (check && !isInStep(check)) inStep = false;
    }
    return inStep ? 0 : 1;
  });
}
