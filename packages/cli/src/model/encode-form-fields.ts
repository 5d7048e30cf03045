import type { FormField, RequestBody } from "./contract.ts";

/** Writes the fields of a form as the contract says. What is no object of fields, or is sent as no form, stays as it is. */
export function encodeFormFields(body: unknown, contentType = "", requestBody?: RequestBody): unknown {
  const isMultipart = contentType.startsWith("multipart/form-data");
  if (!isMultipart && !contentType.startsWith("application/x-www-form-urlencoded")) return body;
  if (Object.prototype.toString.call(body) !== "[object Object]") return body;
  const form = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(body as object)) {
    const field = requestBody?.fields?.[contentType]?.[name] ?? {};
    for (const [key, part] of formFieldParts(name, value, field)) {
      if (!isMultipart) form.append(key, formFieldText(part));
      else (form as FormData).append(key, formFieldPart(part, field.contentType) as string);
    }
  }
  return form;
}

function formFieldParts(name: string, value: unknown, { style, explode }: FormField): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object" || value instanceof Blob) return [[name, value]];
  if (style === "deepObject") {
    return Object.entries(value).flatMap(([key, member]) => formFieldParts(`${name}[${key}]`, member, { style }));
  }
  if (Array.isArray(value)) {
    if (explode !== false) return value.flatMap((item) => (item === undefined || item === null ? [] : [[name, item]]));
    const delimiter = { spaceDelimited: " ", pipeDelimited: "|" }[style as string] ?? ",";
    return [[name, value.map(formFieldText).join(delimiter)]];
  }
  if (style !== "form") return [[name, value]];
  return explode !== false ? Object.entries(value) : [[name, Object.entries(value).flat().map(formFieldText).join(",")]];
}

function formFieldPart(part: unknown, contentType: string | undefined): unknown {
  const isObject = typeof part === "object" && !(part instanceof Blob);
  const type = contentType ?? (isObject ? "application/json" : undefined);
  // A file says what it is.
  if (type === undefined || (part instanceof Blob && part.type !== "")) return part instanceof Blob ? part : formFieldText(part);
  if (part instanceof File) return new File([part], part.name, { type });
  return new Blob([part instanceof Blob ? part : formFieldText(part)], { type });
}

function formFieldText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
