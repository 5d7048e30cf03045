import type { Challenge } from "../store/challenge-store.ts";
import type { Principal } from "../auth/directory.ts";
import type { Environment } from "../environment/environment.ts";
import { secondsUntilResend } from "./send-challenge.ts";
import { isTan } from "./tan.ts";

/** What became of an attempt to solve a challenge. */
export type ConfirmOutcome =
  | { readonly kind: "solved" | "unknown" | "expired" }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  | { readonly kind: "too-many-tries"; readonly waitSeconds: number };

/** The outcome, and whether a try was spent on it. */
export interface Confirmation {
  readonly outcome: ConfirmOutcome;
  /** False: there was nothing to try, whatever the TAN. */
  readonly wasTried: boolean;
}

/**
 * Holds a TAN against the last one sent. The third wrong one uses the sent TAN up, and so the right one fails, too,
 * until another is sent. Solving what is solved changes nothing (decision R16).
 */
export async function confirmChallenge(principal: Principal, id: string, tan: string, env: Environment): Promise<Confirmation> {
  const now = env.clock.now();
  const before = await env.store.takeTry(principal.owner, id, now);
  const outcome = judge(before, tan, now);
  const wasTried = before !== undefined && isOpen(before, now);
  if (outcome.kind === "solved" && wasTried) await env.store.solveChallenge(principal.owner, id, now);
  return { outcome, wasTried };
}

/** Whether the attempt counts: the store took a try for it. */
function isOpen({ solved, code }: Challenge, now: number): boolean {
  return !solved && code !== undefined && code.triesLeft > 0 && code.expires > now;
}

function judge(before: Challenge | undefined, tan: string, now: number): ConfirmOutcome {
  if (before === undefined) return { kind: "unknown" };
  const { id, solved, code } = before;
  if (code === undefined) return { kind: "wrong", triesLeft: 0 };
  if (!solved && code.triesLeft === 0) return { kind: "too-many-tries", waitSeconds: secondsUntilResend(code, now) };
  if (!solved && code.expires <= now) return { kind: "expired" };
  if (isTan(tan, id, code.digest)) return { kind: "solved" };
  if (solved) return { kind: "wrong", triesLeft: code.triesLeft };
  if (code.triesLeft === 1) return { kind: "too-many-tries", waitSeconds: secondsUntilResend(code, now) };
  return { kind: "wrong", triesLeft: code.triesLeft - 1 };
}
