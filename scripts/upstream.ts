// Command: npm run upstream -- read | check | update | diff. Compares the contracts of the working directory with documents.
import { runUpstream } from "../packages/cli/src/commands/upstream.ts";

process.exitCode = await runUpstream(process.argv.slice(2), process.cwd());
