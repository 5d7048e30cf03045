import createClient from "openapi-fetch";
import type { paths } from "./generated/taler-merchant/openapi-typescript.ts";

const [baseUrl = "", user = "", password = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl });

const basic = { authorization: `Basic ${btoa(`${user}:${password}`)}` };
const created = await client.POST("/private/token", { body: { scope: "all", duration: { d_us: "forever" } }, headers: basic });
if (created.data === undefined || !("access_token" in created.data)) throw new Error(`createToken: ${created.response.status}`);
const { expiration, access_token } = created.data;
expiration.t_s satisfies number | "never";
if (expiration.t_s !== "never") throw new Error(`The token expires at ${expiration.t_s}.`);

const headers = { authorization: `Bearer ${access_token}` };
const listed = await client.GET("/private/tokens", { headers });
const [token] = listed.data?.tokens ?? [];
if (token === undefined) throw new Error(`listTokens: ${listed.response.status}`);

const path = { serial: token.serial };
const { response } = await client.DELETE("/private/tokens/{serial}", { params: { path }, headers });
if (response.status !== 204) throw new Error(`revokeToken: ${response.status}`);
