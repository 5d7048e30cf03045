/** Ids out of a `Taler-Challenge-Ids` header: `17,18` gives both. Blanks around them do no harm. */
export function parseChallengeIds(header: string | undefined): readonly string[] {
  return (header ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}
