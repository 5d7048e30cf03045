import { agrees, factKey, type FactKind, type FactNode, type Place } from "../facts/fact-tree.ts";
import { type ContractNode, isCompared, keywordsOf, type UpstreamNote } from "../contract/contract-node.ts";

/** Something on which contract and documents do not agree, and which the contract does not declare. */
export interface Finding {
  /** `stale`: an `x-upstream` that is no longer true. */
  readonly kind: "missing" | "extra" | "different" | "stale";
  /** From the operation or type down to the fact itself, such as `["GET /private/tokens", "query limit", "default"]`. */
  readonly trail: readonly FactNode[];
  readonly documented?: FactNode;
  readonly contract?: ContractNode;
  /** Where in the contract: the fact, the note, or what should hold the fact. */
  readonly place: Place;
  readonly note?: UpstreamNote;
}

export type Outcome = "matched" | "declared" | "different" | "missing" | "extra";

export interface Comparison {
  readonly findings: readonly Finding[];
  /** How many facts of a kind came out how. */
  readonly counts: ReadonlyMap<FactKind, Readonly<Record<Outcome, number>>>;
  /** Notes that were shown to be true. */
  readonly confirmed: ReadonlySet<UpstreamNote>;
}

/**
 * Compares what documents state with what a contract states, both ways.
 * @param top - Where the contract has its operations and types.
 */
export function compareTrees(
  documented: readonly FactNode[],
  contract: readonly ContractNode[],
  top: Pick<ContractNode, "place" | "holders">,
): Comparison {
  const run = new Run();
  run.compare(documented, contract, { trail: [], place: top.place, holders: top.holders, cover: [] });
  run.judge();
  return run;
}

/** What lies above the facts that are being compared. */
interface Around {
  readonly trail: readonly FactNode[];
  readonly place: Place;
  readonly holders: ContractNode["holders"];
  /** Notes on everything above that excuse what is found below. */
  readonly cover: readonly UpstreamNote[];
  readonly parent?: ContractNode;
}

class Run implements Comparison {
  readonly findings: Finding[] = [];
  readonly counts = new Map<FactKind, Record<Outcome, number>>();
  readonly confirmed = new Set<UpstreamNote>();
  readonly #used = new Set<UpstreamNote>();
  readonly #met: { note: UpstreamNote; contract: ContractNode; trail: readonly FactNode[]; documented?: FactNode }[] = [];

  compare(documented: readonly FactNode[], contract: readonly ContractNode[], around: Around): void {
    const known = new Map(documented.map((fact) => [factKey(fact), fact]));
    for (const node of contract) this.#look(known.get(factKey(node)), node, around);
    const stated = new Set(contract.map(factKey));
    for (const fact of documented) if (!stated.has(factKey(fact)) && fact.kind !== "verb") this.#miss(fact, around);
  }

  /** Says which notes are not true; to be called once everything is compared. */
  judge(): void {
    for (const { note, contract, trail, documented } of this.#met) {
      const { about } = note;
      if (about !== undefined && !isCompared(contract.kind, about)) continue;
      const saysNothing = note.says === "undocumented" && about === undefined;
      if (this.#used.has(note) && !(saysNothing && documented)) {
        this.confirmed.add(note);
      } else if (documented !== undefined) {
        this.findings.push({ kind: "stale", trail, documented, contract, place: note.place, note });
      }
    }
  }

  #look(fact: FactNode | undefined, node: ContractNode, around: Around): void {
    const trail = [...around.trail, node];
    for (const note of node.notes) this.#met.push({ note, contract: node, trail, ...(fact && { documented: fact }) });
    const above = [...aboutKind(node.kind, around), ...around.cover];
    const whole = [...node.notes, ...node.borrowed].filter(
      ({ about }) => about === undefined || (node.kind === "parameter" && about === "name"),
    );
    if (!fact) return this.#extra(node, trail, [...whole, ...above]);
    if (agrees(fact, node)) this.#count(node.kind, "matched");
    else if (this.#excuse([...whole, ...above], ["differs"])) this.#count(node.kind, "declared");
    else {
      this.#count(node.kind, "different");
      this.findings.push({ kind: "different", trail, documented: fact, contract: node, place: node.place });
    }
    const below = whole.filter(({ about }) => about === undefined);
    this.compare(fact.children, node.children, {
      trail,
      place: node.place,
      holders: node.holders,
      cover: [...below, ...above],
      parent: node,
    });
  }

  #extra(node: ContractNode, trail: readonly FactNode[], cover: readonly UpstreamNote[]): void {
    const declared = this.#excuse(cover, ["undocumented", "differs"]);
    this.#countTree(node, declared ? "declared" : "extra");
    if (!declared) this.findings.push({ kind: "extra", trail, contract: node, place: node.place });
  }

  #miss(fact: FactNode, around: Around): void {
    const notes = [...aboutKind(fact.kind, around), ...around.cover].filter((note) => covers(note, fact));
    const declared = this.#excuse(notes, ["differs"]);
    this.#countTree(fact, declared ? "declared" : "missing");
    if (declared) return;
    const place = around.holders.get(fact.kind) ?? around.place;
    this.findings.push({ kind: "missing", trail: [...around.trail, fact], documented: fact, place });
  }

  // The nearest note that speaks of it is the one that excuses it; those further up have to earn their keep elsewhere.
  #excuse(cover: readonly UpstreamNote[], says: readonly UpstreamNote["says"][]): boolean {
    const note = cover.find((candidate) => says.includes(candidate.says));
    if (note) this.#used.add(note);
    return note !== undefined;
  }

  #countTree(node: FactNode, outcome: Outcome): void {
    this.#count(node.kind, outcome);
    for (const child of node.children) this.#countTree(child, outcome);
  }

  #count(kind: FactKind, outcome: Outcome): void {
    const row = this.counts.get(kind) ?? { matched: 0, declared: 0, different: 0, missing: 0, extra: 0 };
    row[outcome] += 1;
    this.counts.set(kind, row);
  }
}

/** One of a list that is documented and left out has to be named: otherwise every other one could go missing unseen. */
function covers({ differs }: UpstreamNote, { kind, name }: FactNode): boolean {
  if (kind !== "error" && kind !== "value" && kind !== "member") return true;
  const wanted = words(kind === "value" ? name.replace(/^"|"$/g, "") : name);
  return words(differs).includes(wanted);
}

/** A text as words between single spaces, so that a name is found as a whole. */
function words(text: string): string {
  return ` ${text
    .replace(/[^\w.-]+|\.(?=\W|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim()} `;
}

function aboutKind(kind: FactKind, { parent }: Around): UpstreamNote[] {
  return (parent?.notes ?? []).filter(({ about }) => about !== undefined && keywordsOf[kind].includes(about));
}
