import type { Call } from "./call.ts";
import { readPointer } from "./document.ts";

/** A call and its answer: what a runtime expression can speak of. */
export interface Exchange {
  readonly call: Call;
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * The value of a runtime expression (OpenAPI 3.1, Link Object), for example `$response.body#/tokens/0/serial`. Everything
 * that does not start with a dollar sign is a constant.
 * @returns `undefined` when the exchange has no such value.
 */
export function evaluate(expression: unknown, exchange: Exchange): unknown {
  if (typeof expression !== "string" || !expression.startsWith("$")) return expression;
  const [, source = "", rest = ""] = /^\$(url|method|statusCode|request|response)\.?(.*)$/su.exec(expression) ?? [];
  if (source === "url") return exchange.url;
  if (source === "method") return exchange.method;
  if (source === "statusCode") return exchange.status;
  const [place, name] = splitOnce(rest);
  if (place === "body") {
    const body = source === "request" ? exchange.call.body : exchange.body;
    return name === "" ? body : readPointer(body, name);
  }
  if (source === "response") return place === "header" ? (exchange.headers.get(name) ?? undefined) : undefined;
  if (place === "path" || place === "query" || place === "header") return exchange.call.parameters[place][name];
  return undefined;
}

function splitOnce(text: string): [string, string] {
  const at = text.search(/[.#]/u);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
