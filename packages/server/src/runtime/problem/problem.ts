import type { Parameter, ValidationError } from "@token-apis/contracts";

/**
 * Why a request did not reach its handler, or why the handler's answer could not be sent.
 * `hint` is a sentence for the client. It contains nothing that the client did not send or may not know.
 */
export type Problem =
  | UnknownPath
  | MethodNotAllowed
  | UnsupportedMediaType
  | UnsupportedEncoding
  | BrokenCompression
  | BodyTooLarge
  | MissingBody
  | MalformedBody
  | InvalidBody
  | MissingParameter
  | InvalidParameter
  | NotImplemented
  | InternalFault;

/** No path of the contract matches. */
interface UnknownPath {
  readonly kind: "unknown-path";
  readonly hint: string;
}

/** The path is known, the method is not. The runtime adds the header `Allow` to the answer. */
interface MethodNotAllowed {
  readonly kind: "method-not-allowed";
  /** Upper-case methods that the path answers; `HEAD` comes with `GET`, `OPTIONS` always. */
  readonly allow: readonly string[];
  readonly hint: string;
}

/** The operation does not accept the `Content-Type` of the request. */
interface UnsupportedMediaType {
  readonly kind: "unsupported-media-type";
  readonly contentType: string;
  /** Media types that the operation accepts. */
  readonly supported: readonly string[];
  readonly hint: string;
}

/** The `Content-Encoding` of the request is not gzip, deflate or identity. */
interface UnsupportedEncoding {
  readonly kind: "unsupported-encoding";
  readonly contentEncoding: string;
  readonly supported: readonly string[];
  readonly hint: string;
}

/** The body does not inflate. */
interface BrokenCompression {
  readonly kind: "broken-compression";
  readonly contentEncoding: string;
  readonly hint: string;
}

/** The body has more bytes, after inflating, than `maxBodyBytes`. */
interface BodyTooLarge {
  readonly kind: "body-too-large";
  /** Bytes. */
  readonly limit: number;
  readonly hint: string;
}

/** The operation requires a body, and the request has none. */
interface MissingBody {
  readonly kind: "missing-body";
  readonly hint: string;
}

/** The body does not match its media type: it is not valid UTF-8, JSON or form data. */
interface MalformedBody {
  readonly kind: "malformed-body";
  readonly hint: string;
}

/** The body violates its schema. */
interface InvalidBody {
  readonly kind: "invalid-body";
  /** JSON Pointer (RFC 6901) to the member that is wrong or missing; `""` is the whole body. */
  readonly pointer: string;
  /** What the contract requires there: `an integer`, `one of "readonly", "readwrite"`. */
  readonly expected: string;
  /** JSON type of the value that was sent: `string`; `nothing` for a missing member. */
  readonly actual: string;
  /** The value that was sent; `undefined` for a missing member. */
  readonly value: unknown;
  readonly hint: string;
  readonly errors: readonly ValidationError[];
}

/** A required parameter was not sent. */
interface MissingParameter {
  readonly kind: "missing-parameter";
  readonly in: Parameter["in"];
  readonly name: string;
  readonly hint: string;
}

/** A parameter violates the contract. */
interface InvalidParameter {
  readonly kind: "invalid-parameter";
  readonly in: Parameter["in"];
  readonly name: string;
  /** What the contract requires: `an integer of 64 bits`. */
  readonly expected: string;
  /** What was sent: the percent-encoded text, a list of texts, or the value that they were parsed to. */
  readonly value: unknown;
  readonly hint: string;
}

/** The operation has neither a handler nor an example to answer with. */
interface NotImplemented {
  readonly kind: "not-implemented";
  readonly hint: string;
}

/** The server failed. Only `onFault` gets the reason. */
interface InternalFault {
  readonly kind: "internal-fault";
  readonly requestId: string;
  readonly hint: string;
}

/** Returned by a reader instead of a value. It is a class so that no value of a request can be mistaken for it. */
export class Refused {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}
