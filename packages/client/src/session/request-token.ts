import type { Auth } from "../auth.ts";
import { bearer } from "../auth.ts";
import { ApiError } from "../errors/api-error.ts";
import type { Challenges, OnChallenge } from "./challenge.ts";
import { createChallenge } from "./challenge.ts";
import { durationOf, isTimestamp, lifetimeOf } from "./server-time.ts";
import type { AnyTokenRequest, ChallengeBody, TokenCalls } from "./token-calls.ts";
import { unusableBody } from "../errors/invalid-body-error.ts";
import type { HeldToken } from "./token-keeper.ts";

/** For whom a token is requested, and how. */
export interface TokenRequestOptions {
  readonly user: string;
  /** The password, or the token to renew. */
  readonly auth: Auth;
  readonly body: AnyTokenRequest;
  readonly onChallenge: OnChallenge | undefined;
  readonly signal: AbortSignal;
}

/**
 * Requests a token. While the server requires a second factor, it has challenges solved and repeats the request.
 *
 * @throws {ApiError} When the server refuses.
 * @throws {InvalidBodyError} When a successful answer contains neither a token nor challenges.
 * @throws {TypeError} When a second factor is required and nothing solves it.
 * @throws {RangeError} When the requested duration is invalid.
 */
export async function requestToken(calls: TokenCalls, options: TokenRequestOptions): Promise<HeldToken> {
  const { user, auth, onChallenge, signal } = options;
  const body = structuredClone(options.body);
  // Throws before the server creates a token that nobody would use.
  const asked = durationOf(body);
  const path = { username: user };
  const solved = new Set<string>();
  for (;;) {
    const since = Date.now();
    const ids = solved.size > 0 ? { headers: { "Taler-Challenge-Ids": [...solved].join(",") } } : {};
    const answer = await calls.createToken({ path, auth, body, signal, ...ids });
    if (!answer.ok) throw new ApiError(answer);
    if (answer.status === 200) {
      const { access_token: token, expiration, refreshable = isRefreshable(body) } = answer.body ?? {};
      if (typeof token !== "string" || !isTimestamp(expiration)) throw unusableBody(answer, "access_token and expiration");
      bearer(token); // throws now, not at the next request, when no header can contain the token
      return { user, token, previous: null, patience: 0, refreshable, ...lifetimeOf(expiration, answer.headers, asked, since) };
    }

    signal.throwIfAborted();
    if (!onChallenge)
      throw new TypeError("A second factor is required. Pass onChallenge to createSession(), for example askTan().");
    const before = solved.size;
    const { challenges: given, combi_and } = answer.body ?? {};
    if (!Array.isArray(given) || !given[0] || !given.every(isChallenge)) throw unusableBody(answer, "challenges");
    const challenges = given.map((challenge) => createChallenge(challenge, calls, user, signal));
    // The contract promises at least one.
    await onChallenge(challenges as unknown as Challenges, combi_and, signal);
    for (const challenge of challenges) if (challenge.solved) solved.add(challenge.challenge_id);
    if (solved.size === before)
      throw new TypeError("onChallenge solved none of the challenges. Throw there to cancel the login.");
  }
}

const isChallenge = (given: unknown): boolean => typeof (given as Partial<ChallengeBody> | null)?.challenge_id === "string";

const isRefreshable = ({ scope, refreshable }: AnyTokenRequest): boolean => refreshable ?? scope.endsWith(":refreshable");
