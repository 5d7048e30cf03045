import type { TransparentApp } from "../../../../packages/server/src/runtime/app.ts";
import type { Handler } from "../../../../packages/server/src/runtime/handler.ts";
import { implement } from "../../../../packages/server/src/runtime/implement.ts";
import type { ImplementOptions } from "../../../../packages/server/src/runtime/implement-options.ts";
import type { ReceivedRequest } from "../../../../packages/server/src/runtime/request/incoming-request.ts";
import { operations, validators } from "./books.ts";

type Name = keyof typeof operations;

/** The app of the small contract, what went wrong in it, and a short way to call it. */
export interface BooksApp {
  readonly app: TransparentApp;
  readonly faults: { error: unknown; request: ReceivedRequest }[];
  /** `call("GET /books")`, with a body as text or bytes. */
  readonly call: (line: string, init?: RequestInit) => Promise<Response>;
}

/** Faults are collected instead of printed. */
export function booksApp(
  handlers: Partial<Record<Name, Handler<undefined>>> = {},
  options: Partial<ImplementOptions<Name, undefined>> = {},
): BooksApp {
  const faults: BooksApp["faults"] = [];
  const app = implement(operations, handlers, {
    validators,
    onFault: (error, received) => faults.push({ error, request: received }),
    ...options,
  });
  return { app, faults, call: async (line, init) => app.fetch(request(line, init)) };
}

/** A request by its request line: `request("GET /books?limit=1")`. Text is sent as JSON unless it says otherwise. */
export function request(line: string, init: RequestInit = {}): Request {
  const [method = "", target = ""] = line.split(" ");
  const headers = new Headers(init.headers);
  if (typeof init.body === "string" && !headers.has("content-type")) headers.set("content-type", "application/json");
  return new Request(`https://x.example${target}`, { method, ...init, headers });
}
