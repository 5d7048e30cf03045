/** The members of a body that must not be shown: tokens and TANs. */
const secrets = new Set(["access_token", "token", "tan"]);

/** A JSON body with its secrets left out and laid out for reading. Other text stays as it is. */
export function hideSecrets(text: string): string {
  try {
    const hide = (name: string, value: unknown) => (secrets.has(name) && typeof value === "string" ? "…" : value);
    return JSON.stringify(JSON.parse(text, hide), undefined, 2);
  } catch {
    return text;
  }
}
