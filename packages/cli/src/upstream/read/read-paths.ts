import { append } from "./append.ts";
import { createHash } from "node:crypto";
import { constants, closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { DocumentFacts, Facts } from "../facts/facts.ts";
import { listDocuments, type Listed } from "./list-documents.ts";
import { readDocument } from "./read-document.ts";
import { limits } from "./source-document.ts";

/**
 * The facts in files and folders. Whatever cannot be read becomes a problem of its document.
 * @throws {TypeError} When a path does not exist; the message names it.
 */
export async function readPaths(paths: readonly string[]): Promise<Facts> {
  const documents: DocumentFacts[] = [];
  for (const listed of listDocuments(paths)) append(documents, await readFile(listed));
  return { documents };
}

async function readFile({ path, file, problem, isNamed }: Listed): Promise<DocumentFacts[]> {
  const failed = (message: string, bytes: string | Uint8Array = ""): DocumentFacts[] => [
    { path, sha256: digest(bytes), operations: [], types: [], problems: [{ line: 1, message }] },
  ];
  if (problem !== undefined) return failed(problem);
  const bytes = readBytes(file, isNamed);
  if (typeof bytes === "string") return failed(bytes);
  const text = decode(bytes);
  if (text === undefined) return isNamed ? failed("This is not text.", bytes) : [];
  try {
    return await readDocument(text, { path, sha256: digest(bytes) });
  } catch (error) {
    return failed(`The reader gave up: ${(error as Error).message.slice(0, 200)}`, bytes);
  }
}

/** Content, or what hinders. A file below a folder may have become a link since it was listed: it is not followed. */
function readBytes(file: string, isNamed: boolean): Uint8Array | string {
  let descriptor: number | undefined;
  try {
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | (isNamed ? 0 : constants.O_NOFOLLOW);
    descriptor = openSync(file, flags);
    const { size } = fstatSync(descriptor);
    if (size > limits.bytes) return `The file is not read: it has ${size} bytes, the limit is ${limits.bytes}.`;
    return readFileSync(descriptor);
  } catch (error) {
    return `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** UTF-8, or UTF-16 that says so; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isWide && bytes.subarray(0, 8000).includes(0)) return undefined;
  return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
}

function digest(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
