import type { ReactNode } from "react";
import { useTexts } from "../texts/languages.ts";
import { explainError, requestIdOf } from "./explain-error.ts";

/** What went wrong, and what to do about it. A screen reader announces it. */
export function Problem({ error, children }: { readonly error: unknown; readonly children?: ReactNode }) {
  const texts = useTexts();
  const requestId = requestIdOf(error);
  return (
    <div role="alert" className="problem">
      <p>{explainError(error, texts)}</p>
      {requestId !== undefined && <p className="soft small">{texts.feedback.requestId(requestId)}</p>}
      {children}
    </div>
  );
}
