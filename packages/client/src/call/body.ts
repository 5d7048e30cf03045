import type { JsonMediaType } from "@token-apis/contracts";

/** Type of what is sent: JSON when the contract has a JSON media type, else whatever `fetch` takes as a body. */
export type SentBodyOf<Message> = Message extends { content: infer Content }
  ? [Extract<keyof Content, JsonMediaType>] extends [never]
    ? BodyInit
    : Content[Extract<keyof Content, JsonMediaType>]
  : never;

/** Tells JSON media types from others: `application/json`, `application/problem+json;charset=UTF-8`. */
export const isJson = (mediaType: string): boolean => /[/+]json/.test(mediaType);
