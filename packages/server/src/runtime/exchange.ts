import type { Answer } from "./answer/answer.ts";
import type { PreparedResponse } from "./app.ts";
import type { IncomingRequest, ReceivedRequest } from "./request/incoming-request.ts";
import { type AnsweredRequest, noteAnswer } from "./answer/note-answer.ts";
import type { Problem } from "./problem/problem.ts";
import { type Envelope, toParts } from "./answer/write-response.ts";
import { faultOf, type ProblemOptions, reportFault, wordProblem } from "./problem/word-problem.ts";

/** What an exchange is told by the options of `implement`. */
export interface ExchangeOptions extends ProblemOptions {
  readonly onAnswer?: (answered: AnsweredRequest) => void;
}

/** One request on its way to its answer: what is known of it so far, and how it is answered. */
export class Exchange {
  readonly #options: ExchangeOptions;
  readonly #started = performance.now();
  #received: ReceivedRequest;
  #envelope: Envelope;

  /** @param envelope - Of answers as long as no path is known. */
  constructor(request: Request, envelope: Envelope, options: ExchangeOptions) {
    const { method, url, headers } = request;
    this.#received = { method, url, headers, requestId: crypto.randomUUID(), request };
    this.#envelope = envelope;
    this.#options = options;
  }

  /** Takes note of what the request is for; gives all that is known. */
  learn<Known extends Partial<IncomingRequest>>(known: Known, envelope: Envelope): ReceivedRequest & Known {
    const received = { ...this.#received, ...known };
    this.#received = received;
    this.#envelope = envelope;
    return received;
  }

  /** @throws {TypeError} When HTTP cannot carry the answer. */
  answer(answer: Answer, mediaType: string, problem?: Problem): PreparedResponse {
    const received = this.#received;
    const isHead = received.method === "HEAD";
    const { status, headers, payload } = toParts(answer, this.#envelope, mediaType, received.requestId, isHead);
    return { status, headers, payload, received, answer, ...(problem && { problem }) };
  }

  /** Answers a problem in the API's own form. */
  refuse(problem: Problem): PreparedResponse {
    return this.answer(wordProblem(problem, this.#received, this.#options), "application/json", problem);
  }

  /** Reports an error to `onFault`, and lets the caller know nothing of it but the request's id. */
  fail(error: unknown): PreparedResponse {
    reportFault(error, this.#received, this.#options);
    const problem = faultOf(this.#received);
    try {
      return this.refuse(problem);
    } catch (second) {
      // What words the problems is itself at fault, or a header of the path is.
      reportFault(second, this.#received, this.#options);
      this.#envelope = { headers: {} };
      return this.answer(wordProblem(problem, this.#received, {}), "application/json", problem);
    }
  }

  /** Tells `onAnswer` of the response, and gives it. */
  note(response: PreparedResponse): PreparedResponse {
    const { onAnswer, onFault } = this.#options;
    if (onAnswer) {
      const durationMs = performance.now() - this.#started;
      noteAnswer({ ...response.received, status: response.status, durationMs }, onAnswer, onFault);
    }
    return response;
  }
}
