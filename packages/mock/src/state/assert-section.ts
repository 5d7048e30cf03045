/**
 * Sees to it that a seed is the section of one API, not a whole seed file.
 * @throws {TypeError} A member that the section must have is not there.
 */
export function assertSection(api: string, seed: object, ...members: readonly string[]): void {
  for (const member of members) {
    if (!Object.hasOwn(seed, member)) {
      const found = Object.keys(seed).join(", ") || "nothing";
      throw new TypeError(
        `seed has no "${member}", it has ${found}. Give the section ${api} of a seed file: { ${members.join(", ")} }.`,
      );
    }
  }
}
