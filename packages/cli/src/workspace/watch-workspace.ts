import { watch } from "node:fs/promises";
import { join } from "node:path";
import { ProblemsError } from "../read/problem.ts";

/** Milliseconds without a change before a build starts. Editors write a file in several steps. */
const quietTime = 25;

/**
 * Builds now and after every change below `spec/`, until the process is stopped. Prints problems and goes on watching.
 * Only a new process sees changes to `spec/rules` and to the toolchain.
 *
 * @param builds - Run one after the other. A change in between starts again with the first.
 */
export async function watchWorkspace(root: string, builds: readonly (() => Promise<unknown>)[]): Promise<never> {
  let changes = 0;
  const buildAll = async (): Promise<void> => {
    const seen = changes;
    for (const build of builds) {
      if (changes !== seen || !(await succeeds(build))) return;
    }
  };
  let running = buildAll();
  let timer: NodeJS.Timeout | undefined;
  process.stderr.write("Watching spec/. Press Ctrl-C to stop. Restart after a change to spec/rules or packages/cli.\n");
  for await (const { filename } of watch(join(root, "spec"), { recursive: true })) {
    if (filename?.endsWith("~") || filename?.endsWith(".swp")) continue;
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(buildAll);
    }, quietTime);
  }
  throw new Error("The watcher ended.");
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
