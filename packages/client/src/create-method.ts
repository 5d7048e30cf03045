import type { Operation } from "@token-apis/contracts";
import type { AnswerOf } from "./answer.ts";
import { isJson } from "./body.ts";
import type { CallOptions, ClientOptions } from "./client.ts";
import { InvalidBodyError } from "./errors/invalid-body-error.ts";
import { NetworkError } from "./errors/network-error.ts";
import { UndocumentedStatusError } from "./errors/undocumented-status-error.ts";
import { assertPath, queryString } from "./parameters.ts";
import type { Values } from "./parameters.ts";
import { authorize, send } from "./send.ts";

/** `request` of the openapi-fetch client, its types left behind: any operation goes through here. */
export type RawRequest = (method: string, path: string, init: object) => Promise<{ error?: unknown; response: Response }>;

interface AnyArguments extends CallOptions {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly body?: unknown;
}

/** The method of one operation; its types are `Method` of `client.ts`. */
export function createMethod(
  operation: Operation,
  rawRequest: RawRequest,
  options: ClientOptions,
): (args?: AnyArguments) => Promise<AnswerOf> {
  const { operationId, parameters, requestBody, responses } = operation;
  const method = operation.method.toUpperCase();
  const sentType = requestBody?.mediaTypes.find(isJson) ?? requestBody?.mediaTypes[0] ?? "";

  return async ({ path = {}, query, headers, body, signal, auth } = {}) => {
    const call = { operation: operationId, method, url: options.baseUrl + operation.path };
    const orNetworkError = <Value>(promise: Promise<Value>): Promise<Value> =>
      promise.catch((cause: unknown) => {
        throw signal?.aborted || (cause as Error | null)?.name === "AbortError" ? cause : new NetworkError(call, cause);
      });

    assertPath(parameters, path);
    let received: Response | undefined;
    let text = "";
    const { error, response } = await rawRequest(method, operation.path, {
      params: { path, query, header: headers },
      headers: { "content-type": body === undefined || body instanceof FormData ? undefined : sentType },
      body,
      signal,
      parseAs: "stream",
      querySerializer: (values: Values) => queryString(parameters, values),
      bodySerializer: (given: unknown) => (isJson(sentType) ? JSON.stringify(given) : given),
      fetch: async (request: Request) => {
        call.url = request.url;
        await authorize(request, auth ?? (operation.security[0] && options.auth), options);
        received = await orNetworkError(send(request, options));
        // openapi-fetch reads the bodies of errors without telling JSON from other text, hence the copy.
        if (!received.ok) text = await orNetworkError(received.clone().text());
        return received;
      },
    });

    const { status, ok } = response;
    const due = responses[status] ?? responses[`${status}`.replace(/..$/, "XX")] ?? responses["default"];
    if (!due) throw new UndocumentedStatusError(call, Object.keys(responses).join(", "), response);

    let answerBody: unknown;
    if (due[0]) {
      if (ok) text = await orNetworkError(response.text());
      // A middleware put another answer in its place.
      else if (response !== received) text = typeof error === "string" ? error : JSON.stringify(error);
      const json = due.every(isJson) || isJson(response.headers.get("content-type") ?? due[0]);
      try {
        answerBody = json ? JSON.parse(text) : text;
      } catch (cause) {
        throw new InvalidBodyError(call, due.join(" or "), response, cause as SyntaxError);
      }
    }
    return { operation: operationId, status, ok, body: answerBody, headers: response.headers, response };
  };
}
