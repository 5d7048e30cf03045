import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One file of `.changeset`: what changes, and how much. */
export interface Changeset {
  readonly file: string;
  /** The greatest bump of any package. */
  readonly bump: "major" | "minor" | "patch";
  readonly text: string;
}

const BUMPS = ["major", "minor", "patch"] as const;

/**
 * Reads the changesets below a folder.
 * @throws {Error} A file has no bump.
 */
export function readChangesets(root: string): Changeset[] {
  const folder = join(root, ".changeset");
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return files.map((file) => {
    const [, frontMatter = "", text = ""] = /^---\n(.*?)^---\n(.*)$/msu.exec(readFileSync(join(folder, file), "utf8")) ?? [];
    const bump = BUMPS.find((candidate) => new RegExp(`: ${candidate}$`, "mu").test(frontMatter));
    if (bump === undefined) throw new Error(`.changeset/${file} names no bump. Write it with \`npm run changeset\`.`);
    return { file, bump, text };
  });
}
