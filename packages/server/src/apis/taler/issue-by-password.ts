import type { Principal } from "../../auth/directory.ts";
import type { Environment } from "../../environment/environment.ts";
import { issueEntitledToken, type IssuedToken, issueToken, type TokenWish } from "../../auth/issue-token.ts";
import { forgetFailures } from "../../two-factor/lock-out.ts";
import { fingerprintRequest, proveSecondFactor } from "../../two-factor/second-factor.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import type { Challenge } from "../../store/challenge-store.ts";

/** A request for a token that is authenticated by a password. */
export interface PasswordRequest {
  readonly request: IncomingRequest;
  readonly body: unknown;
  /** The header `Taler-Challenge-Ids`. */
  readonly challengeIds: string | undefined;
}

/** The answer that demands a second factor: the challenges to solve. */
export interface ChallengeAnswer {
  readonly status: 202;
  readonly body: {
    challenges: { challenge_id: string; tan_channel: "sms" | "email"; tan_info: string }[];
    combi_and: boolean;
  };
}

/** Issues a token for a password. A principal with a second factor must have proven it, else the answer demands it. */
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
    const issued = await issueEntitledToken(wish, { spend: proof.spend }, env);
    // Another request may have spent the set meanwhile. Then it proves nothing any more: look again.
    if (issued === undefined) continue;
    await forgetFailures(principal, env);
    return { issued };
  }
}

function answerChallenges(open: readonly Challenge[]): ChallengeAnswer {
  const challenges = open.map(({ id, tan_channel, tan_info }) => ({ challenge_id: id, tan_channel, tan_info }));
  return { status: 202, body: { challenges, combi_and: open.some(({ combiAnd }) => combiAnd) } };
}

/** Parses a `Taler-Challenge-Ids` header: `17, 18` gives both ids. */
function parseChallengeIds(header: string | undefined): readonly string[] {
  return (header ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}
