import { dirname, join, normalize } from "node:path";
import { getLineColLocation, parseYaml, Source } from "@redocly/openapi-core";
import { fromPointer, toPointer } from "../../read/json-pointer.ts";
import { ProblemsError } from "../../read/problem.ts";
import { readIfThere } from "../../read/read-if-there.ts";
import type { Place } from "../facts/fact-tree.ts";
import { readNotes, type UpstreamNote } from "./contract-node.ts";

/** A value of a contract and where it stands. */
export interface Spot {
  /** Relative to the checkout, with `/` between its parts. */
  readonly file: string;
  readonly segments: readonly string[];
  readonly node: unknown;
}

/** A contract in the files that it is written in, unbundled, so that every value has its own file and line. */
export class ContractSource {
  readonly #files = new Map<string, { parsed: unknown; source: Source }>();
  readonly #notes = new Map<string, UpstreamNote[]>();
  readonly #read: (file: string) => string;
  readonly root: Spot;

  /** @param read - Gives the text of a file; `file` is relative to the checkout. Every file that is referred to is asked for. */
  constructor(file: string, read: (file: string) => string) {
    this.#read = read;
    this.root = { file, segments: [], node: this.#load(file).parsed };
  }

  /** `child(spot, "responses", "200")`; undefined when there is no such value. */
  child(spot: Spot, ...names: readonly string[]): Spot | undefined {
    let node = spot.node;
    for (const name of names) {
      if (typeof node !== "object" || node === null || !Object.hasOwn(node, name)) return undefined;
      node = (node as Record<string, unknown>)[name];
    }
    return { file: spot.file, segments: [...spot.segments, ...names], node };
  }

  /** The values inside an object or array, by name or index. */
  children(spot: Spot | undefined): [string, Spot][] {
    if (!spot || typeof spot.node !== "object" || spot.node === null) return [];
    return Object.entries(spot.node).map(([name, node]) => [name, { file: spot.file, segments: [...spot.segments, name], node }]);
  }

  /** The lines of those members of a value that are there, by any key. */
  placesOf<Key>(spot: Spot, names: readonly (readonly [Key, string])[]): Map<Key, Place> {
    const there = names.map(([key, name]) => [key, this.child(spot, name)] as const);
    return new Map(there.flatMap(([key, member]) => (member ? [[key, this.place(member)] as const] : [])));
  }

  /** Where the `$ref` of a value leads; the value itself when it has none. A `$ref` that leads nowhere is left to the linter. */
  follow(spot: Spot, seen: readonly string[] = []): Spot {
    const ref = (spot.node as { $ref?: unknown } | null)?.$ref;
    if (typeof ref !== "string" || seen.includes(ref)) return spot;
    const [path = "", pointer = ""] = ref.split("#");
    const file = path === "" ? spot.file : normalize(join(dirname(spot.file), path)).replaceAll("\\", "/");
    const segments = fromPointer(pointer);
    const target = this.child({ file, segments: [], node: this.#load(file).parsed }, ...segments);
    return target ? this.follow(target, [...seen, ref]) : spot;
  }

  /** Line of the key that a value stands under. */
  place({ file, segments }: Spot): Place {
    const { source } = this.#load(file);
    const reportOnKey = !/^\d*$/.test(segments.at(-1) ?? "") || segments.at(-2) === "responses";
    const { start } = getLineColLocation({ source, pointer: toPointer(segments), reportOnKey });
    return { file, line: start.line };
  }

  /** The `x-upstream` of a value itself, the same objects every time; nothing of what its `$ref` leads to. */
  notes(spot: Spot): readonly UpstreamNote[] {
    const value = this.child(spot, "x-upstream");
    if (!value) return [];
    const key = `${value.file} ${toPointer(value.segments)}`;
    const known = this.#notes.get(key);
    if (known) return known;
    const place = (index?: number) => this.place(index === undefined ? value : (this.child(value, String(index)) ?? value));
    const notes = readNotes(value.node, place);
    this.#notes.set(key, notes);
    return notes;
  }

  /** Every file that was read so far, parsed. */
  files(): [string, unknown][] {
    return [...this.#files].map(([file, { parsed }]) => [file, parsed]);
  }

  #load(file: string): { parsed: unknown; source: Source } {
    let loaded = this.#files.get(file);
    if (!loaded) {
      const text = this.#read(file);
      loaded = { parsed: parse(text, file), source: new Source(file, text) };
      this.#files.set(file, loaded);
    }
    return loaded;
  }
}

/**
 * The contract of an API in a checkout.
 * @throws {ProblemsError} When a file of it is not there or is not YAML; later too, for files that it refers to.
 */
export function openContract(root: string, api: string): ContractSource {
  return new ContractSource(`spec/${api}/openapi.yaml`, (file) => {
    const text = readIfThere(join(root, file));
    if (text === undefined) throw broken(file, "The contract needs this file, and it is not there.");
    return text;
  });
}

function parse(text: string, file: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error));
  }
}

function broken(file: string, message: string): ProblemsError {
  const fix = "npm run build -- --only lint says more";
  return new ProblemsError([{ code: "unreadable-contract", severity: "error", message, at: { file, line: 1, column: 1 }, fix }]);
}
