import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { repository } from "../../support/temporary-folder.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where the screenshots are kept. */
const shots = join(repository, "coverage/pages");

/** A page that is watched. */
export interface WatchedPage {
  readonly page: Page;
  /** Takes a screenshot, and fails on violations of accessibility or when the page is wider than the window. */
  readonly check: (name: string) => Promise<void>;
  /** Errors of the page, and requests to other machines. */
  readonly complaints: readonly string[];
}

interface View {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
}

/** The windows that the console is looked at in. */
export const views: readonly View[] = [
  { name: "desktop-light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "phone-dark", viewport: { width: 390, height: 780 }, colorScheme: "dark" },
];

/** Opens the console in a new window, with nothing stored. */
export async function openConsole(browser: Browser, url: string, view?: View): Promise<WatchedPage> {
  const opened = await watchPage(browser, url, view);
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  return opened;
}

/** Opens a page in a new window, with nothing stored. */
export async function watchPage(browser: Browser, url: string, view: View | undefined = views[0]): Promise<WatchedPage> {
  if (view === undefined) throw new Error("There is no view.");
  const { viewport, colorScheme } = view;
  const context = await browser.newContext({ viewport, colorScheme, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // Chromium reports each answer from 400 upwards, which the tests provoke.
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(url);
  let count = 0;
  return {
    page,
    complaints,
    async check(name) {
      count += 1;
      await page.screenshot({ path: join(shots, view.name, `${String(count).padStart(2, "0")}-${name}.png`) });
      // Not by a script element, which the policy of the page forbids.
      await page.evaluate(axeSource);
      const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(results.violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  };
}
