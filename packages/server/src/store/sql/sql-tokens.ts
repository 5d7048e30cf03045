import { andThen } from "./sync-or-async.ts";
import { isPast } from "../../environment/time.ts";
import type { Token, TokenStore } from "../token-store.ts";
import { type Connection, type Database, fromSqlText, type Row } from "./database.ts";
import type { Touches } from "./touches.ts";

const COLUMNS = "serial, owner, key, scope, refreshable, description, created, expires, last_access";
const INSERT = `insert into tokens (owner, key, scope, refreshable, description, created, expires, last_access, listed)
  values ($1, $2, $3, $4, $5, $6, $7, $6, true) returning ${COLUMNS}`;
const INSERT_CHILD = `insert into tokens (owner, key, scope, refreshable, description, created, expires, last_access, listed)
  select $1, $2, $3, $4, $5, $6, $7, $6, true from tokens where key = $8 and expires > $6 returning ${COLUMNS}`;
const SPEND = "update challenge_sets set spent = true where id = $1 and expires > $2 and spent = false returning id";
const FIND = `select ${COLUMNS} from tokens where key = $1`;
const REVOKE = "delete from tokens where owner = $1 and serial = $2 and expires > $3 returning serial";
const PAGES = { ascending: pageText(">", "asc"), descending: pageText("<", "desc") } as const;

/** Tokens in an SQL database. */
export function createSqlTokens(database: Database, touches: Touches): TokenStore {
  return {
    createToken(token, entitlement) {
      const { owner, key, scope, refreshable, description = null, created } = token;
      const values = [owner, key, scope, refreshable, description, created, token.expires === "never" ? Infinity : token.expires];
      const insert = (connection: Connection) => andThen(connection.query(INSERT, values), ([row]) => row && toToken(row));
      if (entitlement === undefined) return insert(database);
      if ("parent" in entitlement) {
        return andThen(database.query(INSERT_CHILD, [...values, entitlement.parent]), ([row]) => row && toToken(row));
      }
      return database.atomically((connection) =>
        andThen(connection.query(SPEND, [entitlement.spend, created]), ([spent]) => (spent ? insert(connection) : undefined)),
      );
    },
    findToken: (key) => andThen(database.read(FIND, [key], toToken), ([token]) => token && touches.apply(token)),
    touchToken: (token, at) => touches.note(token, at),
    listTokens(owner, { direction, threshold, count }, now) {
      const read = (deadline: number) => {
        const page = database.read(PAGES[direction], [owner, Math.max(threshold, -1), deadline, count], toToken);
        return andThen(page, (tokens) => tokens.map((token) => touches.apply(token)));
      };
      // Read as of the start of the second, the result can be cached for the rest of it.
      return andThen(read(Math.floor(now / 1000) * 1000), (tokens) =>
        tokens.some(({ expires }) => isPast(expires, now)) ? read(now) : tokens,
      );
    },
    revokeToken(owner, serial, now) {
      // Beyond what any engine counts to.
      if (!Number.isSafeInteger(serial)) return false;
      return andThen(database.query(REVOKE, [owner, serial, now]), (rows) => rows.length > 0);
    },
  };
}

function pageText(beyond: string, order: string): string {
  return `select ${COLUMNS} from tokens
    where owner = $1 and listed = true and serial ${beyond} $2 and expires > $3 order by serial ${order} limit $4`;
}

function toToken(row: Row): Token {
  const { description, expires } = row;
  return {
    serial: Number(row["serial"]),
    owner: fromSqlText(String(row["owner"])),
    key: String(row["key"]),
    scope: String(row["scope"]),
    refreshable: Boolean(row["refreshable"]),
    description: typeof description === "string" ? fromSqlText(description) : undefined,
    created: Number(row["created"]),
    expires: expires === Infinity ? "never" : Number(expires),
    lastAccess: Number(row["last_access"]),
  };
}
