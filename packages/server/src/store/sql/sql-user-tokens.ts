import { andThen, inTurn } from "./sync-or-async.ts";
import type { UserToken, UserTokenStore } from "../user-token-store.ts";
import { type Database, fromSqlText, type Row } from "./database.ts";
const IS_SEEDED = "select name from milestones where name = $1";
const MARK_SEEDED = "insert into milestones (name) values ($1) on conflict (name) do nothing returning name";
const SEEDED = "user tokens seeded";
const ADD = "insert into user_tokens (user_name, id, created, details) values ($1, $2, $3, $4)";
const LIST = "select user_name, id, created, details from user_tokens where user_name = $1 order by created desc, position";
const REVOKE = "delete from user_tokens where user_name = $1 and id = $2";

/** Tokens of end users in an SQL database. Members that are not searched are stored as one JSON text. */
export function createSqlUserTokens(database: Database): UserTokenStore {
  return {
    seedUserTokens: (tokens) =>
      andThen(
        database.read(IS_SEEDED, [SEEDED], () => true),
        ([done]) =>
          done
            ? undefined
            : database.atomically((connection) =>
                andThen(connection.query(MARK_SEEDED, [SEEDED]), ([isFirst]) =>
                  isFirst
                    ? inTurn(tokens, ({ user, id, created, ...details }) =>
                        connection.query(ADD, [user, id, created, JSON.stringify(details)]),
                      )
                    : undefined,
                ),
              ),
      ),
    listUserTokens: (user) => database.read(LIST, [user], toUserToken),
    revokeUserToken: (user, id) => andThen(database.query(REVOKE, [user, id]), () => undefined),
  };
}

function toUserToken(row: Row): UserToken {
  // Written above, by us.
  const details: Omit<UserToken, "user" | "id" | "created"> = JSON.parse(fromSqlText(String(row["details"])));
  return {
    ...details,
    deviceName: details.deviceName,
    user: fromSqlText(String(row["user_name"])),
    id: fromSqlText(String(row["id"])),
    created: Number(row["created"]),
  };
}
