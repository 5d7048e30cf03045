import { type Backend, backends } from "../backend.ts";
import { basic, bearer, UNKNOWN_TOKEN } from "../support.ts";
import type { Credential } from "./derive-matrix.ts";

/** An API with the owners that the credentials are of. */
export interface World extends Backend {
  /** What stands in front of the path of the contract. */
  prefix(owner: string): string;
  /** Values of the variables in paths. */
  readonly variables: (owner: string, victim: string) => Readonly<Record<string, string>>;
  /** Path at which an owner's password creates tokens. */
  readonly tokenPath?: (owner: string) => string;
  readonly listItem?: "serial" | "token_id";
}

const two = { alice: { password: "alice-password" }, bob: { password: "bob-password" } };

export const worlds: Readonly<Record<string, () => World>> = {
  "taler-merchant": () => ({
    ...backends.merchant({ instances: two }),
    prefix: (owner) => `/instances/${owner}`,
    variables: (_owner, victim) => ({ serial: victim, challenge_id: "1" }),
    tokenPath: (owner) => `/instances/${owner}/private/token`,
    listItem: "serial",
  }),
  "taler-corebank": () => ({
    ...backends.bank({ accounts: { ...two, mallory: { password: "mallory-password", locked: true } } }),
    prefix: () => "",
    variables: (username, victim) => ({ username, token_id: victim, challenge_id: "1" }),
    tokenPath: (owner) => `/accounts/${owner}/token`,
    listItem: "token_id",
  }),
  onewelcome: () => {
    const token = { id: "7d507b7e-6221-4f06-a75e-ef6e6f06d32b", client_name: "App", created_at: 1, scopes: [], type: "DEFAULT" };
    return {
      ...backends.onewelcome({ api_clients: { alice: "alice-password" }, users: { ada: { tokens: [token] } } }),
      prefix: () => "",
      // Revoking one that does not exist is answered alike.
      variables: () => ({ userId: "ada", tokenId: "none" }),
    };
  },
};

/** The credential, made for one request, and the owner whose path it is used on. */
export async function present(credential: Credential, world: World): Promise<{ readonly auth?: string; readonly owner: string }> {
  const owner = "alice";
  switch (credential.kind) {
    case "nothing":
      return { owner };
    case "unreadable header":
      return { owner, auth: "Basic ////" };
    case "unknown scheme":
      return { owner, auth: "Digest abc" };
    case "unknown user":
      return { owner, auth: basic("nobody", "alice-password") };
    case "wrong password":
      return { owner, auth: basic("alice", "bob-password") };
    case "password":
      return { owner, auth: basic("alice", "alice-password") };
    case "password of another owner":
      return { owner, auth: basic("bob", "bob-password") };
    case "password of a locked account":
      return { owner: "mallory", auth: basic("mallory", "mallory-password") };
    case "malformed token":
      return { owner, auth: bearer("secret-token:short") };
    case "unknown token":
      return { owner, auth: bearer(UNKNOWN_TOKEN) };
    case "revoked token": {
      const token = await create(world, owner, {});
      await world.send("DELETE", world.tokenPath?.(owner) ?? "", { auth: bearer(token) });
      return { owner, auth: bearer(token) };
    }
    case "expired token":
      return { owner, auth: bearer(await create(world, owner, { duration: { d_us: 0 } })) };
    case "token of another owner":
      return { owner, auth: bearer(await create(world, "bob", {})) };
    case "token": {
      const { scope, isRefreshable } = credential;
      return { owner, auth: bearer(await create(world, owner, { scope, refreshable: isRefreshable })) };
    }
  }
}

async function create({ send, tokenPath }: World, owner: string, body: object): Promise<string> {
  const auth = basic(owner, `${owner}-password`);
  const reply = await send("POST", tokenPath?.(owner) ?? "", { auth, body: { scope: "readonly", refreshable: true, ...body } });
  return reply.body.access_token;
}

/** The id of a token that may be revoked, where the owner can make one; else of none. */
export async function victimOf({ send, tokenPath, listItem, prefix, variables }: World, owner: string): Promise<string> {
  if (tokenPath === undefined || listItem === undefined || owner === "mallory") return "1";
  const auth = basic(owner, `${owner}-password`);
  // The list takes a token at both APIs, and shows the newest first: the one that is shown first is the one that asks.
  const reply = await send("POST", tokenPath(owner), { auth, body: { scope: listItem === "serial" ? "all" : "readwrite" } });
  const path = listItem === "serial" ? `${prefix(owner)}/private/tokens` : `/accounts/${variables(owner, "")["username"]}/tokens`;
  const list = await send("GET", path, { auth: bearer(reply.body.access_token) });
  return String(list.body.tokens[0]?.[listItem]);
}
