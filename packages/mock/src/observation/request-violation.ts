import type { PreparedResponse, Problem } from "@token-apis/server";
import type { OperationTable } from "../contract/contract.ts";
import type { Operation } from "@token-apis/contracts";
import leven from "leven";

/** A request that the contract does not allow; it was answered as the server answers it. */
export class RequestViolation extends Error {
  override readonly name = "RequestViolation";
  /** Name of the operation; `undefined` where the contract has none for path and method. */
  readonly operation: string | undefined;
  /** What is wrong: the body, a parameter, or the address. */
  readonly part: string;
  /** JSON Pointer (RFC 6901) into that part; `""` is all of it. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
  /** JSON Pointer into `openapi.json` of the contract, to what was not kept to. */
  readonly place: string;

  constructor(contract: string, request: { readonly method: string; readonly url: string }, fault: Fault) {
    const { operation, part, pointer, expected, got, place, more = "" } = fault;
    super(
      `${operation ?? "no operation"}: the contract ${contract} does not allow this request.\n` +
        `  request   ${request.method} ${request.url}\n` +
        `  at        ${part}${pointer && ` ${pointer}`}\n` +
        `  expected  ${expected}\n` +
        `  got       ${got}\n` +
        `  contract  ${contract}/openapi.json#${place}${more}`,
    );
    this.operation = operation;
    this.part = part;
    this.pointer = pointer;
    this.expected = expected;
    this.got = got;
    this.place = place;
  }
}

interface Fault extends Pick<RequestViolation, "operation" | "part" | "pointer" | "expected" | "got" | "place"> {
  /** Lines to add. */
  readonly more?: string;
}

/** Where a request was answered. */
export interface Place<Operations> {
  /** Name of the contract. */
  readonly contract: string;
  readonly operations: Operations;
  /** Path that stands in front of the contract's. */
  readonly basePath: string;
  /** Name of the operation, if the request was for one. */
  readonly operation: string | undefined;
}

/** What a request did wrong, if it was refused for not keeping to the contract. */
export function toViolation<Operations extends OperationTable<Operations>>(
  { contract, operations, basePath, operation }: Place<Operations>,
  { problem, received }: PreparedResponse,
): RequestViolation | undefined {
  const { method, template, operation: row } = received;
  if (problem === undefined) return undefined;
  const fault = explain(problem, row ? `/paths/${escapeToken(row.path)}/${row.method}` : "/paths");
  if (fault === undefined) return undefined;
  if (row) return new RequestViolation(contract, received, { operation, ...fault });
  const path = new URL(received.url).pathname.slice(basePath.length);
  return new RequestViolation(contract, received, {
    operation,
    ...fault,
    got: `${method} ${path}`,
    place: template === undefined ? "/paths" : `/paths/${escapeToken(template)}`,
    more: nearestOperations(operations, method, path),
  });
}

type Explanation = Pick<Fault, "part" | "pointer" | "expected" | "got" | "place">;

/** `undefined` when the request is not at fault. */
function explain(problem: Problem, at: string): Explanation | undefined {
  const body = (expected: string, got: string, pointer = ""): Explanation => {
    return { part: "body", pointer, expected, got, place: `${at}/requestBody` };
  };
  const parameter = (place: string, name: string, expected: string, got: string): Explanation => {
    return { part: `${place} parameter ${name}`, pointer: "", expected, got, place: at };
  };
  switch (problem.kind) {
    case "unknown-path":
      return { part: "address", pointer: "", expected: "a path of the contract", got: "", place: at };
    case "method-not-allowed":
      return { part: "address", pointer: "", expected: problem.allow.join(", "), got: "", place: at };
    case "unsupported-media-type":
      return body(`Content-Type ${problem.supported.join(" or ")}`, show(problem.contentType));
    case "unsupported-encoding":
      return body(`Content-Encoding ${problem.supported.join(", ")}`, show(problem.contentEncoding));
    case "broken-compression":
      return body(`a body in ${problem.contentEncoding}`, "something else");
    case "body-too-large":
      return body(`at most ${problem.limit} bytes`, "more");
    case "missing-body":
      return body("a body", "none");
    case "malformed-body":
      return body(problem.hint, "something else");
    case "invalid-body":
      return body(problem.expected, problem.actual === "nothing" ? "nothing" : show(problem.value), problem.pointer);
    case "missing-parameter":
      return parameter(problem.in, problem.name, "a value", "none");
    case "invalid-parameter":
      return parameter(problem.in, problem.name, problem.expected, show(problem.value));
    case "not-implemented":
    case "internal-fault":
      return undefined;
  }
}

const MOST = 200;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

const escapeToken = (text: string): string => text.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Lines that tell which operation was perhaps meant by an address, and which there are:
 * `nearest   listTokens: GET /private/tokens`.
 */
function nearestOperations<Operations extends OperationTable<Operations>>(
  operations: Operations,
  method: string,
  path: string,
): string {
  const lines = Object.entries<Operation>(operations).map(([name, operation]) => {
    const address = `${operation.method.toUpperCase()} ${operation.path}`;
    return { line: `${name}: ${address}`, distance: leven(`${method} ${path}`, fill(address, path)) };
  });
  const [nearest] = lines.toSorted((a, b) => a.distance - b.distance);
  if (nearest === undefined) return "";
  const all = lines.map(({ line }) => `\n    ${line}`).join("");
  return `\n  nearest   ${nearest.line}\n  there are${all}`;
}

// Any segment fits a variable. A prefix such as /instances/shop moves the segments.
function fill(address: string, path: string): string {
  const sent = path.split("/");
  const shift = Math.max(0, sent.length - address.split("/").length);
  return address
    .split("/")
    .map((segment, index) => (segment.startsWith("{") ? (sent[index + shift] ?? segment) : segment))
    .join("/");
}
