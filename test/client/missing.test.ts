// Callers in JavaScript, or with an environment variable that is not set, have no compiler to tell them.
import { createClient, createSession, expectOk } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { expect, it } from "vitest";
import { operations } from "./fixtures/orders.ts";
import { failure, ordersClient } from "./support.ts";

const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/" });
const session = createSession(createTalerCorebankClient, { baseUrl: "https://bank.example/", token: { scope: "readonly" } });

/** What a call throws, at once or later. */
const thrown = (call: () => unknown): Promise<Error> => failure((async () => call())());

it.each<[string, () => unknown, string]>([
  [
    "the baseUrl of a client",
    // @ts-expect-error -- baseUrl is required
    () => createTalerCorebankClient({ baseUrl: undefined, allowInsecure: true }),
    'baseUrl is missing. Pass { baseUrl: "https://…" }, not { baseUrl: undefined, allowInsecure: boolean }.',
  ],
  [
    "all options of a client",
    // @ts-expect-error -- they are required
    () => createClient(operations),
    'baseUrl is missing. Pass { baseUrl: "https://…" }, not undefined.',
  ],
  [
    "the token of a session",
    // @ts-expect-error -- the token is required
    () => createSession(createTalerCorebankClient, { baseUrl: "https://bank.example/" }),
    'createSession(): token is missing. Pass { token: { scope: "readonly" } }, not { baseUrl: string }.',
  ],
  [
    "the user of a login, without showing the password",
    // @ts-expect-error -- the member is called user
    () => session.login({ username: "alice", password: "alices-password" }),
    "login(): user or password is missing. Pass { user, password }, not { username: string, password: string }.",
  ],
  [
    "the path of a call",
    // @ts-expect-error -- the path is required
    () => bank.listTokens(),
    "listTokens(): path.username is missing. Pass { path: { username: … } }, not undefined.",
  ],
  [
    "a path that stands beside its place",
    // @ts-expect-error -- the path is required
    () => bank.listTokens({ username: "alice" }),
    "listTokens(): path.username is missing. Pass { path: { username: … } }, not { username: string }.",
  ],
  [
    "a required query parameter",
    // @ts-expect-error -- the query is required
    () => ordersClient().client.printOrder({ path: { orderId: "7" } }),
    "printOrder(): query.paper is missing. Pass { query: { paper: … } }, not { path: object }.",
  ],
  [
    "the body of a call",
    // @ts-expect-error -- the body is required
    () => bank.createToken({ path: { username: "alice" } }),
    "createToken(): body is missing. Pass { body: … }, not { path: object }.",
  ],
  [
    "the await before expectOk",
    // @ts-expect-error -- it takes an answer
    () => expectOk(ordersClient().client.listOrders()),
    "expectOk(): the answer is missing. Pass expectOk(await client.listTokens()), not a promise.",
  ],
])("names %s, what was passed and the right form", async (_, call, message) => {
  expect(await thrown(call)).toEqual(new TypeError(message));
});
