import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "../../environment/logger.ts";
import type { App } from "../../runtime/app.ts";
import { nowhere } from "../../create-app.ts";
import { logRequests } from "../logging/log-requests.ts";
import { contractRoutes } from "./contract-routes.ts";
import type { Demo } from "./demo.ts";
import { indexPage } from "./index-page.ts";

/** What is served beside the APIs. */
export interface PageOptions {
  /** Folder of the console, which stands at `/`. Absent: a list of the APIs stands there. */
  readonly console?: string | undefined;
  /** Folder of the documentation site, which stands at `/docs/`. Absent: it is not served. */
  readonly docs?: string | undefined;
  /** Accounts and TANs for `/demo.json`. Absent: the server has none to show. */
  readonly demo?: Demo | undefined;
  /** Gets a line per answer. */
  readonly logger?: Logger;
}

/** Everything that is not an API: the page at `/`, the documentation, and the contracts. */
export function createPages({ console: page, docs, demo, logger }: PageOptions): App {
  const pages = new Hono();
  if (logger?.info) pages.use(logRequests(logger));
  pages.use(compress());
  pages.use(etag());
  // The documents bring their own content security policy, as strict as what they hold permits.
  pages.use("/docs/*", secureHeaders({ ...common, xFrameOptions: "SAMEORIGIN" }));
  pages.use("*", async (context, next) => {
    if (context.req.path.startsWith("/docs/")) return next();
    return await pageHeaders(context, next);
  });
  if (demo !== undefined) {
    pages.get("/demo.json", (context) => {
      context.header("Cache-Control", "no-store");
      return context.json({ accounts: demo.accounts, tans: Object.fromEntries(demo.tans()) });
    });
  }
  pages.route("/docs", contractRoutes());
  if (docs !== undefined) {
    pages.get("/docs", (context) => context.redirect("/docs/", 308));
    pages.get("/docs/*", serveStatic({ root: docs, rewriteRequestPath: (path) => path.slice("/docs".length) }));
  }
  if (page === undefined) {
    pages.get("/", (context) => context.html(indexPage(new URL(context.req.url).origin, docs !== undefined)));
  } else {
    pages.get("/", serveStatic({ root: page, precompressed: true, onFound: revalidate }));
    pages.get("/assets/*", serveStatic({ root: page, precompressed: true, onFound: keepForever }));
  }
  const elsewhere = nowhere();
  pages.notFound((context) => elsewhere.fetch(context.req.raw));
  return pages;
}

// Served over plain HTTP, and perhaps under a name that others share: no promise is made about HTTPS.
const common = { strictTransportSecurity: false, xXssProtection: false, crossOriginEmbedderPolicy: false } as const;

const pageHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // Dialogs stop the page from scrolling by a style element.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["data:"],
    // The console connects to the server that its user names.
    connectSrc: ["'self'", "http:", "https:"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

const revalidate = (_path: string, context: Headed): void => context.header("Cache-Control", "no-cache");

// The names of these files change with their content.
const keepForever = (_path: string, context: Headed): void =>
  context.header("Cache-Control", "public, max-age=31536000, immutable");

interface Headed {
  header(name: string, value: string): void;
}
