/** What a curl command needs to know of a request. */
export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | undefined;
}

/** The request as a command for a POSIX shell. */
export function toCurl({ method, url, headers, body }: CurlRequest): string {
  const options = [
    ...(method === "GET" ? [] : [`-X ${method}`]),
    ...headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === undefined || body === "" ? [] : [`-d ${quote(body)}`]),
  ];
  return ["curl", ...options, quote(url)].join(" \\\n  ");
}

// In double quotes a shell would replace $TOKEN, which is what a reader wants there and nowhere else.
const quote = (text: string): string =>
  text.includes("$") ? `"${text.replaceAll(/["\\`]/g, String.raw`\$&`)}"` : `'${text.replaceAll("'", String.raw`'\''`)}'`;
