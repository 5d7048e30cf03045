import * as Dialog from "@radix-ui/react-dialog";
import type { ReactNode } from "react";
import { useTexts } from "../texts/languages.ts";

interface ModalProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Called by Escape, the close button and a click beside the dialog. */
  readonly onClose: () => void;
  /** A drawer stands at the side and keeps its height. */
  readonly variant?: "dialog" | "drawer";
  readonly children: ReactNode;
}

/** A dialog above the page: it keeps the focus, closes by Escape, and names itself to screen readers. */
export function Modal({ title, description, onClose, variant = "dialog", children }: ModalProps) {
  const texts = useTexts();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className={variant} {...(description === undefined && { "aria-describedby": undefined })}>
          <header className="modal-header">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={texts.wire.close}>
              ×
            </Dialog.Close>
          </header>
          {description !== undefined && <Dialog.Description className="soft">{description}</Dialog.Description>}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
