/** What became of a file: `new`, `unchanged`, or what differs: `changed: + cancelOrder (line 41)`. */
export function describeChange(before: string | undefined, after: string): string {
  if (before === undefined) return "new";
  if (before === after) return "unchanged";
  const [old, now] = [exportedNames(before), exportedNames(after)];
  const names = [
    ...[...now].filter((name) => !old.has(name)).map((name) => `+ ${name}`),
    ...[...old].filter((name) => !now.has(name)).map((name) => `- ${name}`),
  ];
  const shown = names.length > 5 ? [...names.slice(0, 5), `and ${names.length - 5} more`] : names;
  return `changed${shown.length > 0 ? `: ${shown.join(", ")}` : ""} (from line ${firstDifference(before, after)})`;
}

/** 1-based number of the first line that differs; the texts are known to differ. */
export function firstDifference(before: string, after: string): number {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const index = a.findIndex((line, i) => line !== b[i]);
  return (index === -1 ? a.length : index) + 1;
}

function exportedNames(text: string): Set<string> {
  return new Set([...text.matchAll(/^export (?:const|interface|type) ([\w$]+)/gm)].map(([, name]) => name as string));
}
