import { append } from "../append.ts";
import type {
  ExampleFact,
  MemberFact,
  OperationFact,
  ParameterFact,
  ProblemFact,
  ResponseFact,
  TypeFact,
} from "../../facts/facts.ts";
import { readJsonBlock } from "../read-json-block.ts";
import { hasUnreadSince, isDeprecated, readAuthentication, readSince, readTypeNames } from "../read-marks.ts";
import { readPath, type PathFact } from "../read-path.ts";
import { readRstField } from "./read-rst-field.ts";
import { readTypes, type TypeBudget } from "../types/read-types.ts";
import { readVerbs } from "../read-verbs.ts";
import { isCode, type RstDirective } from "./rst-directive.ts";
import { splitBody, type BodyPart } from "./split-body.ts";
import type { SourceLine } from "../source-document.ts";

export interface RstOperations {
  readonly operations: OperationFact[];
  readonly types: TypeFact[];
  readonly examples: ExampleFact[];
  readonly problems: ProblemFact[];
}

/** What the body states holds for each directive of the group. */
export function readRstOperation(group: readonly RstDirective[], body: readonly SourceLine[], budget: TypeBudget): RstOperations {
  const problems: ProblemFact[] = [];
  const types: TypeFact[] = [];
  const parts = splitBody(body);
  for (const part of parts) {
    if (part.kind === "type") {
      const read = readTypes(labelOf(part.directive), part.block, part.line, budget);
      append(types, read.types);
      append(problems, read.problems);
    } else if (part.kind === "directive" && part.isUnknown) {
      problems.push({ line: part.line, message: `The directive "${part.directive.name}" is not read.` });
    } else if (part.kind === "text" && part.section === "response") {
      const names = readTypeNames(part.text);
      if (names.length > 0)
        problems.push({ line: part.line, message: `${names.join(", ")} is said to be the answer, but for no status.` });
    }
  }
  const { shared, answer } = readBody(parts, types, problems);
  const operations = group.flatMap(({ name, argument, line }) => {
    const path = readPath(argument);
    if (path) return [withPath(shared, name.slice("http:".length).toUpperCase(), path, line)];
    problems.push({ line, message: `"${argument.slice(0, 100)}" is not understood as a path; the operation is left out.` });
    return [];
  });
  const answered = operations.map((operation) => withMembers(operation, answer, { types, problems }));
  append(problems, findStrayVariables(shared, operations));
  const examples = operations.length === 0 ? [] : readExamples(parts, answered[0]!, problems);
  return { operations: answered, types, examples, problems };
}

/** A variable that is described and that no path has: a misspelt name, or a path that lost it. */
function findStrayVariables({ parameters }: Shared, operations: readonly OperationFact[]): ProblemFact[] {
  if (operations.length === 0) return [];
  const known = operations.map(({ prefix = "", path }) => `${prefix}${path}`.toLowerCase());
  return parameters
    .filter(({ name, in: place }) => place === "path" && !known.some((path) => path.includes(`{${name.toLowerCase()}}`)))
    .map(({ name, line = 0 }) => ({ line, message: `":param ${name.slice(0, 60)}:" is not in the path; it is left out.` }));
}

/** Code has no label: its argument is a language. */
function labelOf(directive: RstDirective): string {
  return isCode(directive) ? "" : directive.argument;
}

type Shared = Omit<OperationFact, "method" | "path" | "prefix" | "line">;

/** Fields such as `:>json string id:`. */
interface AnswerFields {
  readonly members: readonly MemberFact[];
  readonly isArray: boolean;
}

/** Fields of the answer do not say for which status: they are the body of the first success. */
function withMembers(
  operation: OperationFact,
  { members, isArray }: AnswerFields,
  { types, problems }: { types: TypeFact[]; problems: ProblemFact[] },
): OperationFact {
  if (members.length === 0) return operation;
  const line = members[0]?.line ?? operation.line;
  const success = operation.responses.find(({ status }) => status >= 200 && status < 300);
  if (success && success.types.length > 0) {
    problems.push({ line, message: `The fields of the answer are left out: ${success.types.join(", ")} is named for it.` });
    return operation;
  }
  if (!success) problems.push({ line, message: "No status is given for the answer with these fields: 200 is taken." });
  const response = success ?? { status: 200, types: [], errorCodes: [] };
  const name = `${operation.method} ${operation.path} ${response.status}`;
  types.push({ name, kind: "attributes", members, line });
  const answer = { ...response, types: [isArray ? `${name}[]` : name] };
  const others = operation.responses.filter((other) => other !== success);
  return { ...operation, responses: [answer, ...others].toSorted((one, other) => one.status - other.status) };
}

