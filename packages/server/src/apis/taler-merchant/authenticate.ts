import { checkToken, noteUse } from "../../auth/check-token.ts";
import { type BasicCredentials, parseAuthorization } from "../../auth/credentials.ts";
import type { Directory, Principal } from "../../auth/directory.ts";
import type { Environment } from "../../environment/environment.ts";
import type { Authentication } from "../../runtime/implement-options.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import { acceptsScheme, isPublic, type Schemes, wwwAuthenticate } from "../../auth/accepted-schemes.ts";
import { TooManyAttempts } from "../../auth/password.ts";
import { type ErrorAnswer, errorAnswer, tooManyAttempts } from "../taler/error-answer.ts";
import type { Token } from "../../store/token-store.ts";

const REALM = "taler-merchant";
const SCHEMES: Schemes = { instancePassword: "Basic", accessToken: "Bearer" };
const DEFAULT_INSTANCE = "admin";

type Result = Authentication<MerchantContext>;

/**
 * Finds the instance (404 before anything else, decision R4), then authenticates by its password or a token of it.
 * The answer is the same whatever is wrong with the credentials (decisions R1, R2 and R12).
 */
export function createAuthenticate(directory: Directory, env: Environment): (request: IncomingRequest) => Promise<Result> {
  return async (request) => {
    const instance = directory.find(request.base["instance"] ?? DEFAULT_INSTANCE);
    if (instance === undefined) return { answer: unknownInstance() };
    if (isPublic(request.operation)) return { context: { request, instance } };

    const credentials = parseAuthorization(request.headers.get("authorization"));
    if (credentials.kind === "bearer") return logInByToken(credentials.token, request, instance);
    if (credentials.kind === "basic" && acceptsScheme(request.operation, "instancePassword")) {
      return logInByPassword(credentials, request, instance);
    }
    return { answer: unauthorized(request) };
  };

  async function logInByToken(text: string, request: IncomingRequest, instance: Principal): Promise<Result> {
    const token = await checkToken(text, env);
    if (typeof token === "string" || token.owner !== instance.owner) return { answer: unauthorized(request) };
    await noteUse(token, env);
    return { context: { request, instance, token } };
  }

  async function logInByPassword(
    { username, password }: BasicCredentials,
    request: IncomingRequest,
    instance: Principal,
  ): Promise<Result> {
    const principal = await directory.logIn(username, password, request.request);
    if (principal instanceof TooManyAttempts) return { answer: tooManyAttempts(principal) };
    return principal === instance ? { context: { request, instance } } : { answer: unauthorized(request) };
  }
}

const unknownInstance = () => errorAnswer(404, "MERCHANT_GENERIC_INSTANCE_UNKNOWN", "This backend has no such instance.");

/** The answer 401, with the schemes that the operation accepts. */
export function unauthorized({ operation }: IncomingRequest): ErrorAnswer<401> {
  const answer = errorAnswer(401, "MERCHANT_GENERIC_UNAUTHORIZED", "The credentials are missing or wrong.");
  return { ...answer, headers: { "WWW-Authenticate": wwwAuthenticate(operation, SCHEMES, REALM) } };
}

/** What a handler knows beside the request's own data. */
export interface MerchantContext {
  readonly request: IncomingRequest;
  /** The instance that the path names, and that the client is authenticated for. */
  readonly instance: Principal;
  /** The presented token. Absent: a password was presented, or the operation is open to everybody. */
  readonly token?: Token;
}
