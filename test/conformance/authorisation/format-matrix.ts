import type { Cell, Credential, Matrix } from "./derive-matrix.ts";

/** The matrices as a page of Markdown: a table an API, a row a credential, a column an operation. */
export function formatMatrices(matrices: readonly Matrix[]): string {
  return `# Who may do what

What each operation answers to each kind of credential. This page and [\`authorisation.json\`](authorisation.json) are derived from
\`security\`, \`x-permission\` and \`x-error-codes\` of the contracts; \`npm test\` sends each of these requests to the server and through the
mock. Do not edit it: run \`npm test -- test/conformance/authorisation -u\`.

✓ the request is allowed. Numbers are the status and the error code of the refusal. ○ the operation looks at no credentials. Where a token
creates a token, the second mark is for a scope that is wider than its own, if that is answered differently.
${matrices.map(formatMatrix).join("")}`;
}

function formatMatrix({ api, rows }: Matrix): string {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ operation }) => operation)))];
  const lines = rows.map(({ credential, cells }) => {
    const marks = columns.map((column) => {
      const ownAndWider = cells.filter(({ operation }) => operation === column).map(mark);
      return [...new Set(ownAndWider)].join(", ");
    });
    return `| ${[describe(credential), ...marks].join(" | ")} |`;
  });
  return `
## ${api}

| credential | ${columns.join(" | ")} |
| --- |${" --- |".repeat(columns.length)}
${lines.join("\n")}
`;
}

/** The matrices as JSON, a line a row. */
export function formatJson(matrices: readonly Matrix[]): string {
  const parts = matrices.map(({ api, rows }) => {
    const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
    return `{"api":${JSON.stringify(api)},"rows":[\n${lines}\n]}`;
  });
  return `[${parts.join(",\n")}]\n`;
}

export const describe = (credential: Credential): string =>
  credential.kind === "token"
    ? `token \`${credential.scope}\`${credential.isRefreshable ? ", refreshable" : ""}`
    : credential.kind;

function mark({ expected: { verdict, status, code } }: Cell): string {
  if (verdict === "open") return "○";
  return verdict === "allowed" ? "✓" : [status, code].filter((part) => part !== undefined).join(" ");
}
