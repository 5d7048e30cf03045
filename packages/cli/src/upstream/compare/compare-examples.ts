import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { toPointer } from "../../read/json-pointer.ts";
import { pathShape, type Place } from "../facts/fact-tree.ts";
import type { ContractSource, Spot } from "../contract/contract-source.ts";
import type { ExampleFact } from "../facts/facts.ts";
import type { LockedDocument } from "../lock/lock.ts";

/** A JSON body in a document that the contract's schema refuses, or has no schema for. */
export interface ExampleFinding {
  readonly documented: Place;
  /** The schema; the paths of the contract when there is none. */
  readonly contract: Place;
  readonly message: string;
}

/** Holds the JSON examples of documents against the schemas of the contract. */
export function compareExamples(
  documents: readonly LockedDocument[],
  source: ContractSource,
  names: ReadonlyMap<string, string>,
): { valid: number; findings: ExampleFinding[] } {
  const examples = documents.flatMap(({ path, examples: shown = [] }) => shown.map((example) => ({ example, path })));
  const findings: ExampleFinding[] = [];
  const validate = schemaValidator(source);
  for (const { example, path } of examples) {
    const schema = schemaOf(example, source, names);
    const documented = { file: path, line: example.line };
    const contract = source.place(schema ?? source.child(source.root, "paths") ?? source.root);
    const message = schema ? validate(schema, example.value) : `no schema for ${describe(example)}`;
    if (message !== undefined) findings.push({ documented, contract, message });
  }
  return { valid: examples.length - findings.length, findings };
}

/** Gives a function that says what a schema has against a value; undefined when nothing. */
function schemaValidator(source: ContractSource): (schema: Spot, value: unknown) => string | undefined {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, allErrors: true });
  addFormats.default(ajv);
  // Each file gets its own address, so that a `$ref` from one to another resolves.
  for (const [file, parsed] of source.files()) ajv.addSchema(parsed as object, `${base}${file}`);
  return (schema, value) => {
    const validate = ajv.compile({ $ref: `${base}${schema.file}${encodeURI(toPointer(schema.segments))}` });
    if (validate(value)) return undefined;
    const [first] = validate.errors ?? [];
    return `${first?.instancePath || "the example"} ${first?.message ?? "is not valid"}`;
  };
}

const base = "https://contract.invalid/";

function schemaOf(
  { method, path, part, status, error, type }: ExampleFact,
  source: ContractSource,
  names: ReadonlyMap<string, string>,
) {
  if (type !== undefined) return source.child(source.root, "components", "schemas", names.get(type) ?? type);
  if (method === undefined || path === undefined) return undefined;
  const item = source.children(source.child(source.root, "paths")).find(([name]) => pathShape(name) === pathShape(path))?.[1];
  const operation = item && source.child(item, method.toLowerCase());
  if (!operation) return undefined;
  if (part === "request") return schemaIn(source, source.child(operation, "requestBody"));
  const fits = (name: string): boolean =>
    status === undefined ? /^[45]/.test(name) === (error === true) : name === String(status);
  const responses = source.children(source.child(operation, "responses")).filter(([name]) => fits(name));
  return responses.map(([, response]) => schemaIn(source, response)).find((schema) => schema !== undefined);
}

function schemaIn(source: ContractSource, owner: Spot | undefined): Spot | undefined {
  if (!owner) return undefined;
  const [media] = source.children(source.child(source.follow(owner), "content"));
  return media && source.child(media[1], "schema");
}

function describe({ method, path, part, status, type }: ExampleFact): string {
  return [part, "of", type ?? [method, path, status].filter((one) => one !== undefined).join(" ")].join(" ");
}
