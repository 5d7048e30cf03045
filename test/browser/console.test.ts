import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bearer } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";
import { openConsole, views } from "./support/watch-page.ts";
import { openBrowser } from "./support/open-browser.ts";
import { routeTo } from "./support/route-to.ts";
import { startServer } from "./support/start-server.ts";

let browser: Browser;
let server: { readonly url: string; readonly stop: () => void };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  return async () => {
    server.stop();
    await browser.close();
  };
});

describe.each(views.map((view) => [view.name, view] as const))("on %s", (_name, view) => {
  // What one window revokes is not there for the next.
  let ownServer: typeof server;
  beforeAll(async () => {
    ownServer = await startServer();
    return () => ownServer.stop();
  });

  it.each([
    ["taler-merchant", "GNU Taler merchant backend"],
    ["taler-corebank", "GNU Taler core bank"],
  ])("%s: logs in with one click, creates a token, uses it with the curl shown, revokes it", async (api, title) => {
    const { page, check, complaints } = await openConsole(browser, ownServer.url, view);
    await check(`${api}-welcome`);
    await page.getByRole("article", { name: title }).getByRole("button", { name: "Log in as the demo user" }).click();
    await page.getByText("This session").waitFor();

    await page.getByRole("button", { name: "Create token" }).click();
    await page.getByLabel("Description").fill("cash desk 3");
    await check(`${api}-create`);
    await page.getByRole("dialog").getByRole("button", { name: "Create token" }).click();
    await page.getByRole("heading", { name: "Your new token" }).waitFor();
    await check(`${api}-secret`);

    const curl = await page.getByRole("region", { name: "curl" }).innerText();
    const [, url = ""] = /'(http:[^']+)'/.exec(curl) ?? [];
    const [, authorization = ""] = /'Authorization: ([^']+)'/.exec(curl) ?? [];
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);

    await page.getByRole("button", { name: "Done" }).click();
    await check(`${api}-leave`);
    await page.getByRole("button", { name: "Close anyway" }).click();
    await check(`${api}-tokens`);
    await page.getByRole("button", { name: /^Revoke cash desk 3/ }).click();
    await check(`${api}-revoke`);
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("The token is revoked.").waitFor();
    expect((await fetch(url, { headers: { authorization } })).status).toBe(401);

    await page.getByRole("button", { name: "Calls" }).click();
    await page
      .getByText(/^DELETE/)
      .first()
      .click();
    await check(`${api}-calls`);
    const wire = await page.getByRole("dialog").innerText();
    expect(wire).not.toContain(authorization.replace("Bearer secret-token:", ""));
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("onewelcome: shows apps and devices, and revokes several", async () => {
    const { page, check, complaints } = await openConsole(browser, ownServer.url, view);
    await page.getByRole("article", { name: "OneWelcome" }).getByRole("button", { name: "Log in as the demo user" }).click();
    const items = page
      .getByRole("list")
      .filter({ has: page.locator(".token") })
      .locator(".token");
    await items.first().waitFor();
    await check("onewelcome-tokens");
    const before = await items.count();
    for (const index of [0, 1])
      await page
        .getByRole("checkbox", { name: /^Select/ })
        .nth(index)
        .check();
    await page.getByRole("button", { name: "Revoke selected" }).click();
    await check("onewelcome-revoke");
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await expect.poll(() => items.count()).toBe(before - 2);
    await check("onewelcome-after");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("asks for the second factor: a choice, a wrong code, the right one", async () => {
    const { page, check, complaints } = await openConsole(browser, `${ownServer.url}#/taler-merchant`, view);
    await check("login");
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await check("login-problems");
    await page.getByLabel("Instance").fill("secure-shop");
    await page.getByLabel("Password").fill("secure-shop-password");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "email" }).waitFor();
    await check("two-factor-choice");
    await page.getByRole("button", { name: view.name.startsWith("phone") ? "email" : "SMS" }).click();
    await page.getByLabel("Code").fill("00000000");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("That code is wrong. 2 tries are left.").waitFor();
    await check("two-factor-wrong");
    await page.getByRole("button", { name: "Fill it in" }).click();
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("This session").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it("explains a wrong password and a locked account, and lets a login be cancelled", async () => {
  const { page } = await openConsole(browser, `${server.url}#/taler-corebank`);
  const logIn = async (user: string, password: string) => {
    await page.getByLabel("Account", { exact: true }).fill(user);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Log in", exact: true }).click();
  };
  await logIn("alice", "wrong");
  await page.getByText("The name or the password is wrong").waitFor();
  await logIn("mallory", "mallory-password");
  await page.getByText("The account is locked").waitFor();
  await logIn("bob", "bob-password");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => page.getByRole("button", { name: "Log in", exact: true }).isEnabled()).toBe(true);
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.context().close();
});

describe("the session", () => {
  const logIn = async (remember: boolean) => {
    const opened = await openConsole(browser, `${server.url}#/taler-merchant`);
    await opened.page.getByLabel("Instance").fill("shop");
    await opened.page.getByLabel("Password").fill("shop-password");
    if (remember) await opened.page.getByLabel("Keep me signed in").check();
    await opened.page.getByRole("button", { name: "Log in", exact: true }).click();
    await opened.page.getByText("This session").first().waitFor();
    return opened;
  };

  it("is forgotten by a reload, and leaves nothing in storage", async () => {
    const { page } = await logIn(false);
    expect(
      await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])),
    ).not.toContain("secret-token");
    await page.reload();
    await page.getByLabel("Password").waitFor();
    await page.context().close();
  });

  it("survives a reload when that was asked for", async () => {
    const { page } = await logIn(true);
    await page.reload();
    await page.getByText("This session").first().waitFor();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain("secret-token");
    await page.context().close();
  });

  it("that was revoked elsewhere leads back to the login, and says so", async () => {
    const { page } = await logIn(true);
    const [secret = ""] =
      /secret-token:\w+/.exec(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))) ?? [];
    const shop = createTalerMerchantClient({ baseUrl: `${server.url}taler-merchant/instances/shop/`, auth: bearer(secret) });
    expect((await shop.revokeCurrentToken()).status).toBe(204);
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText("Your session was revoked").waitFor();
    await page.context().close();
  });
});

