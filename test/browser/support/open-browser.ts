import { chromium, type Browser } from "playwright-core";
import { chromiumLaunch } from "../../support/chromium.ts";

/** Chromium as the system has it, without its own traffic. */
export const openBrowser = (): Promise<Browser> => chromium.launch(chromiumLaunch);
