/**
 * `repos/list-for-user` gives `reposListForUser`. A valid identifier stays as it is. A reserved word gets the suffix
 * `Operation`, a leading digit gets an underscore before it. Returns an empty string when the name has no usable character.
 */
export function toIdentifier(name: string): string {
  const identifier = isIdentifier(name) ? name : joinWords(name);
  return reserved.has(identifier) ? `${identifier}Operation` : identifier;
}

/** `listTokens` gives `ListTokens`; `token-info` gives `TokenInfo`. */
export function toPascalCase(name: string): string {
  const identifier = isIdentifier(name) ? name : joinWords(name);
  return identifier.slice(0, 1).toUpperCase() + identifier.slice(1);
}

/** `GET /users/{id}/repos` gives `getUsersByIdRepos`: the default operationId. */
export function operationIdFromRoute(method: string, path: string): string {
  const words = path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => toPascalCase(segment.replaceAll("{", "by-").replaceAll("}", "")));
  return method + (words.join("") || "Root");
}

export function isIdentifier(name: string): boolean {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name);
}

function joinWords(name: string): string {
  const words = name.split(/[^\p{L}\p{N}_$]+/u).filter((word) => word !== "");
  const joined = words
    .map((word, index) => (index === 0 ? word.slice(0, 1).toLowerCase() : word.slice(0, 1).toUpperCase()) + word.slice(1))
    .join("");
  return /^\p{N}/u.test(joined) ? `_${joined}` : joined;
}

// JavaScript's reserved words, and the names that generated modules define.
const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public return " +
    "static super switch this throw true try typeof undefined var void while with yield " +
    "operations types validators examples errorCodes constructor prototype toString valueOf hasOwnProperty __proto__ then"
  ).split(" "),
);
