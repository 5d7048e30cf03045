import * as fc from "fast-check";
import type { Call, FuzzRequest } from "./call.ts";
import { isObject, toList } from "./document.ts";
import type { FuzzParameter } from "./read-operations.ts";
import { anything } from "./schema-arbitrary.ts";

const KINDS = [
  "parameter",
  "missing-parameter",
  "member",
  "missing-member",
  "extra-member",
  "no-body",
  "broken-json",
  "long-body",
  "media-type",
  "compression",
  "query",
  "repeated-parameter",
  "method",
  "path",
] as const;

/** One thing that is done to a sound request. What does not apply to a request leaves it as it is. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  /** Selects the place. */
  readonly at: number;
  /** What is put there. */
  readonly junk: unknown;
}

/** One request in three is mutated. */
export const mutationArbitrary: fc.Arbitrary<Mutation | undefined> = fc.option(
  fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(255), junk: anything }),
  { freq: 2, nil: undefined },
);

/** Texts for a parameter. Only the first is certainly neither a number nor a boolean. */
const TEXTS = ["not-a-value", "1e400", "0x10", " 7", "--1", "9223372036854775808", "1.5", "", "%", "a,b", "\u{1F600}"];

/** A call after its mutation. */
export interface MutatedCall {
  readonly call: Call;
  /** Whether the contract forbids the call for certain, whatever the server knows. */
  readonly isForbidden: boolean;
}

/** Applies what changes parameters and members. */
export function mutateCall(call: Call, { kind, at, junk }: Mutation): MutatedCall {
  const { operation, body } = call;
  const sound = { call, isForbidden: false };
  if (kind === "parameter") {
    const parameter = pick(operation.parameters, at);
    if (parameter === undefined) return sound;
    const text = pick(TEXTS, at >> 4) ?? "";
    return {
      call: withParameter(call, parameter, text),
      isForbidden: text === TEXTS[0] && takesNoText(parameter),
    };
  }
  if (kind === "missing-parameter") {
    const parameter = pick(
      operation.parameters.filter((candidate) => candidate.in !== "path"),
      at,
    );
    return parameter ? { call: withParameter(call, parameter, undefined), isForbidden: parameter.required } : sound;
  }
  if (kind === "no-body") {
    if (body === undefined) return sound;
    const { body: _, mediaType: __, ...others } = call;
    return { call: others, isForbidden: operation.isBodyRequired };
  }
  if (body === undefined || !isJson(call.mediaType)) return sound;
  if (kind === "extra-member") {
    return isObject(body) ? { call: { ...call, body: { ...body, "x-unknown": junk } }, isForbidden: false } : sound;
  }
  if (kind !== "member" && kind !== "missing-member") return sound;
  const places = placesOf(body);
  const place = places[at % places.length] ?? [];
  return { call: { ...call, body: replace(body, place, kind === "member" ? { value: junk } : undefined) }, isForbidden: false };
}

const isJson = (mediaType = ""): boolean => /[/+]json\b/u.test(mediaType);

const pick = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % values.length];

function withParameter(call: Call, parameter: FuzzParameter, value: unknown): Call {
  const { [parameter.name]: _, ...others } = call.parameters[parameter.in];
  const values = value === undefined ? others : { ...others, [parameter.name]: value };
  return { ...call, parameters: { ...call.parameters, [parameter.in]: values } };
}

/** Whether no text that is neither number nor boolean can be a value. */
function takesNoText({ schema, isJson: hasContent }: FuzzParameter): boolean {
  const types = typeof schema["type"] === "string" ? [schema["type"]] : toList(schema["type"]);
  return !hasContent && types.length > 0 && types.every((type) => type === "integer" || type === "number" || type === "boolean");
}

type Place = readonly (string | number)[];

/** The places of a JSON value: itself, its members, and theirs. */
function placesOf(value: unknown, place: Place = []): Place[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...place, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...place, name]))
      : [];
  return [place, ...inner];
}

/** A copy with another value at the place, or without it. */
function replace(value: unknown, [step, ...rest]: Place, by: { readonly value: unknown } | undefined): unknown {
  if (step === undefined) return by?.value ?? null;
  const next = (inner: unknown): readonly unknown[] => (rest.length === 0 && !by ? [] : [replace(inner, rest, by)]);
  if (Array.isArray(value)) return value.flatMap((item, index) => (index === step ? next(item) : [item]));
  const members = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(
    members.flatMap(([name, member]) => (name === step ? next(member).map((changed) => [name, changed]) : [[name, member]])),
  );
}

/** A request after its mutation. */
export interface MutatedRequest {
  readonly request: FuzzRequest;
  readonly isForbidden: boolean;
  /** Another method or path: which operation it reaches, if any, is for the server to say. */
  readonly isElsewhere: boolean;
}

/** Applies what changes the request on the wire. `methods`: those that the path has. */
export function mutateRequest(
  request: FuzzRequest,
  { operation }: Call,
  mutation: Mutation,
  methods: readonly string[],
): MutatedRequest {
  const { kind, at } = mutation;
  const to = (changes: Partial<FuzzRequest>, isForbidden = false, isElsewhere = false): MutatedRequest => ({
    request: { ...request, ...changes },
    isForbidden,
    isElsewhere,
  });
  const { body = "", headers, url } = request;
  switch (kind) {
    case "broken-json": {
      if (!isJson(headers["content-type"]) || body === "") return to({});
      const cut = body.slice(0, at % body.length);
      return to({ body: cut }, !isJsonText(cut) && (cut !== "" || operation.isBodyRequired));
    }
    case "long-body":
      return body === "" ? to({}) : to({ body: body + " ".repeat(at * 64) });
    case "media-type": {
      if (body === "") return to({});
      const takesAny = operation.bodies.some(({ mediaType }) => /\*|^text\/x-fuzz/u.test(mediaType));
      return to({ headers: { ...headers, "content-type": "text/x-fuzz" } }, operation.bodies.length > 0 && !takesAny);
    }
    case "compression":
      return body === ""
        ? to({})
        : to({ headers: { ...headers, "content-encoding": pick(["gzip", "deflate", "br", "x"], at) ?? "" } });
    case "query":
      return to({
        url: `${url}${url.includes("?") ? "&" : "?"}${pick(["%FF=%zz&=", "a[]=1&a[b]=2", "&&&", "=", "\u00e9"], at)}`,
      });
    case "repeated-parameter": {
      const [, query = ""] = url.split("?", 2);
      return query === "" ? to({}) : to({ url: `${url}&${query}` });
    }
    case "method": {
      const others = ["PATCH", "PUT", "POST", "DELETE", "GET"].filter((method) => !methods.includes(method));
      const method = pick(others, at) ?? request.method;
      const { body: _, ...withoutBody } = request;
      return { request: { ...(method === "GET" ? withoutBody : request), method }, isForbidden: true, isElsewhere: true };
    }
    case "path":
      return to({ url: url.replace(/(?=\?|$)/u, `/${pick(["x", "%", "%2F", "%00", "..%5c", "\u00e9"], at)}`) }, false, true);
    default:
      return to({});
  }
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
