import type { Operation } from "@token-apis/contracts";
import leven from "leven";
import type { OperationTable } from "../contract/operation-types.ts";

/**
 * Lines that tell which operation was perhaps meant by an address, and which there are:
 * `nearest   listTokens: GET /private/tokens`.
 */
export function nearestOperations<Operations extends OperationTable<Operations>>(
  operations: Operations,
  method: string,
  path: string,
): string {
  const lines = Object.entries<Operation>(operations).map(([name, operation]) => {
    const address = `${operation.method.toUpperCase()} ${operation.path}`;
    return { line: `${name}: ${address}`, distance: leven(`${method} ${path}`, fill(address, path)) };
  });
  const [nearest] = lines.toSorted((a, b) => a.distance - b.distance);
  if (nearest === undefined) return "";
  const all = lines.map(({ line }) => `\n    ${line}`).join("");
  return `\n  nearest   ${nearest.line}\n  there are${all}`;
}

// What stands for a variable is right, whatever it is. A prefix such as /instances/shop moves the segments.
function fill(address: string, path: string): string {
  const sent = path.split("/");
  const shift = Math.max(0, sent.length - address.split("/").length);
  return address
    .split("/")
    .map((segment, index) => (segment.startsWith("{") ? (sent[index + shift] ?? segment) : segment))
    .join("/");
}
