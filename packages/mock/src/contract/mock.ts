import type { HttpHandler } from "msw/http";
import type { ContractCoverage } from "../coverage/coverage-counts.ts";
import type { Breakage, Failure } from "../levers/failure.ts";
import type { RequestViolation } from "../observation/request-violation.ts";
import type { Undo } from "../levers/undo.ts";
import type { BodyAt, NameOf, OperationTable, PartialBody, StatusOf } from "./contract.ts";

/** What every mock may be told. */
export interface MockOptions {
  /** Where the API is called: `https://backend.example/`. In a browser it may be relative to the page. */
  readonly baseUrl: string;
  /**
   * What to do about a request that the contract does not allow; it is answered as the server answers it, whatever this says.
   *
   * - `warn`: say so on the console
   * - `error`: let the test fail: `reset`, which belongs into `afterEach`, throws
   * - `ignore`: only put it into `violations`
   *
   * @default "warn"
   */
  readonly onViolation?: "warn" | "error" | "ignore";
}

/** For how many calls a lever holds. */
export interface Times {
  /** For one call. @default false */
  readonly once?: boolean;
  /** For so many calls. @default until it is taken back, or `reset` */
  readonly times?: number;
}

/** What else an answer may have. */
export interface AnswerOptions extends Times {
  /** Beside those that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One call that was answered, or not. */
export interface Call<Name extends string = string> {
  /** Name of the operation; `undefined` where the contract has none for path and method. */
  readonly operation: Name | undefined;
  /** Its body is unread. */
  readonly request: Request;
  /** Absent: `failure` says what came in its place. */
  readonly answer?: { readonly status: number; readonly body: unknown };
  readonly failure?: Breakage;
}

/** A mock of a contract. Its functions need no `this`. */
export interface Mock<Operations extends OperationTable<Operations>> {
  /** For MSW: `setupServer(...mock.handlers)`, `setupWorker(...mock.handlers)`. One handler, for all that is below the base URL. */
  readonly handlers: readonly [HttpHandler];
  /**
   * Answers without interception. Pass it to code that accepts a `fetch`: `createClient(operations, { fetch: mock.fetch })`.
   * A relative address is the page's, and below the base URL where there is no page.
   * @throws {TypeError} The URL is not below the base URL, or a `fail` wants it so.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** With a slash at its end. */
  readonly baseUrl: string;
  readonly answer: AnswerLever<Operations>;
  /**
   * Lets calls of an operation fail: `fail("listTokens", "network-error")`. Nothing happens on the server's side. As with
   * `answer`, the newest lever holds.
   *
   * @throws {TypeError} There is no JSON in the operation's answers to break.
   */
  readonly fail: (operation: NameOf<Operations>, failure: Failure, options?: Times) => Undo;
  /** Lets every answer, but to a CORS preflight, come so many milliseconds later, by the clock of the machine or the fake one of the test runner. */
  readonly delay: (milliseconds: number) => Undo;
  /** The last 1000 calls since `reset`, the oldest first; no CORS preflights. Grows while you look at it. */
  readonly calls: readonly Call<NameOf<Operations>>[];
  /** Requests since `reset` that the contract does not allow. */
  readonly violations: readonly RequestViolation[];
  /** Which operation × status pairs have been answered. `reset` leaves it as it is: it is about a whole suite. */
  readonly coverage: () => ContractCoverage;
  /**
   * Back to how the mock was made: state, levers, calls and violations.
   * @throws {RequestViolation} With `onViolation: "error"`, if there was one; several are an `AggregateError`.
   */
  readonly reset: () => void;
}

/**
 * Answers calls of an operation with a documented status: `answer("listTokens", 403, { code: 44 })`. The body is the
 * contract's example, with the members given put in. The newest lever holds; one that is used up makes way for the one
 * before. It needs no credentials, but requests that violate the contract are still refused.
 */
export interface AnswerLever<Operations extends OperationTable<Operations>> {
  /** @throws {TypeError} The body is not what the contract describes; says where. */
  <Name extends NameOf<Operations>, Status extends StatusOf<Operations[Name]>>(
    operation: Name,
    status: Status,
    body?: PartialBody<BodyAt<Operations[Name], Status>>,
    options?: AnswerOptions,
  ): Undo;
  /** A status that the contract does not document, with the whole body: JSON, or text with its `content-type`. */
  (operation: NameOf<Operations>, status: number, body: unknown, options: AnswerOptions & { readonly undocumented: true }): Undo;
}
