import { type ServedApi, servedApis } from "../pages/served-apis.ts";
import type { PrincipalSeed } from "../../auth/directory.ts";
import type { Seed } from "../../seed/seed.ts";

/** What the command prints once it listens: where everything is, a first call to each API, and where tokens are kept. */
export function startNotice(url: string, calls: SampleCalls, hasDocs: boolean, place: string): string {
  const width = Math.max(...servedApis.map(({ name }) => name.length));
  const addresses = servedApis.map(({ name }) => {
    const docs = hasDocs ? `   docs ${url}/docs/${name}/` : "";
    return `  ${name.padEnd(width)}  ${`${url}/${name}/`.padEnd(url.length + width + 2)}${docs}`.trimEnd();
  });
  const samples = servedApis.flatMap(({ name }) => (calls[name] === undefined ? [] : [`  ${calls[name]}`]));
  return [
    `Ready: ${url}/`,
    "",
    ...addresses,
    ...(samples.length > 0 ? ["", "Try:", ...samples] : []),
    "",
    `Tokens are kept ${place}. Ctrl+C stops the server.`,
  ].join("\n");
}

/** Commands to paste into a shell, by API. An API without principals in the seed has none. */
export type SampleCalls = Partial<Record<ServedApi["name"], string>>;

/**
 * One call per API that works against the seed: `curl -u 'alice:alice-password' …`.
 *
 * @param url - Of the server, without a slash at the end.
 * @param withPasswords - False: curl asks for the password, which thus stays out of logs.
 */
export function sampleCalls(seed: Seed, url: string, withPasswords: boolean): SampleCalls {
  const merchant = firstWithOneFactor(seed["taler-merchant"]?.instances);
  const account = firstWithOneFactor(seed["taler-corebank"]?.accounts);
  const client = Object.entries(seed.onewelcome?.api_clients ?? {})[0];
  const users = Object.entries(seed.onewelcome?.users ?? {});
  const [user] = users.find(([, { tokens }]) => tokens.length > 0) ?? users[0] ?? [];
  const login = (name: string, password: string) => `curl -u ${quote(withPasswords ? `${name}:${password}` : name)}`;
  const createToken = `-H 'Content-Type: application/json' -d '{"scope":"readonly"}'`;
  return {
    ...(merchant && {
      "taler-merchant": `${login(...merchant)} ${createToken} ${quote(`${url}/taler-merchant${instancePath(merchant[0])}/private/token`)}`,
    }),
    ...(account && {
      "taler-corebank": `${login(...account)} ${createToken} ${quote(`${url}/taler-corebank/accounts/${encodeURIComponent(account[0])}/token`)}`,
    }),
    ...(client &&
      user !== undefined && {
        onewelcome: `${login(...client)} ${quote(`${url}/onewelcome/oauth/api/v1/users/${encodeURIComponent(user)}/tokens`)}`,
      }),
  };
}

// Principals that are locked or have a second factor get no token from a single call.
function firstWithOneFactor(principals: Readonly<Record<string, PrincipalSeed>> = {}): [string, string] | undefined {
  const found = Object.entries(principals).find(([, { two_factor, locked }]) => two_factor === undefined && locked !== true);
  return found && [found[0], found[1].password];
}

// The default instance needs no prefix.
const instancePath = (id: string): string => (id === "admin" ? "" : `/instances/${encodeURIComponent(id)}`);

// POSIX shells take everything between single quotes as it stands, but for the single quote.
const quote = (text: string): string => (/^[\w.:/@%-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);
