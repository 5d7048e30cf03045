import type { DatabaseSync } from "node:sqlite";
import { isBusy, RETRY_MS, WAIT_MS } from "./sqlite-busy.ts";

interface Job {
  /** Does the work; returns the function that reports to the caller that it is stored. */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
  /** When to give up waiting for a lock, by `performance.now()`. */
  readonly deadline: number;
}

/** Changes that wait for the disk together. */
export interface GroupCommit {
  /**
   * Does the work in a transaction. Resolves when it is on the disk, rejects when nothing of it is. While another process
   * holds the lock, it waits for at most two seconds, and the event loop stays free.
   */
  commit<Result>(work: () => Result): Promise<Result>;
  /** Commits everything that waits now. Blocks while another process holds the lock. */
  flush(): void;
}

/**
 * Collects the changes of one turn of the event loop and commits them together: a change costs one wait for the disk, and
 * ten can share it. Each change is still all or nothing.
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
        if (waiting.push({ run, reject, deadline: performance.now() + WAIT_MS }) === 1) setImmediate(commitWaiting);
      }),
    flush: () => commitAll(takeWaiting()),
  };

  function commitWaiting(): void {
    const jobs = takeWaiting();
    try {
      commitAll(jobs);
    } catch (error) {
      const now = performance.now();
      for (const { reject } of jobs.filter(({ deadline }) => deadline <= now)) reject(error);
      const patient = jobs.filter(({ deadline }) => deadline > now);
      if (patient.length + waiting.length > 0) setTimeout(commitWaiting, RETRY_MS);
      waiting = [...patient, ...waiting];
    }
  }

  function takeWaiting(): Job[] {
    const jobs = waiting;
    waiting = [];
    return jobs;
  }

  /** @throws SQLite's error when another process holds the lock. Nothing has happened then. */
  function commitAll(jobs: readonly Job[]): void {
    if (jobs.length === 0) return;
    let hasBegun = false;
    try {
      database.exec("begin immediate");
      hasBegun = true;
      const done = jobs.flatMap((job) => runAlone(job) ?? []);
      database.exec("commit");
      for (const report of done) report();
    } catch (error) {
      if (!hasBegun && isBusy(error)) throw error;
      if (database.isTransaction) database.exec("rollback");
      for (const { reject } of jobs) reject(error);
    } finally {
      onChange();
    }
  }

  /** @throws When the error has ended the transaction, and with it the changes of the other jobs: a full disk does. */
  function runAlone({ run, reject }: Job): (() => void) | undefined {
    database.exec("savepoint job");
    try {
      const report = run();
      database.exec("release job");
      return report;
    } catch (error) {
      if (!database.isTransaction) throw error;
      database.exec("rollback to job; release job");
      reject(error);
      return undefined;
    }
  }
}
