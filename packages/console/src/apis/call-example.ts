import { toCurl } from "../wire/to-curl.ts";
import type { Example } from "./connection.ts";

interface Call {
  readonly api: string;
  /** Name of the function that makes the client. */
  readonly factory: string;
  readonly baseUrl: string;
  readonly secret: string;
  readonly method: string;
  /** Relative to the base URL. */
  readonly path: string;
  /** The method of the client with its argument. */
  readonly call: string;
}

/** One call with a token, for a shell and for a program. */
export const callExample = ({ api, factory, baseUrl, secret, method, path, call }: Call): Example => ({
  curl: toCurl({ method, url: new URL(path, baseUrl).href, headers: [["Authorization", `Bearer ${secret}`]] }),
  typescript: `import { bearer } from "@token-apis/client";
import { ${factory} } from "@token-apis/client/${api}";

const client = ${factory}({
  baseUrl: ${JSON.stringify(baseUrl)},
  auth: bearer(${JSON.stringify(secret)}),
});
const answer = await client.${call};
console.log(answer.status, answer.body);`,
});
