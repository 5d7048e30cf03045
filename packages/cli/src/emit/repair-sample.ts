import randexp from "randexp";
import type { ValidateFunction } from "ajv";

// The class is the module itself. Its types say that it is the member `default`.
const RandExp = randexp as unknown as typeof randexp.default;

/** Changes are made one by one, and each may show the next violation. */
const MAX_CHANGES = 100;

/**
 * Changes a sampled value until it is valid: strings that a sampler makes up rarely match a pattern, a format or a length.
 * Deterministic.
 *
 * @param sampled - Is changed in place.
 * @returns The valid value, wrapped; undefined when there is none nearby.
 */
export function repairSample(sampled: unknown, isValid: ValidateFunction): { readonly value: unknown } | undefined {
  const root = { value: sampled };
  for (let change = 0; change < MAX_CHANGES; change++) {
    if (isValid(root.value)) return root;
    const changed = (isValid.errors ?? []).some(({ instancePath, keyword, params }) => {
      const replacement = replacementFor(keyword, params);
      return replacement !== undefined && replace(root, instancePath, replacement);
    });
    if (!changed) return undefined;
  }
  return undefined;
}

function replacementFor(keyword: string, params: Readonly<Record<string, unknown>>): unknown {
  switch (keyword) {
    case "pattern":
      return matchOf(String(params["pattern"]));
    case "format":
      return FORMATS[String(params["format"])];
    case "type":
      // What may be null need not be made up.
      return params["type"] === "null" ? null : undefined;
    case "const":
      return params["allowedValue"];
    case "enum":
      return (params["allowedValues"] as readonly unknown[])[0];
    default:
      return undefined;
  }
}

/** Values of formats that samplers do not know. */
const FORMATS: Readonly<Record<string, string>> = {
  iri: "https://example.com/",
  "uri-template": "https://example.com/{id}",
  "json-pointer": "/a",
  "relative-json-pointer": "0",
  regex: ".*",
  duration: "P1D",
  "idn-email": "user@example.com",
  "idn-hostname": "example.com",
  byte: "",
};

/** The first string that matches, by the lowest alternative and the fewest repetitions. */
function matchOf(pattern: string): string | undefined {
  try {
    const expression = new RandExp(pattern);
    expression.randInt = (from: number) => from;
    return expression.gen();
  } catch {
    // A pattern of another engine.
    return undefined;
  }
}

/** @returns False when the value is there already, so that changing it again helps nothing. */
function replace(root: { value: unknown }, pointer: string, value: unknown): boolean {
  const path = [
    "value",
    ...pointer
      .split("/")
      .slice(1)
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")),
  ];
  const last = path.pop() ?? "value";
  let parent: unknown = root;
  for (const part of path) parent = (parent as Record<string, unknown> | undefined)?.[part];
  if (typeof parent !== "object" || parent === null) return false;
  const holder = parent as Record<string, unknown>;
  if (holder[last] === value) return false;
  holder[last] = value;
  return true;
}
