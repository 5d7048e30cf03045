import { writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { connect } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { killCommands, startCommand } from "./start-command.ts";

afterEach(killCommands);

const seed = `
taler-merchant:
  instances:
    admin: { password: hidden-admin }
    shop: { password: hidden-shop, two_factor: { channels: [{ tan_channel: sms, tan_info: "***1234" }], combi_and: false } }
taler-corebank: { accounts: { alice: { password: hidden-alice } } }
onewelcome: { api_clients: { client: hidden-client }, users: { bob: { tokens: [] } } }
`;

it("prints no secret in the course of a whole scenario, but for the TANs that it has to send", { timeout: 30_000 }, async () => {
  const file = join(temporaryFolder(), "seed.yaml");
  writeFileSync(file, seed);
  const { child, exit, output, ready } = startCommand("--port", "0", "--seed", file, "--log-level", "debug");
  const url = await ready();
  const secrets = ["hidden-admin", "hidden-shop", "hidden-alice", "hidden-client"];
  const listed: string[] = [];

  const send = async (method: string, path: string, authorization: string, body?: object, ids?: string) => {
    secrets.push(authorization.replace(/^\w+ /u, ""));
    const headers = {
      authorization,
      "content-type": "application/json",
      ...(ids !== undefined && { "Taler-Challenge-Ids": ids }),
    };
    const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    const json: { access_token?: string; challenges?: { challenge_id: string }[] } = JSON.parse(text || "{}");
    if (method === "GET" || answer.status >= 400) listed.push(text);
    return { status: answer.status, token: json.access_token ?? "", challenge: json.challenges?.[0]?.challenge_id ?? "" };
  };
  const basic = (name: string, password: string) => `Basic ${btoa(`${name}:${password}`)}`;

  const shop = "/taler-merchant/instances/shop";
  const wish = { scope: "all:refreshable", description: "hidden-description" };
  const { challenge } = await send("POST", `${shop}/private/token`, basic("shop", "hidden-shop"), wish);
  await send("POST", `${shop}/challenge/${challenge}`, "", {});
  while (!output.stdout.includes("TAN for")) await once(child.stdout, "data");
  const [, tan = ""] = /^TAN for .*: (\d{8})$/mu.exec(output.stdout) ?? [];
  await send("POST", `${shop}/challenge/${challenge}/confirm`, "", { tan: "hidden-tan" });
  expect((await send("POST", `${shop}/challenge/${challenge}/confirm`, "", { tan })).status).toBe(204);
  const merchant = await send("POST", `${shop}/private/token`, basic("shop", "hidden-shop"), wish, challenge);
  const bank = await send("POST", "/taler-corebank/accounts/alice/token", basic("alice", "hidden-alice"), { scope: "readwrite" });
  for (const { status } of [merchant, bank]) expect(status).toBe(200);
  const bearers = [merchant.token, bank.token].map((token) => `Bearer ${token}`);
  for (const bearer of [
    ...bearers,
    "Bearer secret-token:HIDDEN",
    basic("alice", "hidden-wrong"),
    basic("client", "hidden-client"),
  ]) {
    await send("GET", `${shop}/private/tokens?offset=hidden-query`, bearer);
    await send("GET", `${shop}/private/tokens`, bearer);
    await send("GET", "/taler-corebank/accounts/alice/tokens", bearer);
    await send("GET", "/onewelcome/oauth/api/v1/users/hidden-user/tokens", bearer);
    await send("POST", "/taler-corebank/accounts/alice/token", bearer, { scope: "hidden-scope" });
    await send("GET", "/hidden-path/x", bearer);
    await send("DELETE", "/taler-corebank/accounts/alice/tokens/1", bearer);
  }
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.end("POST /hidden-line HTTP/1.1\r\nAuthorization: hidden-header\r\n\r\nhidden-body");
  socket.resume();
  await once(socket, "close");
  child.kill("SIGTERM");
  expect((await exit).code).toBe(0);

  const printed = (output.stdout + output.stderr).replaceAll(/^TAN for .*$/gmu, "");
  expect(output.stderr.split("\n").length).toBeGreaterThan(30);
  secrets.push(merchant.token.slice("secret-token:".length), bank.token.slice("secret-token:".length), tan, "hidden", "HIDDEN");
  const digests = secrets.map((secret) => createHash("sha256").update(secret).digest("hex"));
  for (const secret of [...secrets, ...digests].filter((text) => text !== "")) expect(printed).not.toContain(secret);
  const answers = listed.join("\n").replaceAll("hidden-description", "");
  for (const secret of [...secrets, ...digests].filter((text) => text !== "")) expect(answers).not.toContain(secret);
});
