import { DatabaseSync } from "node:sqlite";
import { expect, it, vi } from "vitest";
import { createGroupCommit } from "../../../packages/server/src/node/stores/sqlite-group-commit.ts";

/** A database whose commits fail, as on a full disk. */
function createFailingDatabase() {
  const database = new DatabaseSync(":memory:");
  database.exec("create table rows (name text)");
  const exec = database.exec.bind(database);
  vi.spyOn(database, "exec").mockImplementation((text) => {
    if (text === "commit") throw new Error("the disk is full");
    exec(text);
  });
  return database;
}

it("reports a change only after it is committed", async () => {
  const database = createFailingDatabase();
  const { commit } = createGroupCommit(database, () => undefined);
  const changes = ["a", "b"].map((name) => commit(() => database.prepare("insert into rows values (?)").run(name)));
  const outcomes = await Promise.allSettled(changes);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(database.prepare("select count(*) as n from rows").get()).toEqual({ n: 0 });
});
