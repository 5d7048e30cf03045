import type { Awaitable } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import { type PathHeaders, toParts } from "./answer/write-response.ts";
import type { PreparedResponse, StandIn, TransparentApp } from "./app.ts";
import type { AnsweredRequest, Authentication, CorsOptions } from "./implement-options.ts";
import type { PathPlan } from "./plan.ts";
import { answerProblem as answerAsProblemJson, problemHeaders } from "./problem/answer-problem.ts";
import { type Problem, Refused } from "./problem/problem.ts";
import type { IncomingRequest, ReceivedRequest } from "./request/incoming-request.ts";
import { corsHeaders } from "./route/cors.ts";
import { decodePercent, requestTarget } from "./route/request-target.ts";
import type { Router } from "./route/router.ts";
import { selectOperation } from "./route/select-operation.ts";

/** What of `ImplementOptions` is needed while a request is handled; see there. */
interface HandlingOptions<Context> {
  readonly authenticate?: (request: IncomingRequest) => Awaitable<Authentication<Context>>;
  readonly answerProblem?: (problem: Problem, request: ReceivedRequest) => Answer;
  readonly cors?: CorsOptions;
  readonly onFault?: (error: unknown, request: ReceivedRequest) => void;
  readonly onAnswer?: (answered: AnsweredRequest) => void;
}

/** What is known of a request so far. */
interface Exchange {
  received: ReceivedRequest;
  /** Headers that the path gives every answer. */
  pathHeaders: PathHeaders;
}

// No standard has this status; servers use it in logs for a client that disconnected.
const CLIENT_CLOSED_REQUEST = 499;
const FAULT_HINT = "The server failed. Its operator finds the reason under the request's id.";

/** Creates `prepare` of an app: match → authenticate → read → handle → write (decision R3). It never rejects. */
export function createRequestHandler<Context>(
  route: Router<PathPlan<Context>>,
  options: HandlingOptions<Context>,
): TransparentApp["prepare"] {
  const unknownPath: PathHeaders = { headers: corsHeaders(options.cors) };

  return async (request, standIn, givenUp) => {
    const started = performance.now();
    const { method, url, headers } = request;
    const exchange: Exchange = {
      received: { method, url, headers, requestId: crypto.randomUUID(), request },
      pathHeaders: unknownPath,
    };
    let response: PreparedResponse;
    try {
      response = await respond(exchange, standIn, givenUp);
    } catch (error) {
      response = fail(error, exchange, options);
    }
    note(response, performance.now() - started, options);
    return response;
  };

  async function respond(
    exchange: Exchange,
    standIn: StandIn | undefined,
    givenUp: AbortSignal | undefined,
  ): Promise<PreparedResponse> {
    const { request } = exchange.received;
    const { pathname, query } = requestTarget(request.url);
    const selection = selectOperation(route(pathname), request, options.cors);
    if (selection.path !== undefined) {
      const { template, pathHeaders } = selection.path;
      exchange.received = { ...exchange.received, template };
      exchange.pathHeaders = pathHeaders;
    }
    if (selection.kind === "problem") return refuse(selection.problem, exchange, options);
    if (selection.kind === "options") return write(selection.answer, exchange);

    const { path, plan, base, values } = selection;
    const { template } = path;
    const { operation } = plan;
    const incoming = { ...exchange.received, template, operation, pathname, base, path: decodeAll(values) };
    exchange.received = incoming;
    const writeAnswer = (answer: Answer): PreparedResponse => write(answer, exchange, plan.mediaTypeOf(answer.status));

    const answerInstead = standIn?.(incoming);
    let context: Context | undefined;
    if (answerInstead === undefined && options.authenticate !== undefined) {
      const authentication = await options.authenticate(incoming);
      if ("answer" in authentication) return writeAnswer(plan.checked(authentication.answer));
      context = authentication.context;
    }

    const parameters = plan.readParameters({ path: values, query, headers: request.headers });
    if (parameters instanceof Refused) return refuse(parameters.problem, exchange, options);
    const body = plan.readBody && (await plan.readBody(request));
    if (body instanceof Refused) return refuse(body.problem, exchange, options);

    if (answerInstead !== undefined) return writeAnswer(answerInstead);
    if (givenUp?.aborted === true) return writeAnswer({ status: CLIENT_CLOSED_REQUEST });
    if (plan.handle === undefined) {
      const hint = `${operation.operationId} is documented, but not implemented here.`;
      return refuse({ kind: "not-implemented", hint }, exchange, options);
    }
    // The type of the options requires `authenticate` wherever a context is more than undefined.
    const answer = await plan.handle(body === undefined ? parameters : { ...parameters, ...body }, context as Context);
    return writeAnswer(plan.checked(answer));
  }
}

/** @throws {TypeError} When HTTP cannot carry the answer. */
function write(
  answer: Answer,
  { received, pathHeaders }: Exchange,
  mediaType = "application/json",
  problem?: Problem,
): PreparedResponse {
  const parts = toParts(answer, pathHeaders, mediaType, received.requestId, received.method === "HEAD");
  return { ...parts, received, answer, ...(problem && { problem }) };
}

/** Answers a problem in the API's own form, with the headers that HTTP asks for. */
function refuse(problem: Problem, exchange: Exchange, options: Pick<HandlingOptions<never>, "answerProblem">): PreparedResponse {
  const { answerProblem = answerAsProblemJson } = options;
  const answer = answerProblem(problem, exchange.received);
  const headers = { ...problemHeaders(problem), ...answer.headers };
  return write({ ...answer, headers }, exchange, "application/json", problem);
}

/** Reports an error to `onFault`. The client learns the request's id and nothing else (decision R25). */
function fail(error: unknown, exchange: Exchange, options: FaultOptions): PreparedResponse {
  const { received } = exchange;
  reportFault(error, received, options);
  const problem: Problem = { kind: "internal-fault", requestId: received.requestId, hint: FAULT_HINT };
  try {
    return refuse(problem, exchange, options);
  } catch (second) {
    // `answerProblem` itself failed, or the path's headers cannot be sent.
    reportFault(second, received, options);
    return refuse(problem, { received, pathHeaders: { headers: {} } }, {});
  }
}

type FaultOptions = Pick<HandlingOptions<never>, "answerProblem" | "onFault">;

function reportFault(error: unknown, received: ReceivedRequest, { onFault = logFault }: FaultOptions): void {
  try {
    onFault(error, received);
  } catch (failure) {
    logFault(error, received);
    logFault(failure, received);
  }
}

function logFault(error: unknown, { method, template, requestId }: ReceivedRequest): void {
  // The template, not the URL, which may hold secrets.
  console.error(`${requestId} ${method} ${template ?? "(unknown path)"}`, error);
}

/** Tells `onAnswer` about the response. The response goes out even when `onAnswer` throws. */
function note({ received, status }: PreparedResponse, durationMs: number, options: NoteOptions): void {
  if (options.onAnswer === undefined) return;
  const answered = { ...received, status, durationMs };
  try {
    options.onAnswer(answered);
  } catch (error) {
    options.onFault?.(error, answered);
  }
}

type NoteOptions = Pick<HandlingOptions<never>, "onAnswer" | "onFault">;

function decodeAll(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const decoded: Record<string, string> = {};
  for (const [name, text] of Object.entries(values)) decoded[name] = decodePercent(text) ?? text;
  return decoded;
}
