import type { TalerMerchantSeed } from "../../../packages/server/src/index.ts";
import { type Backend, backends } from "../backend.ts";
import { basic, bearer, type Message, type Reply } from "../support.ts";

/** A backend of its own for one test, with the two instances `admin` and `shop` unless `instances` says otherwise. */
export interface Merchant extends Backend {
  /** Asks for a token of `shop` with its password. */
  create(body: object, message?: Message): Promise<Reply>;
  /** The same, and only the token of the answer; the scope is `all` unless `body` says otherwise. */
  token(body?: object, instance?: string): Promise<string>;
  /** Serials of `shop` as a list with this query shows them. */
  serials(query: string, token: string): Promise<readonly number[]>;
}

export const shopPassword: string = basic("shop", "shop-password");

export function createMerchant(instances: TalerMerchantSeed["instances"] = {}): Merchant {
  const backend = backends.merchant({
    instances: { admin: { password: "admin-password" }, shop: { password: "shop-password" }, ...instances },
  });
  const { send } = backend;
  return {
    ...backend,
    create: (body, message = {}) => send("POST", "/instances/shop/private/token", { auth: shopPassword, ...message, body }),
    async token(body = {}, instance = "shop") {
      const auth = basic(instance, `${instance}-password`);
      const reply = await send("POST", `/instances/${instance}/private/token`, { auth, body: { scope: "all", ...body } });
      return reply.body.access_token;
    },
    async serials(query, token) {
      const reply = await send("GET", `/instances/shop/private/tokens${query}`, { auth: bearer(token) });
      return reply.status === 204 ? [] : reply.body.tokens.map(({ serial }) => serial);
    },
  };
}
