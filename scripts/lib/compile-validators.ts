import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { fromPointer } from "./json-pointer.ts";
import { areUnicodePatterns, patternsOf } from "./patterns.ts";
import { visitSchema, visitSchemas } from "./schema-dialect.ts";
import type { OpenApiDocument, SchemaObject } from "./openapi-document.ts";

/**
 * Compiles schemas of a document into one text of plain functions, an ES module without exports.
 * Each source becomes the constant of its key: a component schema by its name, or a schema whose `$ref` point into the document.
 *
 * @param document - Its schemas in the dialect of JSON Schema 2020-12; it is changed on the way.
 * @throws {Error} When a schema cannot be compiled; the message is Ajv's.
 */
export function compileValidators(document: OpenApiDocument, sources: ReadonlyMap<string, string | SchemaObject>): string {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    // A schema that many refer to is one function, not a copy in each place.
    inlineRefs: false,
    // Ajv's optimizer takes longer than the compiler; engines and minifiers drop what it would drop.
    // Only their text is wanted: the functions that Ajv makes of it at once are empty, which saves parsing it.
    code: { source: true, esm: true, lines: true, optimize: false, process: () => "return () => false" },
  });
  addFormats.default(ajv);
  const keywords = new Set<string>();
  const patterns = new Set<string>();
  visitSchemas(document, (schema) => {
    for (const keyword of Object.keys(schema)) keywords.add(keyword);
    for (const pattern of patternsOf(schema)) patterns.add(pattern);
    link(schema);
  });
  // The bookkeeping for these keywords is half of the text, and most documents use none of them.
  ajv.opts.unevaluated = keywords.has("unevaluatedProperties") || keywords.has("unevaluatedItems");
  ajv.opts.dynamicRef = keywords.has("$dynamicRef");
  ajv.opts.unicodeRegExp = areUnicodePatterns(patterns);
  ajv.addSchema(document, documentId, false, false);
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    ajv.addSchema(schema, componentId(name), false, false);
  }
  const ids = [...sources].map(([name, source]) => {
    if (typeof source === "string") return [name, componentId(source)] as const;
    visitSchema(source, link);
    ajv.addSchema(source, name, false, false);
    return [name, name] as const;
  });
  return toModule(standalone.default(ajv, Object.fromEntries(ids)));
}

const documentId = "contract.json";
const componentId = (name: string): string => `${encodeURIComponent(name)}.schema.json`;

// Ajv compiles a schema that has an id of its own once; a pointer into a document once per place that points there.
function link(schema: SchemaObject): void {
  if (typeof schema.$ref !== "string" || !schema.$ref.startsWith("#/")) return;
  const [, first, second, name, ...rest] = schema.$ref.split("/");
  if (first !== "components" || second !== "schemas" || name === undefined) {
    schema.$ref = documentId + encodeURI(schema.$ref);
    return;
  }
  const id = componentId(fromPointer(`#/${name}`)[0] as string);
  schema.$ref = rest.length === 0 ? id : `${id}#/${encodeURI(rest.join("/"))}`;
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
