import type { Parameter, Validator } from "@token-apis/contracts";
import type { HandlerRequest } from "../handler.ts";
import { createQueryReader } from "./query-reader.ts";
import { refuseMissing, refuseText, refuseValue } from "./refuse-parameter.ts";
import { Refused } from "../problem/problem.ts";
import { createValueReader } from "./value-reader.ts";

/** The parameters of a request, turned into their types and held against the contract. */
export type ParameterValues = Pick<HandlerRequest, Parameter["in"]>;

/** Where parameters come from. */
export interface ParameterSource {
  /** Percent-encoded values of the path template's variables. */
  readonly path: Readonly<Record<string, string>>;
  /** Without the `?`. */
  readonly query: string;
  readonly headers: Headers;
}

type Values = Readonly<Record<string, unknown>>;
type PlaceReader = (textOf: (name: string) => string | null | undefined) => Values | Refused;

const NOTHING: Values = Object.freeze({});

/**
 * Prepares the reader of an operation's parameters. They are read in the order path, query, header, cookie;
 * the first that is missing or does not fit ends it.
 */
export function createParameterReader(
  parameters: readonly Parameter[],
  validator: Validator | undefined,
): (source: ParameterSource) => ParameterValues | Refused {
  const at = (place: Parameter["in"]) => parameters.filter((parameter) => parameter.in === place);
  const [readPath, readHeader, readCookie] = [placeReader(at("path")), placeReader(at("header")), placeReader(at("cookie"))];
  const readQuery = at("query").length > 0 ? createQueryReader(at("query")) : undefined;
  const hasCookies = at("cookie").length > 0;
  const lowerCase = loweredNames(at("header"));
  return ({ path: texts, query: text, headers }) => {
    const path = readPath((name) => texts[name]);
    if (path instanceof Refused) return path;
    const query = readQuery?.(text) ?? NOTHING;
    if (query instanceof Refused) return query;
    const header = readHeader((name) => headers.get(name));
    if (header instanceof Refused) return header;
    const cookies = hasCookies ? parseCookies(headers.get("cookie")) : undefined;
    const cookie = readCookie((name) => cookies?.get(name));
    if (cookie instanceof Refused) return cookie;
    // Handlers see header names as the contract spells them, validators in lower case.
    const checked = { path, query, header: lowerCase(header), cookie };
    if (validator && !validator(checked)) return refuseValue(parameters, validator.errors ?? [], checked);
    return { path, query, header, cookie };
  };
}

function placeReader(parameters: readonly Parameter[]): PlaceReader {
  if (parameters.length === 0) return () => NOTHING;
  const readers = parameters.map((parameter) => ({ parameter, read: createValueReader(parameter).whole }));
  return (textOf) => {
    const values: Record<string, unknown> = {};
    for (const { parameter, read } of readers) {
      const text = textOf(parameter.name) ?? undefined;
      if (text === undefined) {
        if (parameter.required) return refuseMissing(parameter);
        continue;
      }
      const value = read(text);
      if (value === undefined) return refuseText(parameter, text);
      values[parameter.name] = value;
    }
    return values;
  };
}

function loweredNames(headers: readonly Parameter[]): (values: Values) => Values {
  if (headers.every(({ name }) => name === name.toLowerCase())) return (values) => values;
  return (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}

// RFC 6265, section 4.2.1. Of two cookies with one name the first counts: browsers send the closer path first.
function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at === -1) continue;
    const name = part.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}
