import { existsSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { ProblemsError } from "../read/problem.ts";

/** Milliseconds without a change before a build starts. Editors write a file in several steps. */
const quietTime = 25;

/** A file, or a folder with everything in it. Relative to the project. */
export interface Watched {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Builds now and after every change, until the process is stopped. Prints problems and goes on watching.
 * Only a new process sees changes to lint rules and to the toolchain.
 *
 * @param builds - Run one after the other. A change in between starts again with the first.
 * @param list - What to watch. Called after each build, which may read other files than the one before.
 */
export async function watchFiles(
  root: string,
  builds: readonly (() => Promise<unknown>)[],
  list: () => readonly Watched[] | Promise<readonly Watched[]>,
): Promise<never> {
  const watchers = new Map<string, FSWatcher>();
  let folders: ReadonlyMap<string, WatchedFolder> = new Map();
  let changes = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function watchAll(): Promise<void> {
    folders = watchedFolders(root, await list());
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const [folder, { recursive }] of folders) {
      if (watchers.has(folder) || !existsSync(folder)) continue;
      const note = (_: unknown, name: string | null): void => {
        if (name !== null && folders.get(folder)?.isWatched(name) === false) return;
        changes += 1;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(buildAll);
        }, quietTime);
      };
      watchers.set(folder, watch(folder, { recursive }, note));
    }
  }

  async function buildAll(): Promise<void> {
    const seen = changes;
    for (const build of builds) {
      if (changes !== seen || !(await succeeds(build))) return;
    }
  }

  async function succeeds(build: () => Promise<unknown>): Promise<boolean> {
    const started = performance.now();
    try {
      await build();
      // Before the report: who reads it may change a file that only this build has discovered.
      await watchAll();
      process.stderr.write(`Up to date (${Math.round(performance.now() - started)} ms).\n`);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      process.stderr.write(`${error.message}\nWaiting for a change.\n`);
      return false;
    }
  }

  await watchAll();
  process.stderr.write("Watching. Press Ctrl-C to stop. Restart after a change to lint rules or to token-apis.\n");
  running = buildAll();
  return await new Promise<never>(() => undefined);
}

interface WatchedFolder {
  readonly recursive: boolean;
  /** Whether a name in the folder is watched. */
  readonly isWatched: (name: string) => boolean;
}

/** The folders to watch, by absolute path: editors replace a file by another, which only its folder notices. */
function watchedFolders(root: string, watched: readonly Watched[]): Map<string, WatchedFolder> {
  const files = Map.groupBy(
    watched.filter(({ isFolder }) => !isFolder),
    ({ path }) => dirname(resolve(root, path)),
  );
  const ofFiles = [...files].map(([folder, entries]) => {
    const names = new Set(entries.map(({ path }) => basename(path)));
    return [folder, { recursive: false, isWatched: (name: string) => names.has(name) }] as const;
  });
  const whole = watched.filter(({ isFolder }) => isFolder);
  const all = whole.map(({ path }) => [resolve(root, path), { recursive: true, isWatched: isFinished }] as const);
  return new Map<string, WatchedFolder>([...ofFiles, ...all]);
}

// Editors write these beside the file that is edited.
const isFinished = (name: string): boolean => !/(~|\.swp)$/.test(name);
