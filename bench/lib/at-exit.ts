const pending = new Set<() => void>();

/**
 * Has `undo` run when the process ends, also by Ctrl-C. It must not wait for anything.
 * @returns Runs it now, and not again.
 */
export function atExit(undo: () => void): () => void {
  if (pending.size === 0) listen();
  pending.add(undo);
  return () => {
    if (pending.delete(undo)) undo();
  };
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    for (const undo of pending) undo();
  });
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));
}
