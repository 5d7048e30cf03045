import { useState } from "react";
import { useTexts } from "../texts/languages.ts";

interface CodeBlockProps {
  /** Names the block to screen readers. */
  readonly label: string;
  readonly code: string;
  readonly onCopy?: () => void;
}

/** Code to copy. */
export function CodeBlock({ label, code, onCopy }: CodeBlockProps) {
  const { secret: texts } = useTexts();
  const [outcome, setOutcome] = useState<"copied" | "failed" | undefined>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome("copied");
      onCopy?.();
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <div className="code-block">
      {/* It scrolls, so the keyboard must reach it. */}
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{code}</code>
      </pre>
      <button type="button" className="button small" aria-label={`${texts.copy}: ${label}`} onClick={() => void copy()}>
        {outcome === "copied" ? texts.copied : texts.copy}
      </button>
      <span role="status" className={outcome === "failed" ? "hint" : "visually-hidden"}>
        {outcome === "copied" && texts.copied}
        {outcome === "failed" && texts.copyFailed}
      </span>
    </div>
  );
}
