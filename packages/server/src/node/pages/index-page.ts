import type { Operation } from "@token-apis/contracts";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
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

/** Style of the index page. Colours have a contrast of at least 4.5 to 1, on light and on dark. */
const indexPageStyle = `
:root { color-scheme: light dark; --text: #1d2430; --soft: #56606f; --paper: #fff; --line: #d8dde5; --link: #0b57b7; --band: #f3f5f8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e9ee; --soft: #a5afbd; --paper: #14181f; --line: #333b47; --link: #82b7ff; --band: #1c222b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 0; }
p { margin: .25rem 0 .75rem; }
.soft { color: var(--soft); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font: .9em/1.5 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
section { margin-top: 2rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-weight: 600; }
tbody th { font-weight: 400; }
.method { display: inline-block; min-width: 4.5em; padding: 0 .5em; border-radius: .25rem; background: var(--band); font-weight: 600; text-align: center; }
`;
