import { parseArgs } from "node:util";
import { selectable, type Selectable } from "../workspace/artefacts.ts";

export interface BuildArguments {
  readonly check: boolean;
  readonly watch: boolean;
  readonly force: boolean;
  readonly help: boolean;
  readonly only: ReadonlySet<Selectable>;
  /** A document outside `spec/` and the folder for what is made of it. */
  readonly single: { readonly spec: string; readonly out: string } | undefined;
}

export const usage = `Usage: npm run build -- [options]

Makes generated/ from spec/: only what is stale, all of it or nothing.

  --check            change nothing; fail when generated/ is not what spec/ gives
  --force            rebuild everything
  --watch            rebuild whenever a contract changes
  --only NAMES       only these, separated by commas: ${selectable.join(", ")}
  --spec FILE        any OpenAPI 3.0 or 3.1 document, instead of spec/ (needs --out)
  --out DIR          folder for what is made of FILE
  --help             this text

Exit codes: 0 done, 1 a contract has problems or a check failed, 2 wrong use.
`;

/** @throws {TypeError} When a flag is unknown or does not go with another; the message says which and what to do. */
export function readBuildArguments(args: readonly string[]): BuildArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      only: { type: "string" },
      spec: { type: "string" },
      out: { type: "string" },
    },
  });
  const { check, watch, force, help, spec, out } = values;
  if ((spec === undefined) !== (out === undefined)) {
    throw new TypeError(spec === undefined ? "--out needs --spec FILE." : "--spec needs --out DIR.");
  }
  if (watch && (check || spec !== undefined)) throw new TypeError("--watch goes with neither --check nor --spec.");
  const single = spec !== undefined && out !== undefined ? { spec, out } : undefined;
  return { check, watch, force, help, only: readOnly(values.only), single };
}

function readOnly(text: string | undefined): ReadonlySet<Selectable> {
  if (text === undefined) return new Set(selectable);
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !(selectable as readonly string[]).includes(name));
  if (unknown.length > 0) throw new TypeError(`--only does not know ${unknown.join(", ")}; it knows ${selectable.join(", ")}.`);
  return new Set(names as Selectable[]);
}
