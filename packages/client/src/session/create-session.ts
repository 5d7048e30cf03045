import { basic, bearer } from "../auth.ts";
import { readBaseUrl } from "../call/base-url.ts";
import type { ClientOptions } from "../call/client.ts";
import { ApiError } from "../errors/api-error.ts";
import { missing } from "../errors/missing.ts";
import { observable } from "./observable.ts";
import { requestToken } from "./request-token.ts";
import { toDateOrNever } from "./server-time.ts";
import type { LogoutResult, Session, SessionOptions, SessionState } from "./session.ts";
import { addLink, type SessionLink } from "./persist-session.ts";
import { fromStored, toStored } from "./session.ts";
import { type AnyTokenRequest, type TokenClient, tolerantCalls } from "./token-calls.ts";
import { createTokenKeeper, type HeldToken } from "./token-keeper.ts";
import { withRenewal } from "./with-renewal.ts";
import { abortable } from "../call/send.ts";

const LOGOUT_TIMEOUT = 10_000;

/**
 * Creates a session at one of the Taler APIs: `createSession(createTalerMerchantClient, { baseUrl, token: { scope: "all" } })`,
 * then `session.login({ user, password })`, then `session.client.listTokens()`. It starts logged out.
 *
 * @param create - Creates the client, of the whole contract or of some operations. `createToken`, `revokeCurrentToken`,
 *   `sendChallenge` and `confirmChallenge` are required.
 */
export function createSession<Client extends TokenClient>(
  create: (options: ClientOptions) => Client,
  options: SessionOptions<Client>,
): Session<Client> {
  const baseUrl = readBaseUrl(options);
  const { token: body, onChallenge, ...clientOptions } = options as SessionOptions<Client> & { token: AnyTokenRequest };
  if (!body?.scope) throw missing("createSession(): token", '{ token: { scope: "readonly" } }', options);
  const calls = tolerantCalls(create(clientOptions));
  const states = observable<SessionState>({ status: "logged-out" });
  const keeper = createTokenKeeper(
    async ({ user, token: previous }, signal) => ({
      ...(await requestToken(calls, { user, auth: bearer(previous), body, onChallenge: undefined, signal })),
      previous,
    }),
    (token) => states.set(loggedIn(token)),
    ({ user, previous }, reason) => {
      // Only the newer token was refused; the older one may still be valid.
      if (previous && reason === "refused") revoke(user, [previous]).catch(() => {});
      states.set({ status: "expired", user, reason });
    },
    () => link.catchUp(),
  );
  const link: SessionLink = {
    catchUp: () => undefined,
    dismiss(stored) {
      const token = fromStored(baseUrl, stored);
      if (token) revoke(token.user, secretsOf(token)).catch(() => {});
    },
  };
  let ongoing: AbortController | undefined;

  /** Aborts a pending login and forgets the token. */
  function forget(): void {
    ongoing?.abort(new DOMException("Another call of the session ended the login.", "AbortError"));
    ongoing = undefined;
    keeper.keep(undefined);
  }

  async function revoke(user: string, secrets: readonly string[], signal?: AbortSignal): Promise<void> {
    const revokeOne = async (secret: string): Promise<void> => {
      const call = { path: { username: user }, auth: bearer(secret), ...(signal && { signal }) };
      const answer = await calls.revokeCurrentToken(call);
      // 401: the token is already invalid.
      if (!answer.ok && answer.status !== 401) throw new ApiError(answer);
    };
    await Promise.all(secrets.map(revokeOne));
  }

  /** Revokes the token of a pending renewal, which would stay unused. */
  const revokeRenewal = async (signal?: AbortSignal): Promise<void> => {
    const renewed = await keeper.settled();
    if (renewed) await revoke(renewed.user, [renewed.token], signal);
  };

  const session: Session<Client> = {
    client: create({
      ...clientOptions,
      // `withRenewal` renews it, because it knows the signal of the request.
      auth: () => keeper.held && bearer(keeper.held.token),
      fetch: withRenewal(keeper, clientOptions),
    }),
    async auth() {
      const began = keeper.held;
      const held = await keeper.current();
      return held && held.user === began?.user ? bearer(held.token) : undefined;
    },
    get state() {
      return states.get();
    },
    subscribe: states.subscribe,

    async login(args) {
      const { user, password, signal } = args ?? {};
      const isText = typeof user === "string" && typeof password === "string";
      if (!isText) throw missing("login(): user or password", "{ user, password }", args);
      if (keeper.held) throw new TypeError("login(): a user is already logged in. Call logout() first.");
      signal?.throwIfAborted();
      const credentials = basic(user, password);
      forget();
      const controller = new AbortController();
      ongoing = controller;
      const either = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
      states.set({ status: "logging-in", user });
      const requested = {
        user,
        auth: credentials,
        body,
        signal: either,
        onChallenge:
          onChallenge &&
          (async (challenges, combiAnd) => {
            states.set({ status: "challenged", user, challenges, combiAnd });
            either.throwIfAborted();
            await abortable(Promise.resolve(onChallenge(challenges, combiAnd, either)), either);
            // It may have solved them and ended the login.
            either.throwIfAborted();
            states.set({ status: "logging-in", user });
          }),
      } satisfies Parameters<typeof requestToken>[1];
      const request = requestToken(calls, requested);
      try {
        const token = await abortable(request, either);
        // The login was aborted after the token arrived.
        either.throwIfAborted();
        ongoing = undefined;
        keeper.keep(token);
        states.set(loggedIn(token));
      } catch (error) {
        // The call that took over has already set the state.
        if (ongoing === controller) {
          ongoing = undefined;
          states.set({ status: "logged-out" });
        }
        // The token arrived after the abort and would stay unused.
        if (either.aborted) request.then((token) => revoke(user, secretsOf(token))).catch(() => {});
        throw error;
      }
    },

    async logout({ signal } = {}): Promise<LogoutResult> {
      const { held } = keeper;
      const timeout = AbortSignal.timeout(LOGOUT_TIMEOUT);
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      if (held) link.catchUp();
      const shared = keeper.held;
      // A user who has logged in in another tab meanwhile stays logged in.
      const isOver = !held || !shared || shared.user === held.user;
      if (isOver) {
        forget();
        states.set({ status: "logged-out" });
      }
      const tokens = [held, isOver ? shared : undefined].filter((token) => token !== undefined);
      const revocation = Promise.all([
        held && revoke(held.user, [...new Set(tokens.flatMap(secretsOf))], either),
        revokeRenewal(either),
      ]);
      try {
        await abortable(revocation, either);
        return { revoked: true };
      } catch (cause) {
        return { revoked: false, cause };
      }
    },

    toJSON: () => (keeper.held ? toStored(baseUrl, keeper.held) : null),

    fromJSON(stored) {
      const token = fromStored(baseUrl, stored);
      if (token?.token === keeper.held?.token) return;
      revokeRenewal().catch(() => {});
      forget();
      if (!token) return states.set({ status: "logged-out" });
      if (token.expires <= Date.now()) return states.set({ status: "expired", user: token.user, reason: "over" });
      keeper.keep(token);
      states.set(loggedIn(token));
    },
  };
  return addLink(session, link);
}

const secretsOf = ({ token, previous }: HeldToken): string[] => (previous === null ? [token] : [token, previous]);

const loggedIn = ({ user, expires, refreshable }: HeldToken): SessionState => ({
  status: "logged-in",
  user,
  expires: toDateOrNever(expires),
  refreshable,
});
