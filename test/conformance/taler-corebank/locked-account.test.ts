import { describe, expect, it } from "vitest";
import { bearer } from "../support.ts";
import { createGuardedBank, createGuardedMerchant } from "../two-factor-support.ts";

describe("a locked bank account", () => {
  it("comes of three failed TANs, also when they are spread over codes and challenges", async () => {
    const { challenge, sendCode, confirm, wrongTan, create, clock } = createGuardedBank();
    const [sms = "", email = ""] = await challenge();
    await sendCode(sms);
    await confirm(sms, wrongTan());
    clock.advance(61);
    await sendCode(sms);
    await confirm(sms, wrongTan());
    expect((await create()).status).toBe(202);
    await sendCode(email);
    await confirm(email, wrongTan());
    expect(await create()).toMatchObject({ status: 403, body: { code: 5152 } });
  });

  it("does not come of two, when a right one is in between", async () => {
    const { challenge, sendCode, solve, confirm, wrongTan, create } = createGuardedBank();
    const [sms = "", email = ""] = await challenge();
    await sendCode(sms);
    await confirm(sms, wrongTan());
    await confirm(sms, wrongTan());
    await solve(email);
    const [next = ""] = await challenge({ scope: "revenue" });
    await sendCode(next);
    await confirm(next, wrongTan());
    expect((await create([email])).status).toBe(200);
  });

  it("refuses its password for new tokens, even with a solved challenge, and for nothing else", async () => {
    const { challenge, solve, sendCode, confirm, wrongTan, create, send, tokenPath, password } = createGuardedBank();
    const body = { scope: "readwrite", refreshable: true };
    const [first = ""] = await challenge(body);
    await solve(first);
    const auth = bearer((await create([first], body)).body.access_token);
    const [sms = "", email = ""] = await challenge();
    await solve(sms);
    await sendCode(email);
    for (let tries = 0; tries < 3; tries++) await confirm(email, wrongTan());

    expect(await create([sms])).toMatchObject({ status: 403, body: { code: 5152 } });
    expect((await send("GET", `${tokenPath}s`, { auth: password })).status).toBe(200);
    expect((await send("POST", tokenPath, { auth, body: { scope: "readonly" } })).status).toBe(200);
    expect((await send("GET", `${tokenPath}s`, { auth })).status).toBe(200);
  });

  it("does not happen to a merchant instance", async () => {
    const { challenge, sendCode, confirm, wrongTan, create } = createGuardedMerchant();
    const [sms = ""] = await challenge();
    await sendCode(sms);
    for (let tries = 0; tries < 4; tries++) await confirm(sms, wrongTan());
    expect((await create()).status).toBe(202);
  });
});
