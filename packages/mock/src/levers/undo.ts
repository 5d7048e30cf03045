/** Takes back what the call that returned it has done, and nothing else. The second time it does nothing. */
export type Undo = () => void;

/** One for all; the last that was done is taken back first. */
export const undoAll = (undos: readonly Undo[]): Undo => once(() => undos.toReversed().forEach((undo) => undo()));

/** Makes sure that taking back happens once. */
export function once(undo: Undo): Undo {
  let isDone = false;
  return () => {
    if (!isDone) undo();
    isDone = true;
  };
}
