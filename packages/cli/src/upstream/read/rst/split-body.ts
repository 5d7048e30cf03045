import {
  isCode,
  isKnownDirective,
  isTypeScript,
  readDirective,
  readField,
  type RstDirective,
  type RstField,
} from "./rst-directive.ts";
import { isBlank, takeBlock, type SourceLine } from "../source-document.ts";

type Section = "intro" | "request" | "response" | "details" | "permission" | "authentication";

/** What the body of an operation consists of, in order. */
export type BodyPart = { readonly section: Section; readonly line: number } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly field: RstField }
  | { readonly kind: "type"; readonly directive: RstDirective; readonly block: readonly SourceLine[] }
  | {
      readonly kind: "directive";
      readonly directive: RstDirective;
      readonly block: readonly SourceLine[];
      readonly isUnknown: boolean;
    }
);

export function splitBody(body: readonly SourceLine[]): BodyPart[] {
  const parts: BodyPart[] = [];
  let section: Section = "intro";
  /** Sections of one paragraph only: text behind it belongs to what stood before. */
  let outer: Section = "intro";
  let paragraph: string[] = [];
  let paragraphLine = 0;
  const endParagraph = (): void => {
    if (paragraph.length > 0) parts.push({ kind: "text", section, text: paragraph.join("\n"), line: paragraphLine });
    paragraph = [];
  };
  let index = 0;
  while (index < body.length) {
    const { text, line } = body[index]!;
    const directive = readDirective(body, index);
    const field = directive ? undefined : readField(body, index);
    const heading = readHeading(text);
    if (isBlank(text) || directive || field || heading) {
      endParagraph();
      if (section === "permission" || section === "authentication") section = outer;
    }
    if (directive) {
      const block = takeBlock(body, index + 1, directive.indent);
      if (directive.name === "ts:def" || isTypeScript(directive)) parts.push({ kind: "type", section, directive, block, line });
      else parts.push({ kind: "directive", section, directive, block, line, isUnknown: !isKnownDirective(directive.name) });
      // Notes and the like hold text and fields, code does not.
      index += directive.name === "ts:def" || isCode(directive) ? block.length : 0;
    } else if (field) {
      parts.push({ kind: "field", section, field, line });
      index += field.length - 1;
    } else if (!isBlank(text)) {
      if (heading) section = heading.section;
      if (section !== "permission" && section !== "authentication") outer = section;
      if (paragraph.length === 0) paragraphLine = line;
      const own = heading ? heading.rest : text.trim();
      if (own !== "" || heading?.section === "permission") paragraph.push(own);
    }
    index += 1;
  }
  endParagraph();
  return parts;
}

/** `**Request:** text`, `**Required permission**: ``name`` `. */
function readHeading(text: string): { section: Section; rest: string } | undefined {
  const match = /^\s{0,200}\*\*([A-Za-z][^*]{1,80})\*\*\s?:?/.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match[0].length).trim();
  const title = match[1]!.replace(/:$/, "").trim().toLowerCase();
  if (/^(?:required )?permissions?(?: required)?$/.test(title)) return { section: "permission", rest };
  if (/^(?:authentication|authorization)$/.test(title)) return { section: "authentication", rest };
  if (/^request\b|\brequest$/.test(title)) return { section: "request", rest };
  if (/^responses?\b|\bresponse$/.test(title)) return { section: "response", rest };
  return title === "details" ? { section: "details", rest } : undefined;
}
