import { client } from "./generated/taler-merchant/redocly.ts";

const [serverUrl = "", user = "", password = ""] = process.argv.slice(2);
client.configure({ serverUrl });

client.auth.basic(user, password);
const created = await client.createToken({ body: { scope: "all", duration: { d_us: "forever" } } });
if (!("access_token" in created)) throw new Error("createToken: not a token");
created.expiration.t_s satisfies number | "never";
if (created.expiration.t_s !== "never") throw new Error(`The token expires at ${created.expiration.t_s}.`);

client.auth.bearer(created.access_token);
const { tokens } = await client.listTokens({ query: { limit: -5 } });
const [token] = tokens;
if (token === undefined) throw new Error("listTokens: no token");

await client.revokeToken({ path: { serial: token.serial } });
