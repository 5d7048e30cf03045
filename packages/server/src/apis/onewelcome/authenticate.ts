import type { Awaitable } from "@token-apis/contracts";
import { parseAuthorization } from "../../auth/credentials.ts";
import type { Directory } from "../../auth/directory.ts";
import { andThen } from "../../runtime/awaitable.ts";
import type { Authentication } from "../../runtime/implement-options.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import { type Schemes, wwwAuthenticate } from "../../auth/accepted-schemes.ts";
import { TooManyAttempts } from "../../auth/password.ts";
import { errorAnswer } from "./error-answer.ts";

const SCHEMES: Schemes = { apiClient: "Basic" };

/** A handler needs to know no more than that some API client has logged in. */
type Result = Authentication<undefined>;

/** Lets API clients in, and nobody else; what is wrong with the credentials is not said (decision R1). */
export function createAuthenticate(directory: Directory): (request: IncomingRequest) => Awaitable<Result> {
  return (request) => {
    const credentials = parseAuthorization(request.headers.get("authorization"));
    if (credentials.kind !== "basic") return unauthorized(request);
    return andThen(directory.logIn(credentials.username, credentials.password, request.request), (client) => {
      if (client instanceof TooManyAttempts) return { answer: tooManyAttempts(client) };
      return client ? { context: undefined } : unauthorized(request);
    });
  };
}

const tooManyAttempts = ({ retryAfter }: TooManyAttempts) => ({
  ...errorAnswer(429, "temporarily_unavailable"),
  headers: { "Retry-After": String(retryAfter) },
});

function unauthorized({ operation }: IncomingRequest): Result {
  const headers = { "WWW-Authenticate": wwwAuthenticate(operation, SCHEMES, "onewelcome") };
  return { answer: { ...errorAnswer(401, "invalid_client"), headers } };
}
