import { DatabaseSync } from "node:sqlite";
import type { Figure } from "./figure.ts";
import { makeTokens, tokenPath, wish } from "./demo-account.ts";
import { measureLoad } from "../lib/measure-load.ts";
import { startTokenServer } from "./start-server.ts";

const SECONDS = 4;

/** Tokens made by refresh and kept in SQLite, in units of what node:sqlite inserts with a commit each. */
export async function measureCreates(folder: string, rounds: number): Promise<Figure> {
  const server = await startTokenServer("--store", `sqlite:${folder}/creates.sqlite`);
  const authorization = await makeTokens(server.url, 1);
  const bare: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(insertsPerSecond(`${folder}/bare-${round}.sqlite`));
    own.push(await measureLoad(server.url + tokenPath, authorization, wish));
  }
  await server.stop();
  return { name: "durable creates, SQLite / bare inserts", unit: "/s", baseline: bare, values: own, limit: { atLeast: 0.5 } };
}

function insertsPerSecond(file: string): number {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  database.exec(
    "create table tokens (serial integer primary key, key text unique, owner text, scope text, created real, expires real)",
  );
  const insert = database.prepare("insert into tokens (key, owner, scope, created, expires) values (?, ?, ?, ?, ?)");
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < SECONDS * 1000) {
    insert.run(String(count++).padStart(64, "0"), "taler-corebank/alice", "readwrite", start, start);
  }
  database.close();
  return count / SECONDS;
}
