import type { AnswerOf } from "../call/answer.ts";
import { InvalidBodyError } from "../errors/invalid-body-error.ts";
import type { TokenCalls, TokenClient } from "./token-calls.ts";

/**
 * The calls of a session, to which the status of an error says enough: what stands in front of a server may answer 401
 * with an empty body, or with a page.
 */
export function tolerantCalls(client: TokenClient): TokenCalls {
  const { createToken, revokeCurrentToken, sendChallenge, confirmChallenge } = client;
  return {
    createToken: tolerant(createToken),
    revokeCurrentToken: tolerant(revokeCurrentToken),
    sendChallenge: tolerant(sendChallenge),
    confirmChallenge: tolerant(confirmChallenge),
  } as unknown as TokenCalls;
}

const tolerant =
  (call: TokenClient[keyof TokenClient]) =>
  (args: never): Promise<AnswerOf> =>
    call(args).catch((error: unknown) => {
      if (error instanceof InvalidBodyError && !error.response.ok) return error.answer;
      throw error;
    });
