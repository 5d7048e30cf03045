import { isBlank, type SourceLine } from "../source-document.ts";

/**
 * Gives lines that have lost it the indentation that their place in the dialect asks for: bodies of operations 2, fields' texts and types below that.
 * Only white space in front of lines is changed.
 */
export function restoreIndentation(lines: readonly SourceLine[]): SourceLine[] {
  let base = 0;
  let depth = 0;
  let place: "text" | "field" | "type" = "text";
  return lines.map((source, index) => {
    const text = source.text.trim();
    const at = (indent: number): SourceLine => ({ ...source, text: " ".repeat(indent) + text });
    if (isBlank(text)) return { ...source, text: "" };
    if (isTitle(text, lines[index + 1]?.text.trim()) || /^\.\. (?:http:|_)/.test(text)) {
      base = text.startsWith(".. http:") ? 2 : 0;
      place = "text";
      return at(0);
    }
    if (/^\.\. [\w:-]{1,40}::/.test(text)) {
      place = text.startsWith(".. ts:def::") ? "type" : "text";
      depth = 0;
      return at(base);
    }
    if (place === "type" && (depth > 0 || isTypeText(text))) {
      const indent = base + 2 + 2 * Math.max(0, Math.min(20, depth - (/^[}\])]/.test(text) ? 1 : 0)));
      depth += bracketBalance(text);
      return at(indent);
    }
    if (/^:[A-Za-z<>]/.test(text)) {
      place = "field";
      return at(base);
    }
    const isAfterBlank = index > 0 && isBlank(lines[index - 1]!.text);
    if (/^\*\*[^*]{1,60}\*\*/.test(text) || (isAfterBlank && !/^[*-] /.test(text)) || place === "type") place = "text";
    return at(place === "field" ? base + 2 : base);
  });
}

function isTitle(text: string, next: string | undefined): boolean {
  return isRule(text) || (next !== undefined && isRule(next) && /^[\w"'(]/.test(text));
}

function isRule(text: string): boolean {
  return text.length > 3 && text.length < 500 && "=-~^\"'*+#`.".includes(text[0]!) && text === text[0]!.repeat(text.length);
}

function isTypeText(text: string): boolean {
  return /^(?:(?:export |declare |const )*(?:interface|type|enum|class) |\/\/|\/\*|\*[ /]|[}|&])/.test(text);
}

function bracketBalance(text: string): number {
  const code = text.split("//", 1)[0]!;
  let balance = 0;
  for (const character of code) {
    if (character === "{" || character === "(" || character === "[") balance += 1;
    else if (character === "}" || character === ")" || character === "]") balance -= 1;
  }
  return balance;
}
