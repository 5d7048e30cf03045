import type { SeedFault } from "./seed-fault.ts";
import type { Seed } from "./seed.ts";

/** Finds ids that a user's tokens share: revoking by id would not know which. */
export function repeatedTokenIds({ onewelcome }: Seed): readonly SeedFault[] {
  return Object.entries(onewelcome?.users ?? {}).flatMap(([user, { tokens }]) => {
    const ids = tokens.map(({ id }) => id.toLowerCase());
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? {
            path: ["onewelcome", "users", user, "tokens", String(index), "id"],
            part: "value",
            problem: "another token of the user has this id.",
            fix: "give each token its own UUID.",
          }
        : [],
    );
  });
}
