import type { ClientOptions } from "@token-apis/client";
import { createClient } from "@token-apis/client";
import { createClientWithRaw } from "@token-apis/client/raw";
import { operations } from "./fixtures/orders.ts";
import type { Operations, paths } from "./fixtures/orders.ts";

/** A client of the fixture, the requests that it sent, and answers given in turn (the last one for ever). */
export function ordersClient(answers: Response | Response[] = noContent(), options: Partial<ClientOptions> = {}) {
  const { requests, fetch } = record(answers);
  const client = createClient(operations, { baseUrl: "https://orders.example/v1/", fetch, ...options });
  return { client, requests };
}

/** The same with `raw`. */
export function rawOrdersClient(answers: Response | Response[] = noContent(), options: Partial<ClientOptions> = {}) {
  const { requests, fetch } = record(answers);
  const all = { baseUrl: "https://orders.example/v1/", fetch, ...options };
  return { client: createClientWithRaw<Operations, paths>(operations, all), requests };
}

function record(answers: Response | Response[]) {
  const requests: Request[] = [];
  const rest = [answers].flat();
  const fetch = (request: Request): Response => {
    requests.push(request);
    return rest.length > 1 ? rest.shift()! : rest[0]!.clone();
  };
  return { requests, fetch };
}

export const noContent = (): Response => new Response(null, { status: 204 });

export const json = (status: number, body: unknown): Response => Response.json(body, { status });

/** What a promise is rejected with. */
export const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => {
      throw new Error("The call was expected to fail.");
    },
    (error: Error) => error,
  );
