import type { Connection, Dialect } from "./database.ts";
import { KEEP_EXPIRED_MS } from "../token-store.ts";

// Few enough that no request waits long for a batch, many enough that thousands a second are kept up with.
const BATCH = 200;
const PAUSE_MS = 40;
// A clock that is put right by seconds must not have hidden tokens that count again.
const CLOCK_SLACK_MS = 60_000;

/**
 * Takes what has expired out of the pages, and what has long expired out of the database. In batches, with pauses
 * between them that are longer than the batches.
 *
 * @param isStopped - Asked between batches.
 */
export async function sweep(
  database: Connection & { readonly dialect: Dialect },
  now: number,
  isStopped: () => boolean,
): Promise<void> {
  const steps = sweepSteps(database.dialect).map(({ text, age }) => ({ text, deadline: now - age }));
  for (const { text, deadline } of steps) {
    let rows = BATCH;
    while (rows === BATCH && !isStopped()) {
      rows = (await database.query(text, [deadline, BATCH])).length;
      if (rows === BATCH) await new Promise((resolve) => void setTimeout(resolve, PAUSE_MS).unref());
    }
  }
}

function sweepSteps({ skipLocked }: Dialect): { text: string; age: number }[] {
  const expired = (listed: boolean): string =>
    `serial in (select serial from tokens where listed = ${listed} and expires <= $1 order by expires limit $2 ${skipLocked})`;
  return [
    { text: `update tokens set listed = false where ${expired(true)} returning serial`, age: CLOCK_SLACK_MS },
    { text: `delete from tokens where ${expired(false)} returning serial`, age: KEEP_EXPIRED_MS },
    {
      text: `delete from challenge_sets where position in
        (select position from challenge_sets where expires <= $1 order by expires limit $2 ${skipLocked}) returning position`,
      age: CLOCK_SLACK_MS,
    },
  ];
}
