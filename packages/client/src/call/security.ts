import type { Operation } from "@token-apis/contracts";
import type { ApiKey, Credentials } from "../auth.ts";
import { setAuthorization } from "./send.ts";

/**
 * Chooses credentials by the `security` of each operation: `bySecurity({ key: apiKey("X-Key", "secret"), login: bearer(token) })`.
 * Sends those of the first requirement whose schemes are all given, and several at once where the requirement names several.
 * Without such a requirement it sends none. `raw` knows no operations, so it sends none either.
 *
 * @param given - By the name of the scheme in the contract's `securitySchemes`.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#security-requirement-object | OpenAPI 3.1, Security Requirement Object}
 */
export const bySecurity =
  (given: Readonly<Record<string, Credentials | ApiKey>>) =>
  (operation?: Operation): ApiKey | undefined => {
    const alternatives = (operation?.security ?? []).map((requirement) => Object.keys(requirement));
    const schemes = alternatives.find((names) => names.length > 0 && names.every((name) => Object.hasOwn(given, name)));
    return schemes && { putOn: (request) => putAll(request, schemes, given) };
  };

async function putAll(
  request: Request,
  schemes: readonly string[],
  given: Readonly<Record<string, Credentials | ApiKey>>,
): Promise<Request> {
  let sent = request;
  for (const scheme of schemes) {
    const credentials = given[scheme];
    if (credentials && "putOn" in credentials) sent = await credentials.putOn(sent);
    else if (credentials && !sent.headers.has("authorization")) setAuthorization(sent.headers, credentials.authorization);
  }
  return sent;
}
