import { type Answer, toParts } from "@token-apis/server";

/**
 * Refuses an answer that the server would not get out, when it is given and not when the call comes.
 * @throws {TypeError} HTTP cannot carry its status, a header or its body.
 */
export function assertSendable(answer: Answer): void {
  const { payload } = toParts(answer, { headers: {} }, "application/json", "", false);
  if (payload === null && answer.body !== undefined) throw new TypeError(`HTTP has no body with ${answer.status}.`);
}
