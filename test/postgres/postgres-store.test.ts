import { afterAll, beforeAll, describe } from "vitest";
import { openStore, type OpenedStore } from "../../packages/server/src/node/index.ts";
import { describeStore } from "../server/store/store-conformance.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/postgres-server.ts";

const bin = findPostgres();
if (bin === undefined) console.warn("SKIPPED: the tests of the PostgreSQL store, for want of PostgreSQL (Debian: postgresql).");

describe.skipIf(bin === undefined)("with PostgreSQL", () => {
  let server: PostgresServer | undefined;
  const opened: OpenedStore[] = [];
  beforeAll(async () => {
    server = await startPostgres(bin ?? "");
  });
  afterAll(async () => {
    await Promise.all(opened.map(({ close }) => close()));
    await server?.remove();
  });

  describeStore("PostgreSQL", async () => {
    const kept = await openStore((await server?.createDatabase()) ?? "");
    opened.push(kept);
    return kept.store;
  });
});
