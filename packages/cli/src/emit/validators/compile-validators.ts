import standalone from "ajv/dist/standalone/index.js";
import { createAjv, type SchemaSource } from "./create-ajv.ts";
import type { OpenApiDocument } from "../../read/openapi-document.ts";

/**
 * Compiles schemas of a document into one text of plain functions, an ES module without exports.
 * Each source becomes the constant of its key.
 *
 * @throws {Error} When a schema cannot be compiled; the message is Ajv's.
 */
export function compileValidators(document: OpenApiDocument, sources: ReadonlyMap<string, SchemaSource>): string {
  // Ajv's optimizer takes longer than the compiler; engines and minifiers drop what it would drop.
  // Only their text is wanted: the functions that Ajv makes of it at once are empty, which saves parsing it.
  const code = { source: true, esm: true, lines: true, optimize: false, process: () => "return () => false" };
  const { ajv, add } = createAjv(document, code);
  const ids = [...sources].map(([name, source]) => [name, add(name, source)] as const);
  return toModule(standalone.default(ajv, Object.fromEntries(ids)));
}

/**
 * Mends what Ajv writes: `require(…)` even in ES modules, which browsers do not know; every schema as data, though
 * most functions never look at theirs; an export per function. All of it stands on lines that start with a declaration.
 */
function toModule(code: string): string {
  const used = new Set(code.match(/\bschema\d+(?=[.[])/g));
  const imports = new Map<string, string>();
  const parts: string[] = [];
  let end = 0;
  for (const line of code.matchAll(/^(?:"use strict";|(?:export )?const .*)\n?/gm)) {
    parts.push(code.slice(end, line.index), mendLine(line[0], used, imports));
    end = line.index + line[0].length;
  }
  const body = parts.join("") + code.slice(end);
  const lines = [...imports].map(([specifier, name]) => `import * as ${name} from "${specifier}.js";\n`);
  return `${lines.join("")}${imports.size > 0 ? interop : ""}${body}`;
}

// Bundlers and Node disagree on where a CommonJS module's exports appear: on the namespace or on its default.
const interop =
  "const interop = (module) => (module.default?.default ?? module.default?.fullFormats) ? module.default : module;\n";

function mendLine(line: string, used: ReadonlySet<string>, imports: Map<string, string>): string {
  if (line.startsWith('"use strict"')) return "";
  const schema = /^const (schema\d+) = /.exec(line)?.[1];
  if (schema !== undefined) return used.has(schema) ? line : "";
  const mended = line.replace(/^export /, "").replace(/require\("([^"]+)"\)/, (_, specifier: string) => {
    const name = imports.get(specifier) ?? `helper${imports.size}`;
    imports.set(specifier, name);
    return `interop(${name})`;
  });
  if (/\brequire\(/.test(mended.slice(0, 200)))
    throw new Error(`Ajv wrote a require() that compile-validators does not know: ${line}`);
  return mended;
}
