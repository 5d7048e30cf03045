import { fromPointer, toPointer } from "../read/json-pointer.ts";
import { isJsonMediaType } from "./read-media-types.ts";
import { parameterShape } from "./parameter-shape.ts";
import type { Parameter } from "./contract.ts";
import type { DocumentReader, Located } from "./document-reader.ts";
import type { ParameterObject } from "../read/openapi-document.ts";

export interface ParameterModel {
  /** The parameter as `operations.ts` describes it. */
  readonly descriptor: Parameter;
  /** JSON Pointer to the schema in the document. Undefined when there is no schema. */
  readonly schemaPointer: string | undefined;
}

/**
 * The parameters of an operation. Its own parameters override those of its path item by name and place.
 *
 * @param lists - The parameter lists, path item first, each with its JSON Pointer.
 */
export function readParameters(
  path: string,
  lists: readonly Located<ParameterObject[] | undefined>[],
  reader: DocumentReader,
): ParameterModel[] {
  const found = new Map<string, ParameterModel>();
  for (const { node: list, pointer } of lists) {
    list?.forEach((entry, index) => {
      const located = reader.follow(entry, toPointer([...fromPointer(pointer), index]));
      const model = located && readParameter(located, reader);
      if (model) found.set(`${model.descriptor.in} ${model.descriptor.name}`, model);
    });
  }
  checkTemplate(path, found, lists.at(-1)?.pointer ?? "#/", reader);
  return [...found.values()];
}

// OpenAPI 3.1, Parameter Object: header parameters with these names shall be ignored.
const headersDescribedElsewhere = new Set(["accept", "content-type", "authorization"]);

function readParameter({ node, pointer }: Located<ParameterObject>, reader: DocumentReader): ParameterModel | undefined {
  const { name, in: place } = node;
  if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") {
    reader.report(
      "unknown-parameter-place",
      `Parameter "${name}" has the unknown place "${place}".`,
      pointer,
      "use path, query, header or cookie",
    );
    return undefined;
  }
  if (place === "header" && headersDescribedElsewhere.has(name.toLowerCase())) return undefined;
  const [mediaType] = Object.keys(node.content ?? {});
  if (mediaType !== undefined && !isJsonMediaType(mediaType)) {
    const message = `Parameter "${name}" has the media type ${mediaType}, which is not supported.`;
    reader.report("unsupported-parameter-content", message, pointer, "use a JSON media type, or `schema` instead of `content`");
    return undefined;
  }
  const shape = mediaType === undefined ? parameterShape(node.schema, reader.document) : { type: "json" as const };
  const style = readStyle({ node, pointer }, reader);
  const byDefault = (style ?? (place === "query" || place === "cookie" ? "form" : "simple")) === "form";
  const descriptor: Parameter = {
    name,
    in: place,
    ...(node.required === true || place === "path" ? { required: true } : {}),
    ...shape,
    ...(style ? { style } : {}),
    ...(node.explode !== undefined && node.explode !== byDefault ? { explode: node.explode } : {}),
  };
  const segments = fromPointer(pointer);
  const schemaPath = mediaType === undefined ? [...segments, "schema"] : [...segments, "content", mediaType, "schema"];
  const hasSchema = (mediaType === undefined ? node.schema : node.content?.[mediaType]?.schema) !== undefined;
  return { descriptor, schemaPointer: hasSchema ? toPointer(schemaPath) : undefined };
}

const stylesByPlace: Record<Parameter["in"], { implied: string; others: readonly string[] }> = {
  path: { implied: "simple", others: ["label", "matrix"] },
  query: { implied: "form", others: ["spaceDelimited", "pipeDelimited", "deepObject"] },
  header: { implied: "simple", others: [] },
  cookie: { implied: "form", others: [] },
};

function readStyle({ node, pointer }: Located<ParameterObject>, reader: DocumentReader): Parameter["style"] {
  const { implied, others } = stylesByPlace[node.in as Parameter["in"]];
  if (node.style === undefined || node.style === implied) return undefined;
  if (!others.includes(node.style)) {
    const message = `Style "${node.style}" is not valid for the ${node.in} parameter "${node.name}".`;
    reader.report("unknown-parameter-style", message, pointer, `use ${[implied, ...others].join(", ")}`);
  }
  return node.style as Parameter["style"];
}

function checkTemplate(path: string, found: ReadonlyMap<string, ParameterModel>, pointer: string, reader: DocumentReader): void {
  const inTemplate = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
  for (const name of inTemplate.filter((candidate) => !found.has(`path ${candidate}`))) {
    const fix = `declare it: { name: ${name}, in: path, required: true, schema: { type: string } }`;
    reader.report("undeclared-path-parameter", `{${name}} in "${path}" is not declared as a parameter.`, pointer, fix);
  }
  for (const { descriptor } of found.values()) {
    if (descriptor.in !== "path" || inTemplate.includes(descriptor.name)) continue;
    const message = `Path parameter "${descriptor.name}" is not in the path "${path}".`;
    reader.report("unused-path-parameter", message, pointer, `add {${descriptor.name}} to the path, or remove the parameter`);
  }
}
