import { watch } from "node:fs/promises";
import { join } from "node:path";
import { ProblemsError } from "../read/problem.ts";

/** Milliseconds without a further change before a build starts: editors write a file in several steps. */
const quietTime = 25;

/**
 * Builds now and after every change below `spec/`, until the process is stopped. Problems are printed; watching goes on.
 * Changes of the rules in `spec/rules` and of the scripts are seen by a new process only.
 *
 * @param builds - Run one after the other; a later one waits until no change has come in between.
 * @param warmUp - Runs once, after the first of them.
 */
export async function watchWorkspace(
  root: string,
  builds: readonly (() => Promise<unknown>)[],
  warmUp: () => Promise<unknown>,
): Promise<number> {
  let changes = 0;
  const buildAll = async (): Promise<void> => {
    const seen = changes;
    for (const build of builds) {
      if (changes !== seen || !(await succeeds(build))) return;
    }
  };
  let running: Promise<unknown> = buildAll().then(warmUp);
  let timer: NodeJS.Timeout | undefined;
  process.stderr.write("Watching spec/ (Ctrl-C ends it; restart it after a change to scripts/ or spec/rules).\n");
  for await (const { filename } of watch(join(root, "spec"), { recursive: true })) {
    if (filename?.endsWith("~") || filename?.endsWith(".swp")) continue;
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(buildAll);
    }, quietTime);
  }
  return 0;
}

async function succeeds(build: () => Promise<unknown>): Promise<boolean> {
  const started = performance.now();
  try {
    await build();
    process.stderr.write(`Up to date (${Math.round(performance.now() - started)} ms).\n`);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    process.stderr.write(`${error.message}\nWaiting for a change.\n`);
    return false;
  }
}
