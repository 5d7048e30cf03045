import { expect, it } from "vitest";
import { createTalerCorebankApp, createTalerMerchantApp } from "../../../packages/server/src/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";

const alice = {
  password: "p",
  two_factor: { channels: [{ tan_channel: "sms", tan_info: "***1234" }], combi_and: false },
} as const;
const onTan = () => {
  throw new Error("no network");
};

it.each([
  ["taler-merchant", createTalerMerchantApp({ seed: { instances: { alice } }, onTan }), "/instances/alice", "/private/token"],
  ["taler-corebank", createTalerCorebankApp({ seed: { accounts: { alice } }, onTan }), "/accounts/alice", "/token"],
])("%s answers 502 when a TAN does not go out", async (_, app, home, token) => {
  const send = sendTo(app);
  const created = await send("POST", home + token, { auth: basic("alice", "p"), body: { scope: "readonly" } });
  const reply = await send("POST", `${home}/challenge/${created.body.challenges[0]?.challenge_id}`);
  expect(reply).toMatchObject({ status: 502, body: { code: 5133 } });
  expect(JSON.stringify(reply.body)).not.toContain("no network");
});