function readBody(
  parts: readonly BodyPart[],
  types: readonly TypeFact[],
  problems: ProblemFact[],
): { shared: Shared; answer: AnswerFields } {
  const parameters: ParameterFact[] = [];
  const responses: ResponseFact[] = [];
  const members: MemberFact[] = [];
  let isArray = false;
  let isMarkedOld = false;
  for (const part of parts) {
    if (part.kind !== "field") continue;
    const read = readRstField(part.field);
    if (read.kind === "parameter") parameters.push(read.fact);
    if (read.kind === "response") responses.push(read.fact);
    if (read.kind === "member") {
      members.push(read.fact);
      isArray ||= read.isOfArray;
    }
    isMarkedOld ||= read.kind === "deprecated";
    if (read.kind === "problem") problems.push({ line: part.line, message: read.message });
  }
  const texts = parts.filter((part) => part.kind === "text");
  const since = texts.map(({ text }) => readSince(text)).find((version) => version !== undefined);
  for (const { text, line } of texts) {
    if (hasUnreadSince(text)) problems.push({ line, message: 'The version behind "@since" is not understood.' });
  }
  const isOld = isMarkedOld || parts.some((part) => part.kind === "directive" && part.directive.name === "deprecated");
  const intro = texts.find(({ section }) => section === "intro")?.text ?? "";
  const verbs = readVerbs(intro.split(/[.;]\s|\n\n/, 1)[0]!);
  const authentication = readAuthentication(sectionText(texts, "authentication"));
  const requestType = findRequestType(parts, types, problems);
  const shared: Shared = {
    ...(since !== undefined && { since }),
    ...((isOld || texts.some(({ text }) => isDeprecated(text))) && { deprecated: true }),
    permissions: readPermissions(parts, problems),
    ...(authentication && { authentication }),
    ...(verbs.length > 0 && { does: verbs }),
    parameters,
    ...(requestType !== undefined && { requestType }),
    responses: responses.filter(({ status, line = 0 }, index) => {
      const isFirst = responses.findIndex((other) => other.status === status) === index;
      if (!isFirst) problems.push({ line, message: `Status ${status} is documented twice; the first is taken.` });
      return isFirst;
    }),
  };
  return { shared, answer: { members, isArray } };
}

function withPath(shared: Shared, method: string, { path, prefix, variables, query }: PathFact, line: number): OperationFact {
  const own = (name: string, place: ParameterFact["in"]): ParameterFact | undefined =>
    shared.parameters.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase() && parameter.in === place);
  const inPath = variables.map((name): ParameterFact => ({ ...own(name, "path"), name, in: "path", required: true }));
  const inQuery = query
    .filter((name) => !own(name, "query"))
    .map((name): ParameterFact => ({ name, in: "query", required: false }));
  const rest = shared.parameters.filter(({ in: place }) => place !== "path");
  return { method, path, ...(prefix !== undefined && { prefix }), ...shared, parameters: [...inPath, ...inQuery, ...rest], line };
}

function sectionText(texts: readonly { readonly section: string; readonly text: string }[], section: string): string {
  return texts
    .filter((part) => part.section === section)
    .map(({ text }) => text)
    .join("\n");
}

function readPermissions(parts: readonly BodyPart[], problems: ProblemFact[]): string[] {
  const permissions = new Set<string>();
  for (const part of parts) {
    if (part.kind !== "text" || part.section !== "permission") continue;
    const names = [...part.text.matchAll(/`{1,2}([\w.:*-]{1,100})`{1,2}/g)].map(([, name]) => name!);
    for (const name of names) permissions.add(name);
    const isNone = /^\W{0,9}(?:none|n\/a)\b/i.test(part.text);
    if (names.length === 0 && !isNone)
      problems.push({ line: part.line, message: "The permission is not understood: no ``name`` is given." });
  }
  return [...permissions].toSorted();
}

/** The type that the section of the request names, or else the first that it defines. */
function findRequestType(parts: readonly BodyPart[], types: readonly TypeFact[], problems: ProblemFact[]): string | undefined {
  for (const part of parts) {
    if (part.kind === "text" && part.section === "request") {
      const [name, ...others] = readTypeNames(part.text);
      if (others.length > 0)
        problems.push({ line: part.line, message: `Several types of the request are named; ${name} is taken.` });
      if (name !== undefined) return name;
    }
    if (part.kind === "type" && part.section === "request") {
      return types.find(({ line }) => line > part.line)?.name ?? (labelOf(part.directive) || undefined);
    }
  }
  return undefined;
}

function readExamples(parts: readonly BodyPart[], { method, path }: OperationFact, problems: ProblemFact[]): ExampleFact[] {
  return parts.flatMap((part): ExampleFact[] => {
    if (part.kind !== "directive" || part.block.length === 0) return [];
    if (!/^(?:json|http|)$/i.test(part.directive.argument) || !isCode(part.directive)) return [];
    try {
      const json = readJsonBlock(part.block.map(({ text }) => text).join("\n"));
      return json ? [{ ...json, part: part.section === "request" ? "request" : json.part, method, path, line: part.line }] : [];
    } catch {
      problems.push({ line: part.line, message: "The example is not JSON." });
      return [];
    }
  });
}
