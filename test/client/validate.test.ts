import { bearer } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { checkAnswers, ContractViolation } from "@token-apis/client/validate";
import { validators } from "@token-apis/contracts/taler-merchant/validators";
import type { OperationValidators, Validator } from "@token-apis/contracts";
import { inspect } from "node:util";
import { expect, it } from "vitest";
import { operations } from "./fixtures/orders.ts";
import { failure, json, noContent, ordersClient } from "./support.ts";

const sound = {
  creation_time: { t_s: 1 },
  expiration: { t_s: "never" },
  scope: "readonly",
  refreshable: false,
  serial: 1,
};

const merchant = (answer: Response) =>
  createTalerMerchantClient({
    baseUrl: "https://backend.example/",
    auth: bearer("secret-token:ABC"),
    validate: checkAnswers(validators),
    fetch: () => answer,
  });

it("lets through what is as the contract says, empty answers and errors too", async () => {
  expect(await merchant(json(200, { tokens: [sound] })).listTokens()).toMatchObject({ status: 200 });
  expect(await merchant(noContent()).listTokens()).toMatchObject({ status: 204, body: undefined });
  expect(await merchant(json(403, { code: 44 })).listTokens()).toMatchObject({ status: 403 });
});

it("throws a ContractViolation that says where the body differs, and how", async () => {
  const drifted = { ...sound, expiration: { t_s: "secret-token:ABC" } };
  const error = await failure(merchant(json(200, { tokens: [sound, { ...drifted, serial: "7" }] })).listTokens());
  expect(error).toBeInstanceOf(ContractViolation);
  expect(error).toMatchObject({ name: "ContractViolation", operation: "listTokens", method: "GET", response: { status: 200 } });
  expect((error as ContractViolation).pointer).toMatch(/^\/tokens\/1\/(expiration\/t_s|serial)$/);
  expect((error as ContractViolation).errors.length).toBeGreaterThan(0);
  expect(inspect(error)).not.toContain("secret-token");
});

it.each([
  [{ tokens: [{ ...sound, serial: "7" }] }, "/tokens/0/serial", "/tokens/0/serial of 200: must be integer", "one of type string"],
  [{ tokens: null }, "/tokens", "/tokens of 200: must be array", "null"],
  [[], "", "the body of 200: must be object", "an array"],
])("names pointer, expectation and what came: %j", async (body, pointer, expected, got) => {
  expect(await failure(merchant(json(200, body)).listTokens())).toMatchObject({
    pointer,
    expected,
    got,
    message: `listTokens: GET https://backend.example/private/tokens: expected ${expected}, got ${got}`,
  });
});

it("looks at the bodies of errors too", async () => {
  expect(await failure(merchant(json(404, { code: "2000" })).listTokens())).toMatchObject({ pointer: "/code" });
});

it("finds the check behind a range, a media type and another name", async () => {
  const no: Validator<never> = Object.assign((data: unknown): data is never => data === no, { errors: [] });
  const checks: Record<string, OperationValidators> = {
    createOrder: { responses: { "4XX": { "application/problem+json": no } } },
    printOrder: { responses: { "200": { "application/json": no, "text/plain": no } } },
  };
  const client = (answer: Response) => ordersClient(answer, { validate: checkAnswers(checks, operations) }).client;
  const call = { body: { amount: "EUR:5" } };
  expect(await failure(client(json(409, {})).createOrder(call))).toBeInstanceOf(ContractViolation);
  expect(await client(json(201, {})).createOrder(call)).toMatchObject({ status: 201 });
  const print = { path: { orderId: "a" }, query: { paper: "a4" } } as const;
  expect(await failure(client(new Response("123")).printOrder(print))).toMatchObject({ message: expect.stringContaining("200") });
});
