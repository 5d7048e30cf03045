import { ApiError } from "../errors/api-error.ts";
import { readText } from "../call/read-text.ts";
import { abortable } from "../call/send.ts";
import type { Lifetime } from "./server-time.ts";

const LONGEST_TIMER = 2 ** 31 - 1;
const RENEWAL_TIMEOUT = 10_000;
const SHORTEST_PAUSE = 10_000;
const LONGEST_PAUSE = 3_600_000;
const LARGEST_ERROR = 65_536; // bytes
// Of the code registry. The whole table would end up in every bundle.
const GENERIC_TOKEN_EXPIRED = 42;

/** Why a token became invalid: it expired (`over`), or the server refused it because it was revoked (`refused`). */
export type ExpiryReason = "over" | "refused";

/** Holds one token, and renews it by a timer and on demand. */
export interface TokenKeeper {
  readonly held: HeldToken | undefined;
  readonly keep: (token: HeldToken | undefined) => void;
  /** The token, renewed if due. */
  readonly current: () => Promise<HeldToken | undefined>;
  /** Call it after a 401. Returns another token of the same user to retry with, if there is one. */
  readonly replace: (refused: HeldToken, response: Response) => Promise<HeldToken | undefined>;
  /** Call it after the retry. When the new token is refused too, the 401 has another reason than the token. */
  readonly tried: (token: HeldToken, isTaken: boolean) => void;
  /** Resolves with the result of a pending renewal. Never rejects. */
  readonly settled: () => Promise<HeldToken | undefined>;
}

/**
 * @param renew - Requests a new token with the old one.
 * @param onRenewed - Called with the new token.
 * @param onExpired - Called when the token has become invalid.
 * @param catchUp - Called before a token is renewed, replaced or dropped: another tab may have stored a newer one, which
 *   this function then passes to `keep`.
 */
export function createTokenKeeper(
  renew: (old: HeldToken, signal: AbortSignal) => Promise<HeldToken>,
  onRenewed: (token: HeldToken) => void,
  onExpired: (old: HeldToken, reason: ExpiryReason) => void,
  catchUp: () => void,
): TokenKeeper {
  let held: HeldToken | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Without the pause, every request that gets a 401 would request another token.
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
    // The timer must not keep Node running.
    (timer as { unref?: () => void }).unref?.();
  }

  function expire(token: HeldToken, reason: ExpiryReason): void {
    catchUp();
    if (held?.token !== token.token) return;
    keep(undefined);
    onExpired(token, reason);
  }

  // All callers share one renewal. Its result counts only while the token that it started with is still held.
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
        if (error instanceof ApiError && error.status === 401) expire(old, reasonOf(old, error.code, error.answer.headers));
        else {
          // Try again later. The old token may still be valid until then.
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
    if (held && held.expires <= Date.now()) expire(held, "over");
    return held;
  }

  return {
    get held() {
      return held;
    },
    keep,
    current,
    async replace(refused, response) {
      catchUp();
      if (held?.token === refused.token) {
        if (!held.refreshable) expire(held, reasonOf(held, await codeOf(response), response.headers));
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

/**
 * Why a token got a 401. It has expired if the code says so, as that of the corebank does, or if this machine's or the server's clock is
 * past the expiry: a machine may have slept, or be slow.
 */
const reasonOf = ({ expires }: HeldToken, code: unknown, headers: Headers): ExpiryReason =>
  code === GENERIC_TOKEN_EXPIRED || expires <= Math.max(Date.now(), Date.parse(headers.get("date") ?? "") || 0)
    ? "over"
    : "refused";

/** The error code in the body, which the caller still has to read. */
const codeOf = (response: Response): Promise<unknown> =>
  readText(response.clone(), LARGEST_ERROR, Error)
    .then((text) => (JSON.parse(text) as { readonly code?: unknown } | null)?.code)
    .catch(() => undefined);

const isDue = (token: HeldToken): boolean => token.refreshable && dueAt(token) <= Date.now();

const dueAt = ({ renewAt, patience }: HeldToken): number => renewAt + patience;

/** The token of a session. */
export interface HeldToken extends Lifetime {
  /** The account or instance that owns it. */
  readonly user: string;
  readonly token: string;
  readonly refreshable: boolean;
  /** The token that this one was created with. It is valid until its own expiry. Null after a login. */
  readonly previous: string | null;
  /** Milliseconds after `renewAt` during which another tab with the same token may renew it first. */
  readonly patience: number;
}
