import type { Operation, OperationExamples } from "@token-apis/contracts";
import type { Answer } from "./answer.ts";
import { exampleOf } from "./answer-from-examples.ts";
import { responseKey } from "./check-answer.ts";
import { answerProblem } from "../problem/answer-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { ReceivedRequest } from "../request/incoming-request.ts";

/**
 * Creates an `answerProblem` for apps that only have examples: a refused request gets the contract's example of that status.
 * Where there is none, and for faults of the server, the answer has the form of RFC 9457.
 */
export function answerProblemByExample<Name extends string>(
  operations: Readonly<Record<Name, Operation>>,
  examples: Readonly<Record<Name, OperationExamples>>,
): (problem: Problem, request: ReceivedRequest) => Answer {
  const byOperation = new Map((Object.keys(operations) as Name[]).map((name) => [operations[name], examples[name]] as const));
  return (problem, { operation }) => {
    const plain = answerProblem(problem);
    const key = operation && responseKey(operation, plain.status);
    // The contract describes faults of the request, not of the server.
    if (operation === undefined || key === undefined || !byOperation.has(operation) || plain.status >= 500) return plain;
    const example = exampleOf(operation, byOperation.get(operation), key, plain.status);
    return example ? structuredClone(example) : plain;
  };
}
