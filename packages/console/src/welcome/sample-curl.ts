import type { DemoAccount } from "../environment.ts";

/** A first call for the shell: creates a token of a merchant's instance. */
export function sampleCurl({ user, password }: DemoAccount, baseUrl: string): string {
  const instance = user === "admin" ? "" : `instances/${encodeURIComponent(user)}/`;
  return `curl -u '${user}:${password}' \\
  -H 'Content-Type: application/json' \\
  -d '{"scope":"readonly"}' \\
  '${baseUrl}${instance}private/token'`;
}
