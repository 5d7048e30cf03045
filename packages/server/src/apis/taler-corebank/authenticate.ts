import type { Awaitable } from "@token-apis/contracts";
import { checkToken, noteUse, type TokenFault } from "../../auth/check-token.ts";
import { type BasicCredentials, parseAuthorization } from "../../auth/credentials.ts";
import type { Directory } from "../../auth/directory.ts";
import type { Environment } from "../../environment/environment.ts";
import { andThen } from "../../runtime/awaitable.ts";
import type { Authentication } from "../../runtime/implement-options.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import { isPublic, type Schemes, wwwAuthenticate } from "../../auth/accepted-schemes.ts";
import type { ErrorName } from "../taler/error-code.ts";
import { TooManyAttempts } from "../../auth/password.ts";
import { errorAnswer, tooManyAttempts } from "../taler/error-answer.ts";
import type { CorebankContext } from "./context.ts";

const REALM = "taler-corebank";
const SCHEMES: Schemes = { accountPassword: "Basic", accessToken: "Bearer" };

type Result = Authentication<CorebankContext>;

/**
 * Lets in whoever has an account's password or a token of it; whether it is the account in the path is a matter of
 * rights (decisions R1 and R5). A password is checked even where only a token will do: what it may do comes later.
 */
export function createAuthenticate(directory: Directory, env: Environment): (request: IncomingRequest) => Awaitable<Result> {
  return (request) => {
    if (isPublic(request.operation)) return { context: { request } };
    const credentials = parseAuthorization(request.headers.get("authorization"));
    switch (credentials.kind) {
      case "bearer":
        return logInByToken(credentials.token, request);
      case "basic":
        return logInByPassword(credentials, request);
      case "none":
        return unauthorized(request, "GENERIC_PARAMETER_MISSING", "The Authorization header is missing.");
      case "malformed":
        return { answer: malformedHeader() };
      case "unknown-scheme":
        return unauthorized(request, "GENERIC_UNAUTHORIZED", "The scheme of the Authorization header is not known.");
    }
  };

  function logInByToken(text: string, request: IncomingRequest): Awaitable<Result> {
    return andThen(checkToken(text, env), (token) => {
      if (typeof token === "string") return refuseToken(token, request);
      const account = directory.findOwner(token.owner);
      if (account === undefined) return refuseToken("unknown", request);
      return andThen(noteUse(token, env), () => ({ context: { request, caller: { account, token } } }));
    });
  }

  function logInByPassword({ username, password }: BasicCredentials, request: IncomingRequest): Awaitable<Result> {
    return andThen(directory.logIn(username, password, request.request), (account) => {
      if (account instanceof TooManyAttempts) return { answer: tooManyAttempts(account) };
      if (account) return { context: { request, caller: { account, token: undefined } } };
      return unauthorized(request, "GENERIC_UNAUTHORIZED", "Account or password is wrong.");
    });
  }
}

function refuseToken(fault: TokenFault, request: IncomingRequest): Result {
  switch (fault) {
    case "malformed":
      return unauthorized(request, "GENERIC_TOKEN_MALFORMED", "A token is secret-token: and 52 characters of base32.");
    case "unknown":
      return unauthorized(request, "GENERIC_TOKEN_UNKNOWN", "The token does not exist or is revoked.");
    case "expired":
      return unauthorized(request, "GENERIC_TOKEN_EXPIRED", "The token has expired.");
  }
}

const malformedHeader = () =>
  errorAnswer(400, "GENERIC_HTTP_HEADERS_MALFORMED", "The Authorization header cannot be read.", {
    parameter: "Authorization",
  });

function unauthorized({ operation }: IncomingRequest, name: ErrorName, hint: string): Result {
  const answer = errorAnswer(401, name, hint, name === "GENERIC_PARAMETER_MISSING" ? { parameter: "Authorization" } : {});
  return { answer: { ...answer, headers: { "WWW-Authenticate": wwwAuthenticate(operation, SCHEMES, REALM) } } };
}
