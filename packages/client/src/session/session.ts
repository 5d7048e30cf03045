import type { Credentials } from "../auth.ts";
import type { ClientOptions } from "../call/client.ts";
import type { Challenges, OnChallenge } from "./challenge.ts";
import type { StoredSession } from "./stored-session.ts";
import type { ExpiryReason } from "./token-keeper.ts";
import type { TokenClient, TokenRequest } from "./token-calls.ts";

/** Those of the client, and: */
export interface SessionOptions<Client extends TokenClient> extends Omit<ClientOptions, "auth"> {
  /**
   * The token to ask for, as the contract has it: `{ scope, duration, refreshable, description }`. A refreshable one is
   * renewed for as long as the session lives.
   */
  readonly token: TokenRequest<Client>;
  /** Solves the challenges of a second factor; `askTan` makes one. @default a login that needs a second factor fails */
  readonly onChallenge?: OnChallenge | undefined;
}

/** Where a session stands. */
export type SessionState =
  | { readonly status: "logged-out" }
  | { readonly status: "logging-in"; readonly user: string }
  | {
      readonly status: "challenged";
      readonly user: string;
      readonly challenges: Challenges;
      /** True: all of them have to be solved. False: any one is enough. */
      readonly combiAnd: boolean;
    }
  | {
      readonly status: "logged-in";
      readonly user: string;
      /** Of the token in use, by the clock of this machine. */
      readonly expires: Date | "never";
      readonly refreshable: boolean;
    }
  | {
      readonly status: "expired";
      readonly user: string;
      /** Its time is over, or the server does not take it any more: somebody revoked it. */
      readonly reason: ExpiryReason;
    };

/** A login, what keeps it alive, and what ends it. Its methods need no `this`. */
export interface Session<Client extends TokenClient> {
  /** Sends the token with every request that needs one, `raw` included. A 401 has the token renewed and the request sent once more. */
  readonly client: Client;
  /** For other clients of the same server: the token, renewed if that is due; nothing when nobody is logged in. */
  readonly auth: () => Promise<Credentials | undefined>;
  /** The same object until the session's state changes; its challenges tell of themselves, by what their methods give. */
  readonly state: SessionState;
  /**
   * Turns a password into a token; the password is not kept. A login under way is aborted by another.
   *
   * @throws {ApiError} The server refuses: 401 wrong password, 403 with code 5152 a locked bank account.
   * @throws {InvalidBodyError} The server agrees, and there is no token in its answer.
   * @throws {TypeError} Somebody is logged in already, or a second factor is wanted and nothing solves it.
   */
  readonly login: (args: Login) => Promise<void>;
  /** Forgets the token at once and revokes it then, for ten seconds at most; aborts a login under way. Never rejects. */
  readonly logout: (options?: { readonly signal?: AbortSignal | undefined }) => Promise<LogoutResult>;
  /** Calls the listener at each change of `state`, until the function that it returns is called. */
  readonly subscribe: (listener: (state: SessionState) => void) => () => void;
  /** For `JSON.stringify(session)`; null when nobody is logged in. Holds the token. */
  readonly toJSON: () => StoredSession | null;
  /**
   * Takes over what {@link toJSON} gave, or its text; null leaves nobody logged in, and revokes nothing but what a renewal
   * under way brings. What the session holds already changes nothing: a login under way goes on, and `expired` stays.
   * @throws {TypeError} It is damaged, or of another server; nothing changes then.
   */
  readonly fromJSON: (stored: unknown) => void;
}

/** Who logs in. */
export interface Login {
  /** Account at the corebank, instance at the merchant backend. */
  readonly user: string;
  readonly password: string;
  /** Ends the login, the second factor too. */
  readonly signal?: AbortSignal | undefined;
}

/** Whether the server has revoked the token too. If not, it works until it expires. */
export type LogoutResult = { readonly revoked: true } | { readonly revoked: false; readonly cause: unknown };
