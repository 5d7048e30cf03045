import type { ExampleFact, OperationFact, ParameterFact, ProblemFact, ResponseFact, TypeFact } from "../../facts/facts.ts";
import { isDeprecated, readAuthentication, readSince } from "../read-marks.ts";
import type { PathFact } from "../read-path.ts";
import { readExamples, type ProseExample } from "./read-prose-examples.ts";
import { isTableHead, type ProseTable, readTable, toMember, toParameter } from "./read-prose-table.ts";
import { readVerbs } from "../read-verbs.ts";
import type { SourceLine } from "../source-document.ts";

interface Endpoint {
  readonly method: string;
  readonly path: PathFact;
  readonly title: string;
  readonly line: number;
}

interface ProseOperation {
  readonly operation: OperationFact;
  readonly types: readonly TypeFact[];
  readonly examples: readonly ExampleFact[];
  readonly problems: readonly ProblemFact[];
}

/** The lines below an endpoint: tables, examples, and prose with the statuses. */
export function readProseOperation({ method, path, title, line }: Endpoint, body: readonly SourceLine[]): ProseOperation {
  const problems: ProblemFact[] = [];
  const { examples: shown, rest } = readExamples(body, problems);
  const { tables, text } = takeTables(rest);
  const parameters = path.variables.map((name): ParameterFact => ({ name, in: "path", required: true }));
  const attributes: ProseTable[] = [];
  const tabled: number[] = [];
  for (const table of tables) {
    if (table.kind === "unknown")
      problems.push({ line: table.line, message: `A table with the columns ${table.columns.join(", ")} is not understood.` });
    if (table.kind === "attributes") attributes.push(table);
    if (table.kind === "statuses") addStatuses(tabled, table, problems);
    if (table.kind === "parameters") addParameters(parameters, table, method);
  }
  const statuses = readStatuses(text, [...tabled, ...shown.flatMap(({ status }) => status ?? [])], attributes, problems);
  const success = statuses.find(({ status }) => status >= 200 && status < 300)?.status;
  const types = attributes.map((table, index): TypeFact => {
    const name = `${method} ${path.path} ${success}${index === 0 ? "" : ` (${index + 1})`}`;
    return { name, kind: "attributes", members: table.rows.map((row) => toMember(row)), line: table.line };
  });
  const since = readSince(text);
  const authentication = readAuthentication(sentenceWith("authenticat", text));
  const verbs = readVerbs(title);
  const operation: OperationFact = {
    method,
    path: path.path,
    ...(path.prefix !== undefined && { prefix: path.prefix }),
    ...(since !== undefined && { since }),
    ...(isDeprecated(text) && { deprecated: true }),
    permissions: [],
    ...(authentication && { authentication }),
    ...(verbs.length > 0 && { does: verbs }),
    parameters,
    responses: statuses.map((response) =>
      response.status === success ? { ...response, types: types.map(({ name }) => name) } : response,
    ),
    line,
  };
  return { operation, types, examples: shown.map((example) => placeExample(example, operation)), problems };
}

function takeTables(lines: readonly SourceLine[]): { tables: ProseTable[]; text: string } {
  const tables: ProseTable[] = [];
  const text: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!isTableHead(lines, index)) {
      text.push(lines[index]!.text);
      continue;
    }
    const table = readTable(lines, index);
    tables.push(table);
    index += table.length - 1;
  }
  return { tables, text: text.join("\n") };
}

function addParameters(parameters: ParameterFact[], table: ProseTable, method: string): void {
  for (const row of table.rows) {
    const index = parameters.findIndex(({ name, in: place }) => name === row.name && place === "path");
    const hasBody = method === "POST" || method === "PUT" || method === "PATCH";
    const parameter = toParameter(row, index >= 0 ? "path" : hasBody ? "body" : "query");
    if (index >= 0) parameters[index] = parameter;
    else parameters.push(parameter);
  }
}

function addStatuses(statuses: number[], table: ProseTable, problems: ProblemFact[]): void {
  for (const { name, line } of table.rows) {
    const status = /^[1-5]\d\d(?!\d)/.exec(name)?.[0];
    if (status === undefined) problems.push({ line, message: `"${name.slice(0, 60)}" is not an HTTP status.` });
    else statuses.push(Number(status));
  }
}

/** "a 404 Not Found is returned", "status 204", "Returns 200 or 404", and the statuses of tables and examples. */
function readStatuses(
  text: string,
  others: readonly number[],
  attributes: readonly ProseTable[],
  problems: ProblemFact[],
): ResponseFact[] {
  const named = [
    ...text.matchAll(/\b(?:(?:status|code|http)\s{1,9}`{0,2})?([1-5]\d\d)(?!\d)`{0,2}(\s{1,9}[A-Z][a-z]{1,20}\b|\s{1,9}OK\b)?/gi),
  ]
    .filter(([all, , phrase = ""]) => /^[a-z]/i.test(all) || /^\s{1,9}[A-Z]/.test(phrase))
    .map(([, status]) => Number(status));
  const all = new Set([...named, ...readReturned(text), ...others]);
  const hasSuccess = [...all].some((status) => status >= 200 && status < 300);
  if (!hasSuccess && attributes.length > 0) {
    problems.push({
      line: attributes[0]!.line,
      message: "No status is given for the answer with these attributes: 200 is taken.",
    });
    all.add(200);
  }
  return [...all].toSorted((one, other) => one - other).map((status) => ({ status, types: [], errorCodes: [] }));
}

/** "Returns 200 or 404", "responds with a `204`". A number before a noun, as in "returns 200 items", is none. */
function readReturned(text: string): number[] {
  const lists = text.matchAll(
    /\b(?:returns?|responds?\s{1,9}with)\s{1,9}(?:an?\s{1,9})?(`?[1-5]\d\d`?(?:,?\s{1,9}(?:or|and)\s{1,9}`?[1-5]\d\d`?|,\s{1,9}`?[1-5]\d\d`?){0,9})(?![\d`]|\s{1,9}(?!(?:or|and|if|when|on|with|for|in)\b)[a-z])/gi,
  );
  return [...lists].flatMap(([, list = ""]) => [...list.matchAll(/\d{3}/g)].map(([status]) => Number(status)));
}

function placeExample(example: ProseExample, { method, path, responses }: OperationFact): ExampleFact {
  const fits = responses.filter(({ status }) => (example.error ? status >= 400 : status < 300));
  const status = example.status ?? (example.part === "response" && fits.length === 1 ? fits[0]!.status : undefined);
  const { line, value, part, error } = example;
  return { part, method, path, ...(status !== undefined && { status }), ...(error && { error }), value, line };
}

/** The sentence around the first occurrence of a word's beginning; empty when there is none. */
function sentenceWith(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  if (at < 0) return "";
  const before = text.slice(Math.max(0, at - 300), at);
  const after = text.slice(at, at + 300);
  return (before.split(/[.\n]/).at(-1) ?? "") + (after.split(/[.\n]/, 1)[0] ?? "");
}
