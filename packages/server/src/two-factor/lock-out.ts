import type { Confirmation } from "./confirm-challenge.ts";
import type { Principal } from "../auth/directory.ts";
import type { Environment } from "../environment/environment.ts";

const FAILURES = 3;

/** Whether the password may not make tokens any more: locked by the seed, or by three failed TANs. */
export async function isLocked(principal: Principal, { store }: Environment): Promise<boolean> {
  return principal.locked || (await store.failures(principal.owner)) >= FAILURES;
}

/** Counts failed TANs, over all challenges of the principal; a right one starts the count anew. */
export async function noteConfirmation(
  { outcome, wasTried }: Confirmation,
  { owner }: Principal,
  { store }: Environment,
): Promise<void> {
  if (!wasTried) return;
  if (outcome.kind === "solved") await store.clearFailures(owner, FAILURES);
  else await store.countFailure(owner);
}
