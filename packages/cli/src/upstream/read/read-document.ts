import type { DocumentFacts, ProblemFact } from "../facts/facts.ts";
import { limits, type SourceDocument, type SourceLine } from "./source-document.ts";
import { unwrapPage } from "./unwrap-page.ts";
import { unwrapPatch } from "./patch/unwrap-patch.ts";

type Origin = Pick<DocumentFacts, "path" | "sha256">;

/** The facts in one file, by what its text looks like; a commit or patch gives two documents per file in it. Never throws. */
export async function readDocument(text: string, origin: Origin): Promise<DocumentFacts[]> {
  const problems: { line: number; message: string }[] = [];
  const lines = toLines(text, problems);
  const unwrapped: SourceDocument[] = unwrapPatch(lines) ?? [unwrapPage(lines) ?? { lines, problems: [] }];
  const documents: DocumentFacts[] = [];
  for (const source of unwrapped) documents.push(await readSource(source, origin, problems));
  return documents;
}

async function readSource(source: SourceDocument, origin: Origin, shared: DocumentFacts["problems"]): Promise<DocumentFacts> {
  const facts = await recognise(source);
  const byName = readFileName(origin.path);
  const { name = byName.name, revision = byName.revision, side } = source;
  const problems = [...shared, ...source.problems, ...facts.problems, ...findRepeated(facts)].toSorted(
    (one, other) => one.line - other.line,
  );
  return {
    ...origin,
    ...(name !== undefined && { name }),
    ...(revision !== undefined && { revision }),
    ...(side && { side }),
    operations: facts.operations,
    types: facts.types,
    ...(facts.examples.length > 0 && { examples: facts.examples }),
    problems: limitProblems(problems),
  };
}

/** `folder/api.404d1e1a.rst` is `api.rst` at a commit. */
function readFileName(path: string): Pick<DocumentFacts, "name" | "revision"> {
  const match = /(?:^|\/)([^/]+)\.([0-9a-f]{7,64})(\.[a-z]{1,10})$/.exec(path);
  return match ? { name: `${match[1]}${match[3]}`, revision: match[2]! } : {};
}

async function recognise(
  source: SourceDocument,
): Promise<Required<Pick<DocumentFacts, "operations" | "types" | "examples" | "problems">>> {
  const has = (pattern: RegExp): boolean => source.lines.some(({ text }) => pattern.test(text));
  if (
    has(
      /^\s{0,200}(?:\.\. (?:http:[a-z]|ts:def|(?:code|code-block|sourcecode)::\s{1,9}(?:ts|tsref|typescript)\s{0,9}$)|:http:statuscode:`)/i,
    )
  )
    return (await import("./rst/read-rst.ts")).readRst(source);
  const { isEndpoint, readProse } = await import("./prose/read-prose.ts");
  if (source.lines.some(({ text }) => isEndpoint(text))) return readProse(source);
  const nothing = { operations: [], types: [], examples: [], problems: [] };
  const html = source.lines.find(({ text }) => /^\s{0,200}<(?:!doctype html|html)\b/i.test(text));
  if (html) return { ...nothing, problems: [{ line: html.line, message: "HTML is not read: save the page as text." }] };
  const looksLike = /(?:^|[\s`*])(?:GET|POST|PUT|PATCH|DELETE)\s{1,9}`?(?:https?:\/\/|\/|\[\/)|\.\. (?:http|ts):[a-z]/;
  const hint = source.lines.find(({ text }) => looksLike.test(text));
  const message = "This looks like an operation, in a form of document that is not known: nothing is read.";
  return hint ? { ...nothing, problems: [{ line: hint.line, message }] } : nothing;
}

function toLines(text: string, problems: { line: number; message: string }[]): SourceLine[] {
  const texts = text.split(/\r\n|[\n\r]/);
  if (texts.length > limits.lines) {
    problems.push({ line: limits.lines + 1, message: `Only the first ${limits.lines} lines are read.` });
    texts.length = limits.lines;
  }
  return texts.map((line, index) => {
    if (line.length <= limits.lineLength) return { text: line, line: index + 1 };
    problems.push({ line: index + 1, message: `The line is left out: it has more than ${limits.lineLength} characters.` });
    return { text: "", line: index + 1 };
  });
}

/** Messages quote documents and end on terminals: control characters are taken out. */
function limitProblems(problems: DocumentFacts["problems"]): DocumentFacts["problems"] {
  const clean = problems
    .slice(0, limits.problems)
    .map(({ line, message }) => ({ line, message: message.slice(0, 500).replace(/\p{Cc}/gu, "\uFFFD") }));
  const rest = problems.length - clean.length;
  return rest === 0 ? clean : [...clean, { line: problems[clean.length]!.line, message: `${rest} more problems from here on.` }];
}

/** Operations and types that a document states twice and not alike: which of them holds is for its authors to say. */
function findRepeated({ operations, types }: Pick<DocumentFacts, "operations" | "types">): ProblemFact[] {
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
