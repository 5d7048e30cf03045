import { bearer } from "../auth.ts";
import type { ClientOptions } from "../client.ts";
import { abortable } from "./abortable.ts";
import type { TokenKeeper } from "./token-keeper.ts";

/**
 * A `fetch` that answers a 401 to the session's token with a new token, once. Requests with other credentials pass.
 * When there is no new token, the 401 stands.
 */
export const resendOnce =
  (keeper: TokenKeeper, options: ClientOptions): NonNullable<ClientOptions["fetch"]> =>
  async (request) => {
    // The global one is looked up each time, as clients do.
    const { fetch = globalThis.fetch } = options;
    const { held } = keeper;
    if (!held || request.headers.get("authorization") !== bearer(held.token).authorization) return fetch(request);
    // Its body can be read only once.
    const again = request.clone();
    const response = await fetch(request);
    if (response.status !== 401) return response;
    const next = await abortable(keeper.replace(held), request.signal);
    if (!next) return response;
    again.headers.set("authorization", bearer(next.token).authorization);
    return fetch(again);
  };
