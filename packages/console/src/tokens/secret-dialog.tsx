import { useEffect, useState } from "react";
import type { Example } from "../apis/connection.ts";
import { useTexts } from "../texts/languages.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { Confirmation } from "../ui/confirmation.tsx";
import { Modal } from "../ui/modal.tsx";

interface SecretDialogProps {
  readonly secret: string;
  readonly example: Example;
  readonly onClose: () => void;
}

/** The secret of a new token, this once. Leaving before it was copied is asked about. */
export function SecretDialog({ secret, example, onClose }: SecretDialogProps) {
  const { secret: texts } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (isCopied) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isCopied]);
  const close = (): void => (isCopied ? onClose() : setLeaving(true));

  return (
    <>
      <Modal title={texts.title} description={texts.lead} onClose={close}>
        <h3>{texts.secret}</h3>
        <CodeBlock label={texts.secret} code={secret} onCopy={() => setCopied(true)} />
        <h3>
          {texts.use}: {texts.curl}
        </h3>
        <CodeBlock label={texts.curl} code={example.curl} onCopy={() => setCopied(true)} />
        <h3>
          {texts.use}: {texts.typescript}
        </h3>
        <CodeBlock label={texts.typescript} code={example.typescript} onCopy={() => setCopied(true)} />
        <div className="actions">
          <button type="button" className="button primary" onClick={close}>
            {texts.done}
          </button>
        </div>
      </Modal>
      {isLeaving && (
        <Confirmation
          title={texts.leaveTitle}
          description={texts.leaveLead}
          confirm={texts.leave}
          cancel={texts.stay}
          onConfirm={onClose}
          onCancel={() => setLeaving(false)}
        />
      )}
    </>
  );
}
