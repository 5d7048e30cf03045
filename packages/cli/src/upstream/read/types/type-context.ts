import { ts } from "ts-morph";
import { isDeprecated, readSince } from "../read-marks.ts";

/** What the readers of one `ts:def` block share. */
export interface TypeContext {
  readonly text: string;
  /** Line of the document at an offset of `text`. */
  readonly lineAt: (position: number) => number;
  readonly report: (position: number, message: string) => void;
}

/** Marks in the comments above a declaration or a member, and in the one behind it on its line. */
export function readComment(node: ts.Node, { text, report }: TypeContext): { since?: string; deprecated?: true } {
  const ranges = [
    ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
    ...(ts.getTrailingCommentRanges(text, endOf(node, text)) ?? []),
  ];
  const comment = ranges
    .map(({ pos, end }) => text.slice(pos, end).replace(/^[ \t]{0,200}(?:\/\/+|\/?\*+\/?)|\*\/$/gm, ""))
    .join("\n");
  const since = readSince(comment);
  if (since === undefined && comment.includes("@since"))
    report(node.getStart(), 'The version behind "@since" is not understood.');
  const isOld = comment.split("\n").some((line) => isDeprecated(line));
  return { ...(since !== undefined && { since }), ...(isOld && { deprecated: true }) };
}

/** The comment of a member in an enum stands behind the comma, which is no part of it. */
function endOf(node: ts.Node, text: string): number {
  return text[node.end] === "," ? node.end + 1 : node.end;
}
