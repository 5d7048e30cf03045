import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./process.ts";

/** Bytes of a module and its imports, bundled for browsers, minified and compressed with gzip -9. */
export async function bundleSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, "packages/client") },
    conditions: ["token-apis-src"],
    platform: "browser",
    format: "esm",
    bundle: true,
    minify: true,
    write: false,
    tsconfigRaw: {},
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote no bundle.");
  return gzipSync(file.contents, { level: 9 }).length;
}

/** A module that creates a client of the operations named, from their operation table. */
export function clientModule(names: string, operationTable: string): string {
  return `
  import { createClient } from "@token-apis/client";
  import { ${names} } from ${JSON.stringify(operationTable)};
  export const client = createClient({ ${names} }, { baseUrl: "https://api.example/" });`;
}

/** A module that creates openapi-fetch's client, the baseline of bundle sizes. */
export const openapiFetchModule =
  'import createClient from "openapi-fetch"; export const client = createClient({ baseUrl: "https://api.example/" });';
