/** A command of a console block, and what the document says that it prints. */
export interface Step {
  readonly command: string;
  readonly printed: string;
}

/**
 * The commands of a document's ```console blocks, in order: `$ ` begins one, `> ` goes on with it, all else is output.
 *
 * @param section - Heading of the second level; only what is below it counts.
 */
export function readSteps(markdown: string, section: string): readonly Step[] {
  const [, after = ""] = markdown.split(`\n## ${section}\n`);
  const [text = ""] = after.split(/\n## /u);
  const blocks = Array.from(text.matchAll(/^```console\n([\s\S]*?)^```/gmu), ([, block = ""]) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((step): Step => {
        const [first = "", ...lines] = step.trimEnd().split("\n");
        const more = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2));
        const printed = lines.filter((line) => !line.startsWith("> "));
        return { command: [first, ...more].join("\n"), printed: printed.join("\n") };
      }),
  );
}

/** A script that runs the commands in one shell and marks where the output of each begins. */
export function toScript(steps: readonly Step[]): string {
  return steps.map(({ command }) => `printf '%s\\n' '${MARK}'\n${command}\necho\n`).join("");
}

/** The output of each command out of what the script printed. */
export function splitOutput(output: string): readonly string[] {
  return output
    .split(`${MARK}\n`)
    .slice(1)
    .map((text) => text.trimEnd());
}

/** What differs from run to run, by a name: tokens, challenge ids, points in time. */
export function withoutChance(text: string): string {
  return text
    .replaceAll(/secret-token:[0-9A-Z]{52}/gu, "<token>")
    .replaceAll(/"challenge_id":"[0-9A-Z]{32}"/gu, '"challenge_id":"<id>"')
    .replaceAll(/"t_s":\d+/gu, '"t_s":<time>');
}

const MARK = "--- next ---";
