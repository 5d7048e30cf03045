import { ApiError, InvalidBodyError, NetworkError, UndocumentedStatusError } from "@token-apis/client";
import type { Texts } from "../texts/en.ts";

/** A sentence that helps, for whatever a call of the client rejects with. */
export function explainError(error: unknown, texts: Texts): string {
  const { feedback, errors } = texts;
  if (error instanceof ApiError) {
    const { codeName } = error;
    if (codeName !== undefined && codeName in errors) return errors[codeName as keyof typeof errors];
    // OneWelcome has no codes.
    if (error.status === 401) return feedback.wrongClient;
    if (error.status === 429) return errors.BANK_TAN_RATE_LIMITED;
    if (error.status >= 500) return errors.GENERIC_INTERNAL_INVARIANT_FAILURE;
    return error.hint ?? feedback.unknown;
  }
  if (error instanceof NetworkError) return feedback.network;
  if (error instanceof UndocumentedStatusError || error instanceof InvalidBodyError) return feedback.gateway;
  return error instanceof Error ? error.message : feedback.unknown;
}

/** The server's name for the failed request, for a report. */
export const requestIdOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? (error.answer.headers.get("X-Request-Id") ?? undefined) : undefined;

/** Whether a token lacks a permission, so that logging in with another account may help. */
export const lacksPermission = (error: unknown): boolean => error instanceof ApiError && error.status === 403;
