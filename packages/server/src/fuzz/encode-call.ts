import type { Call, FuzzRequest } from "./call.ts";
import { isObject, type JsonObject } from "./document.ts";
import type { FuzzParameter } from "./read-operations.ts";

/** Writes a call as a request. */
export function encodeCall(call: Call, baseUrl: string, schemes: ReadonlyMap<string, JsonObject>): FuzzRequest {
  const { operation, parameters, body, mediaType } = call;
  const headers: Record<string, string> = {};
  const query: string[] = [];
  const cookies: string[] = [];
  let path = operation.path;
  for (const parameter of operation.parameters) {
    const value = parameters[parameter.in][parameter.name];
    if (value === undefined) continue;
    if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, () => segment(parameter, value));
    else if (parameter.in === "query") query.push(...queryParts(parameter, value));
    else if (parameter.in === "header") headers[parameter.name.toLowerCase()] = toHeader(simple(parameter, value, String));
    else cookies.push(`${parameter.name}=${simple(parameter, value, encode)}`);
  }
  for (const [name, value] of Object.entries(call.credentials)) {
    const { type, scheme, in: place, name: key = "" } = schemes.get(name) ?? {};
    if (type === "apiKey" && place === "query") query.push(`${encode(String(key))}=${encode(value)}`);
    else if (type === "apiKey" && place === "cookie") cookies.push(`${String(key)}=${encode(value)}`);
    else if (type === "apiKey") headers[String(key).toLowerCase()] = toHeader(value);
    else if (scheme === "basic") headers["authorization"] = `Basic ${toBase64(value)}`;
    else headers["authorization"] = `${typeof scheme === "string" ? capitalise(scheme) : "Bearer"} ${toHeader(value)}`;
  }
  if (cookies.length > 0) headers["cookie"] = toHeader(cookies.join("; "));
  const url = `${baseUrl}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  const request = { method: operation.method, url, headers };
  if (body === undefined || mediaType === undefined || operation.method === "GET" || operation.method === "HEAD") return request;
  headers["content-type"] = mediaType.replace("*/*", "application/octet-stream").replace("*", "x-fuzz");
  return { ...request, body: encodeBody(mediaType, body) };
}

function encodeBody(mediaType: string, body: unknown): string {
  if (/[/+]json\b/u.test(mediaType)) return JSON.stringify(body);
  if (mediaType === "application/x-www-form-urlencoded" && isObject(body)) {
    return new URLSearchParams(Object.entries(body).map(([name, value]) => [name.toWellFormed(), text(value)])).toString();
  }
  return text(body);
}

const text = (value: unknown): string => (typeof value === "string" ? value.toWellFormed() : (JSON.stringify(value) ?? ""));

const encode = (value: string): string => encodeURIComponent(value.toWellFormed());

// What a URL cannot hold: nothing, and dot segments.
function segment(parameter: FuzzParameter, value: unknown): string {
  const written = simple(parameter, value, encode);
  if (parameter.style === "label") return `.${written}`;
  if (parameter.style === "matrix") return `;${encode(parameter.name)}=${written}`;
  return /^\.{0,2}$/u.test(written) ? "-" : written;
}

/** The style `simple`: `a,b`. */
function simple({ isJson, explode }: FuzzParameter, value: unknown, write: (text: string) => string): string {
  if (isJson) return write(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((item) => write(text(item))).join(",");
  if (!isObject(value)) return write(text(value));
  return Object.entries(value)
    .map(([name, member]) => `${write(name)}${explode ? "=" : ","}${write(text(member))}`)
    .join(",");
}

function queryParts(parameter: FuzzParameter, value: unknown): string[] {
  const { name, style, explode, isJson } = parameter;
  const key = encode(name);
  if (isJson) return [`${key}=${encode(JSON.stringify(value))}`];
  if (Array.isArray(value)) {
    const items = value.map((item) => encode(text(item)));
    if (explode) return items.map((item) => `${key}=${item}`);
    return [`${key}=${items.join(style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",")}`];
  }
  if (!isObject(value)) return [`${key}=${encode(text(value))}`];
  const members = Object.entries(value).map(([member, inner]) => [encode(member), encode(text(inner))] as const);
  if (style === "deepObject") return members.map(([member, inner]) => `${key}%5B${member}%5D=${inner}`);
  return explode ? members.map(([member, inner]) => `${member}=${inner}`) : [`${key}=${members.flat().join(",")}`];
}

/** Only what a header can hold. */
const toHeader = (value: string): string => value.replaceAll(/[^\x20-\x7e]/gu, "?");

const toBase64 = (value: string): string =>
  btoa(Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join(""));

const capitalise = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
