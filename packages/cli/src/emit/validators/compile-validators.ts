import standalone from "ajv/dist/standalone/index.js";
import { createAjv, type SchemaSource } from "./create-ajv.ts";
import type { OpenApiDocument } from "../../read/openapi-document.ts";

/**
 * Compiles schemas of a document to the text of an ES module without exports.
 *
 * @param sources - Schemas by the name of the constant that their function is assigned to.
 * @throws {Error} When Ajv cannot compile a schema.
 */
export function compileValidators(document: OpenApiDocument, sources: ReadonlyMap<string, SchemaSource>): string {
  // Ajv's optimizer takes longer than its compiler, and minifiers remove the same code. `process` spares Ajv from parsing
  // the code that it generates: only the text is needed here.
  const code = { source: true, esm: true, lines: true, optimize: false, process: () => "return () => false" };
  const { ajv, add } = createAjv(document, code);
  const ids = [...sources].map(([name, source]) => [name, add(name, source)] as const);
  return toModule(standalone.default(ajv, Object.fromEntries(ids)));
}

/**
 * Turns Ajv's output into a module for browsers: replaces `require(…)`, which Ajv writes even in ES modules, removes the
 * schemas that no function reads, and removes the exports. All of these are on lines that start with a declaration.
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

// The exports of a CommonJS module are on the namespace in some bundlers, and on its default export in Node.
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
    throw new Error(`compile-validators.ts cannot replace this require() of Ajv: ${line}`);
  return mended;
}
