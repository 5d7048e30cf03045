import type { Operation } from "@token-apis/contracts";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { indexPageStyle } from "./index-page-style.ts";
import { type ServedApi, servedApis } from "./served-apis.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The page at `/`: each API with its address, its documentation and its operations. Asks for nothing else. */
export function indexPage(origin: string, hasDocs: boolean): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>token-apis</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(indexPageStyle)}
        </style>
      </head>
      <body>
        <main>
          <h1>token-apis</h1>
          <p class="soft">A reference server for ${servedApis.length} access-token APIs.</p>
          ${servedApis.map((api) => section(api, origin, hasDocs))}
        </main>
      </body>
    </html>`;
}

function section({ name, title, summary, operations }: ServedApi, origin: string, hasDocs: boolean): Html {
  return html`<section aria-labelledby="${name}">
    <h2 id="${name}">${title}</h2>
    <p class="soft">${summary}</p>
    <dl>
      <dt>Base URL</dt>
      <dd><code>${origin}/${name}/</code></dd>
      ${hasDocs ? documentation(name, title) : ""}
    </dl>
    <div class="wide" role="region" aria-label="${title}: operations" tabindex="0">
      <table>
        <caption>
          Operations
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Method</th>
            <th scope="col">Path</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          ${operations.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}

const documentation = (name: string, title: string): Html =>
  html`<dt>Documentation</dt>
    <dd><a href="/docs/${name}/">${title}: reference</a></dd>`;

const row = ({ operationId, method, path, since }: Operation): Html =>
  html`<tr>
    <th scope="row"><code>${operationId}</code></th>
    <td><code class="method">${method.toUpperCase()}</code></td>
    <td><code>${path}</code></td>
    <td>${since === "v0" ? "always" : (since ?? "–")}</td>
  </tr>`;
