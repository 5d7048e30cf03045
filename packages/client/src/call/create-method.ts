import type { Operation } from "@token-apis/contracts";
import { type AnswerOf, documented, isJson } from "./answer.ts";
import type { CallOptions, Client, ClientOptions } from "./client.ts";
import { InvalidBodyError } from "../errors/invalid-body-error.ts";
import { NetworkError } from "../errors/network-error.ts";
import { UndocumentedStatusError } from "../errors/undocumented-status-error.ts";
import { assertPath, queryString } from "./parameters.ts";
import type { Values } from "./parameters.ts";
import { send } from "./send.ts";
import type { Transport } from "./transport.ts";

interface AnyArguments extends CallOptions {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly body?: unknown;
}

/** A method without its types, which are `Method` of `client.ts`. */
interface AnyMethod {
  (args?: AnyArguments): Promise<AnswerOf>;
  readonly operation: Operation;
}

/** The method of one operation. */
function createMethod(operation: Operation, transport: Transport, options: ClientOptions): AnyMethod {
  const { operationId, parameters, requestBody, responses } = operation;
  const baseUrl = options.baseUrl.replace(/\/$/, "");
  const method = operation.method.toUpperCase();
  const pathNames = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const sentType = requestBody?.mediaTypes.find(isJson) ?? requestBody?.mediaTypes[0] ?? "";

  const call = async ({ path, query, headers, body, signal, auth }: AnyArguments = {}): Promise<AnswerOf> => {
    let sent: Request | undefined;
    // Reading the URL of a Request is not cheap, and only failures show it.
    const called = () => ({ operation: operationId, method, url: sent?.url ?? baseUrl + operation.path });
    const toThrow = (cause: unknown, got = "none"): unknown =>
      signal?.aborted || (cause as Error | null)?.name === "AbortError"
        ? cause
        : new NetworkError(called(), "an answer", got, { cause });
    const read = (from: Response): Promise<string> =>
      from.text().catch((cause: unknown) => {
        throw toThrow(cause, `${from.status} and half a body`);
      });

    assertPath(pathNames, path ?? {});
    const { response, text } = await transport(method, operation.path, {
      params: { path, query, header: headers },
      headers: body === undefined || body instanceof FormData ? undefined : { "content-type": sentType },
      body: (isJson(sentType) ? JSON.stringify(body) : body) as BodyInit | undefined,
      signal,
      querySerializer: (values) => queryString(parameters, values),
      fetch: (request) => {
        sent = request;
        return send(request, auth ?? (operation.security[0] && options.auth), options, toThrow, operation);
      },
      read,
    });

    const { status, ok } = response;
    const due = documented(responses, status);
    if (!due) throw new UndocumentedStatusError(called(), Object.keys(responses).join(", "), `${status}`, { response });

    const answer = { operation, status, ok, body: undefined as unknown, headers: response.headers, response };
    if (due[0]) {
      const content = text ?? (await read(response));
      const type = () => response.headers.get("content-type");
      try {
        answer.body = due.every(isJson) || isJson(type() ?? due[0]) ? JSON.parse(content) : content;
      } catch (error) {
        const got = `${status} with a body that is not JSON (${type() ?? "no content-type"})`;
        // Engines quote the text that they cannot parse; it may hold a token.
        const cause = new SyntaxError((error as Error).message.replace(/".*"/s, "…"));
        throw new InvalidBodyError(called(), due.join(" or "), got, { response, answer, cause });
      }
    }
    options.validate?.(called(), answer);
    return answer;
  };
  return Object.assign(call, { operation });
}

/** The methods of the operations given, their requests carried by `transport`. */
export function createMethods<Operations extends { readonly [Name in keyof Operations]: Operation }>(
  operations: Operations,
  options: ClientOptions,
  transport: Transport,
): Client<Operations> {
  const methods = Object.entries<Operation>(operations).map(([name, row]) => [name, createMethod(row, transport, options)]);
  return Object.fromEntries(methods) as Client<Operations>;
}
