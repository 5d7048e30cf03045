import type { DatabaseSync } from "node:sqlite";

interface Job {
  /** Does the work; gives what tells the caller that it is kept. */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}

/** Changes that wait for the disk together. */
export interface GroupCommit {
  /** Does the work in a transaction; resolves when it is on the disk, rejects when nothing of it is. */
  commit<Result>(work: () => Result): Promise<Result>;
  /** Does now what waits. */
  flush(): void;
}

/**
 * Gathers what the requests of one turn of the event loop change, and commits it at once: waiting for the disk is
 * what a change costs, and ten can wait as long as one. Each is still all or nothing by itself.
 *
 * @param onChange - Called when the database may have changed.
 */
export function createGroupCommit(database: DatabaseSync, onChange: () => void): GroupCommit {
  let waiting: Job[] = [];

  return {
    commit: (work) =>
      new Promise((resolve, reject) => {
        const run = () => {
          const result = work();
          return () => resolve(result);
        };
        if (waiting.push({ run, reject }) === 1) setImmediate(flush);
      }),
    flush,
  };

  function flush(): void {
    const jobs = waiting;
    if (jobs.length === 0) return;
    waiting = [];
    try {
      database.exec("begin immediate");
      const done = jobs.flatMap((job) => runAlone(job) ?? []);
      database.exec("commit");
      for (const tell of done) tell();
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      for (const { reject } of jobs) reject(error);
    } finally {
      onChange();
    }
  }

  /** @throws When the fault has ended the transaction, and with it what the others did: a full disk does. */
  function runAlone({ run, reject }: Job): (() => void) | undefined {
    database.exec("savepoint job");
    try {
      const tell = run();
      database.exec("release job");
      return tell;
    } catch (error) {
      if (!database.isTransaction) throw error;
      database.exec("rollback to job; release job");
      reject(error);
      return undefined;
    }
  }
}
