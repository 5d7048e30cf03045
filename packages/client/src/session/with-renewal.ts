import { bearer } from "../auth.ts";
import type { ClientOptions } from "../call/client.ts";
import type { TokenKeeper } from "./token-keeper.ts";
import { abortable } from "../call/send.ts";

/**
 * A `fetch` that renews the session's token before a request if that is due. After a 401 it repeats the request once with a new
 * token. Without a new token it returns the 401. Requests with other credentials are sent unchanged.
 *
 * A request belongs to the user who was logged in when it began. If another user has logged in since, it is sent without
 * credentials.
 */
export const withRenewal =
  (keeper: TokenKeeper, options: ClientOptions): NonNullable<ClientOptions["fetch"]> =>
  async (request) => {
    // Looked up for each request, as a client does.
    const { fetch = globalThis.fetch } = options;
    const { headers, signal } = request;
    const began = keeper.held;
    const sent = headers.get("authorization");
    // The request may have the token from before the last renewal.
    const isOwn = (token: string | null): boolean => !!token && bearer(token).authorization === sent;
    if (!began || !(isOwn(began.token) || isOwn(began.previous))) return fetch(request);
    const held = await abortable(keeper.current(), signal);
    if (held?.user !== began.user) {
      headers.delete("authorization");
      return fetch(request);
    }

    headers.set("authorization", bearer(held.token).authorization);
    // A body can be read only once.
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
