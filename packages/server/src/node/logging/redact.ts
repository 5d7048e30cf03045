/**
 * Takes out of a text what nobody may read in a log: tokens, credentials of HTTP, passwords in URLs. Errors of other
 * people's code may quote what they were given.
 */
export function redact(text: string): string {
  return text
    .replace(/secret-token:[^\s"'\\,;]+/giu, "secret-token:***")
    .replace(/\b(Basic|Bearer)\s+[\w+/=.:~-]+/giu, "$1 ***")
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:)[^\s@/]*@/giu, "$1***@");
}
