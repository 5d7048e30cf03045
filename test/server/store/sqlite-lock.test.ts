import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../packages/server/src/node/index.ts";
import { createApp } from "../../../packages/server/src/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const accounts = { alice: { password: "secret" } };

/** A bank on a file, and another process's lock on that file. */
async function createLockedBank() {
  const file = join(temporaryFolder(), "tokens.sqlite");
  const { store, close } = await openStore(`sqlite:${file}`);
  const other = new DatabaseSync(file);
  onTestFinished(async () => {
    other.close();
    await close();
  });
  const app = createApp({ seed: { "taler-corebank": { accounts } }, store, logger: { error: () => undefined } });
  const send = sendTo(app);
  const create = () =>
    send("POST", "/taler-corebank/accounts/alice/token", { auth: basic("alice", "secret"), body: { scope: "readonly" } });
  return { other, send, create };
}

it("keeps answering while another process holds the lock, and goes on once it is released", async () => {
  const { other, send, create } = await createLockedBank();
  other.exec("begin immediate");
  const created = Promise.all([create(), create()]);
  for (let times = 0; times < 5; times++) {
    const started = performance.now();
    expect((await send("GET", "/healthz")).status).toBe(200);
    await new Promise((resolve) => void setTimeout(resolve, 20));
    // Blocked by SQLite, one of these would take two seconds.
    expect(performance.now() - started).toBeLessThan(1000);
  }
  other.exec("rollback");
  expect((await created).map(({ status }) => status)).toEqual([200, 200]);
});

it("answers 500 when the lock is held for longer than two seconds, and recovers", async () => {
  const { other, create } = await createLockedBank();
  other.exec("begin immediate");
  const started = performance.now();
  expect(await create()).toMatchObject({ status: 500, body: { code: 60 } });
  expect(performance.now() - started).toBeGreaterThan(1900);
  other.exec("rollback");
  expect((await create()).status).toBe(200);
});
