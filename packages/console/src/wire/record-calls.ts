import type { Operation } from "@token-apis/contracts";
import { operations as onewelcome } from "@token-apis/contracts/onewelcome/operations";
import { operations as corebank } from "@token-apis/contracts/taler-corebank/operations";
import { operations as merchant } from "@token-apis/contracts/taler-merchant/operations";
import type { ApiName } from "../apis/api-name.ts";
import { createObservable, type Observable } from "../ui/observable.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { toCurl } from "./to-curl.ts";

/** One call of the page, without the secrets that it carried. */
export interface RecordedCall {
  readonly id: number;
  readonly api: ApiName;
  readonly method: string;
  readonly path: string;
  /** Of the contract. Undefined when no operation has this method and path. */
  readonly operationId: string | undefined;
  readonly requestBody: string;
  /** A command that repeats the call, with `$TOKEN` or `$PASSWORD` in place of the credentials. */
  readonly curl: string;
  /** Undefined while the call is under way. */
  readonly outcome: Outcome | undefined;
}

/** How a call ended. Without a status no answer came. */
interface Outcome {
  readonly status: number | undefined;
  readonly milliseconds: number;
  readonly responseBody: string;
}

/** The calls of the page, and the `fetch` that writes them down. */
export interface Recorder {
  /** Newest first. */
  readonly calls: Observable<readonly RecordedCall[]>;
  /** A `fetch` for the client of an API. */
  readonly fetchFor: (api: ApiName) => (request: Request) => Promise<Response>;
}

/** Older calls are forgotten. */
const LIMIT = 200;

const tables: Readonly<Record<ApiName, readonly Operation[]>> = {
  "taler-merchant": Object.values(merchant),
  "taler-corebank": Object.values(corebank),
  onewelcome: Object.values(onewelcome),
};

/** Makes a recorder. The client takes any `fetch`, so a page sees what it sends without a proxy. */
export function createRecorder(send: (request: Request) => Promise<Response>): Recorder {
  const calls = createObservable<readonly RecordedCall[]>([]);
  let count = 0;

  const fetchFor = (api: ApiName) => async (request: Request) => {
    const id = (count += 1);
    const started = performance.now();
    calls.set([await describe(id, api, request.clone()), ...calls.get()].slice(0, LIMIT));
    const end = (status: number | undefined, responseBody: string): void => {
      const outcome = { status, responseBody, milliseconds: Math.round(performance.now() - started) };
      calls.set(calls.get().map((call) => (call.id === id ? { ...call, outcome } : call)));
    };
    try {
      const response = await send(request);
      end(response.status, hideSecrets(await response.clone().text()));
      return response;
    } catch (error) {
      end(undefined, "");
      throw error;
    }
  };
  return { calls, fetchFor };
}

async function describe(id: number, api: ApiName, request: Request): Promise<RecordedCall> {
  const { method, url } = request;
  const { pathname, search } = new URL(url);
  const requestBody = hideSecrets(await request.text());
  const headers = [...request.headers].map(([name, value]) => [name, hideCredentials(name, value)] as const);
  const operation = tables[api].find((row) => row.method.toUpperCase() === method && matches(row.path, pathname));
  return {
    id,
    api,
    method,
    path: pathname + search,
    operationId: operation?.operationId,
    requestBody,
    curl: toCurl({ method, url, headers, body: requestBody }),
    outcome: undefined,
  };
}

// The path of the contract is the end of the address, below a base URL that the user may have chosen.
const matches = (template: string, pathname: string): boolean =>
  new RegExp(`${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}/?$`).test(pathname);

const hideCredentials = (name: string, value: string): string => {
  if (name.toLowerCase() !== "authorization") return value;
  return value.startsWith("Basic ") ? "Basic $CREDENTIALS" : "Bearer $TOKEN";
};
