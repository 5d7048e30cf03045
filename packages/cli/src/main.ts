#!/usr/bin/env node
// The command `token-apis`.
import { runTokenApis } from "./commands/token-apis.ts";

process.exitCode = await runTokenApis(process.argv.slice(2), process.cwd());
