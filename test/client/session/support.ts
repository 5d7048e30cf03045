import { askTan, createSession } from "@token-apis/client";
import type { Auth, Session, SessionState, StoredSession } from "@token-apis/client";
// With `raw`, because one test calls it. The methods are the same.
import { createTalerCorebankClient, createTalerMerchantClient } from "@token-apis/client/raw";
import type { TalerCorebankClient, TalerMerchantClient } from "@token-apis/client/raw";
import { createApp } from "@token-apis/server";
import { onTestFinished, vi } from "vitest";

export const PASSWORD = "correct horse";
const START = 1_700_000_000_500;

const CHANNELS = [
  { tan_channel: "sms", tan_info: "***1234" },
  { tan_channel: "email", tan_info: "a***@mail.example" },
] as const;

interface WorldOptions {
  /** Challenges by two channels; absent: no second factor. */
  readonly secondFactor?: "any" | "all";
  readonly locked?: boolean;
  /** How far the server's clock is ahead of this machine's, in seconds. */
  readonly serverAhead?: number;
  /** Whether the answers say what time it is, as those of another origin do not in a browser. */
  readonly date?: boolean;
}

interface Wish {
  readonly refreshable?: boolean;
  readonly duration?: { readonly d_us: number | "forever" };
}

/** Both APIs as the tests use them: what differs is in here. */
export type AnySession = Session<TalerMerchantClient> | Session<TalerCorebankClient>;
type AnyOptions = Partial<Omit<Parameters<typeof createSession<TalerMerchantClient>>[1], "token" | "baseUrl">>;

interface World {
  readonly session: (wish?: Wish, options?: AnyOptions) => AnySession;
  readonly list: (session: AnySession, signal?: AbortSignal, auth?: Auth) => Promise<{ status: number; body: unknown }>;
  /** The descriptions of requests so far: `POST token`. */
  readonly calls: () => string[];
  readonly requests: Request[];
  readonly tans: string[];
  /** Answers instead of the server, until set back to undefined. */
  instead: ((request: Request) => Promise<Response> | undefined) | undefined;
  /** Revokes a token behind the session's back. */
  readonly revokeElsewhere: (stored: StoredSession | null) => Promise<void>;
  /** Whether the server takes a token, which it is asked behind the session's back. */
  readonly works: (token: string, user?: string) => Promise<boolean>;
  /** What the sessions send their requests by. */
  readonly fetch: (request: Request) => Promise<Response>;
}

export type CreateWorld = (options?: WorldOptions) => World;

export const merchantWorld: CreateWorld = (options) => {
  const world = createWorld(options);
  const baseUrl = "https://server.example/taler-merchant/instances/alice/";
  return Object.assign(world, {
    session: (wish: Wish = {}, more: AnyOptions = {}) =>
      createSession(createTalerMerchantClient, { baseUrl, fetch: world.fetch, token: { scope: "all", ...wish }, ...more }),
    list: (session: AnySession, signal?: AbortSignal, auth?: Auth) =>
      (session as Session<TalerMerchantClient>).client.listTokens({ signal, auth }),
    works: (token: string) => world.takes(`${baseUrl}private/tokens`, token),
  });
};

export const bankWorld: CreateWorld = (options) => {
  const world = createWorld(options);
  const baseUrl = "https://server.example/taler-corebank/";
  const path = { username: "alice" };
  return Object.assign(world, {
    session: (wish: Wish = {}, more: AnyOptions = {}) =>
      createSession(createTalerCorebankClient, { baseUrl, fetch: world.fetch, token: { scope: "readwrite", ...wish }, ...more }),
    list: (session: AnySession, signal?: AbortSignal, auth?: Auth) =>
      (session as Session<TalerCorebankClient>).client.listTokens({ path, signal, auth }),
    works: (token: string, user = "alice") => world.takes(`${baseUrl}accounts/${user}/tokens`, token),
  });
};

