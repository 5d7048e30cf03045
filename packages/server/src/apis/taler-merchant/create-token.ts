import type { CreateTokenAnswer, CreateTokenRequest } from "@token-apis/contracts/taler-merchant/handlers";
import type { Environment } from "../../environment/environment.ts";
import { issueEntitledToken, type IssuedToken, type TokenWish } from "../../auth/issue-token.ts";
import { isWithinScope, splitScope } from "./permissions.ts";
import { toTimestamp } from "../../environment/time.ts";
import { errorAnswer } from "../taler/error-answer.ts";
import { issueByPassword } from "../taler/issue-by-password.ts";
import { type MerchantContext, unauthorized } from "./authenticate.ts";

/**
 * Creates a token. A password may create any token, unless a second factor is missing; a refreshable token may create
 * what it may do itself (decisions R2, R11 and R16).
 */
export async function createToken(
  { body, header }: CreateTokenRequest,
  { request, instance, token }: MerchantContext,
  env: Environment,
): Promise<CreateTokenAnswer> {
  const { scope, refreshable } = splitScope(body.scope);
  const wish: TokenWish = {
    owner: instance.owner,
    scope,
    refreshable: refreshable || body.refreshable === true,
    description: body.description ?? undefined,
    duration: body.duration ?? undefined,
  };
  if (token === undefined) {
    const result = await issueByPassword(wish, instance, { request, body, challengeIds: header["Taler-Challenge-Ids"] }, env);
    return "answer" in result ? result.answer : answerIssued(result.issued);
  }
  if (!token.refreshable) return errorAnswer(403, "GENERIC_FORBIDDEN", "The presented token is not refreshable.");
  if (!isWithinScope(scope, token.scope)) {
    const hint = "The requested scope is wider than that of the presented token.";
    return errorAnswer(403, "GENERIC_TOKEN_PERMISSION_INSUFFICIENT", hint);
  }
  const issued = await issueEntitledToken(wish, { parent: token.key }, env);
  // The presented token was revoked or expired after it was authenticated, while the body was on its way.
  return issued ? answerIssued(issued) : unauthorized(request);
}

function answerIssued({ secret, scope, expires, refreshable }: IssuedToken): CreateTokenAnswer {
  const body = { access_token: secret, token: secret, scope, expiration: toTimestamp(expires), refreshable };
  return { status: 200, body };
}
