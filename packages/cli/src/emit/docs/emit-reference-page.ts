import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describeExtensions } from "./describe-extensions.ts";
import { redoclyCommand, redoclyEnvironment } from "./redocly-command.ts";
import type { ContractModel } from "../../model/build-model.ts";
import type { OperationModel } from "../../model/read-operation.ts";
import type { OutputFile } from "../output-file.ts";

/**
 * Emits the reference page of one contract: a self-contained HTML page made by Redocly. Its content security policy forbids
 * external resources. Redocly runs in a temporary folder.
 *
 * @param path - The path of the page.
 * @throws {Error} When Redocly fails. The message is Redocly's output.
 */
export async function emitReferencePage({ document }: ContractModel, path: string): Promise<OutputFile> {
  const folder = await mkdtemp(join(tmpdir(), "token-apis-docs-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    await writeFile(input, JSON.stringify(describeExtensions(document)));
    await run(process.execPath, [redoclyCommand(), "build-docs", input, "--inlineBundle", "-o", output], {
      cwd: folder,
      env: redoclyEnvironment(),
    });
    return { path, text: sealed(await readFile(output, "utf8")) };
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
    .replace("<head>", `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
