import type { CreateTokenAnswer, CreateTokenRequest } from "@token-apis/contracts/taler-corebank/handlers";
import { mayCreate } from "./scopes.ts";
import type { Environment } from "../../environment/environment.ts";
import { issueEntitledToken, type IssuedToken, type TokenWish } from "../../auth/issue-token.ts";
import { isLocked } from "../../two-factor/lock-out.ts";
import { toTimestamp } from "../../environment/time.ts";
import { errorAnswer } from "../taler/error-answer.ts";
import { issueByPassword } from "../taler/issue-by-password.ts";
import { notYours } from "./forbidden.ts";
import { type CorebankContext, grantOf, unauthorized, UNKNOWN_TOKEN } from "./authenticate.ts";

/**
 * Creates a token. A password may create any token, unless the account is locked or a second factor is missing; a
 * refreshable token may create what its scope permits (decisions R2, R9 and R16).
 */
export async function createToken(
  { path, body, header }: CreateTokenRequest,
  { request, caller }: CorebankContext,
  env: Environment,
): Promise<CreateTokenAnswer> {
  if (caller?.account.name !== path.username) return notYours();
  const { account, token } = caller;
  const wish: TokenWish = {
    owner: account.owner,
    scope: body.scope,
    refreshable: body.refreshable ?? false,
    description: body.description ?? undefined,
    duration: body.duration ?? undefined,
  };
  if (token === undefined) {
    if (await isLocked(account, env)) {
      return errorAnswer(403, "BANK_ACCOUNT_LOCKED", "The account is locked. Use a token that you have.");
    }
    const result = await issueByPassword(wish, account, { request, body, challengeIds: header["Taler-Challenge-Ids"] }, env);
    return "answer" in result ? result.answer : answerIssued(result.issued);
  }
  if (!token.refreshable) return errorAnswer(403, "GENERIC_FORBIDDEN", "The presented token is not refreshable.");
  if (!mayCreate(grantOf(caller), body.scope)) {
    const hint = "The requested scope is wider than that of the presented token.";
    return errorAnswer(403, "GENERIC_TOKEN_PERMISSION_INSUFFICIENT", hint);
  }
  const issued = await issueEntitledToken(wish, { parent: token.key }, env);
  // The presented token was revoked or expired after it was authenticated, while the body was on its way.
  return issued ? answerIssued(issued) : unauthorized(request, ...UNKNOWN_TOKEN);
}

function answerIssued({ secret, expires }: IssuedToken): CreateTokenAnswer {
  return { status: 200, body: { access_token: secret, expiration: toTimestamp(expires) } };
}
