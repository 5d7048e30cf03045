// Checked by the compiler only, which types.test.ts calls. Each directive fails when its line compiles after all.
import type { Answer, AnswerOf, Method, RelativeTime, Timestamp } from "@token-apis/client";
import { createClientWithRaw, createTalerMerchantClient as createTalerMerchantClientWithRaw } from "@token-apis/client/raw";
import { basic, bearer, createClient, expectOk, paginate, TalerErrorCode, toDate } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import type { components } from "@token-apis/contracts/taler-merchant/types";
import { cancelOrder, createOrder, listOrders, operations, printOrder } from "../client/fixtures/orders.ts";
import type { Operations, paths, types } from "../client/fixtures/orders.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => {};

const options = { baseUrl: "https://orders.example/" };
const client = createClient({ listOrders, createOrder, cancelOrder, printOrder }, options);

// A part is required exactly when the contract requires it, and so is the whole argument.
await client.listOrders();
await client.listOrders({});
await client.listOrders({ query: { limit: 3, tag: ["new"] }, signal: new AbortController().signal, auth: bearer("t") });
await client.listOrders({ auth: async () => bearer("t") });
await client.createOrder({ body: { amount: "EUR:5" } });
await client.createOrder({ body: { amount: "EUR:5" }, headers: { "Order-Ids": "1,2" } });
await client.cancelOrder({ path: { orderId: "a", part: 1 } });
await client.cancelOrder({ path: { orderId: "a", part: 1 }, body: {} });
// What may be left out may be undefined, as under exactOptionalPropertyTypes it else could not be.
const perhaps = [3].find((limit) => limit > 5);
await client.listOrders({ query: { limit: perhaps, tag: undefined } });
await client.createOrder({ body: { amount: "EUR:5", note: undefined }, headers: { "Order-Ids": undefined } });

// @ts-expect-error -- a required body
await client.createOrder();
// @ts-expect-error -- a required body
await client.createOrder({ headers: { "Order-Ids": "1" } });
// @ts-expect-error -- a member that the body must have
await client.createOrder({ body: { note: "n" } });
// @ts-expect-error -- a member that the body does not have
await client.createOrder({ body: { amount: "EUR:5", nota: "n" } });
// @ts-expect-error -- a member that the body must have is undefined
await client.createOrder({ body: { amount: undefined } });
// @ts-expect-error -- a required path
await client.cancelOrder();
// @ts-expect-error -- one of two path parameters
await client.cancelOrder({ path: { orderId: "a" } });
// @ts-expect-error -- a path parameter of another type
await client.cancelOrder({ path: { orderId: "a", part: "1" } });
// @ts-expect-error -- a required query
await client.printOrder({ path: { orderId: "a" } });
// @ts-expect-error -- a value outside the list
await client.printOrder({ path: { orderId: "a" }, query: { paper: "a3" } });
// @ts-expect-error -- a wrong query name
await client.listOrders({ query: { limits: 3 } });
// @ts-expect-error -- a wrong header name
await client.createOrder({ body: { amount: "EUR:5" }, headers: { "Orders-Id": "1" } });
// @ts-expect-error -- a part that the operation does not have
await client.listOrders({ path: { orderId: "a" } });
// @ts-expect-error -- a body that the operation does not take
await client.listOrders({ body: {} });
// @ts-expect-error -- credentials are made by basic() or bearer()
await client.listOrders({ auth: "secret-token:ABC" });
// @ts-expect-error -- an operation that the client was not given
await client.uploadOrders({ body: "a;b" });
// @ts-expect-error -- no base URL
createClient({ listOrders }, {});

