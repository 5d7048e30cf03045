import { createClient } from "./generated/taler-merchant/hey-api/client/index.ts";
import { createToken, listTokens, revokeToken } from "./generated/taler-merchant/hey-api/index.ts";

const [baseUrl = "", user = "", password = ""] = process.argv.slice(2);
const auth = ({ scheme }: { scheme?: "basic" | "bearer" }): string => (scheme === "basic" ? `${user}:${password}` : secret);
let secret = "";
const client = createClient({ baseUrl, auth });

const created = await createToken({ client, body: { scope: "all", duration: { d_us: "forever" } } });
if (created.data === undefined || !("access_token" in created.data)) throw new Error(`createToken: ${created.response?.status}`);
created.data.expiration.t_s satisfies number | bigint | "never";
if (created.data.expiration.t_s !== "never") throw new Error(`The token expires at ${created.data.expiration.t_s}.`);
secret = created.data.access_token;

const listed = await listTokens({ client });
const [token] = listed.data?.tokens ?? [];
if (token === undefined) throw new Error(`listTokens: ${listed.response?.status}`);

const { response } = await revokeToken({ client, path: { serial: token.serial } });
if (response?.status !== 204) throw new Error(`revokeToken: ${response?.status}`);
