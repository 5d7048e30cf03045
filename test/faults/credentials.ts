import { request } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { killCommands, startCommand } from "../server/node/start-command.ts";

/** How much longer a login for an account that exists may take than one for a name that does not, and the reverse. */
const MAX_RATIO = 1.5;

/**
 * Tries credentials that should open nothing: passwords with NUL bytes, other spellings of a token, tokens that are revoked
 * while the body of a request is under way; and measures whether names that exist answer at another speed. Loopback only.
 * @returns Whether none of them worked, and the speeds are alike.
 */
export async function tryCredentials(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
  const { ready } = startCommand("--port", "0", "--log-level", "error", "--store", `sqlite:${join(folder, "tokens.sqlite")}`);
  const url = new URL(await ready());
  const failures: string[] = [];
  const expect = (what: string, status: number, allowed: readonly number[]): void => {
    if (!allowed.includes(status)) failures.push(`${what}: ${status}`);
  };

  for (const [api, wanted] of [
    ["taler-merchant", 401],
    ["taler-corebank", 400],
  ] as const) {
    for (const suffix of ["\0", "\0\0\0\0", "\n", "\u007f"]) {
      expect(`${api}: a password with ${JSON.stringify(suffix)}`, (await logIn(url, api, suffix)).status, [wanted]);
    }
    const token = await tokenOf(url, api);
    const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (const last of digits) {
      const spelling = token.slice(0, -1) + last;
      if (spelling !== token) expect(`${api}: another last digit`, await list(url, api, spelling), [401]);
    }
    expect(`${api}: lower case`, await list(url, api, token.toLowerCase()), [200]);

    let minted = 0;
    for (let round = 0; round < rounds; round++) {
      const parent = await tokenOf(url, api);
      const { status, secret } = await createWhileRevoked(url, api, parent);
      if (status === 200 && (await list(url, api, secret)) === 200) minted++;
    }
    if (minted > 0) failures.push(`${api}: ${minted} tokens were created by a revoked one`);
  }

  const known = await medianLogin(url, "alice", rounds);
  const unknown = await medianLogin(url, "nobody-of-this-name", rounds);
  const ratio = known / unknown;
  if (ratio > MAX_RATIO || ratio < 1 / MAX_RATIO) failures.push(`a name that exists takes ${ratio.toFixed(2)} times as long`);

  console.log(`${rounds} creations by a token that was revoked meanwhile, per API; none worked unless it is listed below`);
  console.log(`  a wrong password takes ${known.toFixed(1)} ms for a known name, ${unknown.toFixed(1)} ms for an unknown one`);
  for (const failure of failures) console.log(`  ${failure}`);
  killCommands();
  rmSync(folder, { recursive: true });
  return failures.length === 0;
}

type Api = "taler-merchant" | "taler-corebank";

const users = { "taler-merchant": "shop", "taler-corebank": "alice" } as const;
const tokenPaths = {
  "taler-merchant": "/taler-merchant/instances/shop/private/token",
  "taler-corebank": "/taler-corebank/accounts/alice/token",
} as const;
const bodies = {
  "taler-merchant": '{"scope":"all:refreshable"}',
  "taler-corebank": '{"scope":"readwrite","refreshable":true}',
} as const;

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`, "latin1").toString("base64")}`;

const json = { "content-type": "application/json" } as const;

const logIn = (url: URL, api: Api, suffix: string): Promise<Response> =>
  fetch(new URL(tokenPaths[api], url), {
    method: "POST",
    headers: { ...json, authorization: basic(users[api], `${users[api]}-password${suffix}`) },
    body: bodies[api],
  });

async function tokenOf(url: URL, api: Api): Promise<string> {
  const { access_token: token } = (await (await logIn(url, api, "")).json()) as { access_token: string };
  return token;
}

const list = async (url: URL, api: Api, token: string): Promise<number> =>
  (await fetch(new URL(`${tokenPaths[api]}s`, url), { headers: { authorization: `Bearer ${token}` } })).status;

/** Sends the head of a creation, revokes the token that it carries, then sends the body. */
async function createWhileRevoked(url: URL, api: Api, parent: string): Promise<{ status: number; secret: string }> {
  const headers = { ...json, authorization: `Bearer ${parent}`, "content-length": bodies[api].length };
  const creation = request(new URL(tokenPaths[api], url), { method: "POST", headers });
  const answered = new Promise<{ status: number; secret: string }>((resolve, reject) => {
    creation.on("error", reject).on("response", (response) => {
      let text = "";
      response
        .setEncoding("utf8")
        .on("data", (chunk: string) => (text += chunk))
        .on("end", () => {
          const { access_token: secret = "" } = JSON.parse(text) as { access_token?: string };
          resolve({ status: response.statusCode ?? 0, secret });
        });
    });
  });
  creation.flushHeaders();
  await sleep(20);
  await fetch(new URL(tokenPaths[api], url), { method: "DELETE", headers: { authorization: `Bearer ${parent}` } });
  creation.end(bodies[api]);
  return await answered;
}

async function medianLogin(url: URL, user: string, rounds: number): Promise<number> {
  const durations: number[] = [];
  for (let round = 0; round < Math.max(rounds, 9); round++) {
    const started = performance.now();
    const authorization = basic(user, `wrong-${round}`);
    const path = new URL(`/taler-corebank/accounts/${user}/token`, url);
    await (await fetch(path, { method: "POST", headers: { ...json, authorization }, body: "{}" })).arrayBuffer();
    durations.push(performance.now() - started);
  }
  return durations.toSorted((a, b) => a - b)[durations.length >> 1] ?? 0;
}
