import type { Operation, ReadText } from "@token-apis/contracts";
import { type StatusAnswer, documented, isJson } from "./answer.ts";
import type { CallOptions, Client, ClientOptions } from "./client.ts";
import { GatewayError } from "../errors/gateway-error.ts";
import { InvalidBodyError } from "../errors/invalid-body-error.ts";
import { missing } from "../errors/missing.ts";
import { NetworkError } from "../errors/network-error.ts";
import { UndocumentedStatusError } from "../errors/undocumented-status-error.ts";
import { assertPath, queryString } from "./parameters.ts";
import type { Values } from "./parameters.ts";
import { readText } from "./read-text.ts";
import { send } from "./send.ts";
import type { Transport } from "./transport.ts";

interface AnyArguments extends CallOptions {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly body?: unknown;
  readonly contentType?: string;
}

/** A method without its types, which are `Method` of `client.ts`. */
interface AnyMethod {
  (args?: AnyArguments): Promise<StatusAnswer>;
  readonly operation: Operation;
  readonly baseUrl: string;
}

/** The method of one operation. */
function createMethod(operation: Operation, transport: Transport, options: ClientOptions): AnyMethod {
  const { operationId, parameters, requestBody, responses } = operation;
  const { maxBodyBytes = 2 ** 24 } = options;
  const baseUrl = options.baseUrl.replace(/\/$/, "");
  const method = operation.method.toUpperCase();

  const toAnswer = (response: Response) => {
    const { status, ok, headers } = response;
    return { operation, status, ok, body: undefined as unknown, headers, response };
  };

  const call = async (args?: AnyArguments): Promise<StatusAnswer> => {
    const {
      path,
      query,
      headers,
      body,
      contentType = requestBody?.mediaTypes.find(isJson) ?? requestBody?.mediaTypes[0],
      signal,
      auth,
    } = args ?? {};
    let sent: Request | undefined;
    // Reading the URL of a Request is not cheap, and only failures show it.
    const called = () => ({ operation: operationId, method, url: sent?.url ?? baseUrl + operation.path });
    const toThrow = (cause: unknown, got = "none"): unknown =>
      signal?.aborted || (cause as Error | null)?.name === "AbortError"
        ? cause
        : new NetworkError(called(), "an answer", got, { cause });
    const read: ReadText = (response, decoder) => {
      const details = { response, answer: toAnswer(response) };
      const tooLarge = () =>
        new InvalidBodyError(called(), `at most ${maxBodyBytes} bytes (maxBodyBytes)`, `${response.status} with more`, details);
      return readText(response, maxBodyBytes, tooLarge, decoder).catch((cause: unknown) => {
        throw cause instanceof InvalidBodyError ? cause : toThrow(cause, `${response.status} and half a body`);
      });
    };

    for (const { in: place, name, required } of parameters) {
      const part = place === "header" ? "headers" : place;
      if (required && part !== "cookie" && args?.[part]?.[name] == null) {
        throw missing(`${operationId}(): ${part}.${name}`, `{ ${part}: { ${name}: … } }`, args);
      }
    }
    if (requestBody?.required && body === undefined) throw missing(`${operationId}(): body`, "{ body: … }", args);
    assertPath(path);
    const payload = isJson(contentType) ? JSON.stringify(body) : (requestBody?.encode?.(body, contentType, requestBody) ?? body);
    const { response, text } = await transport(method, operation.path, {
      params: { path, query, header: headers },
      headers: { "content-type": payload instanceof FormData || payload === undefined ? undefined : contentType },
      body: payload as BodyInit | undefined,
      signal,
      querySerializer: (values) => queryString(parameters, values),
      fetch: (request) => {
        sent = request;
        return send(request, auth ?? (operation.security[0] && options.auth), options, toThrow, operation);
      },
      read,
    });

    const answer = toAnswer(response);
    const { status } = answer;
    const type = answer.headers.get("content-type");
    const shownType = type ?? "no content-type";
    const isForeign = !isJson(type);
    const isGateway = isForeign && status > 501 && status < 505;
    const due = documented(responses, status);
    if (!due) {
      const hint = isForeign && status === 404 ? ` (${shownType}). Is baseUrl right?` : "";
      const Unexpected = isGateway ? GatewayError : UndocumentedStatusError;
      throw new Unexpected(called(), Object.keys(responses).join(", "), status + hint, { response });
    }

    answer.body = await operation.receive?.(response, due, read);
    if (due[0] && !answer.body) {
      const content = text ?? (await read(response));
      try {
        answer.body = due.every(isJson) || isJson(type ?? due[0]) ? JSON.parse(content) : content;
      } catch (error) {
        const got = `${status} with a body that is not JSON (${shownType})`;
        // Engines quote the text that they cannot parse; it may hold a token.
        const cause = new SyntaxError((error as Error).message.replace(/".*"/s, "…"));
        const Unexpected = isGateway ? GatewayError : InvalidBodyError;
        throw new Unexpected(called(), due.join(" or "), got, { response, answer, cause });
      }
    }
    options.validate?.(called(), answer);
    return answer;
  };
  return Object.assign(call, { operation, baseUrl: options.baseUrl });
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
