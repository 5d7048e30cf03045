import type { TanCode } from "../store/challenge-store.ts";
import type { Principal } from "../auth/directory.ts";
import type { Environment } from "../environment/environment.ts";
import { ChannelNotSupported } from "./channel-not-supported.ts";
import { createTan, tanDigest } from "./tan.ts";

const TRIES = 3;
const CODE_LIFETIME_MS = 3600 * 1000;
const RESEND_AFTER_MS = 60 * 1000;
// Each code allows three guesses. Without a bound, more challenges would allow more guesses a minute.
const MAX_LIVE_CODES = 10;

/** The result of asking for a TAN. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly solveExpiration: number; readonly earliestRetransmission: number }
  | { readonly kind: "unknown" | "solved" | "undelivered" }
  | { readonly kind: "unsupported" }
  | { readonly kind: "too-early"; readonly waitSeconds: number };

/**
 * Sends a new TAN for the challenge: the last one stops working, and there are three tries again (decision R16).
 * With ten live codes of other challenges it is too early for one more, until the first of them ends.
 */
export async function sendChallenge(principal: Principal, id: string, env: Environment): Promise<SendOutcome> {
  const now = env.clock.now();
  const live = await env.store.liveCodes(principal.owner, id, now);
  if (live.length >= MAX_LIVE_CODES) return refuseOneMore(principal, id, live.at(-MAX_LIVE_CODES) ?? now, env);
  const tan = createTan(env);
  const code: TanCode = { digest: tanDigest(id, tan), sent: now, expires: now + CODE_LIFETIME_MS, triesLeft: TRIES };
  const before = await env.store.replaceCode(principal.owner, id, code, { now, notAfter: now - RESEND_AFTER_MS });
  if (before === undefined) return { kind: "unknown" };
  if (before.solved) return { kind: "solved" };
  const waitSeconds = secondsUntilResend(before.code, now);
  if (waitSeconds > 0) return { kind: "too-early", waitSeconds };

  const { tan_channel: channel, tan_info: info } = before;
  try {
    await env.onTan({ api: env.api, principal: principal.name, channel, info, challengeId: id, tan });
  } catch (error) {
    // `onTan` reports the reason where the operator reads it.
    return { kind: error instanceof ChannelNotSupported ? "unsupported" : "undelivered" };
  }
  return { kind: "sent", solveExpiration: code.expires, earliestRetransmission: wholeSecond(now + RESEND_AFTER_MS) };
}

// The limit does not hide that a challenge is unknown or solved. `freeAt` is when the next code may be sent.
async function refuseOneMore(
  { owner }: Principal,
  id: string,
  freeAt: number,
  { store, clock }: Environment,
): Promise<SendOutcome> {
  const now = clock.now();
  const set = await store.findChallengeSets([id], now);
  const challenge = set.find((candidate) => candidate.id === id && candidate.owner === owner);
  if (challenge === undefined) return { kind: "unknown" };
  return challenge.solved
    ? { kind: "solved" }
    : { kind: "too-early", waitSeconds: Math.max(1, Math.ceil((freeAt - now) / 1000)) };
}

/** Whole seconds until the next TAN can be sent; 0 when it can be now. */
export function secondsUntilResend(code: TanCode | undefined, now: number): number {
  return code ? Math.max(0, Math.ceil((code.sent + RESEND_AFTER_MS - now) / 1000)) : 0;
}

// Rounded up, so that a client that waits until that second is not too early.
const wholeSecond = (instant: number): number => Math.ceil(instant / 1000) * 1000;
