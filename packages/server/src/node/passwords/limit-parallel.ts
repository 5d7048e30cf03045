type Task = () => Promise<unknown>;

/** Runs a task when there is room; tasks of one `key` keep their order. */
export type Limit = <Result>(key: object, task: () => Promise<Result>) => Promise<Result>;

/**
 * Lets at most `limit` of the tasks run at once. The others wait: each key has a queue of its own, and the queues take
 * turns, so that many tasks of one key hold up their own like only.
 *
 * @param limit - 1 or more.
 */
export function limitParallel(limit: number): Limit {
  let running = 0;
  // The key whose turn is next comes first.
  const queues = new Map<object, Task[]>();

  const startNext = (): void => {
    const [next] = queues;
    if (running === limit || next === undefined) return;
    const [key, tasks] = next;
    const task = tasks.shift();
    queues.delete(key);
    if (tasks.length > 0) queues.set(key, tasks);
    running++;
    void task?.().finally(() => {
      running--;
      startNext();
    });
  };

  return (key, task) =>
    new Promise((resolve, reject) => {
      const tasks = queues.get(key) ?? [];
      queues.set(key, tasks);
      tasks.push(() => task().then(resolve, reject));
      startNext();
    });
}
