import { Ajv2020 } from "ajv/dist/2020.js";
import { type Document, isObject, type JsonObject, openDocument, pointerStep, toList } from "./document.ts";

/** Whether a value fits a schema. */
type Check = (value: unknown) => boolean;

/** One parameter, as far as a sender needs it. */
export interface FuzzParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly schema: JsonObject;
  /** The document's examples. */
  readonly examples: readonly unknown[];
  readonly style: string;
  readonly explode: boolean;
  /** The parameter has `content`: its text is JSON. */
  readonly isJson: boolean;
}

/** A body in one media type. */
export interface FuzzBody {
  readonly mediaType: string;
  readonly schema: JsonObject;
  readonly examples: readonly unknown[];
  /** Absent without a schema. */
  readonly fits?: Check;
}

/** A documented header of an answer. */
interface FuzzHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly fits: Check;
}

/** What an operation documents for a status, a range of statuses or all others. */
export interface FuzzResponse {
  readonly headers: readonly FuzzHeader[];
  readonly bodies: readonly FuzzBody[];
  /** Link Objects. */
  readonly links: readonly JsonObject[];
}

/** One operation of the document. */
export interface FuzzOperation {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly FuzzParameter[];
  readonly bodies: readonly FuzzBody[];
  readonly isBodyRequired: boolean;
  /** By `"200"`, `"4XX"`, `"default"`. */
  readonly responses: ReadonlyMap<string, FuzzResponse>;
  /** Names of the security schemes, one list per alternative. */
  readonly security: readonly (readonly string[])[];
}

/** All that the fuzzer uses of a document. */
export interface FuzzContract {
  readonly document: Document;
  readonly operations: readonly FuzzOperation[];
  /** Security Scheme Objects by name. */
  readonly schemes: ReadonlyMap<string, JsonObject>;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch"];

/**
 * Reads a bundled OpenAPI 3.1 document. Its schemas are compiled here, apart from the validators of the build, so that
 * both are held against each other.
 */
export function readContract(root: object): FuzzContract {
  const document = openDocument(root);
  // The document decides nothing about formats that a request would have to keep to.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });
  ajv.addSchema(document.root, "contract");
  const compile = (pointer: string): Check => {
    let compiled: Check | undefined;
    // Most of the schemas of a large document are never met in a run.
    return (value) => (compiled ??= ajv.compile({ $ref: `contract#${pointer}` }))(value);
  };

  const components = document.object(document.root["components"]);
  const schemes = Object.entries(document.object(components["securitySchemes"])).map(
    ([name, scheme]) => [name, document.object(scheme)] as const,
  );
  const operations = Object.entries(document.object(document.root["paths"])).flatMap(([path, item]) => {
    const pathItem = document.object(item);
    return METHODS.filter((method) => isObject(pathItem[method])).map((method) =>
      readOperation(document, compile, path, method, pathItem),
    );
  });
  return { document, operations, schemes: new Map(schemes) };
}

type Compile = (pointer: string) => Check;

function readOperation(document: Document, compile: Compile, path: string, method: string, pathItem: JsonObject): FuzzOperation {
  const operation = document.object(pathItem[method]);
  const pointer = `/paths/${pointerStep(path)}/${method}`;
  const parameters = new Map(
    [...toList(pathItem["parameters"]), ...toList(operation["parameters"])].map((parameter) => {
      const read = readParameter(document, document.object(parameter));
      return [`${read.in} ${read.name}`, read] as const;
    }),
  );
  const body = follow(document, operation["requestBody"], `${pointer}/requestBody`);
  const responses = Object.keys(document.object(operation["responses"])).map((status) => {
    const response = follow(document, document.object(operation["responses"])[status], `${pointer}/responses/${status}`);
    return [status.toUpperCase().replace("DEFAULT", "default"), readResponse(document, compile, response)] as const;
  });
  const security = operation["security"] ?? document.root["security"];
  return {
    operationId: typeof operation["operationId"] === "string" ? operation["operationId"] : `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    parameters: [...parameters.values()],
    bodies: readBodies(document, compile, body),
    isBodyRequired: body.value["required"] === true,
    responses: new Map(responses),
    security: toList(security).map((requirement) => Object.keys(document.object(requirement))),
  };
}

function readParameter(document: Document, parameter: JsonObject): FuzzParameter {
  const place = parameter["in"] as FuzzParameter["in"];
  const [media] = Object.values(document.object(parameter["content"]));
  const described = media === undefined ? parameter : document.object(media);
  const style = (parameter["style"] as string | undefined) ?? (place === "query" || place === "cookie" ? "form" : "simple");
  return {
    name: String(parameter["name"]),
    in: place,
    required: parameter["required"] === true,
    schema: document.object(described["schema"]),
    examples: examplesOf(document, described),
    style,
    explode: (parameter["explode"] as boolean | undefined) ?? style === "form",
    isJson: media !== undefined,
  };
}

/** A value and where it stands, references followed: Ajv finds its schemas by their place. */
interface Placed {
  readonly value: JsonObject;
  readonly pointer: string;
}

function follow(document: Document, value: unknown, pointer: string): Placed {
  const reference = isObject(value) ? value["$ref"] : undefined;
  return { value: document.object(value), pointer: typeof reference === "string" ? reference.slice(1) : pointer };
}

function readBodies(document: Document, compile: Compile, { value, pointer }: Placed): FuzzBody[] {
  return Object.entries(document.object(value["content"])).map(([mediaType, media]) => {
    const described = document.object(media);
    const place = `${pointer}/content/${pointerStep(mediaType)}/schema`;
    return {
      mediaType,
      schema: document.object(described["schema"]),
      examples: examplesOf(document, described),
      ...(described["schema"] !== undefined && { fits: compile(place) }),
    };
  });
}

function readResponse(document: Document, compile: Compile, response: Placed): FuzzResponse {
  const headers = Object.entries(document.object(response.value["headers"])).map(([name, value]) => {
    const header = follow(document, value, `${response.pointer}/headers/${pointerStep(name)}`);
    const schema = document.object(header.value["schema"]);
    return { name, required: header.value["required"] === true, schema, fits: compile(`${header.pointer}/schema`) };
  });
  const links = Object.values(document.object(response.value["links"])).map((link) => document.object(link));
  return { headers, bodies: readBodies(document, compile, response), links };
}

function examplesOf(document: Document, described: JsonObject): unknown[] {
  const many = Object.values(document.object(described["examples"])).map((example) => document.object(example)["value"]);
  return [described["example"], ...many].filter((example) => example !== undefined);
}
