import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Redocly's command: the file that Node runs. */
export function redoclyCommand(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
}

/** Its environment: it reports nothing to its vendor and looks for no update. */
export function redoclyEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
}
