import type { AnswerHeaders } from "@token-apis/contracts";
import type { PathOperations } from "../../runtime/implement-options.ts";

/** Answers about tokens and challenges must not be kept by any cache; `/config` may be (decision R20). */
export function headersFor({ template }: PathOperations): AnswerHeaders {
  return template === "/config" ? {} : { "Cache-Control": "no-store" };
}
