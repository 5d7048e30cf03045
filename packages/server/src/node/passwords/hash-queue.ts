import { type HashAttempt, TooManyAttempts } from "../../auth/password.ts";

/** How many hashes run and wait. All are 1 or more. */
export interface HashQueueLimits {
  /** Hashes that run at once. */
  readonly running: number;
  /** Attempts that wait for one account. */
  readonly waitingPerAccount: number;
  /** Attempts that wait, over all accounts. */
  readonly waiting: number;
}

/** Runs `hash` when there is room. Rejects with `TooManyAttempts` beyond the limits, and when its clients have gone. */
export type HashQueue = <Result>(
  attempt: Pick<HashAttempt, "account" | "isWanted">,
  hash: () => Promise<Result>,
) => Promise<Result>;

interface Waiting {
  readonly isWanted: () => boolean;
  readonly run: () => Promise<void>;
  readonly refuse: () => void;
}

// Until a hash has been timed.
const EXPECTED_MS = 200;

/**
 * Bounds the work that password guesses cause. Each account has its own queue, and the queues take turns, so that a
 * flood of guesses at one account delays no other.
 */
export function createHashQueue({ running: maxRunning, waitingPerAccount, waiting: maxWaiting }: HashQueueLimits): HashQueue {
  // The account whose turn is next comes first.
  const queues = new Map<string, Waiting[]>();
  let running = 0;
  let lastMs = EXPECTED_MS;

  const countWaiting = (): number => [...queues.values()].reduce((sum, { length }) => sum + length, 0);
  const retryAfter = (): number => Math.max(1, Math.ceil((countWaiting() * lastMs) / maxRunning / 1000));

  // Clients that disconnected would otherwise hold the places of those that still wait.
  function dropUnwanted(): void {
    for (const [account, queue] of queues) {
      const wanted = queue.filter(({ isWanted }) => isWanted());
      if (wanted.length === queue.length) continue;
      queue.filter(({ isWanted }) => !isWanted()).forEach(({ refuse }) => refuse());
      if (wanted.length === 0) queues.delete(account);
      else queues.set(account, wanted);
    }
  }

  function startNext(): void {
    while (running < maxRunning) {
      const [next] = queues;
      if (next === undefined) return;
      const [account, [first, ...others]] = next;
      queues.delete(account);
      if (others.length > 0) queues.set(account, others);
      if (first?.isWanted() === false) first.refuse();
      else if (first) void runOne(first);
    }
  }

  async function runOne({ run }: Waiting): Promise<void> {
    const started = performance.now();
    running++;
    await run();
    lastMs = performance.now() - started;
    running--;
    startNext();
  }

  return ({ account, isWanted }, hash) => {
    if (running === maxRunning) dropUnwanted();
    const queue = queues.get(account) ?? [];
    if (queue.length >= waitingPerAccount || countWaiting() >= maxWaiting) {
      return Promise.reject(new TooManyAttempts(retryAfter()));
    }
    return new Promise((resolve, reject) => {
      const run = (): Promise<void> => hash().then(resolve, reject);
      queues.set(account, [...queue, { isWanted, run, refuse: () => reject(new TooManyAttempts(retryAfter())) }]);
      startNext();
    });
  };
}
