/**
 * The body of a response as text, read until it exceeds `most` bytes. `Content-Length` does not tell: it counts compressed bytes.
 * @param tooLarge - Creates what is thrown for a larger body. The rest of it is cancelled.
 */
export async function readText(
  response: Response,
  most: number,
  tooLarge: () => Error,
  decoder: Pick<TextDecoder, "decode"> = new TextDecoder(),
): Promise<string> {
  // React Native has no streams, and `text` rejects what was read already.
  if (!response.body || response.bodyUsed) return response.text();
  const reader = response.body.getReader();
  let text = "";
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
  }
}
