/**
 * Waits for a task, but not for ever.
 * @throws What the task throws, or an error when it takes longer than `limitMs`; it is not stopped then.
 */
export async function within<Result>(limitMs: number, task: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`There was no answer within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}
