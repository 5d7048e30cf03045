import { ApiError } from "../errors/api-error.ts";
import { abortable } from "../call/send.ts";
import type { Lifetime } from "./server-time.ts";

const LONGEST_TIMER = 2 ** 31 - 1;
const RENEWAL_TIMEOUT = 10_000;
const SHORTEST_PAUSE = 10_000;
const LONGEST_PAUSE = 3_600_000;

/** Why a token is of no use any more: its time is over, or the server does not take it, somebody having revoked it. */
export type ExpiryReason = "over" | "refused";

/** Keeps one token at a time, and renews it: by a timer, and when it is asked for. */
export interface TokenKeeper {
  readonly held: HeldToken | undefined;
  readonly keep: (token: HeldToken | undefined) => void;
  /** The token, renewed if that is due. */
  readonly current: () => Promise<HeldToken | undefined>;
  /** Takes note that the server refused a token; gives the one to try instead, if its user has one. */
  readonly replace: (refused: HeldToken) => Promise<HeldToken | undefined>;
  /** Takes note of what became of a token that was got for a 401: when that is refused too, it is not about tokens. */
  readonly tried: (token: HeldToken, isTaken: boolean) => void;
  /** The renewal under way, if there is one; never rejects. */
  readonly settled: () => Promise<HeldToken | undefined>;
}

/**
 * @param renew - Asks for a new token with the old one.
 * @param onRenewed - Told of the new token.
 * @param onExpired - Told that there is none any more.
 * @param catchUp - Called before a token is renewed, replaced or let go: somebody may have a newer one to `keep`.
 */
export function createTokenKeeper(
  renew: (old: HeldToken, signal: AbortSignal) => Promise<HeldToken>,
  onRenewed: (token: HeldToken) => void,
  onExpired: (old: HeldToken, reason: ExpiryReason) => void,
  catchUp: () => void,
): TokenKeeper {
  let held: HeldToken | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Each request that meets a 401 meanwhile would ask once more.
  let pausedUntil = 0;
  let pause = SHORTEST_PAUSE;
  let doubted: string | undefined;
  let renewal: { readonly of: string; readonly outcome: Promise<HeldToken | undefined> } | undefined;

  function keep(token: HeldToken | undefined): void {
    if (token?.token !== held?.token) pausedUntil = 0;
    held = token;
    clearTimeout(timer);
    if (!token) {
      pause = SHORTEST_PAUSE;
      return;
    }
    const next = Math.min(token.expires, token.refreshable ? dueAt(token) : Infinity);
    if (next === Infinity) return;
    timer = setTimeout(
      () => void current().then(() => held === token && keep(token)),
      Math.min(Math.max(next - Date.now(), 0), LONGEST_TIMER),
    );
    // Node would wait for it before it exits.
    (timer as { unref?: () => void }).unref?.();
  }

  function expire(token: HeldToken): void {
    catchUp();
    if (held?.token !== token.token) return;
    keep(undefined);
    // A machine that slept hears of it by a 401.
    onExpired(token, token.expires <= Date.now() ? "over" : "refused");
  }

  // One for all who wait; its outcome counts only as long as the token that it began with is the one that is held.
  function renewOnce(old: HeldToken): Promise<HeldToken | undefined> {
    if (renewal?.of === old.token) return renewal.outcome;
    const signal = AbortSignal.timeout(RENEWAL_TIMEOUT);
    const outcome = abortable(renew(old, signal), signal).then(
      (token) => {
        catchUp();
        if (held === old) {
          keep(token);
          onRenewed(token);
        }
        return token;
      },
      (error: unknown) => {
        if (held !== old) return undefined;
        if (error instanceof ApiError && error.status === 401) expire(old);
        else {
          // Another try comes later, and until then the token may do.
          keep({ ...old, renewAt: Date.now() + Math.max((old.expires - Date.now()) / 2, 1000), patience: 0 });
          pausedUntil = Date.now() + SHORTEST_PAUSE;
        }
        return undefined;
      },
    );
    const mine = { of: old.token, outcome };
    renewal = mine;
    void outcome.finally(() => {
      if (renewal === mine) renewal = undefined;
    });
    return outcome;
  }

  async function current(): Promise<HeldToken | undefined> {
    if (held && isDue(held)) catchUp();
    if (held && isDue(held)) await renewOnce(held);
    if (held && held.expires <= Date.now()) expire(held);
    return held;
  }

  return {
    get held() {
      return held;
    },
    keep,
    current,
    async replace(refused) {
      catchUp();
      if (held?.token === refused.token) {
        if (!held.refreshable) expire(held);
        else if (pausedUntil <= Date.now()) await renewOnce(held);
      }
      return held?.user === refused.user && held.token !== refused.token ? held : undefined;
    },
    tried({ token }, isTaken) {
      if (isTaken) pause = SHORTEST_PAUSE;
      if (isTaken || doubted === token) return;
      doubted = token;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      pausedUntil = Date.now() + pause;
    },
    settled: async () => renewal?.outcome,
  };
}

const isDue = (token: HeldToken): boolean => token.refreshable && dueAt(token) <= Date.now();

const dueAt = ({ renewAt, patience }: HeldToken): number => renewAt + patience;

/** The token of a session, and what has to be known to use it. */
export interface HeldToken extends Lifetime {
  /** Its owner: account or instance. */
  readonly user: string;
  readonly token: string;
  readonly refreshable: boolean;
  /** The token that this one was got with; it works until its own end. Null after a login. */
  readonly previous: string | null;
  /** Milliseconds after `renewAt` to leave the renewal to whoever else holds the token. */
  readonly patience: number;
}
