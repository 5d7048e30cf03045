import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "../../environment/logger.ts";
import type { App } from "../../runtime/app.ts";
import { implement } from "../../runtime/implement.ts";
import { logRequests } from "../logging/log-requests.ts";
import { indexPage } from "./index-page.ts";

/**
 * Everything that is not an API: the index page at `/`, and the documentation site at `/docs/`.
 *
 * @param docs - Folder of the site. Absent when it is not served.
 * @param logger - Gets a line per answer.
 */
export function createPages(docs: string | undefined, logger?: Logger): App {
  const pages = new Hono();
  const nowhere = implement({}, {}, { validators: {} });
  if (logger?.info) pages.use(logRequests(logger));
  // The documents bring their own content security policy, as strict as what they hold permits.
  pages.use("/docs/*", secureHeaders({ ...common, xFrameOptions: "SAMEORIGIN" }));
  pages.use(
    "/",
    secureHeaders({
      ...common,
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ["data:"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  pages.get("/", (context) => context.html(indexPage(new URL(context.req.url).origin, docs !== undefined)));
  if (docs !== undefined) {
    pages.get("/docs", (context) => context.redirect("/docs/", 308));
    pages.get("/docs/*", serveStatic({ root: docs, rewriteRequestPath: (path) => path.slice("/docs".length) }));
  }
  pages.notFound((context) => nowhere.fetch(context.req.raw));
  return pages;
}

// Served over plain HTTP, and perhaps under a name that others share: no promise is made about HTTPS.
const common = { strictTransportSecurity: false, xXssProtection: false, crossOriginEmbedderPolicy: false } as const;
