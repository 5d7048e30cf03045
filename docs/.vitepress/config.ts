import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type MarkdownOptions } from "vitepress";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The pages of the site that are no file of `docs/`: Markdown of this repository, by its path. */
const pages: Readonly<Record<string, string>> = {
  "README.md": "start.md",
  "CONTRIBUTING.md": "contributing.md",
  "CHANGELOG.md": "changelog.md",
  "packages/client/README.md": "packages/client.md",
  "packages/mock/README.md": "packages/mock.md",
  "packages/server/README.md": "packages/server.md",
  "packages/cli/README.md": "packages/cli.md",
  "packages/console/README.md": "packages/console.md",
};

const references = [
  { text: "Taler merchant backend", link: "/taler-merchant/", target: "_self" },
  { text: "Taler core bank", link: "/taler-corebank/", target: "_self" },
  { text: "OneWelcome", link: "/onewelcome/", target: "_self" },
];

/** The site, below `/docs/` as the server has it. `npm run docs` builds it, and the references with it. */
export default defineConfig({
  title: "token-apis",
  description: "A contract-first toolchain for APIs that manage access tokens.",
  lang: "en",
  base: "/docs/",
  srcDir: root,
  // Markdown that is no page: notes for tools, and what is installed or generated.
  srcExclude: [
    "**/node_modules/**",
    "**/dist/**",
    "site/**",
    "generated/**",
    ".changeset/**",
    ".github/**",
    "test/**",
    "SECURITY.md",
  ],
  rewrites: { ...pages, "docs/:page*": ":page*" },
  outDir: join(root, "site/docs"),
  cacheDir: join(root, "node_modules/.cache/vitepress"),
  cleanUrls: false,
  // The references are pages of Redocly, which the build puts beside.
  ignoreDeadLinks: [/^\/(taler-merchant|taler-corebank|onewelcome)\//],
  // The root has a newer target than the esbuild of VitePress knows.
  vite: { esbuild: { tsconfigRaw: { compilerOptions: { target: "es2022" } } }, build: { chunkSizeWarningLimit: 1000 } },
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config(md) {
      md.core.ruler.push("repository-links", rewriteLinks);
      md.core.ruler.push("accessible-tables", completeTables);
      // The landing page shows in words what the picture shows.
      md.core.ruler.push(
        "pictures",
        ({ tokens }) => void tokens.splice(0, tokens.length, ...tokens.filter(({ info }) => info !== "mermaid")),
      );
    },
  },
  // The home page of the default theme has no landmark for its content.
  transformHtml: (html) => (html.includes("<main") ? html : html.replace('id="VPContent"', 'id="VPContent" role="main"')),
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Get started", link: "/start" },
      { text: "Your own API", link: "/your-own-api" },
      { text: "References", items: references },
      { text: "Try it", link: "/../", target: "_self" },
    ],
    sidebar: [
      {
        text: "Start",
        items: [
          { text: "Get started", link: "/start" },
          { text: "Your own API", link: "/your-own-api" },
          { text: "Commands", link: "/commands" },
          { text: "What runs where", link: "/support" },
        ],
      },
      { text: "API references", items: references },
      {
        text: "Packages",
        items: [
          { text: "Client", link: "/packages/client" },
          { text: "Client: answers and errors", link: "/client" },
          { text: "Client: sessions", link: "/client-sessions" },
          { text: "Mock", link: "/packages/mock" },
          { text: "Server", link: "/packages/server" },
          { text: "Toolchain", link: "/packages/cli" },
          { text: "Console", link: "/packages/console" },
        ],
      },
      {
        text: "Contracts",
        items: [
          { text: "The contracts", link: "/contracts" },
          { text: "Upstream documents", link: "/upstream" },
          { text: "Decisions", link: "/decisions" },
        ],
      },
      {
        text: "Proof",
        items: [
          { text: "Contract coverage", link: "/coverage" },
          { text: "Who may do what", link: "/authorisation" },
        ],
      },
      {
        text: "Project",
        items: [
          { text: "Contributing", link: "/contributing" },
          { text: "Changelog", link: "/changelog" },
        ],
      },
    ],
  },
});

type CoreRule = Parameters<Parameters<NonNullable<MarkdownOptions["config"]>>[0]["core"]["ruler"]["push"]>[1];

/**
 * The Markdown of the repository links to files as GitHub shows them. Here, links to pages lead to the pages, and links to
 * other files, which the site does not have, become plain text.
 */
function rewriteLinks({ tokens, env }: Parameters<CoreRule>[0]): void {
  const folder = dirname((env as { path: string }).path);
  for (const { children } of tokens) {
    for (const [index, token] of (children ?? []).entries()) {
      const href = token.attrGet("href");
      if (token.type !== "link_open" || href === null || /^(\w+:|#|\/)/.test(href)) continue;
      const [path = "", hash] = href.split("#");
      const page = pageOf(relative(root, join(folder, path)));
      if (page !== undefined) token.attrSet("href", `/${page.replace(/\.md$/, ".html")}${hash === undefined ? "" : `#${hash}`}`);
      else {
        const end = children?.find((other, position) => position > index && other.type === "link_close");
        for (const part of [token, end])
          if (part !== undefined) Object.assign(part, { type: "text", tag: "", content: "", nesting: 0 });
      }
    }
  }
}

/** Tables scroll on a phone, so the keyboard must reach them. An empty cell of the head heads nothing. */
function completeTables({ tokens }: Parameters<CoreRule>[0]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type === "table_open") token.attrSet("tabindex", "0");
    if (token.type !== "th_open" || tokens[index + 1]?.content !== "") continue;
    for (const cell of [token, tokens[index + 2]]) if (cell !== undefined) cell.tag = "td";
  }
}

/** The page of a file or folder, if the site has it. */
function pageOf(path: string): string | undefined {
  const file = existsSync(join(root, path, "README.md")) ? join(path, "README.md") : path;
  return (
    pages[file] ?? (/^docs\/[^/]+\.md$/.test(file) && readFileSync(join(root, file)) ? file.slice("docs/".length) : undefined)
  );
}
