import type { Parameter } from "@token-apis/contracts";

/**
 * Text of one parameter, percent-encoded: in a query in the style of the contract, for example `tag=a&tag=b`, in a path in the style
 * `simple`. Empty for an empty list or object.
 *
 * @throws {TypeError} The value has lists or objects inside a list or object, for which OpenAPI has no style.
 * @throws {URIError} The value holds half of a character (a lone surrogate).
 * @see {@link https://spec.openapis.org/oas/v3.1.0#style-values | OpenAPI 3.1, Style Values}
 */
export function serializeParameter(parameter: Parameter, value: unknown): string {
  const { in: place, name, style = "form", explode = style === "form" } = parameter;
  const isQuery = place === "query";
  const isObject = typeof value === "object" && !Array.isArray(value);
  const entries = Object.entries(isObject ? { ...value } : [value].flat()).flatMap(([key, item]) =>
    item == null ? [] : [[isObject ? encodeURIComponent(key) : name, encode(parameter, item)] as const],
  );
  if (!entries[0]) return "";
  if (style === "deepObject") return entries.map(([key, item]) => `${name}[${key}]=${item}`).join("&");
  if (isQuery && explode) return entries.map((entry) => entry.join("=")).join("&");
  const delimiter = { spaceDelimited: "%20", pipeDelimited: "|" }[style as string] ?? ",";
  return (isQuery ? `${name}=` : "") + entries.flatMap(([key, item]) => (isObject ? [key, item] : item)).join(delimiter);
}

function encode({ in: place, name }: Parameter, item: unknown): string {
  if (typeof item !== "object") return encodeURIComponent(item as string);
  throw new TypeError(`${place}.${name} must not have lists or objects inside: OpenAPI has no style for them.`);
}
