import type { ProblemFact } from "../../facts/facts.ts";
import { readJsonBlock } from "../read-json-block.ts";
import type { SourceLine } from "../source-document.ts";

export interface ProseExample {
  readonly part: "request" | "response";
  readonly status?: number;
  readonly error?: true;
  readonly value: unknown;
  readonly line: number;
}

/** JSON bodies in prose, fenced or not, with the status line above them, and all other lines. */
export function readExamples(
  lines: readonly SourceLine[],
  problems: ProblemFact[],
): { examples: readonly ProseExample[]; rest: readonly SourceLine[] } {
  const examples: ProseExample[] = [];
  const rest: SourceLine[] = [];
  let label = "";
  let index = 0;
  while (index < lines.length) {
    const { text, line } = lines[index]!;
    const length = exampleLength(lines, index);
    if (length > 0) {
      const block = lines.slice(index, index + length).filter((other) => !isFence(other.text));
      addExample(block.map((other) => other.text).join("\n"), label, line, examples, problems);
      label = "";
    } else if (!isFence(text)) {
      rest.push(lines[index]!);
      if (text.trim() !== "") label = text.slice(0, 300).toLowerCase();
    }
    index += Math.max(1, length);
  }
  return { examples, rest };
}

function addExample(text: string, label: string, line: number, examples: ProseExample[], problems: ProblemFact[]): void {
  try {
    const json = readJsonBlock(text);
    if (!json) return;
    const isRequest = json.part === "request" || (/\brequest\b/.test(label) && !/\bresponse\b/.test(label));
    examples.push({
      ...json,
      part: isRequest ? "request" : "response",
      ...(/\berror\b/.test(label) && { error: true }),
      line,
    });
  } catch {
    problems.push({ line, message: "The example is not JSON." });
  }
}

/** Lines that an example takes from here on: a fenced block, a message with its head, or a body. 0 when none starts. */
function exampleLength(lines: readonly SourceLine[], start: number): number {
  const { text } = lines[start]!;
  if (isFence(text)) {
    const end = findFrom(lines, start + 1, (other) => isFence(other));
    return (end < 0 ? lines.length : end + 1) - start;
  }
  const isMessage = /^\s{0,9}HTTP\/\d/.test(text);
  const body = isMessage
    ? findFrom(lines, start + 1, (other) => other.trim() !== "" && !/^[\w-]{1,60}:/.test(other.trim()))
    : start;
  if (body < 0 || !/^\s{0,200}[[{]\s{0,200}(?:$|["{[\]}\d-])/.test(lines[body]!.text))
    return isMessage ? Math.max(1, body - start) : 0;
  return endOfJson(lines, body) - start;
}

function findFrom(lines: readonly SourceLine[], start: number, matches: (text: string) => boolean): number {
  for (let index = start; index < lines.length; index++) if (matches(lines[index]!.text)) return index;
  return -1;
}

/** Index behind the line that closes the first bracket. */
function endOfJson(lines: readonly SourceLine[], start: number): number {
  let depth = 0;
  for (let index = start; index < lines.length; index++) {
    let isString = false;
    const { text } = lines[index]!;
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      if (isString && character === "\\") at += 1;
      else if (character === '"') isString = !isString;
      else if (!isString && "{[".includes(character)) depth += 1;
      else if (!isString && "}]".includes(character)) depth -= 1;
    }
    if (depth <= 0) return index + 1;
  }
  return lines.length;
}

function isFence(text: string): boolean {
  return /^\s{0,200}(?:```|~~~)/.test(text);
}
