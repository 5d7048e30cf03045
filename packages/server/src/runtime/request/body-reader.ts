import type { OperationValidators, RequestBody, ValidationError } from "@token-apis/contracts";
import { explainErrors } from "../problem/explain-errors.ts";
import type { HandlerRequest } from "../handler.ts";
import { essenceOf, isForm, isJson, matchMediaType } from "../media-type.ts";
import { checkEncoding, readBytes } from "./read-bytes.ts";
import { readForm } from "./read-form.ts";
import { Refused } from "../problem/problem.ts";

/** A body, parsed and held against the contract. Both absent: none was sent. */
export type Body = Pick<HandlerRequest, "body" | "contentType">;

const NO_BODY: Body = Object.freeze({});

/**
 * Prepares the reader of an operation's body. It checks in the order of decision R17: media type, encoding,
 * compression, size, text, JSON, schema. A form with a schema becomes an object of its fields. A body without `Content-Type` is taken for the contract's first media type.
 */
export function createBodyReader(
  { required, mediaTypes, fields }: RequestBody,
  validators: OperationValidators["requestBody"],
  limit: number,
): (request: Request) => Promise<Body | Refused> {
  return async (request) => {
    const sent = request.headers.get("content-type");
    const mediaType = sent === null ? mediaTypes[0] : matchMediaType(sent, mediaTypes);
    if (mediaType === undefined) return refuseMediaType(sent ?? "", mediaTypes);
    const encodingRefused = checkEncoding(request.headers);
    if (encodingRefused) return encodingRefused;
    const bytes = await readBytes(request, limit);
    if (bytes instanceof Refused) return bytes;
    if (bytes.byteLength === 0) {
      return required ? new Refused({ kind: "missing-body", hint: "The request needs a body." }) : NO_BODY;
    }
    // Of a range only the sender knows which member it is.
    const contentType = mediaType.includes("*") ? essenceOf(sent ?? "application/octet-stream") : mediaType;
    const body = await parse(bytes, contentType, sent ?? contentType);
    if (body instanceof Refused) return body;
    const validator = validators?.[mediaType];
    if (validator === undefined) return { body, contentType };
    if (!(body instanceof FormData)) return validator(body) ? { body, contentType } : refuse(body, validator.errors ?? []);
    const form = await readForm(body, validator, fields?.[mediaType]);
    if (form instanceof Refused) return form;
    return form.errors.length === 0 ? { body: form.body, contentType } : refuse(form.body, form.errors);
  };
}

function refuseMediaType(contentType: string, supported: readonly string[]): Refused {
  const hint = `The body's Content-Type must be ${supported.join(" or ")}.`;
  return new Refused({ kind: "unsupported-media-type", contentType, supported, hint });
}

function parse(bytes: Uint8Array<ArrayBuffer>, contentType: string, header: string): unknown {
  if (isForm(contentType)) return parseForm(bytes, header);
  const json = isJson(contentType);
  if (!json && !contentType.startsWith("text/")) return bytes;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new Refused({ kind: "malformed-body", hint: "The body must be UTF-8." });
  }
  return json ? parseJson(text) : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's message quotes the body and differs from engine to engine.
    return new Refused({ kind: "malformed-body", hint: "The body must be JSON." });
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, header: string): Promise<FormData | Refused> {
  try {
    return await new Response(bytes, { headers: { "content-type": header } }).formData();
  } catch {
    return new Refused({ kind: "malformed-body", hint: `The body must be ${essenceOf(header)}.` });
  }
}

function refuse(body: unknown, errors: readonly ValidationError[]): Refused {
  const { pointer, expected, actual, value } = explainErrors(errors, body);
  const what = pointer === "" ? "The body" : `The member ${pointer}`;
  const hint = actual === "nothing" ? `${what} is missing.` : `${what} must be ${expected}.`;
  return new Refused({ kind: "invalid-body", pointer, expected, actual, value, hint, errors });
}
