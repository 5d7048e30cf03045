import { checkToken, noteUse, type TokenFault } from "../../auth/check-token.ts";
import { type BasicCredentials, parseAuthorization } from "../../auth/credentials.ts";
import type { Directory, Principal } from "../../auth/directory.ts";
import type { Environment } from "../../environment/environment.ts";
import type { Authentication } from "../../runtime/implement-options.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import { isPublic, type Schemes, wwwAuthenticate } from "../../auth/accepted-schemes.ts";
import { TooManyAttempts } from "../../auth/password.ts";
import { type ErrorAnswer, errorAnswer, type ErrorName, tooManyAttempts } from "../taler/error-answer.ts";
import { type Grant, toScope } from "./scopes.ts";
import type { Token } from "../../store/token-store.ts";

const REALM = "taler-corebank";
const SCHEMES: Schemes = { accountPassword: "Basic", accessToken: "Bearer" };

type Result = Authentication<CorebankContext>;

/**
 * Authenticates by the password or a token of any account; the handlers check whether it is the account in the path
 * (decisions R1 and R5). A password is checked even where the operation accepts only tokens; the handler refuses it.
 */
export function createAuthenticate(directory: Directory, env: Environment): (request: IncomingRequest) => Promise<Result> {
  return async (request) => {
    if (isPublic(request.operation)) return { context: { request } };
    const credentials = parseAuthorization(request.headers.get("authorization"));
    switch (credentials.kind) {
      case "bearer":
        return logInByToken(credentials.token, request);
      case "basic":
        return logInByPassword(credentials, request);
      case "none":
        return { answer: unauthorized(request, "GENERIC_PARAMETER_MISSING", "The Authorization header is missing.") };
      case "malformed":
        return { answer: malformedHeader() };
      case "unknown-scheme":
        return { answer: unauthorized(request, "GENERIC_UNAUTHORIZED", "The scheme of the Authorization header is not known.") };
    }
  };

  async function logInByToken(text: string, request: IncomingRequest): Promise<Result> {
    const token = await checkToken(text, env);
    if (typeof token === "string") return refuseToken(token, request);
    const account = directory.findOwner(token.owner);
    if (account === undefined) return refuseToken("unknown", request);
    await noteUse(token, env);
    return { context: { request, caller: { account, token } } };
  }

  async function logInByPassword({ username, password }: BasicCredentials, request: IncomingRequest): Promise<Result> {
    const account = await directory.logIn(username, password, request.request);
    if (account instanceof TooManyAttempts) return { answer: tooManyAttempts(account) };
    if (account) return { context: { request, caller: { account, token: undefined } } };
    return { answer: unauthorized(request, "GENERIC_UNAUTHORIZED", "The account or the password is wrong.") };
  }
}

function refuseToken(fault: TokenFault, request: IncomingRequest): Result {
  switch (fault) {
    case "malformed":
      return {
        answer: unauthorized(request, "GENERIC_TOKEN_MALFORMED", "A token is secret-token: and 52 characters of base32."),
      };
    case "unknown":
      return { answer: unauthorized(request, ...UNKNOWN_TOKEN) };
    case "expired":
      return { answer: unauthorized(request, "GENERIC_TOKEN_EXPIRED", "The token has expired.") };
  }
}

const malformedHeader = () =>
  errorAnswer(400, "GENERIC_HTTP_HEADERS_MALFORMED", "The Authorization header cannot be read.", {
    parameter: "Authorization",
  });

/** Error code and hint for a token that does not exist. */
export const UNKNOWN_TOKEN = ["GENERIC_TOKEN_UNKNOWN", "The token does not exist or is revoked."] as const;

/** The answer 401, with the schemes that the operation accepts. */
export function unauthorized({ operation }: IncomingRequest, name: ErrorName, hint: string): ErrorAnswer<401> {
  const answer = errorAnswer(401, name, hint, name === "GENERIC_PARAMETER_MISSING" ? { parameter: "Authorization" } : {});
  return { ...answer, headers: { "WWW-Authenticate": wwwAuthenticate(operation, SCHEMES, REALM) } };
}

/** What a handler knows beside the request's own data. */
export interface CorebankContext {
  readonly request: IncomingRequest;
  /** Absent: the operation is open to everybody. */
  readonly caller?: Caller;
}

/** The authenticated client. Its account may be another one than the path names. */
export interface Caller {
  readonly account: Principal;
  /** The presented token. Absent: a password was presented. */
  readonly token: Token | undefined;
}

/** What the caller's credentials permit. */
export function grantOf({ token }: Caller): Grant {
  return token === undefined ? "password" : toScope(token.scope);
}
