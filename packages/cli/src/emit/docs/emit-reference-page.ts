import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addCodeSamples } from "./add-code-samples.ts";
import { describeExtensions } from "./describe-extensions.ts";
import { escapeHtml } from "./html-page.ts";
import { redoclyCommand, redoclyEnvironment } from "./redocly-command.ts";
import type { ContractModel } from "../../model/build-model.ts";
import type { OpenApiDocument } from "../../read/openapi-document.ts";
import type { OperationModel } from "../../model/read-operation.ts";
import type { OutputFile } from "../output-file.ts";

/** Where a page leads beside the operations. */
export interface PageLinks {
  /** The page that lists all references, relative to this one. */
  readonly home: string;
  /** The address of a server to try the API on. It becomes the first server of the document. */
  readonly server: string;
}

/**
 * Emits the reference page of one contract: a self-contained HTML page made by Redocly, with code samples. Its content
 * security policy forbids external resources. Redocly runs in a temporary folder.
 *
 * @param path - The path of the page.
 * @param links - Undefined: the page stands alone.
 * @throws {Error} When Redocly fails. The message is Redocly's output.
 */
export async function emitReferencePage(contract: ContractModel, path: string, links?: PageLinks): Promise<OutputFile> {
  const folder = await mkdtemp(join(tmpdir(), "token-apis-docs-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    const document = links === undefined ? contract.document : withServer(contract.document, links.server);
    await writeFile(input, JSON.stringify(describeExtensions(addCodeSamples(document, contract))));
    await run(process.execPath, [redoclyCommand(), "build-docs", input, "--inlineBundle", "-o", output], {
      cwd: folder,
      env: redoclyEnvironment(),
    });
    const page = sealed(await readFile(output, "utf8"));
    return { path, text: links === undefined ? page : withHeader(page, contract.title, links) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The address of an operation in the reference page, as Redoc defines it. Without a tag, the top of the page. */
export function operationAddress({ tag, operationId }: Pick<OperationModel, "tag" | "operationId">): string {
  return tag === undefined ? "" : `#/${slug(tag)}/${slug(operationId)}`;
}

function slug(text: string): string {
  return encodeURIComponent(
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-"),
  );
}

const run = promisify(execFile);

const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; " +
  "img-src data: blob:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

// Redoc loads its logo from the vendor's host, even with an inlined bundle. Replace it with an empty image.
function sealed(html: string): string {
  const emptyImage = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E";
  return html
    .replaceAll(/https:\/\/cdn\.redoc(?:ly\.com|\.ly)\/redoc\/logo-mini(?:-full)?\.svg/g, emptyImage)
    .replace(
      "<head>",
      `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">\n  <style>${pageStyle}</style>`,
    );
}

// Without its logo, the note about Redoc at the bottom of the sidebar has no width and wraps after each word.
const pageStyle = `
    div:has(> span > a[href="https://redocly.com/redoc/"]) { display: none !important; }
    .reference-header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .625rem 1rem; font: 1rem/1.5 system-ui, sans-serif; border-bottom: 1px solid #8884; }
    .reference-header a { color: inherit; }
    .reference-header strong { margin-inline-end: auto; }
  `;

function withServer(document: OpenApiDocument, url: string): OpenApiDocument {
  const servers = [{ url, description: "The reference server, as `npm start` runs it." }, ...(document.servers ?? [])];
  return { ...document, servers };
}

/** Adds the way back, and to the document itself. */
function withHeader(html: string, title: string, { home }: PageLinks): string {
  const header = `<header class="reference-header">
    <a href="${escapeHtml(home)}">All documentation</a>
    <strong>${escapeHtml(title)}</strong>
    <a href="openapi.json">openapi.json</a>
    <a href="openapi.yaml">openapi.yaml</a>
  </header>`;
  return html.replace(/^<body>$/m, () => `<body>\n${header}`);
}
