import type { DocumentFacts, ProblemFact } from "../facts/facts.ts";

/** Operations and types that a document states twice and not alike: which of them holds is for its authors to say. */
export function findRepeated({ operations, types }: Pick<DocumentFacts, "operations" | "types">): ProblemFact[] {
  const named = [
    ...operations.map((fact) => ({ name: `${fact.method} ${fact.prefix ?? ""}${fact.path}`, fact })),
    ...types.map((fact) => ({ name: `The type ${fact.name}`, fact })),
  ];
  const first = new Map<string, string>();
  return named.flatMap(({ name, fact }) => {
    const text = JSON.stringify(fact, (key, value: unknown) => (key === "line" ? undefined : value));
    const known = first.get(name);
    if (known === undefined) first.set(name, text);
    const message = `${name.slice(0, 200)} is documented twice, and differently.`;
    return known === undefined || known === text ? [] : [{ line: fact.line, message }];
  });
}
