import type { App, Clock, Random, TanNotice } from "../../packages/server/src/index.ts";

/** A clock that stands still until a test moves it. Starts in the middle of a second. */
export interface TestClock extends Clock {
  advance(seconds: number): void;
}

/** Second at which every test clock starts. */
export const START = 1_700_000_000;

export function createClock(): TestClock {
  let now = START * 1000 + 500;
  return {
    now: () => now,
    advance(seconds) {
      now += seconds * 1000;
    },
  };
}

/** The same bytes in every run, never the same twice in one. */
export function createRandom(): Random {
  let state = 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state >>> 8;
    });
}

/** Every TAN that was sent, in order. */
export function createInbox(): { readonly notices: TanNotice[]; readonly onTan: (notice: TanNotice) => void } {
  const notices: TanNotice[] = [];
  return { notices, onTan: (notice) => void notices.push(notice) };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** JSON value; without a body an empty object. */
  readonly body: ReplyBody;
  readonly hasBody: boolean;
}

/** Members that a test reads by name; a body has some of them. */
interface ReplyBody {
  readonly access_token: string;
  readonly code: number;
  readonly hint: string;
  readonly path: string;
  readonly tokens: readonly { readonly serial: number; readonly token_id: number; readonly id: string }[];
  readonly challenges: readonly { readonly challenge_id: string }[];
}

export interface Message {
  readonly auth?: string | undefined;
  /** Text and bytes go as they are, everything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `send("GET", "/private/tokens", { auth: bearer(token) })` */
export type Send = (method: string, path: string, message?: Message) => Promise<Reply>;

/** @param origin - What stands in front of every path. */
export function sendTo(app: Pick<App, "fetch">, origin = "https://token-apis.example"): Send {
  return async (method, path, { auth, body, headers = {} } = {}) => {
    const init: RequestInit = { method, headers: { ...(auth !== undefined && { authorization: auth }), ...headers } };
    if (body !== undefined) init.body = isRaw(body) ? body : JSON.stringify(body);
    const request = new Request(`${origin}${path}`, init);
    if (body !== undefined && !("content-type" in headers)) request.headers.set("content-type", "application/json");
    const response = await app.fetch(request);
    const text = await response.text();
    const replyBody: ReplyBody = JSON.parse(text === "" ? "{}" : text);
    return { status: response.status, headers: response.headers, body: replyBody, hasBody: text !== "" };
  };
}

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> => typeof body === "string" || body instanceof Uint8Array;

export const basic = (username: string, password: string): string =>
  `Basic ${btoa(Array.from(new TextEncoder().encode(`${username}:${password}`), (byte) => String.fromCharCode(byte)).join(""))}`;

export const bearer = (token: string): string => `Bearer ${token}`;

/** Looks like a token, and nobody was ever given it. */
export const UNKNOWN_TOKEN: string = `secret-token:${"A".repeat(51)}0`;
