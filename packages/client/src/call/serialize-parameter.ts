import type { Parameter } from "@token-apis/contracts";

/**
 * Text of one parameter in a path or a query, in the style that the contract gives it, percent-encoded: `tag=a&tag=b`. Empty for
 * an empty list or object.
 *
 * @throws {TypeError} The value has lists or objects inside a list or object, for which OpenAPI has no style.
 * @throws {URIError} The value holds half of a character (a lone surrogate).
 * @see {@link https://spec.openapis.org/oas/v3.1.0#style-values | OpenAPI 3.1, Style Values}
 */
export function serializeParameter(parameter: Parameter, value: unknown): string {
  const { in: place, name, style = place === "query" ? "form" : "simple", explode = style === "form" } = parameter;
  const isObject = typeof value === "object" && !Array.isArray(value);
  const entries = Object.entries(isObject ? { ...value } : [value].flat()).flatMap(([key, item]) =>
    item == null ? [] : [[isObject ? encodeURIComponent(key) : name, encode(parameter, item)] as const],
  );
  if (!entries[0]) return "";
  if (style === "deepObject") return entries.map(([key, item]) => `${name}[${key}]=${item}`).join("&");
  const prefix = { label: ".", matrix: ";" }[style as string] ?? "";
  const isNamed = style !== "simple" && style !== "label";
  if (explode) {
    const parts = entries.map(([key, item]) => (isNamed || isObject ? `${key}=${item}` : item));
    return prefix + parts.join(prefix || (place === "query" ? "&" : ","));
  }
  const delimiter = { spaceDelimited: "%20", pipeDelimited: "|" }[style as string] ?? ",";
  return prefix + (isNamed ? `${name}=` : "") + entries.flatMap(([key, item]) => (isObject ? [key, item] : item)).join(delimiter);
}

function encode({ in: place, name }: Parameter, item: unknown): string {
  if (typeof item !== "object") return encodeURIComponent(item as string);
  throw new TypeError(`${place}.${name} must not have lists or objects inside: OpenAPI has no style for them.`);
}
