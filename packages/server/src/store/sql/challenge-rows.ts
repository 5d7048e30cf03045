import type { Challenge } from "../challenge-store.ts";
import type { Row } from "./database.ts";
import { fromSqlText } from "./sql-text.ts";

/** Selects what `toChallenge` reads; the conditions come behind it. */
export const CHALLENGES: string = `select c.id, c.set_id, s.owner, s.fingerprint, s.combi_and, s.expires, s.spent, c.channel, c.info,
    c.code_digest, c.code_sent, c.code_expires, c.tries_left, c.solved
  from challenges c join challenge_sets s on s.id = c.set_id`;

/** A row of `CHALLENGES` as a challenge. */
export function toChallenge(row: Row): Challenge {
  const digest = row["code_digest"];
  return {
    id: String(row["id"]),
    set: String(row["set_id"]),
    owner: fromSqlText(String(row["owner"])),
    fingerprint: String(row["fingerprint"]),
    combiAnd: Boolean(row["combi_and"]),
    expires: Number(row["expires"]),
    tan_channel: row["channel"] === "email" ? "email" : "sms",
    tan_info: fromSqlText(String(row["info"])),
    ...(typeof digest === "string" && {
      code: {
        digest,
        sent: Number(row["code_sent"]),
        expires: Number(row["code_expires"]),
        triesLeft: Number(row["tries_left"]),
      },
    }),
    solved: Boolean(row["solved"]),
    spent: Boolean(row["spent"]),
  };
}
