import type { Challenge } from "../store/challenge-store.ts";
import { encodeBase32 } from "../auth/base32.ts";
import type { TwoFactor } from "../auth/directory.ts";
import type { Environment } from "../environment/environment.ts";
import { digestOf } from "../auth/digest.ts";

const DAY_MS = 24 * 3600 * 1000;
const ID_BYTES = 20;
// Limits what a client with the password can store: different requests, each waiting for its first code.
const MAX_UNSENT_SETS = 20;

/** A request that requires a second factor. */
export interface SecondFactorDemand {
  readonly owner: string;
  readonly twoFactor: TwoFactor;
  /** @see fingerprintRequest */
  readonly fingerprint: string;
  /** Ids of the challenges that the client presents. */
  readonly presentedIds: readonly string[];
}

/** `spend` is the proven challenge set, to be spent with the effect; `open` are the challenges that are left to solve. */
export type SecondFactor = { readonly spend: string } | { readonly open: readonly Challenge[] };

/**
 * Checks whether the presented challenges prove the second factor. If not, returns the open challenges of their set, or a
 * new set for this request.
 *
 * Challenges of another request or owner, or of a spent set, do not count (decision R16).
 */
export async function proveSecondFactor(demand: SecondFactorDemand, env: Environment): Promise<SecondFactor> {
  const { owner, fingerprint, presentedIds } = demand;
  const now = env.clock.now();
  const found = presentedIds.length > 0 ? await env.store.findChallengeSets(presentedIds, now) : [];
  const own = found.filter((challenge) => challenge.fingerprint === fingerprint && challenge.owner === owner);
  const sets = [...Map.groupBy(own, ({ set }) => set)].filter(([, set]) => set.every((challenge) => isUsable(challenge, now)));

  const proven = sets.find(([, challenges]) => isProven(challenges, presentedIds));
  if (proven) return { spend: proven[0] };
  const begun = sets[0]?.[1] ?? (await poseChallenges(demand, env));
  return { open: begun.filter(({ solved }) => !solved) };
}

// A solved challenge ends with the hour of its code (decision R16).
const isUsable = ({ spent, solved, code }: Challenge, now: number): boolean =>
  !spent && !(solved && code !== undefined && code.expires <= now);

function isProven(set: readonly Challenge[], presentedIds: readonly string[]): boolean {
  const isAnswered = set.some(({ id, solved }) => solved && presentedIds.includes(id));
  return isAnswered && set.every(({ combiAnd, solved }) => solved || !combiAnd);
}

async function poseChallenges(demand: SecondFactorDemand, env: Environment): Promise<readonly Challenge[]> {
  const { owner, fingerprint, twoFactor } = demand;
  const now = env.clock.now();
  const newId = (): string => encodeBase32(env.random(ID_BYTES));
  const common = { set: newId(), owner, fingerprint, combiAnd: twoFactor.combi_and, expires: now + DAY_MS };
  const challenges = twoFactor.channels.map((channel): Challenge => ({
    ...channel,
    ...common,
    id: newId(),
    solved: false,
    spent: false,
  }));
  await env.store.addChallenges(challenges, now, MAX_UNSENT_SETS);
  return challenges;
}

/** What identifies a request (decision R16). */
export interface RequestIdentity {
  readonly method: string;
  /** As in the URL, without the query. */
  readonly pathname: string;
  /** JSON value. The order of members does not count. */
  readonly body: unknown;
  readonly owner: string;
}

/** The digest of a request; equal requests have equal digests. */
export function fingerprintRequest({ method, pathname, body, owner }: RequestIdentity): string {
  return digestOf(JSON.stringify([method, pathname, owner, body], sortMembers));
}

function sortMembers(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
