// Step: ContractModel -> one self-contained HTML page by Redocly. Works in a temporary folder; leaves nothing behind.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describeExtensions } from "./describe-extensions.ts";
import type { ContractModel, OutputFile } from "../../model/contract-model.ts";

/**
 * The reference page of one contract. It loads nothing and, by its content security policy, can load nothing.
 *
 * @param path - Where the page goes.
 * @throws {Error} When Redocly fails; the message is what it printed.
 */
export async function emitDocs({ document }: ContractModel, path: string): Promise<OutputFile> {
  const folder = await mkdtemp(join(tmpdir(), "token-apis-docs-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    await writeFile(input, JSON.stringify(describeExtensions(document)));
    await run(process.execPath, [redocly, "build-docs", input, "--inlineBundle", "-o", output], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    });
    return { path, text: sealed(await readFile(output, "utf8")) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const run = promisify(execFile);
const redocly = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; " +
  "img-src data: blob:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

// Redoc fetches its logo from the vendor's host even with its bundle inlined; an empty image takes its place.
function sealed(html: string): string {
  const emptyImage = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E";
  return html
    .replaceAll(/https:\/\/cdn\.redoc(?:ly\.com|\.ly)\/redoc\/logo-mini(?:-full)?\.svg/g, emptyImage)
    .replace("<head>", `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
