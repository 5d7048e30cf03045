import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Document, LineCounter, parseDocument } from "yaml";
import { explainSeedFault, type SeedFault } from "./explain-seed-fault.ts";
import { locateMember } from "./locate-member.ts";
import { SeedError, type SeedProblem } from "./seed-error.ts";
import type { Seed } from "./seed.ts";

/**
 * Reads a seed file, YAML or JSON, and holds it against `seed.schema.json`.
 *
 * @param text - What the file holds.
 * @param fileName - Only for the messages.
 * @throws {SeedError} With every problem of the file: line, column, member, what is wrong and how to put it right.
 */
export function readSeed(text: string, fileName: string): Seed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  if (document.errors.length > 0) {
    throw new SeedError(
      fileName,
      document.errors.map(({ pos, message }) => ({ ...at(pos[0]), member: "", problem: message, fix: SYNTAX_FIX })),
    );
  }
  const data = toData(document, fileName);
  if (!isSeed(data))
    throw new SeedError(fileName, place((isSeed.errors ?? []).flatMap((error) => explainSeedFault(error) ?? [])));
  const repeated = repeatedTokenIds(data);
  if (repeated.length > 0) throw new SeedError(fileName, place(repeated));
  return data;

  function place(faults: readonly SeedFault[]): readonly SeedProblem[] {
    return faults.map(({ path, part, problem, fix }) => {
      return { ...at(locateMember(document, path, part)), member: path.join("."), problem, fix };
    });
  }
}

const SYNTAX_FIX = "write valid YAML 1.2; mind indentation, quotes and colons.";

const schema: object = JSON.parse(readFileSync(new URL("../../seed.schema.json", import.meta.url), "utf8"));
const isSeed = new Ajv2020({ allErrors: true, verbose: true }).compile<Seed>(schema);

function toData(document: Document.Parsed, fileName: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const fix = "write the values out instead of repeating them by aliases.";
    throw new SeedError(fileName, [{ line: 1, column: 1, member: "", problem, fix }]);
  }
}

/** Finds ids that a user's tokens share: revoking by id would not know which. */
function repeatedTokenIds({ onewelcome }: Seed): readonly SeedFault[] {
  return Object.entries(onewelcome?.users ?? {}).flatMap(([user, { tokens }]) => {
    const ids = tokens.map(({ id }) => id.toLowerCase());
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? {
            path: ["onewelcome", "users", user, "tokens", String(index), "id"],
            part: "value",
            problem: "another token of the user has this id.",
            fix: "give each token its own UUID.",
          }
        : [],
    );
  });
}
