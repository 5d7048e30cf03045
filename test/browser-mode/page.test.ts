import { setupTalerMerchant } from "@token-apis/mock/vitest";
import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { showDevicePage } from "./support/device-page.ts";

const merchant = setupTalerMerchant({ baseUrl: "https://backend.example/", onViolation: "error" });

const root = document.createElement("main");
document.body.append(root);

async function logIn(password: string): Promise<void> {
  await page.getByLabelText("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function enterCode(code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await page.getByRole("button", { name: "Send code" }).click();
}

/** Waits until the page says so, among other things perhaps. */
const says = (text: string) =>
  expect.poll(() => page.getByRole("status").element().textContent, { interval: 10 }).toContain(text);

describe("a page with a second factor", () => {
  beforeEach(() => showDevicePage(root, "secure-shop"));

  it("goes through login, a wrong code, the right one, list, revoke and expiry", async () => {
    merchant.givenToken({ instance: "secure-shop", description: "old phone" });
    await logIn("wrong");
    await says("Wrong password");
    await logIn("secure-shop-password");
    await says("Enter the code sent to ***1234.");
    await enterCode("00000000");
    await says("Not accepted: wrong.");
    await enterCode(merchant.lastTan()!);
    await says("2 devices");
    await page.getByRole("button", { name: "Revoke old phone" }).click();
    await says("1 devices");
    expect(merchant.tokens.list("secure-shop").map(({ description }) => description)).toEqual(["this page"]);
    merchant.clock.advance({ hours: 25 });
    await page.getByRole("button", { name: "Revoke this page" }).click();
    await says("Your session has ended. Log in again.");
  });

  it("shows what there is to say when too many codes were wrong", async () => {
    merchant.use("too-many-tans");
    await logIn("secure-shop-password");
    await enterCode("00000000");
    await says("Not accepted: too-many-tries.");
  });
});

describe("a page", () => {
  beforeEach(() => showDevicePage(root, "shop"));

  it.each([
    ["missing-rights", "The scope of the presented token does not allow it to read tokens."],
    ["empty-list", "No devices"],
    ["one-page", "6 devices"],
    ["unknown-instance", "This backend has no such instance."],
    ["offline", "You are offline."],
  ] as const)("says what there is to say in the scenario %s", async (scenario, text) => {
    merchant.use(scenario);
    await logIn("shop-password");
    await says(text);
  });

  it("says what the server says in any answer that the contract has", async () => {
    merchant.answer("listTokens", 403, { hint: "Not on a Sunday." });
    await logIn("shop-password");
    await says("Not on a Sunday.");
    expect(merchant.calls.map(({ operation }) => operation)).toEqual(["createToken", "listTokens"]);
  });
});
