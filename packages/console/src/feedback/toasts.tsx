import { createObservable, useObservable } from "../ui/observable.ts";

const shown = createObservable<{ readonly id: number; readonly text: string } | undefined>(undefined);
let count = 0;

/** Confirms what was done, for a few seconds. */
export function toast(text: string): void {
  const id = (count += 1);
  shown.set({ id, text });
  setTimeout(() => {
    if (shown.get()?.id === id) shown.set(undefined);
  }, 5000);
}

/** Where confirmations appear. */
export function Toasts() {
  const current = useObservable(shown);
  return (
    <div role="status" className="toasts">
      {current && (
        <p key={current.id} className="toast">
          {current.text}
        </p>
      )}
    </div>
  );
}