/** Server and machine in one process: time goes by `vi.advanceTimersByTimeAsync`. */
function createWorld({ secondFactor, locked, serverAhead = 0, date = false }: WorldOptions = {}) {
  vi.useFakeTimers({ now: START, toFake: ["Date", "setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const tans: string[] = [];
  const requests: Request[] = [];
  const serverNow = (): number => Date.now() + serverAhead * 1000;
  const alice = {
    password: PASSWORD,
    ...(secondFactor && { two_factor: { channels: [...CHANNELS], combi_and: secondFactor === "all" } }),
  };
  const app = createApp({
    seed: {
      "taler-merchant": { instances: { alice } },
      "taler-corebank": { accounts: { alice: { ...alice, ...(locked && { locked }) }, bob: { password: PASSWORD } } },
    },
    clock: { now: serverNow },
    onTan: ({ tan }) => void tans.push(tan),
    checkAnswers: true,
  });
  const world = {
    tans,
    requests,
    instead: undefined as World["instead"],
    fetch: async (request: Request): Promise<Response> => {
      requests.push(request.clone());
      const answer = await (world.instead?.(request) ?? app.fetch(request));
      if (date) answer.headers.set("date", new Date(serverNow()).toUTCString());
      return answer;
    },
    calls: () => requests.map(({ method, url }) => `${method} ${url.split("/").at(-1)!.split("?")[0]!}`),
    async revokeElsewhere(stored: StoredSession | null) {
      const { baseUrl = "", token = "", user = "" } = stored ?? {};
      const url = baseUrl.includes("merchant") ? `${baseUrl}private/token` : `${baseUrl}accounts/${user}/token`;
      const revoked = await app.fetch(new Request(url, { method: "DELETE", headers: { authorization: `Bearer ${token}` } }));
      if (revoked.status !== 204) throw new Error(`The token was not revoked: ${revoked.status}`);
    },
    takes: async (url: string, token: string): Promise<boolean> => {
      const { status } = await app.fetch(new Request(url, { headers: { authorization: `Bearer ${token}` } }));
      if (![200, 204, 401].includes(status)) throw new Error(`The server says neither yes nor no: ${status}`);
      return status !== 401;
    },
  };
  return world satisfies Omit<World, "session" | "list" | "works">;
}

/** Everything that the session goes through, by its name. */
export function statuses(session: AnySession): string[] {
  const seen: string[] = [session.state.status];
  session.subscribe(({ status }) => seen.push(status));
  return seen;
}

/** Every token that the session gets to hold. */
export function tokensOf(session: AnySession): string[] {
  const seen: string[] = [];
  session.subscribe(() => {
    const { token } = session.toJSON() ?? {};
    if (token !== undefined && token !== seen.at(-1)) seen.push(token);
  });
  return seen;
}

/** What reaches the runtime because nobody has caught it, until the test is over. */
export function uncaught(): unknown[] {
  const others = process.listeners("unhandledRejection");
  const reported: unknown[] = [];
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", (error) => reported.push(error));
  onTestFinished(() => {
    process.removeAllListeners("unhandledRejection");
    for (const listener of others) process.on("unhandledRejection", listener);
  });
  return reported;
}

/** Fulfils with the state that is reached next under this name. */
export const reached = (session: AnySession, status: SessionState["status"]): Promise<SessionState> =>
  new Promise((resolve) => {
    session.subscribe((state) => {
      if (state.status === status) resolve(state);
    });
  });

export const login = { user: "alice", password: PASSWORD };
/** Somebody else, at the bank only: a merchant's instance has one user. */
export const bobsLogin = { user: "bob", password: PASSWORD };

/** The answer to a token that does not work. */
export const refusal = (): Response => Response.json({ code: 41 }, { status: 401 });

/** The answer to a request for a token: one that the server does not know, as it knows its own alone. */
export const issued = (access_token: string, lifetime = HOUR): Response =>
  Response.json({ access_token, expiration: { t_s: Math.floor((Date.now() + lifetime) / 1000) } });

/** Types the TAN that was sent last. */
export const typeLastTan = (tans: readonly string[]) => askTan({ enterTan: () => tans.at(-1)! });

/** A TAN that was not sent. */
export const wrongTan = (tans: readonly string[]): string => (tans.at(-1) === "00000000" ? "11111111" : "00000000");

export const HOUR = 3600 * 1000;
export const hours = (count: number): { d_us: number } => ({ d_us: count * HOUR * 1000 });
