import { isJsonMediaType } from "../../model/read-media-types.ts";
import type { ContractModel } from "../../model/build-model.ts";
import type { OperationModel } from "../../model/read-operation.ts";
import type { OpenApiDocument } from "../../read/openapi-document.ts";

/** A sample as Redoc shows it. */
interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/**
 * Copies a document and adds a sample in curl and one in TypeScript to each operation, as `x-codeSamples`. Samples that the
 * document has stay.
 */
export function addCodeSamples(document: OpenApiDocument, { operations }: Pick<ContractModel, "operations">): OpenApiDocument {
  const copy = structuredClone(document);
  const server = copy.servers?.[0]?.url.replace(/\/$/, "") ?? "";
  for (const operation of operations) {
    const node = (copy.paths?.[operation.path] as Record<string, unknown> | undefined)?.[operation.method];
    if (typeof node !== "object" || node === null || "x-codeSamples" in node) continue;
    const samples: readonly CodeSample[] = [
      { lang: "Shell", label: "curl", source: toCurl(operation, server, copy) },
      { lang: "TypeScript", label: "TypeScript", source: toTypeScript(operation) },
    ];
    Object.assign(node, { "x-codeSamples": samples });
  }
  return copy;
}

function toCurl(operation: OperationModel, server: string, document: OpenApiDocument): string {
  const method = operation.method.toUpperCase();
  const body = bodyOf(operation);
  const options = [
    ...(method === "GET" ? [] : [`-X ${method}`]),
    ...credentialsOf(operation, document),
    ...(body === undefined ? [] : [`-H 'Content-Type: ${body.mediaType}'`, `-d '${JSON.stringify(body.value)}'`]),
  ];
  return ["curl", ...options, `'${server}${operation.path}'`].join(" \\\n  ");
}

function credentialsOf({ security }: OperationModel, { components }: OpenApiDocument): readonly string[] {
  return Object.keys(security[0] ?? {}).flatMap((name) => {
    const scheme = components?.securitySchemes?.[name] as
      | { type?: string; scheme?: string; in?: string; name?: string }
      | undefined;
    if (scheme?.type === "http" && scheme.scheme?.toLowerCase() === "basic") return ["-u 'USER:PASSWORD'"];
    if (scheme?.type === "apiKey") return scheme.in === "header" ? [`-H '${scheme.name}: KEY'`] : [];
    return ["-H 'Authorization: Bearer TOKEN'"];
  });
}

function toTypeScript(operation: OperationModel): string {
  const path = operation.parameters.filter(({ descriptor }) => descriptor.in === "path").map(({ descriptor }) => descriptor.name);
  const required = operation.parameters.filter(({ descriptor }) => descriptor.in === "query" && descriptor.required === true);
  const body = bodyOf(operation);
  const parts = [
    ...(path.length > 0 ? [`path: { ${path.map((name) => toMember(name)).join(", ")} }`] : []),
    ...(required.length > 0 ? [`query: { ${required.map(({ descriptor }) => toMember(descriptor.name)).join(", ")} }`] : []),
    ...(body === undefined ? [] : [`body: ${JSON.stringify(body.value, undefined, 2).replaceAll("\n", "\n  ")}`]),
  ];
  const argument = parts.length === 0 ? "" : `{\n  ${parts.join(",\n  ")},\n}`;
  const statuses = operation.responses.map(({ status }) => status).filter((status) => /^\d/.test(status));
  return `const answer = await client.${operation.id}(${argument});\n// answer.status is ${statuses.join(", ") || "any status"}.\nconsole.log(answer.status, answer.body);`;
}

// A name in capitals stands for the value.
const toMember = (name: string): string => {
  const isIdentifier = /^[A-Za-z_$][\w$]*$/.test(name);
  const variable = name.replaceAll(/\W/g, "_").toUpperCase();
  return `${isIdentifier ? name : JSON.stringify(name)}: ${variable}`;
};

function bodyOf({ requestBody }: OperationModel): { readonly mediaType: string; readonly value: unknown } | undefined {
  const found = requestBody?.content.find(({ mediaType, example }) => isJsonMediaType(mediaType) && example !== undefined);
  return found?.example && { mediaType: found.mediaType, value: found.example.value };
}
