import type { Principal } from "../../auth/directory.ts";
import type { Environment } from "../../environment/environment.ts";
import { issueForChallenges, type IssuedToken, issueToken, type TokenWish } from "../../auth/issue-token.ts";
import { fingerprintRequest, proveSecondFactor } from "../../two-factor/second-factor.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import type { Challenge } from "../../store/challenge-store.ts";

/** The request that asks for a token with a password. */
export interface PasswordRequest {
  readonly request: IncomingRequest;
  readonly body: unknown;
  /** Its `Taler-Challenge-Ids`. */
  readonly challengeIds: string | undefined;
}

/** Nothing was issued: the challenges have to be solved first. */
export interface ChallengeAnswer {
  readonly status: 202;
  readonly body: {
    challenges: { challenge_id: string; tan_channel: "sms" | "email"; tan_info: string }[];
    combi_and: boolean;
  };
}

/** Issues a token to somebody who came with a password, once the second factor is proven if there is one. */
export async function issueByPassword(
  wish: TokenWish,
  principal: Principal,
  { request, body, challengeIds }: PasswordRequest,
  env: Environment,
): Promise<{ readonly issued: IssuedToken } | { readonly answer: ChallengeAnswer }> {
  const { owner, twoFactor } = principal;
  if (twoFactor === undefined) return { issued: await issueToken(wish, env) };
  const { method, pathname } = request;
  const fingerprint = fingerprintRequest({ method, pathname, body, owner });
  const presentedIds = parseChallengeIds(challengeIds);
  for (;;) {
    const proof = await proveSecondFactor({ owner, twoFactor, fingerprint, presentedIds }, env);
    if ("open" in proof) return { answer: answerChallenges(proof.open) };
    const issued = await issueForChallenges(wish, proof.spend, env);
    // A twin of this request may have been quicker to spend the set, which then proves nothing more: look again.
    if (issued) return { issued };
  }
}

function answerChallenges(open: readonly Challenge[]): ChallengeAnswer {
  const challenges = open.map(({ id, tan_channel, tan_info }) => ({ challenge_id: id, tan_channel, tan_info }));
  return { status: 202, body: { challenges, combi_and: open.some(({ combiAnd }) => combiAnd) } };
}

/** Ids out of a `Taler-Challenge-Ids` header: `17,18` gives both. Blanks around them do no harm. */
function parseChallengeIds(header: string | undefined): readonly string[] {
  return (header ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}
