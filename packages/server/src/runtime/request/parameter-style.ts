import type { Parameter } from "@token-apis/contracts";

/** Takes the serialised text of a parameter apart. `undefined`: the text does not have the style. */
export interface StyleReader {
  readonly text: (raw: string) => string | undefined;
  readonly list: (raw: string) => readonly string[] | undefined;
  readonly members: (raw: string) => readonly (readonly [string, string])[] | undefined;
}

/**
 * The reader for a parameter that stands in one piece of text: everything but exploded lists, exploded objects
 * and `deepObject` in a query. Reads text that is still percent-encoded, where a delimiter is told from data.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#style-values | OpenAPI 3.1, Style Values}
 */
export function styleReader({ name, style, explode }: Parameter): StyleReader {
  switch (style) {
    case "label":
      return delimited((raw) => (raw.startsWith(".") ? raw.slice(1) : undefined), explode === true ? "." : ",", explode);
    case "matrix":
      return explode === true ? explodedMatrix(name) : delimited((raw) => afterName(raw, name), ",", false);
    case "spaceDelimited":
      return delimited(asItIs, /%20|\+| /, false);
    case "pipeDelimited":
      return delimited(asItIs, /%7C|\|/i, false);
    default:
      return delimited(asItIs, ",", explode);
  }
}

const asItIs = (raw: string): string => raw;

function delimited(
  text: (raw: string) => string | undefined,
  delimiter: string | RegExp,
  explode: boolean | undefined,
): StyleReader {
  const list = (raw: string): readonly string[] | undefined => {
    const content = text(raw);
    return content === "" ? [] : content?.split(delimiter);
  };
  return {
    text,
    list,
    members: (raw) => {
      const parts = list(raw);
      return parts === undefined ? undefined : explode === true ? parts.map(atEqualsSign) : inPairs(parts);
    },
  };
}

// `;color=blue;color=black` is a list, `;R=100;G=200` an object.
function explodedMatrix(name: string): StyleReader {
  const parts = (raw: string): readonly string[] | undefined => (raw.startsWith(";") ? raw.slice(1).split(";") : undefined);
  return {
    text: (raw) => afterName(raw, name),
    list: (raw) => {
      const values = parts(raw)?.map((part) => afterName(`;${part}`, name));
      return values?.every((value) => value !== undefined) === true ? values : undefined;
    },
    members: (raw) => parts(raw)?.map(atEqualsSign),
  };
}

// `;color=blue`; an empty value has no equals sign.
function afterName(raw: string, name: string): string | undefined {
  if (raw === `;${name}`) return "";
  return raw.startsWith(`;${name}=`) ? raw.slice(name.length + 2) : undefined;
}

function atEqualsSign(part: string): readonly [string, string] {
  const at = part.indexOf("=");
  return at === -1 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
}

/** `["x", "1", "y", "2"]` gives `[["x", "1"], ["y", "2"]]`; of an odd number nothing. */
export function inPairs(parts: readonly string[]): readonly (readonly [string, string])[] | undefined {
  if (parts.length % 2 !== 0) return undefined;
  return Array.from({ length: parts.length / 2 }, (_, index) => [parts[2 * index] ?? "", parts[2 * index + 1] ?? ""]);
}
