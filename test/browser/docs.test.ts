import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./support/open-browser.ts";
import { startServer } from "./support/start-server.ts";

let browser: Browser;
let server: { readonly url: string; readonly stop: () => void };
let page: Page;
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  server = await startServer("--docs", "generated/docs");
  browser = await openBrowser();
  return async () => {
    server.stop();
    await browser.close();
  };
});
beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});
afterEach(async () => await page.close());

const foreign = (): string[] =>
  requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:") && !url.startsWith("blob:"));

describe.each(["taler-merchant", "taler-corebank", "onewelcome"])("the documentation of %s", (api) => {
  it("opens at an operation by its address, and asks no other machine for anything", async () => {
    await page.goto(`${server.url}docs/${api}/#/access-tokens/listtokens`);
    await page
      .getByRole("heading", { name: /List .*access tokens/ })
      .first()
      .waitFor();
    await page.waitForLoadState("networkidle");
    expect(foreign()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("finds an operation by searching", async () => {
    await page.goto(`${server.url}docs/${api}/`);
    await page
      .getByPlaceholder(/search/i)
      .or(page.getByText(/^Search/))
      .first()
      .click();
    await page.keyboard.type("revoke", { delay: 20 });
    await page
      .getByText(/Revoke (a token by|one of)/)
      .last()
      .waitFor();
    expect(foreign()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it("the index of the documentation leads to every operation of every contract", async () => {
  await page.goto(`${server.url}docs/`);
  expect(await page.getByRole("row").count()).toBe(3 + 7 + 7 + 2);
  await page.locator("section", { hasText: "corebank" }).getByRole("link", { name: "revokeToken", exact: true }).click();
  await page.getByRole("heading", { name: "Revoke a token by its id" }).first().waitFor();
  expect(page.url()).toBe(`${server.url}docs/taler-corebank/#/access-tokens/revoketoken`);
});

it("every documented operation leads to the line of the document that it comes from", async () => {
  await page.goto(`${server.url}docs/`);
  await page.getByRole("link", { name: "documents and contracts" }).click();
  const corebank = page.locator("section", { has: page.locator("#taler-corebank") });
  await corebank.getByRole("link", { name: "post-accounts-USERNAME-token.rst:1" }).click();
  await page.locator(":target", { hasText: "1" }).waitFor();
  await corebank.getByRole("link", { name: "listTokens" }).click();
  await page
    .getByRole("heading", { name: /List .*access tokens/ })
    .first()
    .waitFor();
  expect(foreign()).toEqual([]);
  expect(complaints).toEqual([]);
});

it("the index page of the server names the APIs and leads to their documentation", async () => {
  await page.goto(server.url);
  for (const api of ["taler-merchant", "taler-corebank", "onewelcome"]) {
    expect(
      await page
        .getByRole("link")
        .evaluateAll((links, end) => links.some((link) => link.getAttribute("href")?.startsWith(end)), `/docs/${api}/`),
    ).toBe(true);
  }
  expect(foreign()).toEqual([]);
  expect(complaints).toEqual([]);
});
