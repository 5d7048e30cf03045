import { readFileSync } from "node:fs";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { openBrowser } from "./support/open-browser.ts";
import { routeTo } from "./support/route-to.ts";

const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/" });
let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: 'import { showDevicePage } from "./device-page.ts"; showDevicePage(document.body, "secure-shop");',
      resolveDir: new URL("../browser-mode/support", import.meta.url).pathname,
    },
    platform: "browser",
    format: "esm",
    bundle: true,
    write: false,
    tsconfigRaw: {},
  });
  script = outputFiles[0]!.text.replaceAll("</script", "<\\/script");
  browser = await openBrowser();
  return () => browser.close();
});

beforeEach(async () => {
  merchant.reset();
  page = await browser.newPage();
  await page.route("https://page.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><body></body><script type="module">${script}</script>` }),
  );
  await routeTo(page, merchant);
  await page.goto("https://page.example/");
  return () => page.close();
});

async function logIn(): Promise<void> {
  await page.getByLabel("Password").fill("secure-shop-password");
  await page.getByRole("button", { name: "Log in" }).click();
}

it("the Playwright snippet of the README is what runs here", () => {
  const source = readFileSync(new URL("support/route-to.ts", import.meta.url), "utf8");
  const readme = readFileSync(new URL("../../packages/mock/README.md", import.meta.url), "utf8");
  expect(readme).toContain(source.replace("playwright-core", "@playwright/test"));
});

it("a page in Chromium is answered by the mock in the test, whose levers work", async () => {
  await logIn();
  await page.getByText("Enter the code sent to ***1234.").waitFor();
  await page.getByRole("textbox", { name: "Code" }).fill(merchant.lastTan()!);
  await page.getByRole("button", { name: "Send code" }).click();
  await page.getByText("1 devices").waitFor();
  merchant.use("revoked-elsewhere");
  await page.getByRole("button", { name: "Revoke this page" }).click();
  await page.getByText("Your session has ended. Log in again.").waitFor();
});

it("a line that breaks is one for the page, too", async () => {
  merchant.use("offline");
  await logIn();
  await page.getByText("You are offline.").waitFor();
});
