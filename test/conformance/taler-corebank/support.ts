import { type Backend, backends } from "../backend.ts";
import { basic, type Reply } from "../support.ts";

/** A bank of its own for one test, with the accounts `alice`, `bob` and `admin`. */
export interface Bank extends Backend {
  /** Asks for a token of alice's with her password, or with other credentials. */
  create(body: object, auth?: string): Promise<Reply>;
  /** The same, and only the token of the answer; the scope is `readwrite` unless `body` says otherwise. */
  token(body?: object, account?: string): Promise<string>;
  /** Ids as alice's list with this query shows them. */
  ids(query: string, auth?: string): Promise<readonly number[]>;
}

export const alicePassword: string = basic("alice", "alice-password");

export function createBank(): Bank {
  const accounts = {
    alice: { password: "alice-password" },
    bob: { password: "bob-password" },
    admin: { password: "admin-password" },
    mallory: { password: "mallory-password", locked: true },
  };
  const backend = backends.bank({ accounts });
  const { send } = backend;
  return {
    ...backend,
    create: (body, auth = alicePassword) => send("POST", "/accounts/alice/token", { auth, body }),
    async token(body = {}, account = "alice") {
      const auth = basic(account, `${account}-password`);
      const reply = await send("POST", `/accounts/${account}/token`, { auth, body: { scope: "readwrite", ...body } });
      return reply.body.access_token;
    },
    async ids(query, auth = alicePassword) {
      const reply = await send("GET", `/accounts/alice/tokens${query}`, { auth });
      return reply.status === 204 ? [] : reply.body.tokens.map(({ token_id }) => token_id);
    },
  };
}
