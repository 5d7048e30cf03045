import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTalerCorebankApp } from "../../packages/server/src/index.ts";
import { openStore, type OpenedStore } from "../../packages/server/src/node/index.ts";
import { basic, bearer, type Send, sendTo } from "../conformance/support.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/postgres-server.ts";

const bin = findPostgres();
const accounts = { alice: { password: "p" } };

describe.skipIf(bin === undefined)("a server whose PostgreSQL", () => {
  let postgres: PostgresServer | undefined;
  let opened: OpenedStore | undefined;
  let url = "";
  let send: Send = () => Promise.reject(new Error("not started"));

  beforeAll(async () => {
    postgres = await startPostgres(bin ?? "");
    url = await postgres.createDatabase();
    opened = await openStore(url);
    const logger = { error: () => undefined };
    send = sendTo(createTalerCorebankApp({ seed: { accounts }, store: opened.store, logger, checkAnswers: true }));
  });
  afterAll(async () => {
    await opened?.close();
    await postgres?.remove();
  });

  it.each(["fast", "immediate"] as const)("is stopped (%s) answers 500 soon, and as before when it is back", async (mode) => {
    const created = await send("POST", "/accounts/alice/token", { auth: basic("alice", "p"), body: { scope: "readwrite" } });
    const auth = bearer(created.body.access_token);
    await postgres?.stop(mode);
    const start = performance.now();
    for (let times = 0; times < 3; times++) {
      expect(await send("GET", "/accounts/alice/tokens", { auth })).toMatchObject({ status: 500, body: { code: 60 } });
    }
    expect(performance.now() - start).toBeLessThan(15_000);
    await postgres?.start();
    expect((await send("GET", "/accounts/alice/tokens", { auth })).status).toBe(200);
    expect((await send("DELETE", "/accounts/alice/token", { auth })).status).toBe(204);
  });

  it("hangs answers 500 in bounded time", async () => {
    const auth = basic("alice", "p");
    await send("GET", "/accounts/alice/tokens", { auth });
    const resume = await postgres?.freeze();
    const start = performance.now();
    const reply = await send("POST", "/accounts/alice/token", { auth, body: { scope: "readonly" } });
    resume?.();
    expect([reply.status, reply.body.code]).toEqual([500, 60]);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect((await send("POST", "/accounts/alice/token", { auth, body: { scope: "readonly" } })).status).toBe(200);
  });

  it("has a schema of a later version does not start, and says so without the password", async () => {
    const fresh = (await postgres?.createDatabase()) ?? "";
    await (await openStore(fresh)).close();
    await postgres?.execute(fresh, "update token_apis_schema set version = 99");
    const opening = openStore(fresh.replace("postgres@", "postgres:secret-word@"));
    await expect(opening).rejects.toThrow(
      /^--store postgres:\/\/127\.0\.0\.1:\d+\/test2 cannot be opened: its schema has version 99/u,
    );
  });
});
