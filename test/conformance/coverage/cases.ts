import { basic, bearer, type Client } from "@token-apis/client";
import { createClient } from "@token-apis/client";
import { operations as bankOperations, type Operations as BankOperations } from "@token-apis/contracts/taler-corebank/operations";
import {
  operations as merchantOperations,
  type Operations as MerchantOperations,
} from "@token-apis/contracts/taler-merchant/operations";
import {
  operations as welcomeOperations,
  type Operations as WelcomeOperations,
} from "@token-apis/contracts/onewelcome/operations";
import type { Stage } from "./stage.ts";

/** Brings about a status of an operation. */
type Case<Answer> = (stage: Stage) => Promise<Answer>;

/** One case per documented status of every operation: the compiler finds one that is missing, or that no contract has. */
type Cases<Operations> = {
  readonly [Name in keyof Operations]: Client<Operations>[Name] extends (...args: never) => Promise<infer Answer>
    ? { readonly [Status in Extract<Answer, { readonly status: number }>["status"]]: Case<Answer> }
    : never;
};

/** Changes a request on its way. */
export type Change = (request: Request) => Request;

export const withHeader =
  (name: string, value: string): Change =>
  (request) => {
    const changed = new Request(request);
    changed.headers.set(name, value);
    return changed;
  };
const asText: Change = withHeader("content-type", "text/plain");
/** Lets a wrong value pass for what the client takes. */
const untyped = (value: unknown): never => value as never;
const long = "x".repeat(5000);
export const UNKNOWN = `secret-token:${"A".repeat(51)}0`;

const to = ({ fetch }: Stage, change: Change = (request) => request) => ({ fetch: (request: Request) => fetch(change(request)) });

/** A merchant's client, bound to an instance. */
export const merchant = (stage: Stage, instance = "shop", change?: Change): Client<MerchantOperations> =>
  createClient(merchantOperations, {
    baseUrl: `https://api.example/instances/${instance}/`,
    auth: basic(instance, "p"),
    ...to(stage, change),
  });

export const bank = (stage: Stage, change?: Change): Client<BankOperations> =>
  createClient(bankOperations, { baseUrl: "https://api.example/", auth: basic("alice", "p"), ...to(stage, change) });

const welcome = (stage: Stage, password = "p"): Client<WelcomeOperations> =>
  createClient(welcomeOperations, { baseUrl: "https://api.example/", auth: basic("client", password), ...to(stage) });

type MerchantBody = Parameters<Client<MerchantOperations>["createToken"]>[0]["body"];
type BankBody = Parameters<Client<BankOperations>["createToken"]>[0]["body"];

export async function merchantToken(stage: Stage, body: MerchantBody = { scope: "all" }, instance = "shop") {
  const answer = await merchant(stage, instance).createToken({ body });
  if (answer.status !== 200) throw new Error(`No token: ${answer.status}.`);
  return bearer(answer.body.access_token);
}

export async function bankToken(stage: Stage, body: BankBody = { scope: "readwrite" }) {
  const answer = await bank(stage).createToken({ path: { username: "alice" }, body });
  if (answer.status !== 200) throw new Error(`No token: ${answer.status}.`);
  return bearer(answer.body.access_token);
}

/** The first challenge of a login with a second factor. */
export async function merchantChallenge(stage: Stage) {
  const secure = merchant(stage, "secure");
  const answer = await secure.createToken({ body: { scope: "readonly" } });
  if (answer.status !== 202) throw new Error(`No challenge: ${answer.status}.`);
  return { secure, path: { challenge_id: answer.body.challenges[0]?.challenge_id ?? "" } };
}

export async function bankChallenge(stage: Stage) {
  const secure = bank(stage);
  const auth = basic("secure", "p");
  const answer = await secure.createToken({ path: { username: "secure" }, auth, body: { scope: "readonly" } });
  if (answer.status !== 202) throw new Error(`No challenge: ${answer.status}.`);
  return { secure, path: { username: "secure", challenge_id: answer.body.challenges[0]?.challenge_id ?? "" } };
}

export const nowhere = { challenge_id: "1" };
export const alice = { username: "alice" };

