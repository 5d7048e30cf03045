import type { ReadText } from "./contract.ts";

/** Bodies that are neither JSON nor text: the items of a stream, or a Blob. Undefined for all others. */
export async function receiveBody(response: Response, due: readonly string[], read: ReadText): Promise<unknown> {
  const type = (response.headers.get("content-type") ?? due[0] ?? "").toLowerCase();
  // What a middleware has read is text by now.
  if (due.length === 0 || response.bodyUsed) return undefined;
  if (/^text\/event-stream|\/(x-)?(jsonl|ndjson|jsonlines)\b/.test(type))
    return receivedItems(response, type.startsWith("text/"));
  if (
    /^text\/|[/+](json|xml|yaml|javascript|x-www-form-urlencoded)\b/.test(type) ||
    due.every((each) => /[/+]json\b/.test(each))
  ) {
    return undefined;
  }
  const chunks: BlobPart[] = [];
  const collect = (chunk?: Uint8Array<ArrayBuffer>): string => {
    if (chunk) chunks.push(chunk);
    return "";
  };
  await read(response, { decode: collect });
  return new Blob(chunks, { type });
}

/** Items as they come. Leaving the loop cancels the response. */
async function* receivedItems(response: Response, isEvents: boolean): AsyncGenerator<unknown, void, undefined> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let rest = "", ended = false; !ended;) {
      const { done, value } = await reader.read();
      ended = done;
      const parts = (rest + decoder.decode(value, { stream: !done })).split(isEvents ? /\r\n\r\n|\n\n|\r\r/ : "\n");
      rest = done ? "" : (parts.pop() ?? "");
      for (const part of parts) {
        const data = isEvents ? receivedData(part) : part.trim();
        // OpenAI ends its streams so.
        if (data === "[DONE]") return;
        if (data !== "") yield receivedItem(data);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The data of one server-sent event. */
function receivedData(event: string): string {
  const lines = event.split(/\r\n|\n|\r/).filter((line) => line.startsWith("data:"));
  return lines.map((line) => line.slice(5).replace(/^ /, "")).join("\n");
}

function receivedItem(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
