import { append } from "../append.ts";
import type { ExampleFact, OperationFact, ProblemFact, TypeFact } from "../../facts/facts.ts";
import { readPath } from "../read-path.ts";
import { readProseOperation } from "./read-prose-operation.ts";
import type { SourceDocument, SourceLine } from "../source-document.ts";

const methods = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
const endpoint = new RegExp(
  `^[\\s>*#-]{0,20}(?:[*_]{0,2}endpoint[*_]{0,2}\\s{0,3}:[*_]{0,2}\\s{0,9})\`{0,3}(${methods})\`{0,3}\\s{1,9}\`{0,3}([^\\s\`]{1,2000})`,
  "i",
);
const heading = new RegExp(
  `^(?:#{1,6}\\s{1,9})?[*_]{0,2}\`{0,3}(${methods})\`{0,3}[*_]{0,2}\\s{1,9}\`{0,3}(/[^\\s\`*]{0,2000})\`{0,3}[*_]{0,2}\\s{0,9}$`,
);
/** `* \`GET /x\` lists everything`: text may follow, because the marks show where the path ends. */
const bullet = new RegExp(`^\\s{0,8}[*-]\\s{1,9}\`(${methods})\\s{1,9}(/[^\\s\`]{0,2000})\``);

/** A line that introduces an operation: `Endpoint: GET /users`, a heading that is `GET /users`, or a bullet that begins with it. */
export function isEndpoint(text: string): boolean {
  return readEndpoint(text) !== undefined;
}

function readEndpoint(text: string): { method: string; target: string; rest: string } | undefined {
  if (text.length > 3000) return undefined;
  const inBullet = bullet.exec(text);
  const match = endpoint.exec(text) ?? heading.exec(text) ?? inBullet;
  const rest = inBullet ? text.slice(inBullet[0].length) : "";
  return match ? { method: match[1]!.toUpperCase(), target: match[2]!, rest } : undefined;
}

/** What Markdown and saved pages state around lines like `Endpoint: GET /users/{userId}`. Never throws. */
export function readProse({ lines }: Pick<SourceDocument, "lines">): {
  operations: OperationFact[];
  types: TypeFact[];
  examples: ExampleFact[];
  problems: ProblemFact[];
} {
  const operations: OperationFact[] = [];
  const types: TypeFact[] = [];
  const examples: ExampleFact[] = [];
  const problems: ProblemFact[] = [];
  const starts = lines.flatMap(({ text, line }, index) => {
    if (isEndpoint(text)) return [index];
    if (/^[\s>*#-]{0,20}endpoint[*_]{0,2}\s{0,3}:/i.test(text)) {
      problems.push({
        line,
        message: `"${text.trim().slice(0, 100)}" is not understood as an endpoint; the operation is left out.`,
      });
      return [index];
    }
    return [];
  });
  for (const [at, start] of starts.entries()) {
    const { text, line } = lines[start]!;
    const read = readEndpoint(text);
    if (!read) continue;
    const path = readPath(read.target);
    if (!path) {
      problems.push({ line, message: `"${read.target.slice(0, 100)}" is not understood as a path; the operation is left out.` });
      continue;
    }
    const title = titleBefore(lines, start);
    const end = endOf(lines, start + 1, starts[at + 1] ?? lines.length);
    const facts = readProseOperation({ method: read.method, path, title, line }, [
      { text: read.rest, line },
      ...lines.slice(isFenced(lines, start) ? start + 2 : start + 1, end),
    ]);
    operations.push(facts.operation);
    append(types, facts.types);
    append(examples, facts.examples);
    append(problems, facts.problems);
  }
  return { operations, types, examples, problems };
}

/** The heading above an endpoint: saved pages mark it with a pilcrow, Markdown with `#`. */
function titleBefore(lines: readonly SourceLine[], start: number): string {
  for (let index = start - 1; index >= Math.max(0, start - 4); index--) {
    const text = lines[index]!.text.trim();
    if (text !== "") return isTitle(text) ? text.replace(/^#{1,6}\s{1,9}|¶$/g, "") : "";
  }
  return "";
}

/** An operation ends with the next heading of Markdown's second level or above, or with a marked one. */
function endOf(lines: readonly SourceLine[], start: number, limit: number): number {
  for (let index = start; index < limit; index++) {
    const text = lines[index]!.text.trim();
    if (/^#{1,2}\s/.test(text) || text.endsWith("¶")) return index;
  }
  return limit;
}

/** The endpoint stands in its own block. The end of that block does not begin another. */
function isFenced(lines: readonly SourceLine[], start: number): boolean {
  return [lines[start - 1], lines[start + 1]].every((line) => line?.text.trim().startsWith("```"));
}

function isTitle(text: string): boolean {
  return text.length < 300 && (/^#{1,6}\s/.test(text) || text.endsWith("¶"));
}