// Answers are told apart by status, and a switch over them is known to be complete.
const answer = await client.listOrders();
// @ts-expect-error -- the body depends on the status
answer.body.orders;
switch (answer.status) {
  case 200:
    answer.body.orders satisfies { id: string }[];
    same<typeof answer.ok, true>(true);
    // @ts-expect-error -- a member of the 403
    answer.body.missing;
    break;
  case 204:
    same<typeof answer.body, undefined>(true);
    break;
  case 401:
    answer.body.code satisfies number;
    // @ts-expect-error -- a member of the 403
    answer.body.missing;
    break;
  case 403:
    answer.body.missing satisfies string;
    same<typeof answer.ok, false>(true);
    break;
  default:
    answer satisfies never;
}
switch (answer.status) {
  case 200:
  case 204:
  case 401:
    break;
  default:
    // @ts-expect-error -- 403 was forgotten
    answer satisfies never;
}
// @ts-expect-error -- a status that the contract does not have
answer.status === 500;

const { status, body } = await client.listOrders();
if (status === 403) body.missing satisfies string;

if (answer.ok) same<typeof answer.status, 200 | 204>(true);
else same<typeof answer.status, 401 | 403>(true);

// Beside a documented 2xx, `default` is an error.
declare const charged: Answer<{
  responses: {
    200: { content: { "application/json": { id: string } } };
    default: { content: { "application/json": { error: string } } };
  };
}>;
same<ReturnType<typeof expectOk<typeof charged>>, { id: string }>(true);
if (!charged.ok) charged.body.error satisfies string;

// Ranges and `default` stand for the statuses that nothing else names.
const created = await client.createOrder({ body: { amount: "EUR:5" } });
if (created.status === 201) same<typeof created.body, { id: string; amount: string }>(true);
if (created.status === 409) created.body.code satisfies number;
if (created.status === 500) same<typeof created.body, undefined>(true);
if (created.status === 500) same<typeof created.ok, false>(true);
// @ts-expect-error -- a number that is not a status
created.status === 999;

const printed = await client.printOrder({ path: { orderId: "a" }, query: { paper: "a4" } });
if (printed.status === 503) same<typeof printed.body, string>(true);
if (printed.status === 200) same<typeof printed.body, string | { id: string; amount: string }>(true);

same<ReturnType<typeof client.listOrders>, Promise<Answer<types["listOrders"]>>>(true);
same<AnswerOf<typeof client.listOrders, 200>["body"], { orders: { id: string; amount: string }[] }>(true);
same<AnswerOf<typeof client.listOrders, 401 | 204>["status"], 401 | 204>(true);
same<AnswerOf<typeof client.createOrder, 409>["body"], { code: number; hint?: string }>(true);
same<AnswerOf<typeof client.listOrders>, Answer<types["listOrders"]>>(true);
same<AnswerOf<typeof client.listOrders, 418>, never>(true);
const list: Method<types["listOrders"]> = client.listOrders;
list satisfies () => Promise<unknown>;

const orders = expectOk(answer);
same<typeof orders, { orders: { id: string; amount: string }[] } | undefined>(true);

// The table of a contract as a whole, and the client underneath.
const whole = createClientWithRaw<Operations, paths>(operations, options);
await whole.uploadOrders({ body: "a;b" });
const { data } = await whole.raw.GET("/orders", { params: { query: { limit: 3 } } });
data?.orders satisfies { id: string }[] | undefined;
// @ts-expect-error -- a path that the contract does not have
await whole.raw.GET("/bills");

