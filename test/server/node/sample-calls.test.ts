import { describe, expect, it } from "vitest";
import { sampleCalls } from "../../../packages/server/src/node/command/start-notice.ts";

const url = "http://x.example";
const two_factor = { channels: [{ tan_channel: "sms", tan_info: "***1" }], combi_and: false } as const;

describe("sample calls", () => {
  it("are made by somebody who gets a token from one call", () => {
    const instances = { secure: { password: "a", two_factor }, shop: { password: "b" } };
    const accounts = { mallory: { password: "c", locked: true }, alice: { password: "d" } };
    expect(sampleCalls({ "taler-merchant": { instances }, "taler-corebank": { accounts } }, url, true)).toStrictEqual({
      "taler-merchant": `curl -u shop:b -H 'Content-Type: application/json' -d '{"scope":"readonly"}' ${url}/taler-merchant/instances/shop/private/token`,
      "taler-corebank": `curl -u alice:d -H 'Content-Type: application/json' -d '{"scope":"readonly"}' ${url}/taler-corebank/accounts/alice/token`,
    });
  });

  it("are about a user who has something to show", () => {
    const token = { id: "", client_name: "", created_at: 0, scopes: [], type: "DEFAULT" };
    const onewelcome = { api_clients: { client: "s" }, users: { bob: { tokens: [] }, alice: { tokens: [token] } } };
    expect(sampleCalls({ onewelcome }, url, true).onewelcome).toBe(
      `curl -u client:s ${url}/onewelcome/oauth/api/v1/users/alice/tokens`,
    );
  });

  it("can be pasted, whatever stands in a password", () => {
    const accounts = { alice: { password: "it's $HOME" } };
    expect(sampleCalls({ "taler-corebank": { accounts } }, url, true)["taler-corebank"]).toMatch(
      /^curl -u 'alice:it'\\''s \$HOME' -H /,
    );
    expect(sampleCalls({ "taler-corebank": { accounts } }, url, false)["taler-corebank"]).toMatch(/^curl -u alice -H /);
  });
});