export const merchantCases: Cases<MerchantOperations> = {
  getConfig: {
    200: (stage) => merchant(stage).getConfig(),
    404: (stage) => merchant(stage, "nobody").getConfig(),
    500: (stage) => merchant(stage).getConfig(),
  },
  createToken: {
    200: (stage) => merchant(stage).createToken({ body: { scope: "all", duration: { d_us: "forever" }, description: "till" } }),
    202: (stage) => merchant(stage, "secure").createToken({ body: { scope: "readonly" } }),
    400: (stage) => merchant(stage).createToken({ body: untyped({ scope: "nothing" }) }),
    401: (stage) => merchant(stage).createToken({ auth: basic("shop", "wrong"), body: { scope: "all" } }),
    403: async (stage) => merchant(stage).createToken({ auth: await merchantToken(stage), body: { scope: "all" } }),
    404: (stage) => merchant(stage, "nobody").createToken({ body: { scope: "all" } }),
    413: (stage) => merchant(stage).createToken({ body: { scope: "all", description: long } }),
    415: (stage) => merchant(stage, "shop", asText).createToken({ body: { scope: "all" } }),
    429: (stage) => merchant(stage).createToken({ auth: basic("shop", "wrong"), body: { scope: "all" } }),
    500: (stage) => merchant(stage).createToken({ body: { scope: "all" } }),
  },
  listTokens: {
    200: async (stage) => merchant(stage).listTokens({ auth: await merchantToken(stage) }),
    204: async (stage) => merchant(stage).listTokens({ auth: await merchantToken(stage), query: { limit: 0 } }),
    400: async (stage) => merchant(stage).listTokens({ auth: await merchantToken(stage), query: { offset: -1 } }),
    401: (stage) => merchant(stage).listTokens({ auth: bearer(UNKNOWN) }),
    403: async (stage) => merchant(stage).listTokens({ auth: await merchantToken(stage, { scope: "order-pos" }) }),
    404: (stage) => merchant(stage, "nobody").listTokens(),
    500: (stage) => merchant(stage).listTokens({ auth: bearer(UNKNOWN) }),
  },
  revokeToken: {
    204: async (stage) => merchant(stage).revokeToken({ auth: await merchantToken(stage), path: { serial: 1 } }),
    400: async (stage) => merchant(stage).revokeToken({ auth: await merchantToken(stage), path: { serial: untyped("x") } }),
    401: (stage) => merchant(stage).revokeToken({ auth: bearer(UNKNOWN), path: { serial: 1 } }),
    403: async (stage) =>
      merchant(stage).revokeToken({ auth: await merchantToken(stage, { scope: "readonly" }), path: { serial: 1 } }),
    404: async (stage) => merchant(stage).revokeToken({ auth: await merchantToken(stage), path: { serial: 99 } }),
    500: (stage) => merchant(stage).revokeToken({ auth: bearer(UNKNOWN), path: { serial: 1 } }),
  },
  revokeCurrentToken: {
    204: async (stage) => merchant(stage).revokeCurrentToken({ auth: await merchantToken(stage) }),
    400: (stage) => merchant(stage).revokeCurrentToken({ auth: bearer(UNKNOWN) }),
    401: (stage) => merchant(stage).revokeCurrentToken({ auth: bearer(UNKNOWN) }),
    404: (stage) => merchant(stage, "nobody").revokeCurrentToken(),
    500: (stage) => merchant(stage).revokeCurrentToken({ auth: bearer(UNKNOWN) }),
  },
  sendChallenge: {
    200: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      return secure.sendChallenge({ path });
    },
    400: (stage) => merchant(stage).sendChallenge({ path: nowhere, body: untyped([]) }),
    404: (stage) => merchant(stage).sendChallenge({ path: nowhere }),
    410: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      await secure.sendChallenge({ path });
      await secure.confirmChallenge({ path, body: { tan: stage.lastTan() } });
      stage.clock.advance(61);
      return secure.sendChallenge({ path });
    },
    413: (stage) => merchant(stage).sendChallenge({ path: nowhere, body: untyped({ long }) }),
    415: (stage) => merchant(stage, "shop", asText).sendChallenge({ path: nowhere, body: {} }),
    429: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      await secure.sendChallenge({ path });
      return secure.sendChallenge({ path });
    },
    500: (stage) => merchant(stage).sendChallenge({ path: nowhere }),
    501: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      return secure.sendChallenge({ path });
    },
    502: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      return secure.sendChallenge({ path });
    },
  },
  confirmChallenge: {
    204: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      await secure.sendChallenge({ path });
      return secure.confirmChallenge({ path, body: { tan: stage.lastTan() } });
    },
    400: (stage) => merchant(stage).confirmChallenge({ path: nowhere, body: untyped({}) }),
    404: (stage) => merchant(stage).confirmChallenge({ path: nowhere, body: { tan: "1" } }),
    409: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      await secure.sendChallenge({ path });
      return secure.confirmChallenge({ path, body: { tan: "wrong" } });
    },
    413: (stage) => merchant(stage).confirmChallenge({ path: nowhere, body: { tan: long } }),
    415: (stage) => merchant(stage, "shop", asText).confirmChallenge({ path: nowhere, body: { tan: "1" } }),
    429: async (stage) => {
      const { secure, path } = await merchantChallenge(stage);
      await secure.sendChallenge({ path });
      for (const tan of ["wrong", "wrong as well"]) await secure.confirmChallenge({ path, body: { tan } });
      return secure.confirmChallenge({ path, body: { tan: "wrong again" } });
    },
    500: (stage) => merchant(stage).confirmChallenge({ path: nowhere, body: { tan: "1" } }),
  },
};