// The three contracts.
const merchant = createTalerMerchantClient({ baseUrl: "https://backend.example/instances/shop/", auth: bearer("t") });
const tokens = await merchant.listTokens({ query: { limit: -20 } });
switch (tokens.status) {
  case 200:
    tokens.body.tokens satisfies { serial: number; description?: string }[];
    break;
  case 204:
    break;
  case 400:
  case 401:
  case 403:
  case 404:
  case 500:
    tokens.body.code satisfies number;
    tokens.body.hint satisfies string | undefined;
    break;
  default:
    tokens satisfies never;
}
import type { TokenInfo, TokenScope } from "@token-apis/client/taler-merchant";
same<TokenInfo["serial"], number>(true);
"readonly" satisfies TokenScope;
const token = await merchant.createToken({
  auth: basic("shop", "password"),
  body: { scope: "readonly", duration: { d_us: "forever" } },
  headers: { "Taler-Challenge-Ids": "1,2" },
});
if (token.status === 200) token.body.access_token satisfies string;
if (token.status === 202) token.body.challenges satisfies { challenge_id: string }[];
await merchant.revokeToken({ path: { serial: 7 } });
await merchant.revokeCurrentToken();
// @ts-expect-error -- only the clients of @token-apis/client/raw have it
merchant.raw satisfies object;
const withRaw = createTalerMerchantClientWithRaw({ baseUrl: "https://backend.example/" });
withRaw satisfies typeof merchant;
await withRaw.raw.GET("/private/tokens", { params: { query: { limit: 1 } } });
// @ts-expect-error -- a scope outside the list
await merchant.createToken({ body: { scope: "readwrite" } });
// @ts-expect-error -- no body
await merchant.createToken({ auth: basic("shop", "password") });
// @ts-expect-error -- the serial is a number
await merchant.revokeToken({ path: { serial: "7" } });
// @ts-expect-error -- the merchant has no `delta`
await merchant.listTokens({ query: { delta: -20 } });

const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/" });
await bank.listTokens({ path: { username: "alice" }, query: { limit: -20 } });
await bank.revokeToken({ path: { username: "alice", token_id: 7 } });
// @ts-expect-error -- whose tokens?
await bank.listTokens({ query: { limit: -20 } });

const welcome = createOneWelcomeClient({ baseUrl: "https://login.example/", auth: basic("api-client", "secret") });
const devices = await welcome.listTokens({ path: { userId: "alice" } });
if (devices.status === 200) devices.body.tokens satisfies { id: string; device_name?: string }[];
if (devices.status === 404) devices.body.error satisfies string;
// @ts-expect-error -- a OneWelcome error has no number
if (devices.status === 404) devices.body.code;
// @ts-expect-error -- there is no paging
await welcome.listTokens({ path: { userId: "alice" }, query: { limit: 1 } });
// @ts-expect-error -- OneWelcome makes no tokens here
await welcome.createToken({ body: {} });

// Pages give items with the type that the contract has for them.
for await (const listed of paginate(merchant.listTokens, { query: { limit: -100 } })) {
  same<typeof listed.serial, number>(true);
  listed.description satisfies string | undefined;
  // @ts-expect-error -- a member of corebank's tokens
  listed.token_id;
}
paginate(merchant.listTokens);
const corebank = createTalerCorebankClient({ baseUrl: "https://bank.example/" });
for await (const listed of paginate(corebank.listTokens, { path: { username: "alice" } }))
  same<typeof listed.token_id, number>(true);
// @ts-expect-error -- a path that the operation requires
paginate(corebank.listTokens);
// @ts-expect-error -- a wrong query name
paginate(merchant.listTokens, { query: { delta: 3 } });
// @ts-expect-error -- an operation without pages
paginate(merchant.getConfig);
// @ts-expect-error -- a list, but not in pages
paginate(client.listOrders);

if (tokens.status === 403) (tokens.body.code === TalerErrorCode.BANK_ACCOUNT_LOCKED) satisfies boolean;
same<typeof TalerErrorCode.BANK_ACCOUNT_LOCKED, 5152>(true);
// @ts-expect-error -- no such code
TalerErrorCode.BANK_ACCOUNT_LOOKED;

// The times of the contracts are those of the helpers, and `never` is not a date.
same<components["schemas"]["TalerTimestamp"]["t_s"], Timestamp["t_s"]>(true);
same<components["schemas"]["RelativeTime"]["d_us"], RelativeTime["d_us"]>(true);
toDate(1_381_322_054_000) satisfies Date;
declare const expiration: Timestamp;
// @ts-expect-error -- never has no date
toDate(expiration).getTime();
