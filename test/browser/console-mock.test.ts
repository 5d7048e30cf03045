import { execFileSync } from "node:child_process";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { Hono } from "hono";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { repository } from "../support/temporary-folder.ts";
import { openConsole } from "./support/watch-page.ts";
import { openBrowser } from "./support/open-browser.ts";

let browser: Browser;
let url: string;

beforeAll(async () => {
  const folder = join(repository, ".cache/console-mock");
  execFileSync(process.execPath, ["scripts/build-console.ts", "--mode", "mock", folder], { cwd: repository, stdio: "ignore" });
  // Any static server does, below any path.
  const app = new Hono().get("/try/*", serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice("/try".length) }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/try/`;
  browser = await openBrowser();
  return async () => {
    await browser.close();
    server.close();
  };
});

describe.each([
  ["GNU Taler merchant backend", mockTalerMerchant({ baseUrl: "https://x.example/" }).scenarios],
  ["GNU Taler core bank", mockTalerCorebank({ baseUrl: "https://x.example/" }).scenarios],
  ["OneWelcome", mockOneWelcome({ baseUrl: "https://x.example/" }).scenarios],
])("%s on the mock", (title, scenarios) => {
  it("draws each scenario, for a user who is logged in and for one who logs in", async () => {
    const { page, check, complaints } = await openConsole(browser, url);
    await page.getByText("Mock controls").click();
    const picker = page.getByLabel(`Scenarios: ${title}`);
    for (const scenario of ["", ...scenarios]) {
      // A scenario that answers slowly is drawn as well as any other, three seconds later.
      if (scenario === "slow") continue;
      await page.getByRole("button", { name: "Reset everything" }).click();
      await page.goto(`${url}#/`);
      await page.getByRole("article", { name: title }).getByRole("button", { name: "Log in as the demo user" }).click();
      await page.getByRole("button", { name: "Refresh" }).waitFor();
      // A request under way would meet the scenario before the button is clicked.
      await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
      await picker.selectOption(scenario);
      await page.getByRole("button", { name: "Refresh" }).click();
      const outcome = page
        .locator(".token")
        .or(page.getByRole("alert"))
        .or(page.getByRole("button", { name: "Log in", exact: true }))
        .or(page.locator(".empty"));
      await outcome.first().waitFor();
      if (["", "every-scope", "many-pages", "missing-rights", "offline", "empty-list"].includes(scenario)) {
        await check(`mock-${title.replaceAll(" ", "-")}-${scenario || "start"}`);
      }
      const signOut = page.getByRole("button", { name: "Sign out" });
      await picker.selectOption("");
      if (await signOut.isVisible()) await signOut.click();
      await page.goto(`${url}#/`);
      await page.getByRole("heading", { name: "Who has access?" }).waitFor();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it("lets a token expire when the clock is advanced", async () => {
  const { page } = await openConsole(browser, url);
  await page.getByText("Mock controls").click();
  await page.getByRole("article", { name: "OneWelcome" }).getByRole("button", { name: "Log in as the demo user" }).click();
  await page.locator(".token").first().waitFor();
  const before = await page.locator(".token").count();
  await page.getByLabel(/^Advance the clock/).fill("1000");
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect.poll(() => page.locator(".token").count()).toBeLessThan(before);
  await page.context().close();
});
