import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";
import { openBrowser } from "./support/open-browser.ts";
import { startServer } from "./support/start-server.ts";
import { views, watchPage } from "./support/watch-page.ts";

const folder = join(repository, "site/docs");
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".html") && !/^(404|onewelcome|taler-|upstream-facts)/.test(file),
);

let browser: Browser;
let server: { readonly url: string; readonly stop: () => void };
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  return async () => {
    server.stop();
    await browser.close();
  };
});

describe.each(views.map((view) => [view.name, view] as const))("the documentation site on %s", (_name, view) => {
  it.each(pages)("%s is accessible and asks no other machine for anything", async (file) => {
    const { page, check, complaints } = await watchPage(browser, `${server.url}docs/${file}`, view);
    await check(`site-${file.replaceAll("/", "-").replace(".html", "")}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it("leads to what is searched for", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}docs/`);
  await page
    .getByRole("button", { name: /^Search/ })
    .first()
    .click();
  await page.getByPlaceholder("Search").fill("persistSession");
  await page.getByRole("option").first().click();
  await page.waitForURL(/docs\/(client|packages)/);
  await page.close();
});

it("has references with the way back, samples, and the document", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}docs/taler-merchant/#/access-tokens/listtokens`);
  await page.getByText("curl").first().waitFor();
  await page.goto(`${server.url}docs/taler-merchant/`);
  const answer = await page.request.get(
    new URL((await page.getByRole("link", { name: "openapi.json" }).getAttribute("href")) ?? "", page.url()).href,
  );
  expect(await answer.json()).toMatchObject({ openapi: "3.1.0" });
  await page.getByRole("link", { name: "All documentation" }).click();
  await page.getByRole("link", { name: "Get started" }).first().waitFor();
  await page.close();
});
