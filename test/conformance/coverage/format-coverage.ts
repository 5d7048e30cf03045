import type { Coverage, Share } from "./measure.ts";

/** The coverage of one contract. */
export interface ApiCoverage {
  readonly api: string;
  readonly coverage: Coverage;
  /** Pairs that only other backends answer: `revokeCurrentToken 400`. */
  readonly foreign: readonly string[];
}

/** The coverage as a page of Markdown: a table an API, a row an operation, a column a status. */
export function formatCoverage(apis: readonly ApiCoverage[]): string {
  return `# Contract coverage

Every status that the contracts document, answered to a typed client by the server and by the mock. \`npm test\` brings each of them about and
writes this page and [\`coverage.json\`](coverage.json) when it runs with \`-u\`; it fails when one is missing.

✓ answered. ◇ only other backends have a reason to answer so; a stand-in does here, as in the mock's \`answer\`.
${apis.map(formatApi).join("")}`;
}

function formatApi({ api, coverage, foreign }: ApiCoverage): string {
  const { pairs, codes, members, values } = coverage;
  const split = [...pairs.seen, ...pairs.missing].map((pair) => pair.split(" "));
  const statuses = [...new Set(split.map(([, status = ""]) => status))].toSorted();
  const operations = [...new Set(split.map(([operation = ""]) => operation))];
  const rows = operations.map((operation) => {
    const marks = statuses.map((status) => {
      const pair = `${operation} ${status}`;
      if (pairs.missing.includes(pair)) return "✗";
      if (!pairs.seen.includes(pair)) return "";
      return foreign.includes(pair) ? "◇" : "✓";
    });
    return `| ${[operation, ...marks].join(" | ")} |`;
  });
  return `
## ${api}

| operation | ${statuses.join(" | ")} |
| --- |${" --- |".repeat(statuses.length)}
${rows.join("\n")}

Answers ${amount(pairs)}, error codes ${amount(codes)}, members ${amount(members)}, values of enumerations ${amount(values)}.
`;
}

const amount = ({ seen, missing }: Share): string => `${seen.length} of ${seen.length + missing.length}`;

/** Numbers and what is missing, as JSON. */
export function formatCoverageJson(apis: readonly ApiCoverage[]): string {
  const all = apis.map(({ api, coverage, foreign }) => ({ api, foreign, ...coverage }));
  return `[${all.map((one) => JSON.stringify(one)).join(",\n")}]\n`;
}
