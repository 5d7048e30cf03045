const verbs = new Set(
  (
    "abort accept activate add approve authorize cancel change check claim close commit confirm create delete deposit disable " +
    "enable fetch forget generate get import initiate invalidate issue list lock login modify obtain patch pay poll provide query " +
    "recover refresh refund register reject remove replace request reset retrieve return revoke send set show start stop submit " +
    "trigger unlock update upload validate verify withdraw"
  ).split(" "),
);

/** What the first sentence says that an operation does: "Create or refresh a token." → `["create", "refresh"]`. */
export function readVerbs(sentence: string): readonly string[] {
  const found: string[] = [];
  for (const word of sentence
    .slice(0, 500)
    .toLowerCase()
    .split(/[\s,/]+/)) {
    if (word === "and" || word === "or" || word === "") continue;
    const verb = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")].find((form) =>
      verbs.has(form),
    );
    if (verb === undefined) break;
    if (!found.includes(verb)) found.push(verb);
  }
  return found;
}
