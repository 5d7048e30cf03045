import { createToken, listTokens, revokeToken } from "./generated/taler-merchant/orval.ts";

const [baseUrl = "", user = "", password = ""] = process.argv.slice(2);
// orval's functions call the global fetch with the path alone, unless a mutator is configured.
const { fetch } = globalThis;
globalThis.fetch = (path, init) => fetch(baseUrl + String(path), init);

const basic = { authorization: `Basic ${btoa(`${user}:${password}`)}` };
const created = await createToken({ scope: "all", duration: { d_us: "forever" } }, { headers: basic });
if (created.status !== 200) throw new Error(`createToken: ${created.status}`);
created.data.expiration.t_s satisfies number | "never";
if (created.data.expiration.t_s !== "never") throw new Error(`The token expires at ${created.data.expiration.t_s}.`);

const headers = { authorization: `Bearer ${created.data.access_token}` };
const listed = await listTokens({ limit: -5 }, { headers });
if (listed.status !== 200) throw new Error(`listTokens: ${listed.status}`);
const [token] = listed.data.tokens;
if (token === undefined) throw new Error("listTokens: no token");

const revoked = await revokeToken(token.serial, { headers });
if (revoked.status !== 204) throw new Error(`revokeToken: ${revoked.status}`);
