import type { FuzzRequest } from "./call.ts";

/** The request as a command for a POSIX shell: `curl -i -X POST -H 'content-type: application/json' -d '{}' 'https://…'`. */
export function formatCurl({ method, url, headers, body }: FuzzRequest): string {
  const options = [
    ...(method === "GET" ? [] : [`-X ${method}`]),
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return ["curl -i --path-as-is --globoff", ...options, quote(url)].join(" ");
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
