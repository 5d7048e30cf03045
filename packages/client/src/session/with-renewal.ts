import { bearer } from "../auth.ts";
import type { ClientOptions } from "../call/client.ts";
import type { TokenKeeper } from "./token-keeper.ts";
import { abortable } from "../call/send.ts";

/**
 * A `fetch` that has the session's token renewed ahead of a request if that is due, and that answers a 401 to it with a
 * new token, once. When there is no new token, the 401 stands. Requests with other credentials pass.
 *
 * A request belongs to the user who was logged in when it began. When another user has logged in since, it goes without
 * credentials, and its 401 stands.
 */
export const withRenewal =
  (keeper: TokenKeeper, options: ClientOptions): NonNullable<ClientOptions["fetch"]> =>
  async (request) => {
    // The global one is looked up each time, as clients do.
    const { fetch = globalThis.fetch } = options;
    const { headers, signal } = request;
    const began = keeper.held;
    const sent = headers.get("authorization");
    // The one before: it was renewed since the request asked for it.
    const isOwn = (token: string | null): boolean => !!token && bearer(token).authorization === sent;
    if (!began || !(isOwn(began.token) || isOwn(began.previous))) return fetch(request);
    const held = await abortable(keeper.current(), signal);
    if (held?.user !== began.user) {
      headers.delete("authorization");
      return fetch(request);
    }

    headers.set("authorization", bearer(held.token).authorization);
    // Its body can be read only once.
    const again = request.clone();
    const response = await fetch(request);
    if (response.status !== 401) return response;
    const next = await abortable(keeper.replace(held, response), signal);
    if (!next) return response;
    // An unread body would keep its connection busy.
    response.body?.cancel().catch(() => {});
    again.headers.set("authorization", bearer(next.token).authorization);
    const second = await fetch(again);
    keeper.tried(next, second.status !== 401);
    return second;
  };
