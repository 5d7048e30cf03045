import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { openBrowser } from "./support/open-browser.ts";
import { startServer } from "./support/start-server.ts";

let browser: Browser;
let server: { readonly url: string; readonly stop: () => void };
let script: string;

beforeAll(async () => {
  // Without the condition of the workspace, esbuild takes what is packed: the compiled packages.
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL("support/device-page.ts", import.meta.url).pathname],
    platform: "browser",
    format: "esm",
    bundle: true,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    metafile: true,
    outdir: "out",
    tsconfigRaw: {},
  });
  expect(Object.keys(metafile.inputs).filter((file) => file.endsWith("packages/client/dist/index.js"))).toHaveLength(1);
  script = outputFiles[0]!.text;
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  return async () => {
    server.stop();
    await browser.close();
  };
});

it("the client runs in a browser, under React and TanStack Query: log in, list, revoke", async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route(`${server.url}devices`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`,
    }),
  );
  await page.goto(`${server.url}devices#backend=${server.url}taler-merchant/instances/shop/`);
  await page.getByText("this page").waitFor();
  expect(await page.locator("li").allTextContents()).toEqual(["this pageRevoke"]);
  expect(await page.locator("ul").getAttribute("title")).toBe("function");
  // The token of the page itself: what it asks for afterwards is refused, with the server's words.
  await page.getByRole("button", { name: "Revoke" }).click();
  await page.getByText("The credentials are missing or wrong.").waitFor();
  expect(complaints).toEqual([]);
});
