import { watch } from "node:fs/promises";
import { join } from "node:path";
import { ProblemsError } from "./problem.ts";

/** Milliseconds without a further change before a build starts: editors write a file in several steps. */
const quietTime = 25;

/**
 * Builds now and after every change below `spec/`, until the process is stopped. Problems are printed; watching goes on.
 * Changes of the rules in `spec/rules` and of the scripts are seen by a new process only.
 */
export async function watchWorkspace(root: string, build: () => Promise<unknown>): Promise<number> {
  await buildOnce(build);
  process.stderr.write("Watching spec/ (Ctrl-C ends it; restart it after a change to scripts/ or spec/rules).\n");
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  for await (const { filename } of watch(join(root, "spec"), { recursive: true })) {
    if (filename?.endsWith("~") || filename?.endsWith(".swp")) continue;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => buildOnce(build));
    }, quietTime);
  }
  return 0;
}

async function buildOnce(build: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  try {
    await build();
    process.stderr.write(`Up to date (${Math.round(performance.now() - started)} ms).\n`);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    process.stderr.write(`${error.message}\nWaiting for a change.\n`);
  }
}
