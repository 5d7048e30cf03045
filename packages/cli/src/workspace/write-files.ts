import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemsError } from "../read/problem.ts";
import type { OutputFile } from "../emit/output-file.ts";

/**
 * Writes all files or none. Writes temporary files first, then renames them. When a rename fails, it restores the others.
 *
 * @param root - The folder that the paths are relative to.
 * @param obsolete - Paths below `root` to remove.
 * @throws {ProblemsError} When the folder is not writable. Nothing has changed then.
 */
export async function writeFiles(root: string, files: readonly OutputFile[], obsolete: readonly string[]): Promise<void> {
  refuseEqualPaths(files);
  const staged: { path: string; temporary: string }[] = [];
  const done: { path: string; before: Buffer | undefined }[] = [];
  try {
    for (const { path, text } of files) {
      const target = join(root, path);
      const temporary = `${target}.${process.pid}.tmp`;
      await mkdir(dirname(target), { recursive: true });
      staged.push({ path: target, temporary });
      await writeFile(temporary, text);
    }
    for (const { path, temporary } of staged) {
      const before = await readIfThere(path);
      await rename(temporary, path);
      done.push({ path, before });
    }
    for (const path of obsolete.map((file) => join(root, file))) {
      const before = await readIfThere(path);
      await rm(path, { force: true });
      done.push({ path, before });
    }
  } catch (error) {
    await undo(staged, done);
    throw new ProblemsError([unwritable(root, error as NodeJS.ErrnoException)]);
  }
}

async function undo(
  staged: readonly { temporary: string }[],
  done: readonly { path: string; before: Buffer | undefined }[],
): Promise<void> {
  await Promise.allSettled(staged.map(({ temporary }) => rm(temporary, { force: true })));
  await Promise.allSettled(
    done.map(({ path, before }) => (before === undefined ? rm(path, { force: true }) : writeFile(path, before))),
  );
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function refuseEqualPaths(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path)) throw new Error(`Two emitters write ${path}.`);
    seen.add(path);
  }
}

function unwritable(root: string, { code = "error", path = root, message }: NodeJS.ErrnoException) {
  const file = path.replace(/\.\d+\.tmp$/, "");
  return {
    code: "unwritable-output",
    severity: "error",
    message: `Cannot write ${file} (${code}): ${message}. Nothing was changed.`,
    fix: "make the folder writable, free disk space, or choose another folder with --out",
  } as const;
}
