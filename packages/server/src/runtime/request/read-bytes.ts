import { Refused } from "../problem/problem.ts";

type Bytes = Uint8Array<ArrayBuffer>;

// The platform's decompressors. "deflate" is the zlib format (RFC 9110, section 8.4.1.2).
const DECOMPRESSIBLE = ["gzip", "deflate"] as const;
const SUPPORTED: readonly string[] = [...DECOMPRESSIBLE, "identity"];
const NO_BYTES: Bytes = new Uint8Array(0);

/** Refuses a `Content-Encoding` other than gzip, deflate and identity, in any case of letters. */
export function checkEncoding(headers: Headers): Refused | undefined {
  const sent = headers.get("content-encoding");
  if (sent === null || SUPPORTED.includes(encodingOf(headers))) return undefined;
  const hint = `The body's Content-Encoding must be one of ${SUPPORTED.join(", ")}.`;
  return new Refused({ kind: "unsupported-encoding", contentEncoding: sent, supported: SUPPORTED, hint });
}

/**
 * Reads and decompresses a body of at most `limit` bytes. Returns no bytes for a missing body. Call `checkEncoding` first.
 * It stops at the first byte beyond the limit, so that neither a long body nor a decompression bomb takes more memory than
 * `limit` and one chunk.
 */
export async function readBytes(request: Request, limit: number): Promise<Bytes | Refused> {
  const encoding = DECOMPRESSIBLE.find((name) => name === encodingOf(request.headers));
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (encoding === undefined) {
    if (length > limit) return tooLarge(limit);
    try {
      // The server has already limited a body of known length, so it is read without a stream.
      if (!Number.isNaN(length)) return within(new Uint8Array(await request.arrayBuffer()), limit);
      return request.body === null ? NO_BYTES : await collect(request.body, limit);
    } catch {
      return new Refused({ kind: "malformed-body", hint: "The body ended before it was complete." });
    }
  }
  if (length === 0 || request.body === null) return NO_BYTES;
  try {
    // The compressed input is limited too: a stream of empty blocks decompresses to nothing and never ends.
    const compressed = request.body.pipeThrough(limitBytes(2 * limit + 1024));
    return await collect(compressed.pipeThrough(new DecompressionStream(encoding)), limit);
  } catch (error) {
    if (error instanceof TooLong) return tooLarge(limit);
    const hint = `The body is not a valid ${encoding} stream.`;
    return new Refused({ kind: "broken-compression", contentEncoding: encoding, hint });
  }
}

function encodingOf(headers: Headers): string {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase();
  return encoding === undefined || encoding === "" ? "identity" : encoding;
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Bytes | Refused> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > limit) {
      // Not awaited: the answer does not depend on it.
      reader.cancel().catch(() => undefined);
      return tooLarge(limit);
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

class TooLong extends Error {}

function limitBytes(limit: number): TransformStream<Bytes, Bytes> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > limit) controller.error(new TooLong());
      else controller.enqueue(chunk);
    },
  });
}

const within = (bytes: Bytes, limit: number): Bytes | Refused => (bytes.byteLength > limit ? tooLarge(limit) : bytes);

const tooLarge = (limit: number): Refused =>
  new Refused({ kind: "body-too-large", limit, hint: `The body must have at most ${limit} bytes.` });
