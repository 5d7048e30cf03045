import type { Parameter } from "@token-apis/contracts";
import { serializeParameter } from "./serialize-parameter.ts";

/** Values of the parameters in one place, by name. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Refuses path parameters that no URL can hold: what is empty, halves of characters (lone surrogates), and dot segments,
 * which URL parsers collapse however they are escaped (`%2E` too), so that the request would reach another path.
 * The rest is percent-encoded.
 *
 * @throws {TypeError} Names the parameter.
 * @see {@link https://url.spec.whatwg.org/#double-dot-path-segment | URL Standard, double-dot path segment}
 */
export function assertPath(values: Values = {}): void {
  for (const [name, value] of Object.entries(values)) {
    // oxlint-disable-next-line typescript/no-base-to-string, typescript/restrict-template-expressions -- lists and objects are not dots
    if (/^\.{0,2}$|\p{Cs}/u.test(`${value ?? ""}`)) {
      throw new TypeError(`path.${name} must be more than "", "." or "..", and no half of a character: a URL cannot hold these.`);
    }
  }
}

/**
 * Query string without its `?`, each parameter in the style that the contract gives it: `{ limit: -20 }` is `limit=-20`.
 * Omits null, undefined and empty lists.
 *
 * @throws {TypeError} A value holds half of a character (a lone surrogate); names the parameter.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#style-values | OpenAPI 3.1, Style Values}
 */
export const queryString = (parameters: readonly Parameter[], values: Values): string =>
  parameters
    .flatMap((parameter) => {
      const { in: place, name, type } = parameter;
      if (place !== "query" || values[name] == null) return [];
      try {
        return serializeParameter(parameter, type === "json" ? JSON.stringify(values[name]) : values[name]) || [];
      } catch (error) {
        if (!(error instanceof URIError)) throw error;
        throw new TypeError(`query.${name} must hold no half of a character (lone surrogate): a URL cannot.`, { cause: error });
      }
    })
    .join("&");