it("scrolls through ten thousand tokens with a few rows in the document", async () => {
  const provider = mockOneWelcome({ baseUrl: "https://login.example/" });
  for (let index = 1; index <= 10_000; index += 1) provider.givenToken({ user: "alice", client_name: `App ${index}` });
  const { page } = await openConsole(browser, `${server.url}#/onewelcome`);
  await routeTo(page, provider);
  await page.getByLabel("Base URL").fill("https://login.example/");
  await page.getByLabel("API client", { exact: true }).fill("api-client");
  await page.getByLabel("API client secret").fill("api-secret");
  await page.getByLabel("User").fill("alice");
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await page
    .getByText("10000 tokens")
    .or(page.getByText(/100\d\d tokens/))
    .waitFor();
  expect(await page.locator(".token").count()).toBeLessThan(40);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => page.locator(".token").last().getAttribute("aria-posinset")).toMatch(/^100\d\d$/);
  expect(await page.locator(".token").count()).toBeLessThan(40);
  await page.context().close();
});

it.each([
  ["de-DE", "Wer hat Zugriff?", "Als Demonutzer anmelden"],
  ["fr-FR", "Qui a accès ?", "Se connecter en démonstration"],
])("speaks the language of the browser: %s", async (locale, title, button) => {
  const page = await browser.newPage({ locale });
  await page.goto(server.url);
  await page.getByRole("heading", { name: title }).waitFor();
  await page.getByRole("button", { name: button }).first().click();
  await page.locator(".token").first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
  await page.close();
});

it("works with the keyboard alone, from the skip link to the confirmation", async () => {
  const { page } = await openConsole(browser, `${server.url}#/onewelcome`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.getByRole("button", { name: "Log in as bob" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("No app and no device has access.").waitFor();
  await page.context().close();
});

it("leads from a call to its operation in the reference", async () => {
  const { page } = await openConsole(browser, server.url);
  await page.getByRole("article", { name: "OneWelcome" }).getByRole("button", { name: "Log in as the demo user" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await page.getByRole("button", { name: "Calls" }).click();
  await page.getByText(/^GET/).first().click();
  await page.getByRole("link", { name: /Open in the reference/ }).click();
  await page.getByRole("heading", { name: "List a user's access tokens" }).first().waitFor();
  await page.context().close();
});

it("loads at most 70 kB for its first page, compressed", () => {
  const folder = join(repository, "packages/console/dist");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
  const loaded = new Set([
    "index.html",
    entry,
    ...readdirSync(join(folder, "assets"), { encoding: "utf8" })
      .filter((name) => name.endsWith(".css"))
      .map((name) => `assets/${name}`),
  ]);
  for (const file of loaded) {
    if (!file.endsWith(".js")) continue;
    for (const [, imported = ""] of readFileSync(join(folder, file), "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      loaded.add(`assets/${imported}`);
  }
  const sizes = [...loaded].map((file) => readFileSync(join(folder, `${file}.gz`)).length);
  expect(existsSync(join(folder, entry))).toBe(true);
  expect(loaded.size).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(70_000);
});
