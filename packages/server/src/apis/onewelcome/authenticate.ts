import { parseAuthorization } from "../../auth/credentials.ts";
import type { Directory } from "../../auth/directory.ts";
import type { Authentication } from "../../runtime/implement-options.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import { type Schemes, wwwAuthenticate } from "../../auth/accepted-schemes.ts";
import { TooManyAttempts } from "../../auth/password.ts";
import { errorAnswer } from "./error-answer.ts";

const SCHEMES: Schemes = { apiClient: "Basic" };

/** Handlers only need to know that an API client is authenticated. */
type Result = Authentication<undefined>;

/** Authenticates API clients by Basic. The answer does not say what is wrong with the credentials (decision R1). */
export function createAuthenticate(directory: Directory): (request: IncomingRequest) => Promise<Result> {
  return async (request) => {
    const credentials = parseAuthorization(request.headers.get("authorization"));
    if (credentials.kind !== "basic") return unauthorized(request);
    const client = await directory.logIn(credentials.username, credentials.password, request.request);
    if (client instanceof TooManyAttempts) return { answer: tooManyAttempts(client) };
    return client ? { context: undefined } : unauthorized(request);
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
