import type { OpenApiDocument } from "../../read/openapi-document.ts";

/**
 * Copies a document and adds the extensions of the contract to the descriptions, as Markdown. Documentation viewers drop
 * extensions or print them as raw JSON.
 */
export function describeExtensions(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  visit(copy);
  return copy;
}

interface Extended {
  description?: string;
  "x-since"?: string;
  "x-permission"?: string;
  "x-error-codes"?: { name: string; code?: number; when?: string; sent?: { name: string; code: number } }[];
  "x-upstream"?: Upstream | Upstream[];
  "x-values"?: Record<string, ValueNote>;
}

interface ValueNote extends Extended {
  deprecated?: boolean;
}

interface Upstream {
  about?: string;
  differs?: string;
  reason?: string;
}

function visit(node: unknown): void {
  if (Array.isArray(node)) return node.forEach(visit);
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    // Examples may have members with any name.
    if (key !== "example" && key !== "examples" && key !== "default" && !key.startsWith("x-")) visit(value);
  }
  const paragraphs = describe(node);
  if (paragraphs.length === 0) return;
  const extended = node as Extended;
  extended.description = [extended.description?.trimEnd(), ...paragraphs].filter(Boolean).join("\n\n");
}

function describe(node: Extended): string[] {
  const version = node["x-since"];
  // v0 means "always", which needs no mention.
  const since = typeof version === "string" && version !== "v0" ? [`Since **${version}**.`] : [];
  const permission = typeof node["x-permission"] === "string" ? [`Needs the permission \`${node["x-permission"]}\`.`] : [];
  const facts = [...since, ...permission].join(" ");
  const notes = [node["x-upstream"] ?? []].flat().flatMap(({ differs, reason }) => {
    const text = [differs && `The documents differ: ${differs}`, reason].filter(Boolean).join(" ");
    return text === "" ? [] : [text];
  });
  // Readers who use the API rarely ask why. Redoc renders HTML in descriptions.
  const decided = notes.length === 0 ? [] : [`<details><summary>Decided here</summary>\n\n${notes.join("\n\n")}\n\n</details>`];
  const codes = Array.isArray(node["x-error-codes"]) ? [codeTable(node["x-error-codes"])] : [];
  const values = typeof node["x-values"] === "object" ? [valueTable(node["x-values"])] : [];
  return [...(facts ? [facts] : []), ...codes, ...values, ...decided];
}

function codeTable(codes: NonNullable<Extended["x-error-codes"]>): string {
  const rows = codes.map(({ name, code, when = "", sent }) => {
    const number = code ?? (sent ? `${sent.code} (${sent.name})` : "unknown");
    return `| ${number} | \`${name}\` | ${when.replaceAll("|", "\\|").replace(/\s+/g, " ")} |`;
  });
  return ["| Code | Name | When |", "|---|---|---|", ...rows].join("\n");
}

function valueTable(values: Record<string, ValueNote>): string {
  const rows = Object.entries(values).map(([value, note]) => {
    const paragraphs = [note.deprecated === true ? "Deprecated." : "", note.description ?? "", ...describe(note)];
    const text = paragraphs.filter(Boolean).join(" ").replaceAll("|", "\\|").replace(/\s+/g, " ");
    return `| \`${value}\` | ${text} |`;
  });
  return ["| Value | Meaning |", "|---|---|", ...rows].join("\n");
}
