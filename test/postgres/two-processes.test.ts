import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { basic, bearer } from "../conformance/support.ts";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/postgres-server.ts";

const bin = findPostgres();
const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
const TAN = "12345678";
const WRONG = "00000000";
const channels = [{ tan_channel: "sms", tan_info: "***1234" }];
const guarded = { password: "p", two_factor: { channels, combi_and: false } };
const token = { id: "7d507b7e-6221-4f06-a75e-ef6e6f06d32b", client_name: "Client X", created_at: 1, scopes: [], type: "DEFAULT" };
const seed = {
  "taler-corebank": { accounts: { alice: { password: "p" }, bob: guarded, carol: guarded, dave: guarded } },
  onewelcome: { api_clients: { client: "s" }, users: { alice: { tokens: [token] } } },
  test: { fixed_tan: TAN },
};

interface Reply {
  readonly status: number;
  readonly body: { access_token: string; tokens: { token_id: number; id: string }[]; challenges: { challenge_id: string }[] };
}

describe.skipIf(bin === undefined)("two server processes on one PostgreSQL", () => {
  let postgres: PostgresServer | undefined;
  let urls: [string, string] = ["", ""];

  beforeAll(async () => {
    const file = join(folder, "seed.json");
    writeFileSync(file, JSON.stringify(seed));
    postgres = await startPostgres(bin ?? "");
    const database = await postgres.createDatabase();
    // At once: one of them makes the tables, the other waits for it.
    const argv = ["--port", "0", "--seed", file, "--log-level", "error", "--store", database];
    const [one, other] = await Promise.all([startCommand(...argv).ready(), startCommand(...argv).ready()]);
    urls = [one, other];
  });
  afterAll(async () => {
    killCommands();
    await postgres?.remove();
    rmSync(folder, { recursive: true });
  });

  async function send(process: 0 | 1, method: string, path: string, auth?: string, body?: object, ids?: string): Promise<Reply> {
    const headers = {
      ...(auth !== undefined && { authorization: auth }),
      ...(body && { "content-type": "application/json" }),
      ...(ids !== undefined && { "taler-challenge-ids": ids }),
    };
    const answer = await fetch(urls[process] + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, body: JSON.parse(text === "" ? "{}" : text) };
  }
  const account = (name: string, rest: string): string => `/taler-corebank/accounts/${name}${rest}`;
  const create = (process: 0 | 1, name: string, ids?: string) =>
    send(process, "POST", account(name, "/token"), basic(name, "p"), { scope: "readwrite" }, ids);
  const confirm = async (process: 0 | 1, name: string, id: string, tan: string) =>
    (await send(process, "POST", account(name, `/challenge/${id}/confirm`), undefined, { tan })).status;
  const challenge = async (process: 0 | 1, name: string): Promise<string> => {
    const id = (await create(process, name)).body.challenges[0]?.challenge_id ?? "";
    await send(process, "POST", account(name, `/challenge/${id}`), undefined, {});
    return id;
  };

  it("refuse at once a token that was revoked through the other", async () => {
    for (let times = 0; times < 20; times++) {
      const auth = bearer((await create(0, "alice")).body.access_token);
      expect((await send(1, "GET", account("alice", "/tokens?limit=-1"), auth)).status).toBe(200);
      expect((await send(0, "DELETE", account("alice", "/token"), auth)).status).toBe(204);
      expect((await send(1, "GET", account("alice", "/tokens"), auth)).status).toBe(401);
    }
  });

  it("give no serial twice, though both create at once", async () => {
    const tokens = await Promise.all(Array.from({ length: 40 }, async (_, index) => create(index % 2 === 0 ? 0 : 1, "alice")));
    const auth = bearer(tokens[0]?.body.access_token ?? "");
    const lists = [
      await send(0, "GET", account("alice", "/tokens?limit=100"), auth),
      await send(1, "GET", account("alice", "/tokens?limit=100"), auth),
    ];
    const [ids = []] = lists.map(({ body }) => body.tokens.map(({ token_id }) => token_id));
    expect(lists[1]?.body.tokens.map(({ token_id }) => token_id)).toEqual(ids);
    expect(ids).toHaveLength(40);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  });

  it("share the tries of a challenge, however many guess at once", async () => {
    const id = await challenge(0, "bob");
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => confirm(index % 2 === 0 ? 0 : 1, "bob", id, WRONG)),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([409, 409, ...Array.from({ length: 10 }, () => 429)]);
    for (const process of [0, 1] as const) expect(await confirm(process, "bob", id, TAN)).toBe(429);
  });

  it("share lock-outs: three wrong TANs through one lock the account in both", async () => {
    const id = await challenge(1, "carol");
    for (let times = 0; times < 3; times++) await confirm(1, "carol", id, WRONG);
    const replies = await Promise.all([create(0, "carol"), create(1, "carol")]);
    expect(replies.map(({ status }) => status)).toEqual([403, 403]);
  });

  it("take a challenge that was posed by one, sent by the other, and serves once in all", async () => {
    const id = await challenge(0, "dave");
    expect(await confirm(1, "dave", id, TAN)).toBe(204);
    const replies = await Promise.all([0, 1, 0, 1].map(async (process) => create(process === 0 ? 0 : 1, "dave", id)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 202, 202, 202]);
  });

  it("seed end users' tokens once: what one has revoked, the other does not bring back", async () => {
    const path = "/onewelcome/oauth/api/v1/users/alice/tokens";
    const auth = basic("client", "s");
    expect((await send(0, "GET", path, auth)).body.tokens).toHaveLength(1);
    expect((await send(0, "DELETE", `${path}/${token.id}`, auth)).status).toBe(204);
    expect((await send(1, "GET", path, auth)).status).toBe(404);
  });
});
