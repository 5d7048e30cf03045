import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Document, LineCounter, parseDocument } from "yaml";
import { explainSeedFault, type SeedFault } from "./explain-seed-fault.ts";
import { locateMember } from "./locate-member.ts";
import { isPasswordHash, parsePasswordHash } from "../auth/password-hash.ts";
import { SeedError, type SeedProblem } from "./seed-error.ts";
import { findRepeatedKeys, findYamlFaults } from "./yaml-faults.ts";
import type { Seed } from "./seed.ts";

/**
 * Reads a seed file, YAML or JSON, and validates it against `seed.schema.json`.
 *
 * @param text - The content of the file.
 * @param fileName - Used in messages only.
 * @throws {SeedError} With every problem of the file: line, column, member, problem and fix. Values are left out.
 */
export function readSeed(text: string, fileName: string): Seed {
  const lines = new LineCounter();
  // The parser compares each key of a map with all others, which takes seconds for ten thousand accounts.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  const errors = [...document.errors, ...findRepeatedKeys(document)];
  if (errors.length > 0) {
    throw new SeedError(
      fileName,
      errors.map(({ pos, message }) => ({ ...at(pos[0]), member: "", problem: message, fix: SYNTAX_FIX })),
    );
  }
  refuse(findYamlFaults(document));
  const data = toData(document, fileName);
  if (!isSeed(data)) {
    const problems = (isSeed.errors ?? []).flatMap((error) => explainSeedFault(error) ?? []);
    throw new SeedError(fileName, place(problems));
  }
  refuse([...repeatedTokenIds(data), ...unusableHashes(data)]);
  return data;

  function refuse(faults: readonly SeedFault[]): void {
    if (faults.length > 0) throw new SeedError(fileName, place(faults));
  }

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

/** Finds passwords that start like a hash and are not one that this server can check. */
function unusableHashes(seed: Seed): readonly SeedFault[] {
  const { "taler-merchant": merchant, "taler-corebank": corebank, onewelcome } = seed;
  const passwords = [
    ...Object.entries(merchant?.instances ?? {}).map(
      ([name, { password }]) => [["taler-merchant", "instances", name, "password"], password] as const,
    ),
    ...Object.entries(corebank?.accounts ?? {}).map(
      ([name, { password }]) => [["taler-corebank", "accounts", name, "password"], password] as const,
    ),
    ...Object.entries(onewelcome?.api_clients ?? {}).map(
      ([name, secret]) => [["onewelcome", "api_clients", name], secret] as const,
    ),
  ];
  return passwords.flatMap(([path, password]) =>
    isPasswordHash(password) && parsePasswordHash(password) === undefined
      ? [{ path, part: "value" as const, problem: "starts with $scrypt$, but is not a hash that can be checked.", fix: HASH_FIX }]
      : [],
  );
}

const HASH_FIX = "create the hash with `token-apis-server hash-password`; it may need at most 64 MiB and 16 passes.";
