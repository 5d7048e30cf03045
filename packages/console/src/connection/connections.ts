import { persistSession } from "@token-apis/client";
import { type ApiName, apiNames } from "../apis/api-name.ts";
import type { Connection } from "../apis/connection.ts";
import { connectOneWelcome } from "../apis/onewelcome.ts";
import type { OpenedSession, OpenOptions } from "../apis/open-session.ts";
import { openTalerCorebank } from "../apis/taler-corebank.ts";
import { openTalerMerchant } from "../apis/taler-merchant.ts";
import { createObservable, type Observable } from "../ui/observable.ts";
import { createTanDialogue, type TanDialogue } from "./tan-dialogue.ts";

/** How the page stands with one API. */
type ConnectionState =
  | { readonly status: "disconnected"; readonly notice?: Notice | undefined }
  | { readonly status: "connected"; readonly connection: Connection };

/** Why a session ended by itself, as `SessionState` has it. */
export type Notice = "over" | "refused";

/** What the login form holds. */
export interface LoginForm {
  readonly api: ApiName;
  readonly baseUrl: string;
  readonly user: string;
  /** Of the user, or of the API client at OneWelcome. */
  readonly password: string;
  /** OneWelcome only. */
  readonly apiClient: string;
  /** Whether the session is stored in this tab. Taler only: OneWelcome has no session to store. */
  readonly remember: boolean;
}

/** The connections of the page, one per API. */
export interface Connections {
  readonly states: Observable<Readonly<Record<ApiName, ConnectionState>>>;
  readonly tan: TanDialogue["question"];
  /** @throws {ApiError | NetworkError} When the server refuses the login or cannot be reached. */
  readonly logIn: (form: LoginForm, signal: AbortSignal) => Promise<void>;
  /** Disconnects at once. Resolves to whether the server has revoked the token, too. */
  readonly logOut: (api: ApiName) => Promise<boolean>;
  /** Restores the sessions that an earlier page of this tab stored. */
  readonly restore: () => Promise<void>;
}

type TalerApi = Exclude<ApiName, "onewelcome">;

const openers: Readonly<Record<TalerApi, (options: OpenOptions) => Promise<OpenedSession>>> = {
  "taler-merchant": openTalerMerchant,
  "taler-corebank": openTalerCorebank,
};

/**
 * @param fetchFor - The `fetch` for the client of an API.
 * @param storage - Where "keep me signed in" stores sessions: `sessionStorage`.
 */
export function createConnections(
  fetchFor: (api: ApiName) => (request: Request) => Promise<Response>,
  storage: Storage,
): Connections {
  const states = createObservable<Readonly<Record<ApiName, ConnectionState>>>({
    "taler-merchant": { status: "disconnected" },
    "taler-corebank": { status: "disconnected" },
    onewelcome: { status: "disconnected" },
  });
  const tan = createTanDialogue();
  const setState = (api: ApiName, state: ConnectionState): void => states.set({ ...states.get(), [api]: state });

  const open = (api: TalerApi, { baseUrl, user, label }: StoredLogin): Promise<OpenedSession> =>
    openers[api]({ baseUrl, user, label, fetch: fetchFor(api), onChallenge: tan.onChallenge });

  /** Shows the session, and leads back to the login form when it ends by itself. */
  function connect(api: TalerApi, { session, connection }: OpenedSession): void {
    setState(api, { status: "connected", connection });
    const unsubscribe = session.subscribe((state) => {
      if (state.status !== "expired") return;
      unsubscribe();
      forget(api);
      setState(api, { status: "disconnected", notice: state.reason });
    });
  }

  function forget(api: ApiName): void {
    storage.removeItem(loginKey(api));
    storage.removeItem(sessionKey(api));
  }

  return {
    states,
    tan: tan.question,

    async logIn({ api, baseUrl, user, password, apiClient, remember }, signal) {
      if (api === "onewelcome") {
        const connection = await connectOneWelcome({ baseUrl, user, apiClient, secret: password, fetch: fetchFor(api) });
        setState(api, { status: "connected", connection });
        return;
      }
      const login: StoredLogin = { baseUrl, user, label: newLabel() };
      const opened = await open(api, login);
      // Before the login, since what is stored counts first. Nothing is stored before the login is complete.
      forget(api);
      if (remember) persistSession(opened.session, storage, sessionKey(api));
      await opened.session.login({ user, password, signal });
      if (remember) storage.setItem(loginKey(api), JSON.stringify(login));
      connect(api, opened);
    },

    async logOut(api) {
      const state = states.get()[api];
      forget(api);
      setState(api, { status: "disconnected" });
      const session = state.status === "connected" ? state.connection.session : undefined;
      return session === undefined || (await session.logout()).revoked;
    },

    async restore() {
      for (const api of apiNames) {
        const stored = storage.getItem(loginKey(api));
        if (stored === null || api === "onewelcome") continue;
        try {
          const opened = await open(api, JSON.parse(stored) as StoredLogin);
          persistSession(opened.session, storage, sessionKey(api));
          if (opened.session.state.status === "logged-in") connect(api, opened);
          else forget(api);
        } catch {
          // The server cannot be reached, or the text is damaged: the user logs in again.
          forget(api);
        }
      }
    },
  };
}

/** What a reload needs beside the session. */
interface StoredLogin {
  readonly baseUrl: string;
  readonly user: string;
  /** Description of the session's tokens, see `OpenOptions`. */
  readonly label: string;
}

const loginKey = (api: ApiName): string => `token-apis:${api}:login`;
const sessionKey = (api: ApiName): string => `token-apis:${api}:session`;

/** `token-apis console (9f3c)`: different for each login, since several pages may be logged in. */
const newLabel = (): string =>
  `token-apis console (${Array.from(crypto.getRandomValues(new Uint8Array(2)), (byte) => byte.toString(16).padStart(2, "0")).join("")})`;