export const bankCases: Cases<BankOperations> = {
  getConfig: {
    200: (stage) => bank(stage).getConfig(),
    500: (stage) => bank(stage).getConfig(),
  },
  createToken: {
    200: (stage) =>
      bank(stage).createToken({
        path: alice,
        body: { scope: "readonly", duration: { d_us: "forever" }, refreshable: true, description: "phone" },
      }),
    202: (stage) =>
      bank(stage).createToken({ path: { username: "secure" }, auth: basic("secure", "p"), body: { scope: "readonly" } }),
    400: (stage) => bank(stage).createToken({ path: alice, body: untyped({ scope: "nothing" }) }),
    401: (stage) => bank(stage).createToken({ path: alice, auth: basic("alice", "wrong"), body: { scope: "readonly" } }),
    403: (stage) => bank(stage).createToken({ path: { username: "bob" }, body: { scope: "readonly" } }),
    413: (stage) => bank(stage).createToken({ path: alice, body: { scope: "readonly", description: long } }),
    415: (stage) => bank(stage, asText).createToken({ path: alice, body: { scope: "readonly" } }),
    429: (stage) => bank(stage).createToken({ path: alice, auth: basic("alice", "wrong"), body: { scope: "readonly" } }),
    500: (stage) => bank(stage).createToken({ path: alice, body: { scope: "readonly" } }),
  },
  listTokens: {
    200: async (stage) => bank(stage).listTokens({ path: alice, auth: await bankToken(stage) }),
    204: (stage) => bank(stage).listTokens({ path: alice }),
    400: (stage) => bank(stage).listTokens({ path: alice, query: { offset: -1 } }),
    401: (stage) => bank(stage).listTokens({ path: alice, auth: bearer(UNKNOWN) }),
    403: (stage) => bank(stage).listTokens({ path: { username: "bob" } }),
    429: (stage) => bank(stage).listTokens({ path: alice, auth: basic("alice", "wrong") }),
    500: (stage) => bank(stage).listTokens({ path: alice }),
  },
  revokeToken: {
    204: async (stage) => bank(stage).revokeToken({ path: { ...alice, token_id: 1 }, auth: await bankToken(stage) }),
    400: (stage) => bank(stage).revokeToken({ path: { ...alice, token_id: untyped("x") } }),
    401: (stage) => bank(stage).revokeToken({ path: { ...alice, token_id: 1 }, auth: bearer(UNKNOWN) }),
    403: (stage) => bank(stage).revokeToken({ path: { username: "bob", token_id: 1 } }),
    404: (stage) => bank(stage).revokeToken({ path: { ...alice, token_id: 99 } }),
    429: (stage) => bank(stage).revokeToken({ path: { ...alice, token_id: 1 }, auth: basic("alice", "wrong") }),
    500: (stage) => bank(stage).revokeToken({ path: { ...alice, token_id: 1 } }),
  },
  revokeCurrentToken: {
    204: async (stage) => bank(stage).revokeCurrentToken({ path: alice, auth: await bankToken(stage) }),
    400: (stage) => bank(stage).revokeCurrentToken({ path: alice }),
    401: (stage) => bank(stage).revokeCurrentToken({ path: alice, auth: bearer(UNKNOWN) }),
    403: async (stage) => bank(stage).revokeCurrentToken({ path: { username: "bob" }, auth: await bankToken(stage) }),
    429: (stage) => bank(stage).revokeCurrentToken({ path: alice, auth: basic("alice", "wrong") }),
    500: (stage) => bank(stage).revokeCurrentToken({ path: alice, auth: bearer(UNKNOWN) }),
  },
  sendChallenge: {
    200: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      return secure.sendChallenge({ path });
    },
    400: (stage) => bank(stage).sendChallenge({ path: { ...alice, ...nowhere }, body: untyped([]) }),
    404: (stage) => bank(stage).sendChallenge({ path: { ...alice, ...nowhere } }),
    410: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      await secure.sendChallenge({ path });
      await secure.confirmChallenge({ path, body: { tan: stage.lastTan() } });
      stage.clock.advance(61);
      return secure.sendChallenge({ path });
    },
    413: (stage) => bank(stage).sendChallenge({ path: { ...alice, ...nowhere }, body: untyped({ long }) }),
    415: (stage) => bank(stage, asText).sendChallenge({ path: { ...alice, ...nowhere }, body: {} }),
    429: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      await secure.sendChallenge({ path });
      return secure.sendChallenge({ path });
    },
    500: (stage) => bank(stage).sendChallenge({ path: { ...alice, ...nowhere } }),
    502: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      return secure.sendChallenge({ path });
    },
  },
  confirmChallenge: {
    204: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      await secure.sendChallenge({ path });
      return secure.confirmChallenge({ path, body: { tan: stage.lastTan() } });
    },
    400: (stage) => bank(stage).confirmChallenge({ path: { ...alice, ...nowhere }, body: untyped({}) }),
    404: (stage) => bank(stage).confirmChallenge({ path: { ...alice, ...nowhere }, body: { tan: "1" } }),
    409: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      await secure.sendChallenge({ path });
      return secure.confirmChallenge({ path, body: { tan: "wrong" } });
    },
    413: (stage) => bank(stage).confirmChallenge({ path: { ...alice, ...nowhere }, body: { tan: long } }),
    415: (stage) => bank(stage, asText).confirmChallenge({ path: { ...alice, ...nowhere }, body: { tan: "1" } }),
    429: async (stage) => {
      const { secure, path } = await bankChallenge(stage);
      await secure.sendChallenge({ path });
      for (const tan of ["wrong", "wrong as well"]) await secure.confirmChallenge({ path, body: { tan } });
      return secure.confirmChallenge({ path, body: { tan: "wrong again" } });
    },
    500: (stage) => bank(stage).confirmChallenge({ path: { ...alice, ...nowhere }, body: { tan: "1" } }),
  },
};

export const welcomeCases: Cases<WelcomeOperations> = {
  listTokens: {
    200: (stage) => welcome(stage).listTokens({ path: { userId: "ada" } }),
    401: (stage) => welcome(stage, "wrong").listTokens({ path: { userId: "ada" } }),
    404: (stage) => welcome(stage).listTokens({ path: { userId: "bob" } }),
    429: (stage) => welcome(stage, "wrong").listTokens({ path: { userId: "ada" } }),
    500: (stage) => welcome(stage).listTokens({ path: { userId: "ada" } }),
  },
  revokeToken: {
    204: (stage) => welcome(stage).revokeToken({ path: { userId: "ada", tokenId: seededToken } }),
    401: (stage) => welcome(stage, "wrong").revokeToken({ path: { userId: "ada", tokenId: seededToken } }),
    429: (stage) => welcome(stage, "wrong").revokeToken({ path: { userId: "ada", tokenId: seededToken } }),
    500: (stage) => welcome(stage).revokeToken({ path: { userId: "ada", tokenId: seededToken } }),
  },
};

const seededToken = "7d507b7e-6221-4f06-a75e-ef6e6f06d32b";
