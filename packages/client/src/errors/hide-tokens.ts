/** The text without the tokens (RFC 8959) that strayed into it, percent-encoded or not. */
export const hideTokens = (text: string): string => text.replace(/secret-token[^/\s"']*/g, "…");
