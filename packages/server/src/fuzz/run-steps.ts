import type { App } from "../runtime/app.ts";
import type { Call, FuzzRequest } from "./call.ts";
import { checkResponse, parseJson, type ReadResponse, responseOf } from "./check-response.ts";
import { encodeCall } from "./encode-call.ts";
import { formatCurl } from "./format-curl.ts";
import { createMemory, type Credentials, type Memory } from "./memory.ts";
import { mutateCall, mutateRequest } from "./mutation.ts";
import { planCall } from "./plan-call.ts";
import type { FuzzContract, FuzzOperation } from "./read-operations.ts";
import type { Step } from "./step-arbitrary.ts";

/** What is fuzzed. */
export interface FuzzTarget extends Pick<App, "fetch"> {
  /**
   * The state of the server as JSON, apart from what a refused request may change. It is compared before and after each
   * request that is refused. @default nothing is compared
   */
  readonly snapshot?: () => unknown;
}

/** The smallest sequence of requests that was found to fail. */
export interface FuzzFailure {
  /** What is wrong with the answer to the last request. */
  readonly problem: string;
  readonly requests: readonly FuzzRequest[];
  readonly response: ReadResponse;
  /** The requests as commands, one a line. */
  readonly curl: string;
}

/** A request that was sent. */
interface Sent {
  readonly operationId: string;
  readonly status: number;
  readonly failure?: FuzzFailure;
}

/** Sends the steps of one sequence to a target, and checks the answers. */
export function createRun(
  contract: FuzzContract,
  target: FuzzTarget,
  credentials: Credentials,
): { send(step: Step): Promise<Sent> } {
  const memory = createMemory(credentials);
  const history: FuzzRequest[] = [];
  const snapshot = (): string | undefined => (target.snapshot ? JSON.stringify(target.snapshot()) : undefined);
  let before = snapshot();

  return {
    async send(step) {
      const planned = planCall(step, contract, memory);
      const { baseUrl, mutation } = step;
      const changed = mutation ? mutateCall(planned.call, mutation) : { call: planned.call, isForbidden: false };
      const { call } = changed;
      const encoded = encodeCall(call, baseUrl, contract.schemes);
      const { operation } = call;
      const wire = mutation
        ? mutateRequest(encoded, call, mutation, methodsOf(contract, operation))
        : { request: encoded, isForbidden: false, isElsewhere: false };
      history.push(wire.request);
      const response = await exchange(target, wire.request);
      const after = snapshot();
      const isForbidden =
        planned.isUnauthorized ||
        changed.isForbidden ||
        wire.isForbidden ||
        (wire.request.body === encoded.body && !fitsBody(call));
      const problem =
        (response.status >= 500 ? `The answer is ${response.status}: the server failed.` : undefined) ??
        (wire.isElsewhere ? undefined : checkResponse(operation, response)) ??
        (isForbidden && (response.status < 400 || response.status > 499)
          ? `The answer is ${response.status}, to a request that the document forbids.`
          : undefined) ??
        (response.status >= 400 && before !== after
          ? `The request was refused (${response.status}), but changed the state.`
          : undefined);
      before = after;
      if (!wire.isElsewhere) note(call, wire.request, response, memory);
      const operationId = wire.isElsewhere ? "" : operation.operationId;
      const { status } = response;
      if (problem === undefined) return { operationId, status };
      const curl = history.map(formatCurl).join("\n");
      return { operationId, status, failure: { problem, requests: history, response, curl } };
    },
  };
}

const methodsOf = ({ operations }: FuzzContract, { path }: FuzzOperation): readonly string[] =>
  operations.filter((operation) => operation.path === path).map(({ method }) => method);

/** Whether the document allows the JSON body of the call, as far as it says. */
function fitsBody({ operation, mediaType, body }: Call): boolean {
  if (body === undefined) return !operation.isBodyRequired;
  const described = operation.bodies.find((candidate) => candidate.mediaType === mediaType);
  return !/[/+]json\b/u.test(mediaType ?? "") || (described?.fits?.(body) ?? true);
}

async function exchange(target: FuzzTarget, { url, ...init }: FuzzRequest): Promise<ReadResponse> {
  const response = await target.fetch(new Request(url, init));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function note(call: Call, { url, method }: FuzzRequest, { status, headers, text }: ReadResponse, memory: Memory): void {
  const isJson = /[/+]json\b/u.test(headers.get("content-type") ?? "");
  const body: unknown = isJson ? parseJson(text)?.value : text;
  memory.note({ call, url, method, status, headers, body }, responseOf(call.operation, status));
}
