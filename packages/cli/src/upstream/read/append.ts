/** Adds all items to a list. Unlike `push(...items)` it takes any number: arguments live on the stack. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}
