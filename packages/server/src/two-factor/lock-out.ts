import type { Confirmation } from "./confirm-challenge.ts";
import type { Principal } from "../auth/directory.ts";
import type { Environment } from "../environment/environment.ts";

const FAILURES = 3;

/** Whether the password may not create tokens any more: locked by the seed, or by three failed TANs. */
export async function isLocked(principal: Principal, { store }: Environment): Promise<boolean> {
  return principal.locked || (await store.failures(principal.owner)) >= FAILURES;
}

/** Counts a failed TAN, over all challenges of the principal. A confirmation that spent no try does not count. */
export async function noteConfirmation(
  { outcome, wasTried }: Confirmation,
  { owner }: Principal,
  { store }: Environment,
): Promise<void> {
  if (wasTried && outcome.kind !== "solved") await store.countFailure(owner);
}

/** Forgets the failed TANs of a principal. Only a completed creation proves that its owner solved the challenges. */
export async function forgetFailures({ owner }: Principal, { store }: Environment): Promise<void> {
  await store.clearFailures(owner, FAILURES);
}
