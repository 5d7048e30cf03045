/**
 * Type behind a `content` of the contract: of what JSON says, a string for every other media type. No `content`: no
 * body, `undefined`.
 */
export type BodyOf<Message> = Message extends { content: infer Content }
  ? { [Type in keyof Content]: Type extends Json ? Content[Type] : string }[keyof Content]
  : undefined;

/** Type of what is sent: JSON when the contract has a JSON media type, else whatever `fetch` takes as a body. */
export type SentBodyOf<Message> = Message extends { content: infer Content }
  ? [Extract<keyof Content, Json>] extends [never]
    ? BodyInit
    : Content[Extract<keyof Content, Json>]
  : never;

type Json = `${string}/json${string}` | `${string}+json${string}`;

/** Tells JSON media types from others: `application/json`, `application/problem+json;charset=UTF-8`. */
export const isJson = (mediaType: string): boolean => /[/+]json/.test(mediaType);
