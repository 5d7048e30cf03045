/**
 * Lets at most `limit` of the tasks run at once; the others wait their turn, the first come first.
 *
 * @param limit - 1 or more.
 */
export function limitParallel(limit: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < limit) running++;
    // Whoever ends hands its place on, so `running` stays.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
